/** What browsers and extensions write at the top of a page that they save. */
const SAVED: readonly RegExp[] = [
  /^\s*saved from url=\(\d{1,6}\)(https?:\S{4,2000})/i,
  /^\s*url:\s*(https?:\S{4,2000})\s*$/im,
]

/** Web archives show a page under an address of their own that ends with the address of the page. */
const REPLAYED = /^https?:\/\/[^/]{3,80}\/(?:[^/]{1,40}\/)?\d{14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i

/** The address that a saved page names as its own. */
export function savedFrom(html: string): string | undefined {
  for (const [, remark] of html.slice(0, 4000).matchAll(/<!--([\s\S]*?)-->/g))
    for (const pattern of SAVED) {
      const address = pattern.exec(remark)?.[1]
      if (address !== undefined) return original(address)
    }
  return undefined
}

/**
 * The address of a report: the one that its page states, made whole, else the one under which it was found. Many pages of careless
 * sites all state the front page; that is not believed, or they would all be one report.
 */
export function addressOf(
  stated: string | undefined,
  found: string | undefined,
  base = found,
): string | undefined {
  const whole = resolved(stated, base)
  if (whole === undefined) return found === undefined ? stated : original(found)
  const isFront = pathOf(whole) === '/'
  return isFront && found !== undefined && pathOf(found) !== '/' ? original(found) : original(whole)
}

/** Undefined where the two make no address of the web. */
export function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined) return undefined
  try {
    const url = new URL(address, base)
    return /^https?:$/.test(url.protocol) ? (/^https?:\/\//i.test(address) ? address : url.href) : undefined
  } catch {
    return undefined
  }
}

function pathOf(address: string): string | undefined {
  try {
    const { pathname, search } = new URL(address)
    return pathname + search
  } catch {
    return undefined
  }
}

const original = (address: string): string => REPLAYED.exec(address)?.[1] ?? address
