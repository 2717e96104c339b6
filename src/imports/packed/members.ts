import { documentAt, endingOf, isMachinery, looksLikeReports, REPORTS } from '../endings.ts'
import { peek } from '../peek.ts'
import type { Aside, Context, Item, Source } from '../source.ts'
import { innerName } from './names.ts'

/** A file within a packed one. It can be opened once, and before the next is asked for. */
export interface Member {
  /** As it was packed: it may hold anything. */
  readonly path: string
  readonly size: number
  readonly open: () => AsyncIterable<Uint8Array>
}

/** Reads what lies in a packed file as if it lay in a folder: what is no report by its ending is counted. */
export async function* readMembers(
  members: AsyncIterable<Member | Aside>,
  { name }: Source,
  format: string,
  context: Context,
): AsyncIterable<Item> {
  const passed = new Map<string, number>()
  let found = false
  for await (const member of members) {
    if ('kind' in member) {
      found ||= member.because === 'fault'
      yield member
      continue
    }
    const path = innerName(member.path)
    if (path.split('/').some(isMachinery)) continue
    const inner: Source = { name: `${name}!/${path}`, size: member.size, open: member.open }
    const document = documentAt(path)
    if (document) yield unread(inner.name, document, format)
    const taken = document ? undefined : await reportsIn(inner)
    if (taken) yield* context.inside(taken)
    else if (!document) passed.set(endingOf(path), (passed.get(endingOf(path)) ?? 0) + 1)
    found ||= document !== undefined || taken !== undefined
  }
  for (const [ending, count] of passed) yield counted(`${name}!/*${ending}`, ending, count, format)
  if (!found) yield fault(format, name, 'There is no report in it.', 'Give a packed file with reports in it.')
}

/** Where the ending does not say what a file is, its first bytes do. */
async function reportsIn(source: Source): Promise<Source | undefined> {
  if (REPORTS.has(endingOf(source.name))) return source
  const { head, rest } = await peek(source)
  if (looksLikeReports(head.bytes)) return rest
  await abandon(rest)
  return undefined
}

/** Lets go of a source that was begun. */
export async function abandon(source: Source): Promise<void> {
  for await (const _ of source.open()) return
}

const unread = (where: string, document: string, format: string): Aside =>
  fault(format, where, `It is ${document}, which is not read yet.`, 'Save its text as HTML or text.')

export const fault = (format: string, where: string, what: string, remedy?: string): Aside => ({
  kind: 'aside',
  format,
  where,
  what,
  remedy,
  because: 'fault',
})

export const linksIn = (format: string, where: string, count: number): Aside => ({
  kind: 'aside',
  format,
  where,
  what: `${count} ${count === 1 ? 'link' : 'links'} to other files, which are not followed.`,
  because: 'passed',
  count,
})

function counted(where: string, ending: string, count: number, format: string): Aside {
  const files = `${count} ${count === 1 ? 'file' : 'files'} ${ending ? `ending in ${ending}` : 'without an ending'}`
  const what = `${files}, which ${count === 1 ? 'is' : 'are'} not taken for reports.`
  return { kind: 'aside', format, where, what, because: 'passed', count }
}
