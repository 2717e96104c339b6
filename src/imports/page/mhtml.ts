import type { Context, Format, Head, Item, Source } from '../source.ts'
import { type Headers, headersIn, textOfHead } from '../warc/headers.ts'
import { collect } from '../whole.ts'
import { isPage, readPage } from './page.ts'

/** Pages that a browser saved into one file with their pictures (RFC 2557). */
export const MHTML: Format = { name: 'mhtml', recognises, read }

/** How the head of the whole begins: browsers sign it, and all name its kind there. */
const SIGNED = /^From: <Saved by /
const KIND = /^content-type:\s*multipart\/related\b/im

function recognises({ text }: Head): boolean {
  const end = /\r?\n\r?\n/.exec(text.slice(0, 16_384))
  const head = text.slice(0, end?.index ?? 16_384)
  return SIGNED.test(head) || (/^[\w-]+:/.test(head) && KIND.test(head))
}

async function* read(source: Source, { limits, options }: Context): AsyncIterable<Item> {
  const { name } = source
  const bytes = await collect(source.open(), limits.report)
  const found = bytes === undefined ? undefined : pageIn(Buffer.from(bytes))
  if (found === undefined) {
    const what = bytes ? 'No page can be found in it.' : `It is larger than ${limits.report / 1e6} MB.`
    yield {
      kind: 'aside',
      format: 'mhtml',
      where: name,
      what,
      remedy: 'Save the page again, as HTML only.',
      because: 'fault',
    }
    return
  }
  const address = [found.headers.get('content-location'), found.snapshot].find(each =>
    /^https?:/i.test(each ?? ''),
  )
  const item = readPage({
    format: 'mhtml',
    name,
    where: name,
    bytes: found.body,
    address: address ?? source.address,
    mediaType: found.headers.get('content-type'),
    published: options.published,
  })
  if (item.kind === 'aside' || found.whole) yield item
  else
    yield {
      ...item,
      problems: [...item.problems, { where: name, what: 'The file has no end: the page may be cut short.' }],
    }
}

interface Part {
  readonly headers: Headers
  readonly body: Buffer
}

interface Found extends Part {
  readonly snapshot?: string
  readonly whole: boolean
}

/** The first part that is a page: the root, as browsers write it. */
function pageIn(bytes: Buffer): Found | undefined {
  const head = textOfHead(bytes)
  if (!head) return undefined
  const headers = headersIn(`\n${head.text}`)
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    headers.get('content-type') ?? '',
  )
  if (!boundary) return undefined
  const line = `--${boundary[1] ?? boundary[2]}`
  let from = bytes.indexOf(line)
  while (from >= 0) {
    const next = bytes.indexOf(`\n${line}`, from + line.length)
    const part = partIn(bytes.subarray(from + line.length, next < 0 ? bytes.length : next))
    if (part && isPage(part.headers.get('content-type') ?? ''))
      return { ...part, whole: next >= 0, snapshot: headers.get('snapshot-content-location') }
    from = next < 0 ? -1 : next + 1
  }
  return undefined
}

function partIn(bytes: Buffer): Part | undefined {
  const head = textOfHead(bytes)
  if (!head) return undefined
  const headers = headersIn(head.text)
  const body = bytes.subarray(head.size)
  const coded = headers.get('content-transfer-encoding')?.toLowerCase()
  if (coded === 'base64') return { headers, body: Buffer.from(body.toString('latin1'), 'base64') }
  return { headers, body: coded === 'quoted-printable' ? unquoted(body) : body }
}

/** RFC 2045, 6.7: "=C3=A9" are two bytes, and "=" at the end of a line joins it with the next. */
const unquoted = (body: Buffer): Buffer =>
  Buffer.from(
    body
      .toString('latin1')
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
