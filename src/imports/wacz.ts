import { fault } from './packed/members.ts'
import { innerName } from './packed/names.ts'
import { zipMembers } from './packed/zip.ts'
import type { Context, Format, Head, Item, Source } from './source.ts'

/** Web archives in a zip file with an index and a list of their pages (WACZ 1.1, by Webrecorder). */
export const WACZ: Format = { name: 'wacz', recognises, read }

const ARCHIVE = /\.warc(?:\.gz)?$/i
/** What the format puts beside the records. */
const OWN = /^(?:indexes|pages|logs)\/|^(?:datapackage(?:-digest)?\.json|fuzzy\.json|webrecorder\.json)$/i
const ENTRY = 'PK\x03\x04'
const TO_NAME = 30

/** The first files of a zip stand in its beginning by name. */
function recognises({ name, bytes }: Head): boolean {
  const start = Buffer.from(bytes).toString('latin1')
  if (!start.startsWith(ENTRY)) return false
  if (/\.wacz$/i.test(name)) return true
  const paths = start.split(ENTRY).map(entry => entry.slice(TO_NAME - ENTRY.length, 300))
  return paths.some(path => /^archive\/.+\.warc/i.test(path) || path.startsWith('datapackage.json'))
}

/** Only the records are read: index, pages and their texts say nothing that is not in them. */
async function* read(source: Source, context: Context): AsyncIterable<Item> {
  const { name } = source
  let archives = 0
  let others = 0
  for await (const member of zipMembers(source, context)) {
    if ('kind' in member) yield { ...member, format: 'wacz' }
    else if (OWN.test(member.path)) others++
    else {
      if (ARCHIVE.test(member.path)) archives++
      const { path, size, open } = member
      yield* context.inside({ name: `${name}!/${innerName(path)}`, size, open })
    }
  }
  if (archives === 0)
    yield fault('wacz', name, 'There are no records in it.', 'Export it again from the program that made it.')
  if (others > 0) yield besides(name, others)
}

const besides = (where: string, count: number): Item => ({
  kind: 'aside',
  format: 'wacz',
  where,
  what: `${count} ${count === 1 ? 'file' : 'files'} about the archive itself: its index and its list of pages.`,
  because: 'passed',
  count,
})
