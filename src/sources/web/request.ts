import type { Conditions } from './answer.ts'
import { ENCODINGS } from './body.ts'

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

/** User and password of an address as the header that carries them. */
export function authorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const pair = `${decoded(username)}:${decoded(password)}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
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
