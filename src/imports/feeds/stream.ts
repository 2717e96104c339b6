import type { Aside, Context, Item, Source } from '../source.ts'
import { partRecords } from '../xml/parted.ts'
import type { XmlShape } from '../xml/pieces.ts'
import type { XmlElement } from '../xml/tree.ts'
import { xmlPieces } from '../xml.ts'
import { type Entry, type Feed, itemOf } from './entry.ts'

/** How a kind of XML feed names its parts. */
export interface FeedKind {
  readonly format: string
  readonly shape: XmlShape
  readonly entry: (record: XmlElement) => Entry
  /** What is known of the feed with one more of its fields; what was said first stands. */
  readonly feed: (known: Feed, field: XmlElement) => Feed
}

/** The entries of a feed, one at a time. What the feed says below them comes too late for them. */
export async function* feedItems(source: Source, context: Context, kind: FeedKind): AsyncIterable<Item> {
  const { format } = kind
  let feed: Feed = { authors: [] }
  let isEmpty = true
  for await (const piece of xmlPieces(source, kind.shape, context.limits.report)) {
    if (piece.kind === 'root') feed = startOf(piece.element)
    else if (piece.kind === 'field') feed = kind.feed(feed, piece.element)
    else {
      isEmpty = false
      const where = `${source.name}:${piece.line}`
      if (piece.kind === 'fault') yield { kind: 'aside', format, where, what: piece.what, because: 'fault' }
      else {
        const place = { format, source: source.name, where, published: context.options.published }
        const entries = partRecords(piece.element)
        for (const entry of entries) yield doubted(itemOf(kind.entry(entry), feed, place), entries.length > 1)
      }
    }
  }
  if (isEmpty) yield emptyFeed(format, source.name)
}

/** What was swallowed cannot be told from what was to follow in the entry itself. */
function doubted(item: Item, isParted: boolean): Item {
  if (!isParted || item.kind === 'aside') return item
  const what =
    'An end tag is missing in this entry or before it, and entries lay in each other; they were parted.'
  return { ...item, problems: [...item.problems, { where: item.where, what }] }
}

const startOf = ({ language }: XmlElement): Feed =>
  language === undefined ? { authors: [] } : { language, authors: [] }

export const emptyFeed = (format: string, where: string): Aside => ({
  kind: 'aside',
  format,
  where,
  what: 'The feed has no entries at present.',
  because: 'passed',
})
