import { createHash } from 'node:crypto'
import type { Draft } from '../records/report.ts'

/** What an import says of a report, as far as it tells which one it is. */
export interface Known {
  readonly draft: Draft
  /** Where it was met: "/archive/post.md", "posts.csv:12". */
  readonly where: string
  readonly keys: readonly string[]
}

/** Names under which the report is known, the strongest first. Whoever has one of them is the same report. */
export function identitiesOf({ draft, where, keys }: Known): readonly string[] {
  const address = canonicalAddress(draft.url)
  // A file of its own keeps its place when its text changes; the twelfth row of a table does not.
  const place = where === draft.source ? [`at:${where}`] : []
  return [...new Set([...(address ? [`url:${address}`] : []), ...keys, ...place])]
}

/** Parameters that say how a reader came and not what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|ref_url|cmpid|ocid|ftag|taid|_ga|amp)$/i

/**
 * One form of the address of a page: host in lower case without "www.", no fragment, tracking, default port or closing slash;
 * http is as https. Undefined for what is no full address: a slug alone names no report.
 */
export function canonicalAddress(address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address)) return undefined
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
  const path = url.pathname.replace(/\/(?:index\.html?|amp\/?)?$/i, '')
  // The front page of a site is no report's address.
  if (path === '' && query === '') return undefined
  return `https://${url.host.replace(/^www\./, '')}${path}${query}`
}

/** "apnews.com" of an address; undefined where there is no full one. */
export function hostOf(address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\//i.test(address)) return undefined
  try {
    return new URL(address).hostname.replace(/^www\./, '') || undefined
  } catch {
    return undefined
  }
}

/** The same for two texts that differ in layout, quotes and capitals only. */
export const lettersOf = (draft: Draft): string =>
  createHash('sha256')
    .update(
      `${draft.title ?? ''} ${draft.text}`
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .digest('hex')
    .slice(0, 24)
