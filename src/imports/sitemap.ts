import { absolute } from './feeds/addresses.ts'
import type { Aside, Context, Format, Item, Source } from './source.ts'
import { lineIn } from './values.ts'
import { rootOf } from './xml/root.ts'
import { childOf, wordsOf, type XmlElement } from './xml/tree.ts'
import { xmlPieces } from './xml.ts'

const FORMAT = 'sitemap'

/** What a sitemap says of one address. */
export interface Listed {
  /** Absolute. */
  readonly address: string
  /** 'sitemap': the address is that of a further sitemap. */
  readonly holds: 'page' | 'sitemap'
  /** Of news sitemaps: as it was written. */
  readonly title?: string
  readonly published?: string
  /** When the page was last changed, as it was written. */
  readonly changed?: string
  /** Line in the sitemap, from 1. */
  readonly line: number
}

/** A piece of a sitemap that cannot be read. */
export interface Unlisted {
  readonly fault: string
  readonly line: number
}

/** Sitemaps, sitemaps of news and indexes of sitemaps: addresses without words. */
export const SITEMAP: Format = {
  name: FORMAT,
  recognises: ({ text }) => /^(?:urlset|sitemapindex)$/.test(rootOf(text)?.name ?? ''),
  read,
}

async function* read(source: Source, context: Context): AsyncIterable<Item> {
  let isEmpty = true
  for await (const listed of addressesInSitemap(source, context.limits.report)) {
    isEmpty = false
    yield asideOf(listed, source.name)
  }
  if (isEmpty) yield aside(source.name, 'The sitemap lists no addresses.', 'passed')
}

function asideOf(listed: Listed | Unlisted, name: string): Aside {
  const where = `${name}:${listed.line}`
  if ('fault' in listed) return aside(where, listed.fault, 'fault')
  const title = lineIn(listed.title)
  const what =
    listed.holds === 'sitemap'
      ? 'A further sitemap, by its address only.'
      : `${title === undefined ? 'A page' : `"${title.slice(0, 100)}"`}, by its address only.`
  return { ...aside(where, what, 'passed'), remedy: `It can be read with: casus add ${listed.address}` }
}

const aside = (where: string, what: string, because: Aside['because']): Aside => ({
  kind: 'aside',
  format: FORMAT,
  where,
  what,
  because,
})

/** Every address that a sitemap or an index of sitemaps lists, in its order, as a stream. `limit` is in characters. */
export async function* addressesInSitemap(source: Source, limit: number): AsyncIterable<Listed | Unlisted> {
  for await (const piece of xmlPieces(source, { records: ['url', 'sitemap'] }, limit)) {
    if (piece.kind === 'fault') yield { fault: piece.what, line: piece.line }
    else if (piece.kind === 'record') yield listedIn(piece.element, piece.line)
  }
}

function listedIn(element: XmlElement, line: number): Listed | Unlisted {
  const loc = childOf(element, 'loc')
  const address = loc && absolute(wordsOf(loc), element.base)
  if (address === undefined) return { fault: 'The entry has no address that can be read.', line }
  const news = childOf(element, 'news:news')
  return {
    address,
    holds: element.name === 'sitemap' ? 'sitemap' : 'page',
    title: news && wordsIn(news, 'news:title'),
    published: news && wordsIn(news, 'news:publication_date'),
    changed: wordsIn(element, 'lastmod'),
    line,
  }
}

function wordsIn(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name)
  return (child && wordsOf(child).trim()) || undefined
}
