/** What lies at an address, as far as its beginning tells: a feed to follow, a list of addresses, or something to read. */
export type Holds = 'feed' | 'sitemap' | 'feed list' | 'other'

const ROOTS: Readonly<Record<string, Holds>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  channel: 'feed',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  opml: 'feed list',
}

const JSON_FEED = /^\s*\{[\s\S]{0,2000}?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/

/** By the first element of XML, whatever its prefix, or the version of a JSON Feed. */
export function holdsOf(start: string): Holds {
  if (JSON_FEED.test(start)) return 'feed'
  const root = rootOf(start)
  return (root && ROOTS[root.replace(/^.*:/, '')]) || 'other'
}

/** The name of the first element in lower case; declarations, comments and a doctype are passed over. */
function rootOf(start: string): string | undefined {
  let at = start.search(/[^\s\uFEFF]/)
  while (at >= 0 && start.startsWith('<', at)) {
    const [opening, closing] = BEFORE.find(([before]) => start.startsWith(before, at)) ?? []
    if (opening === undefined || closing === undefined)
      return /^<([a-z_][\w:.-]*)/i.exec(start.slice(at, at + 200))?.[1].toLowerCase()
    const end = start.indexOf(closing, at + opening.length)
    if (end < 0) return undefined
    const next = start.slice(end + closing.length).search(/\S/)
    at = next < 0 ? -1 : end + closing.length + next
  }
  return undefined
}

/** A doctype with declarations of its own ends at "]>"; no feed needs one, and it is then no feed that can be told. */
const BEFORE: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
]
