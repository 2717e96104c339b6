import { isIP } from 'node:net'
import { isAddress } from '../../records/address.ts'
import type { Problem } from '../../records/problem.ts'
import { notPublic } from './ranges.ts'

/** Which hosts may be asked besides those of the public net. */
export interface Allowed {
  /** Also those of this machine and of the networks around it. */
  readonly allowPrivate?: boolean
  /** Names or IP addresses, without port. */
  readonly allowHosts?: readonly string[]
}

const PRIVATE = 'Give --allow-private if this machine may ask the network around it.'

/**
 * An address that may be asked, as URL has written it out ("http://0x7f.1" is 127.0.0.1), or why not. Names are checked again
 * when they have been resolved.
 */
export function checkedAddress(address: string, allowed: Allowed, base?: string): URL | Problem {
  const url = isAddress(address, base) ? new URL(address, base) : undefined
  if (url === undefined)
    return {
      where: withoutSecrets(address),
      what: 'This is no address.',
      remedy: 'Write it as https://example.org/feed.xml.',
    }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return {
      where: withoutSecrets(address),
      what: `Addresses with "${url.protocol}" are not asked.`,
      remedy: 'Only http: and https: are; name a file on disk by its path.',
    }
  const refused = refusedHost(url.hostname, allowed)
  return refused ? { where: shownAddress(url), ...refused } : url
}

type Refusal = Pick<Problem, 'what' | 'remedy'>

/** Why a host must not be asked, as far as its name tells. */
export function refusedHost(hostname: string, allowed: Allowed): Refusal | undefined {
  const host = bareHost(hostname)
  if (isAllowed(host, allowed)) return undefined
  if (isIP(host)) return refusedNumber(host, host)
  if (host === 'localhost' || host.endsWith('.localhost'))
    return { what: `"${host}" is this machine, which is not asked.`, remedy: PRIVATE }
  return undefined
}

/** Why the IP address that a name was resolved to must not be asked. */
export function refusedResolved(hostname: string, address: string, allowed: Allowed): Refusal | undefined {
  const host = bareHost(hostname)
  return isAllowed(host, allowed) || isAllowed(address, allowed) ? undefined : refusedNumber(host, address)
}

function refusedNumber(host: string, address: string): Refusal | undefined {
  const kind = notPublic(address)
  if (kind === undefined) return undefined
  const who = host === address ? address : `"${host}" leads to ${address}, which`
  return { what: `${who} is ${kind} and is not asked.`, remedy: PRIVATE }
}

function isAllowed(host: string, { allowPrivate = false, allowHosts = [] }: Allowed): boolean {
  return allowPrivate || allowHosts.some(allowed => bareHost(allowed.toLowerCase()) === host)
}

/** "[::1]" is ::1, "example.org." is example.org. */
const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')

/** For people and for records: without user, password and fragment. */
export function shownAddress(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  shown.hash = ''
  return shown.href
}

/** The same for text that is no address, or of another scheme: up to the last @, since a password may hold any sign. */
const withoutSecrets = (text: string): string => text.replace(/^([a-z][\w+.-]*:)?([/\\]{2,}).*@/is, '$1$2')
