import { createHash } from 'node:crypto'
import { readSource } from '../../../src/imports/read.ts'
import type { ImportOptions, Item } from '../../../src/imports/source.ts'

/** A record of a web archive as crawlers write it. */
export function record(
  type: string,
  address: string,
  block: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(block)
  const fields: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Target-URI': address,
    'WARC-Date': '2020-03-15T06:00:00Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/plain',
    'Content-Length': String(bytes.length),
    ...more,
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export function response(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const fields = Object.entries({ 'Content-Type': 'text/html', ...headers })
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), Buffer.from(body)])
}

export const page = (title: string, ...paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</body></html>`

export const BRIDGE = page(
  'Bridge falls in Ulm',
  'Four people died on Tuesday when a bridge over the Danube fell, police said. Divers searched the river until midnight.',
  'The mayor said that the bridge had been inspected in March and found safe. Prosecutors opened an inquiry.',
)

export const sha1 = (bytes: Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string =>
  `sha1:${createHash('sha1').update(bytes).digest(encoding)}`

/** In chunks of any size: nothing may depend on where they end. */
export async function itemsOf(
  bytes: Uint8Array,
  options: ImportOptions = {},
  chunk = 65_536,
  name = 'crawl.warc',
): Promise<Item[]> {
  async function* open() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const items: Item[] = []
  for await (const item of readSource({ name, open }, options)) items.push(item)
  return items
}

/** One line an item: what a reader of the outcome sees. */
export const lineOf = (item: Item): string =>
  item.kind === 'report'
    ? [`report ${item.draft.url}: ${item.draft.title}`, ...item.problems.map(({ what }) => what)].join(' | ')
    : `${item.because} ${item.where}: ${item.what}`
