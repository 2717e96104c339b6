import { readPage } from '../page/page.ts'
import type { Context, Format, Item, Source } from '../source.ts'
import { captureIn, type Payload } from './capture.ts'
import { beginsPackedRecord } from './gunzip.ts'
import { recordsOf } from './records.ts'
import { startsRecord } from './start.ts'
import { Tally } from './tally.ts'
import { readText, readWords } from './words.ts'

/** Web archives (ISO 28500), plain or gzipped: the pages, feeds and texts in them. */
export const WARC: Format = {
  name: 'warc',
  recognises: ({ bytes }) => startsRecord(bytes) || beginsPackedRecord(Buffer.from(bytes)),
  read: readWarc,
}

/** Reports in the order of the archive; what is no page is counted, and said at the end. */
async function* readWarc(source: Source, context: Context): AsyncIterable<Item> {
  const { name } = source
  const tally = new Tally()
  for await (const record of recordsOf(source.open(), context.limits)) {
    const where = `${name}:${record.at}`
    if (record.kind === 'breach') {
      yield aside(
        where,
        'fault',
        record.what,
        'Fetch or copy the archive again; the records after it are read.',
      )
      continue
    }
    const capture = captureIn(record, context.limits.report)
    if (capture.kind === 'lost') yield aside(where, 'fault', `This record ${capture.what}.`)
    else if (capture.kind !== 'passed') yield* readPayload(capture, source, where, context, tally)
    else if (capture.counted) tally.add(capture.what)
    else yield aside(where, 'passed', capture.what)
  }
  for (const [kind, count] of tally.kinds()) {
    const what = `${count} ${count === 1 ? 'record' : 'records'} passed over: ${kind}.`
    yield { kind: 'aside', format: 'warc', where: name, what, because: 'passed', count }
  }
}

async function* readPayload(
  capture: Payload,
  { name: file }: Source,
  where: string,
  context: Context,
  tally: Tally,
): AsyncIterable<Item> {
  const { kind, bytes, mediaType, address, captured, odd } = capture
  const name = `${file}!/${address}`
  const keep = (item: Item): Item => withCapture(item, where, captured, odd)
  if (kind === 'feed' || kind === 'data') {
    const inner = { name, address, mediaType, size: bytes.length, open: () => once(bytes) }
    const items: Item[] = []
    for await (const item of context.inside(inner))
      if (kind === 'feed') yield keep(item)
      else items.push(item)
    // Pages fetch much for themselves; what is no report there is no loss.
    if (items.some(item => item.kind === 'report')) yield* items.map(keep)
    else if (kind === 'data') tally.add(`${mediaType.split(';')[0].trim().toLowerCase()} without a report`)
    return
  }
  const page = {
    format: 'warc',
    name,
    where,
    bytes,
    address,
    mediaType,
    published: context.options.published,
  }
  const item = kind === 'page' ? readPage(page) : kind === 'text' ? readText(page) : readWords(page)
  if (item === undefined) tally.add('text/plain without a report')
  else yield keep(item)
}

function withCapture(item: Item, where: string, captured: string | undefined, odd: readonly string[]): Item {
  if (item.kind !== 'report') return item
  const { draft } = item
  return {
    ...item,
    draft: captured === undefined ? draft : { ...draft, extra: { ...draft.extra, captured } },
    problems: [...item.problems, ...odd.map(what => ({ where, what }))],
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const aside = (where: string, because: 'fault' | 'passed', what: string, remedy?: string): Item => ({
  kind: 'aside',
  format: 'warc',
  where,
  what,
  remedy,
  because,
})
