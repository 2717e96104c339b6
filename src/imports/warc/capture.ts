import { isPage } from '../page/page.ts'
import { agrees } from './digest.ts'
import { type Answer, answerIn, bodyOf } from './http.ts'
import type { WarcRecord } from './records.ts'

/** What a record of a web archive holds for us. */
export type Capture = Payload | Passed | Lost

export interface Payload {
  readonly kind: 'page' | 'text' | 'words' | 'feed' | 'data'
  readonly bytes: Buffer
  readonly mediaType: string
  readonly address: string
  /** When it was captured, as the archive writes it. */
  readonly captured?: string
  /** What is odd about it. */
  readonly odd: readonly string[]
}

/** No report, seen to be none. Kinds are counted; what may be a page is named one by one. */
export interface Passed {
  readonly kind: 'passed'
  readonly counted: boolean
  readonly what: string
}

/** A report is probably there and cannot be read. */
export interface Lost {
  readonly kind: 'lost'
  readonly what: string
}

const ASSET =
  /\.(?:css|js|mjs|json|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|eot|mp[34]|webm|m4[av]|ts|m3u8|pdf|zip)$/i
/** Files that tell machines what to do on a site. */
const MACHINES = /\/(?:robots|ads|app-ads|sellers|humans|llms|security)\.txt$|\/\.well-known\//i

/** Never throws. `largest` is the most bytes that a payload may unpack to. */
export function captureIn(record: WarcRecord, largest: number): Capture {
  const type = record.headers.get('warc-type')?.toLowerCase() ?? ''
  const address = addressIn(record)
  if (record.headers.has('warc-segment-number'))
    return lost('is one part of several; such records are not joined')
  if (type === 'revisit') return revisit(record, address)
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return counted(typeName(type))
  if (!/^(?:https?|ftp|file):/i.test(address)) return counted(`"${scheme(address)}" addresses`)
  if (MACHINES.test(pathOf(address))) return counted('robots.txt and its like')
  const isHttp = type === 'response' && !/^ftp:/i.test(address)
  return isHttp ? answered(record, address, largest) : stored(record, address, type)
}

function answered(record: WarcRecord, address: string, largest: number): Capture {
  const answer = answerIn(record.block)
  if (answer === undefined) return lost('holds no HTTP answer')
  if (answer.status !== 200 && answer.status !== 203) return counted(`status ${answer.status}`)
  const mediaType =
    answer.headers.get('content-type') ?? record.headers.get('warc-identified-payload-type') ?? ''
  if (kindOf(mediaType) === undefined) return counted(nameOf(mediaType))
  if (record.length > record.block.length)
    return lost(`has ${record.length} bytes, which no single report has`)
  const body = bodyOf(answer, largest)
  if ('fault' in body) return lost(`is lost: ${body.fault}`)
  const odd = oddities(record, answer, body.bytes)
  return payload(record, address, mediaType, body, body.cut ? [...odd, CUT] : odd)
}

function stored(record: WarcRecord, address: string, type: string): Capture {
  const mediaType = record.headers.get('content-type') ?? ''
  const kind = kindOf(mediaType)
  if (kind === undefined) return counted(nameOf(mediaType))
  if (record.length > record.block.length)
    return lost(`has ${record.length} bytes, which no single report has`)
  const odd = oddities(record, undefined, record.block)
  const found = payload(record, address, mediaType, { bytes: record.block }, odd)
  return type === 'conversion' && found.kind === 'text' ? { ...found, kind: 'words' } : found
}

function payload(
  record: WarcRecord,
  address: string,
  mediaType: string,
  { bytes }: { readonly bytes: Buffer },
  odd: readonly string[],
): Payload {
  const date = record.headers.get('warc-date') ?? ''
  const captured = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/.test(date) ? date : undefined
  return { kind: seen(bytes) ?? kindOf(mediaType)!, bytes, mediaType, address, captured, odd }
}

/** Servers send feeds and data as if they were pages. */
function seen(bytes: Buffer): Payload['kind'] | undefined {
  const start = bytes
    .toString('latin1', 0, 1000)
    .replace(/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,300}>\s*)*/, '')
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed'
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return 'page'
  return /^[{[]\s*["[{]/.test(start) ? 'data' : undefined
}

function kindOf(mediaType: string): Payload['kind'] | undefined {
  if (isPage(mediaType)) return 'page'
  if (/^text\/plain\b/i.test(mediaType)) return 'text'
  if (/^(?:text|application)\/(?:[\w.-]+\+)?json\b/i.test(mediaType)) return 'data'
  if (/^application\/(?:rss|atom|rdf)\+xml\b/i.test(mediaType)) return 'feed'
  return /^(?:text|application)\/xml\b/i.test(mediaType) ? 'data' : undefined
}

function oddities(record: WarcRecord, answer: Answer | undefined, body: Buffer): string[] {
  const odd: string[] = []
  const cut = record.headers.get('warc-truncated')
  if (cut !== undefined) odd.push(`The crawler cut it short (${cut.slice(0, 40)}): its end is missing.`)
  if (!isWhole(record, answer, body))
    odd.push('Its bytes are not those that its digest was taken of: the archive was damaged or changed.')
  return odd
}

/** Writers agree on what the digest of a block is taken of; on that of a payload they do not. */
function isWhole({ headers, block }: WarcRecord, answer: Answer | undefined, body: Buffer): boolean {
  const ofBlock = headers.get('warc-block-digest')
  if (ofBlock !== undefined) return agrees(block, ofBlock) ?? true
  const ofPayload = headers.get('warc-payload-digest')
  if (ofPayload === undefined) return true
  return agrees(answer?.sent ?? block, ofPayload) !== false || agrees(body, ofPayload) !== false
}

const CUT = 'It is packed and cut short: its end is missing.'

/** The same page once more: the archive keeps only when it was seen again. */
function revisit({ headers, block }: WarcRecord, address: string): Passed {
  const mediaType = answerIn(block)?.headers.get('content-type')
  const isOther = mediaType === undefined ? ASSET.test(pathOf(address)) : kindOf(mediaType) === undefined
  if (isOther) return counted('seen again unchanged, no page')
  const first = clean(headers.get('warc-refers-to-target-uri') ?? '') || address
  const on = clean(headers.get('warc-refers-to-date') ?? '')
  const when = clean(headers.get('warc-date') ?? '')
  const what = `${address} stood unchanged on ${when}; its text is that of ${first}${on && `, captured on ${on}`}.`
  return { kind: 'passed', counted: false, what }
}

/** Some writers put it between angle brackets; some have spaces in it. Nothing that a terminal would obey is kept. */
const addressIn = ({ headers }: WarcRecord): string =>
  clean((headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1')).replace(/ /g, '%20')

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const clean = (value: string): string => value.replace(/[\0-\x1F\x7F-\x9F]/g, '').slice(0, 2000)

const pathOf = (address: string): string => address.replace(/[?#].*$/, '')
const scheme = (address: string): string => /^([\w+.-]{1,20}):/.exec(address)?.[1] ?? 'no'
const typeName = (type: string): string => (/^[a-z]{1,20}$/.test(type) ? type : 'records of an unknown type')
const nameOf = (mediaType: string): string =>
  /^\s*([\w.+-]{1,60}\/[\w.+-]{1,60})/.exec(mediaType)?.[1].toLowerCase() ?? 'no media type'
const counted = (what: string): Passed => ({ kind: 'passed', counted: true, what })
const lost = (what: string): Lost => ({ kind: 'lost', what })
