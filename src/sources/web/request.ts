import type { Conditions } from './answer.ts'
import { ENCODINGS } from './body.ts'
import type { Login } from './netrc.ts'

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xhtml+xml;q=0.9, */*;q=0.8'

/** What a request says about itself. */
export function headersFor(
  userAgent: string,
  { etag, lastModified }: Conditions,
  login: string | undefined,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': ENCODINGS,
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
    ...(login && { authorization: login }),
  }
}

/** User and password of an address, or else those known for its host, as the header that carries them. */
export function authorization({ hostname, username, password }: URL, known?: Login): string | undefined {
  const named = username !== '' || password !== ''
  const pair = named ? `${decoded(username)}:${decoded(password)}` : known?.(hostname)
  return pair === undefined ? undefined : `Basic ${Buffer.from(pair).toString('base64')}`
}

/** URL leaves a lone "%" as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function withoutLogin(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}
