import type { Problem } from '../../records/problem.ts'

/** What came back for an address. */
export type Answer = Fetched | Unchanged | Failed

export interface Fetched extends Facts {
  readonly kind: 'fetched'
  /** Called at most once; throws with words for people where it breaks off. */
  readonly open: () => AsyncIterable<Uint8Array>
  readonly mediaType?: string
  /** Bytes to come, where the sender said so and did not pack them. */
  readonly size?: number
}

/** It is still what it was when the conditions were given. */
export interface Unchanged extends Facts {
  readonly kind: 'unchanged'
}

export interface Failed {
  readonly kind: 'failed'
  readonly problem: Problem
  /** Of HTTP; absent where there was no answer, or one that must not be followed. */
  readonly status?: number
  /** Seconds that the site asks to be left alone. */
  readonly retryAfter?: number
}

export interface Facts {
  /** Where it lay in the end, without user and password. */
  readonly address: string
  /** Its new address, where all redirects on the way to it said that they are for good. */
  readonly movedTo?: string
  /** As given, for the next request. */
  readonly etag?: string
  readonly lastModified?: string
  /** Seconds for which the site says that nothing will change (Cache-Control). */
  readonly fresh?: number
}

export interface Conditions {
  readonly etag?: string
  readonly lastModified?: string
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** One header; of several with one name, the first. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

export function factsOf(headers: Headers, address: string, movedTo: string | undefined): Facts {
  return {
    address,
    movedTo,
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    fresh: freshFor(headerOf(headers, 'cache-control')),
  }
}

function freshFor(cacheControl = ''): number | undefined {
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return undefined
  const [, seconds] = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl) ?? []
  return seconds === undefined ? undefined : Number(seconds)
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). `now` in milliseconds. */
export function secondsToWait(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter)
  const until = Date.parse(retryAfter)
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000))
}
