import { isAddress } from '../../records/address.ts'
import type { Entry, Feed } from './entry.ts'

/** Absolute where it can be made so; only what a browser opens over the web, or a path. */
export function resolve(address: string | undefined, base: string | undefined): string | undefined {
  const written = address?.trim()
  if (written === undefined || written === '' || written.length > 2000) return undefined
  if (!isAddress(written, base)) return /^[a-z][a-z\d+.-]*:|\s/i.test(written) ? undefined : written
  const { href, protocol } = new URL(written, base)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

/**
 * The address of an entry's page, and the keys under which its publisher knows it. An id that is no address of its own kind ("1234")
 * counts within its site only, and says nothing where the site is unknown.
 */
export function addressesOf(
  { link, id, base }: Entry,
  { home }: Feed,
): { readonly url?: string; readonly keys: readonly string[] } {
  const known = id?.trim()
  const url = resolve(link, base ?? home)
  if (known === undefined || known === '' || known.length > 2000) return { url, keys: [] }
  if (/^[a-z][a-z\d+.-]*:\S/i.test(known)) return { url, keys: [`guid:${known}`] }
  const site = home ?? base
  return {
    url,
    keys: site !== undefined && isAddress(site) ? [`guid:${new URL(site).host}:${known}`] : [],
  }
}

/** As `resolve`, only that a path alone is none. "feed:" is what browsers once called the address of a feed. */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  const web = address
    ?.trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  const found = resolve(web, base)
  return found !== undefined && isAddress(found) ? found : undefined
}
