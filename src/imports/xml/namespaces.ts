/**
 * The prefix of ours for each namespace; "" where elements are called by their name alone. Addresses are compared without case, and
 * with what versions add: publishers copy them by hand.
 */
const NAMESPACES: readonly (readonly [prefix: string, address: RegExp])[] = [
  [
    '',
    /^https?:\/\/(?:purl\.org\/rss\/1\.0\/?$|purl\.org\/net\/rss1\.1#?$|my\.netscape\.com\/(?:rdf|publish))/,
  ],
  [
    '',
    /^https?:\/\/(?:backend\.userland\.com\/|blogs\.law\.harvard\.edu\/tech\/rss|channel\.netscape\.com\/rdf)/,
  ],
  ['', /^https?:\/\/www\.(?:sitemaps\.org|google\.com)\/schemas\/sitemap\/0\.\d+/],
  ['', /^http:\/\/(?:iptc\.org\/std\/nar|iptc\.org\/std\/newsml)\//],
  ['nitf', /^http:\/\/iptc\.org\/std\/nitf\//],
  ['atom', /^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/)/],
  ['rdf', /^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/],
  ['dc', /^http:\/\/purl\.org\/dc\/elements\//],
  ['dcterms', /^http:\/\/purl\.org\/dc\/terms\//],
  ['content', /^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//],
  ['media', /^https?:\/\/search\.yahoo\.com\/mrss/],
  ['itunes', /^http:\/\/(?:www\.itunes\.com\/dtds\/|example\.com\/dtds\/podcast)/],
  ['feedburner', /^http:\/\/rssnamespace\.org\/feedburner\//],
  ['news', /^https?:\/\/www\.google\.com\/schemas\/sitemap-news\//],
  ['image', /^https?:\/\/www\.google\.com\/schemas\/sitemap-image\//],
  ['xhtml', /^http:\/\/www\.w3\.org\/1999\/xhtml/],
  ['xml', /^http:\/\/www\.w3\.org\/xml\/1998\/namespace/],
  ['wp', /^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/],
  ['excerpt', /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//],
]

/** By prefix, "" for the one without; undefined addresses were taken back. */
export type Scope = ReadonlyMap<string, string>

/** The scope within an element: that around it, and what the element declares. */
export function scopeWithin(around: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  const declared = attributes.filter(([name]) => /^xmlns(?::|$)/i.test(name))
  if (declared.length === 0) return around
  const scope = new Map(around)
  for (const [name, address] of declared.slice(0, 50))
    scope.set(
      name.slice(6).toLowerCase(),
      prefixFor(address.trim().toLowerCase(), name.slice(6).toLowerCase()),
    )
  return scope
}

/** "DC:Creator" is "dc:creator", whatever prefix its namespace has here; a prefix that nothing declares stays. */
export function nameIn(scope: Scope, written: string, what: 'element' | 'attribute'): string {
  const lower = written.toLowerCase()
  const colon = lower.indexOf(':')
  if (colon === -1 && what === 'attribute') return lower
  const prefix = colon === -1 ? '' : lower.slice(0, colon)
  const known = scope.get(prefix) ?? prefix
  const local = lower.slice(colon + 1)
  return known === '' ? local : `${known}:${local}`
}

function prefixFor(address: string, written: string): string {
  const found = NAMESPACES.find(([, pattern]) => pattern.test(address))
  return found ? found[0] : written
}
