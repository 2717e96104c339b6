import type { Aside, Context, Item, Source } from '../source.ts'
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
        yield itemOf(kind.entry(piece.element), feed, place)
      }
    }
  }
  if (isEmpty) yield emptyFeed(format, source.name)
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
