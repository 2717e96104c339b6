import type { Draft } from '../records/report.ts'
import { importSource } from './import.ts'
import type { Context, Item, Source } from './source.ts'

/** Files that are read whole: Markdown, a page, a text, a JSON file. */
export async function* readWhole(source: Source, context: Context): AsyncIterable<Item> {
  const bytes = await collect(source.open(), context.limits.report)
  const { name, address } = source
  if (bytes === undefined) {
    yield {
      kind: 'aside',
      format: 'file',
      where: name,
      what: `It is larger than ${context.limits.report / 1e6} MB, which no single report is.`,
      remedy: 'Split it, or give it as JSON lines or CSV.',
      because: 'fault',
    }
    return
  }
  const { drafts, problems } = importSource({ name, bytes, published: context.options.published })
  if (drafts.length === 0)
    for (const { where, what, remedy } of problems)
      yield { kind: 'aside', format: 'file', where, what, remedy, because: 'fault' }
  for (const draft of drafts)
    yield {
      kind: 'report',
      format: 'file',
      where: name,
      draft: withAddress(draft, address),
      keys: [],
      problems: drafts.length === 1 ? problems : [],
    }
}

/** Undefined where there are more than `most`. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) return undefined
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}

const withAddress = (draft: Draft, address: string | undefined): Draft =>
  address === undefined || draft.url !== undefined ? draft : { ...draft, url: address }
