import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { type Allowed, refusedResolved } from './addresses.ts'

/** The IP addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export const systemResolve: Resolve = async hostname =>
  (await lookup(hostname, { all: true })).map(({ address }) => address)

/** `code` of the error by which a connection is refused; its message is what, its `remedy` the way out. */
export const REFUSED = 'CASUS_REFUSED'

/**
 * Resolves names for a connection, which is then made to the very addresses that were checked: a name that answers differently
 * when asked twice ("DNS rebinding") gains nothing.
 */
export function checkedLookup(allowed: Allowed, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      found => {
        const open = found.filter(address => refusedResolved(hostname, address, allowed) === undefined)
        if (open.length === 0) return callback(refusal(hostname, found, allowed), '', 0)
        const addresses = open.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
        if (options.all) callback(null, addresses)
        else callback(null, addresses[0].address, addresses[0].family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}

function refusal(hostname: string, found: readonly string[], allowed: Allowed): NodeJS.ErrnoException {
  const [first] = found
  const refused = first === undefined ? undefined : refusedResolved(hostname, first, allowed)
  if (refused === undefined)
    return Object.assign(new Error(`No address for ${hostname}`), { code: 'ENOTFOUND' })
  return Object.assign(new Error(refused.what), { code: REFUSED, remedy: refused.remedy })
}
