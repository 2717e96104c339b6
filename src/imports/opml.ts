import { absolute } from './feeds/addresses.ts'
import type { Unlisted } from './sitemap.ts'
import type { Context, Format, Item, Source } from './source.ts'
import { lineIn } from './values.ts'
import { rootOf } from './xml/root.ts'
import type { XmlElement } from './xml/tree.ts'
import { xmlPieces } from './xml.ts'

const FORMAT = 'opml'

/** A feed that a list of subscriptions names. */
export interface Subscription {
  readonly address: string
  readonly title?: string
  /** Of the outermost outline around it, in the list, from 1. */
  readonly line: number
}

/** Lists of feeds, as feed readers export them: addresses without words. */
export const OPML: Format = { name: FORMAT, recognises: ({ text }) => rootOf(text)?.name === 'opml', read }

async function* read(source: Source, context: Context): AsyncIterable<Item> {
  let isEmpty = true
  const because = 'passed'
  for await (const found of feedsInOpml(source, context.limits.report)) {
    isEmpty = false
    const where = `${source.name}:${found.line}`
    if ('fault' in found) yield { kind: 'aside', format: FORMAT, where, what: found.fault, because: 'fault' }
    else {
      const what = `The feed ${found.title === undefined ? 'at an address' : `"${found.title}"`}, by its address only.`
      yield {
        kind: 'aside',
        format: FORMAT,
        where,
        what,
        remedy: `It can be read with: casus add ${found.address}`,
        because,
      }
    }
  }
  if (isEmpty)
    yield { kind: 'aside', format: FORMAT, where: source.name, what: 'The list names no feeds.', because }
}

/** Every feed that a list of subscriptions names, in its order, also within folders. `limit` is in characters. */
export async function* feedsInOpml(source: Source, limit: number): AsyncIterable<Subscription | Unlisted> {
  const shape = { records: ['outline'], containers: ['body'] }
  for await (const piece of xmlPieces(source, shape, limit)) {
    if (piece.kind === 'fault') yield { fault: piece.what, line: piece.line }
    else if (piece.kind === 'record') yield* feedsIn(piece.element, piece.line)
  }
}

function* feedsIn(outline: XmlElement, line: number): Iterable<Subscription | Unlisted> {
  const written = outline.attributes.get('xmlurl')
  const address = absolute(written, outline.base)
  const title = lineIn(outline.attributes.get('title') ?? outline.attributes.get('text'))?.slice(0, 100)
  if (address !== undefined) yield { address, title, line }
  else if (written !== undefined) yield { fault: `"${written.slice(0, 100)}" is no address of a feed.`, line }
  for (const child of outline.children)
    if (typeof child !== 'string' && child.name === 'outline') yield* feedsIn(child, line)
}
