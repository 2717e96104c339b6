import * as zlib from 'node:zlib'
import { type Headers, headersIn, textOfHead } from './headers.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** As it was sent, chunks and packing included. */
  readonly sent: Buffer
}

/** An HTTP answer; undefined where the block holds none. */
export function answerIn(block: Buffer): Answer | undefined {
  const head = textOfHead(block)
  const status = head && /^(?:HTTP\/\d(?:\.\d)?|ICY) (\d{3})\b/.exec(head.text)
  return status
    ? { status: Number(status[1]), headers: headersIn(head.text), sent: block.subarray(head.size) }
    : undefined
}

export type Body =
  | {
      readonly bytes: Buffer
      /** Its end is missing. */
      readonly cut?: boolean
    }
  | { readonly fault: string }

/** The body without its chunks and unpacked, at most `largest` bytes. Crawlers often undo both and leave the headers as they were. */
export function bodyOf({ headers, sent }: Answer, largest: number): Body {
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  let bytes = chunked ? (withoutChunks(sent) ?? sent) : sent
  const packings = (headers.get('content-encoding') ?? '').toLowerCase().split(/[\s,]+/)
  let cut = false
  for (const packing of packings.reverse()) {
    if (packing === '' || packing === 'identity' || packing === 'none') continue
    const unpacked = unpack(bytes, packing, largest)
    if ('fault' in unpacked) return unpacked
    bytes = unpacked.bytes
    cut ||= unpacked.cut === true
  }
  return { bytes, cut }
}

/** RFC 9112, 7.1. Undefined where these are no chunks; where the last is cut short, what there is of it. */
function withoutChunks(sent: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  let at = 0
  while (at < sent.length) {
    const end = sent.indexOf('\r\n', at)
    const size =
      end < 0 || end - at > 1000 ? null : /^ *([\da-f]{1,8}) *(?:;|$)/i.exec(sent.toString('latin1', at, end))
    if (!size) return at === 0 ? undefined : Buffer.concat([...parts, sent.subarray(at)])
    const length = Number.parseInt(size[1], 16)
    if (length === 0) break
    parts.push(sent.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}

type Unpacker = (bytes: Buffer, options: zlib.ZlibOptions & zlib.BrotliOptions) => Buffer

const UNPACK: Readonly<Record<string, Unpacker>> = {
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  br: zlib.brotliDecompressSync,
  deflate: (bytes, options) => (isZlib(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, options),
}

/** "deflate" means the zlib format (RFC 1950); some servers send it bare. */
const isZlib = (bytes: Buffer): boolean => (bytes[0] & 0x0f) === 8 && bytes.readUInt16BE() % 31 === 0

function unpack(bytes: Buffer, packing: string, largest: number): Body {
  const gzip = bytes.length > 1 && bytes.readUInt16BE() === 0x1f8b
  if (bytes.length < 2 || (/gzip/.test(packing) && !gzip)) return { bytes }
  const unpacker = UNPACK[packing]
  if (unpacker === undefined)
    return isText(bytes)
      ? { bytes }
      : { fault: `it is packed as "${packing.slice(0, 20)}", which is not read` }
  try {
    return { bytes: unpacker(bytes, { maxOutputLength: largest }) }
  } catch (error) {
    if (error instanceof RangeError) return { fault: `it unpacks to more than ${largest / 1e6} MB` }
    if (!gzip && isText(bytes)) return { bytes }
    return (
      unpackStart(bytes, unpacker, largest) ?? {
        fault: `it cannot be unpacked (${(error as Error).message})`,
      }
    )
  }
}

/** What can be had of packed bytes whose end is missing. */
function unpackStart(bytes: Buffer, unpacker: Unpacker, largest: number): Body | undefined {
  const finishFlush =
    unpacker === zlib.brotliDecompressSync
      ? zlib.constants.BROTLI_OPERATION_FLUSH
      : zlib.constants.Z_SYNC_FLUSH
  try {
    const start = unpacker(bytes, { maxOutputLength: largest, finishFlush })
    return start.length > 0 ? { bytes: start, cut: true } : undefined
  } catch {
    return undefined
  }
}

/** A text or a page that is not packed at all, whatever its header says. */
function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 200)
  return /^\uFEFF?\s*[<{[\p{L}\d]/u.test(start.toString('utf8')) && !start.some(byte => byte < 9)
}
