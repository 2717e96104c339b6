import { decode } from '../encoding.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its end. Undefined where the line is longer than allowed. */
  readonly bytes: Uint8Array | undefined
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/** The lines of a file, one at a time; of one with more than `most` bytes only its number is kept. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncIterable<Line> {
  let number = 1
  let kept: Uint8Array[] = []
  let size = 0
  const line = (): Line => ({ number, bytes: size > most ? undefined : withoutReturn(Buffer.concat(kept)) })
  const keep = (piece: Uint8Array) => {
    size += piece.length
    if (size <= most) kept.push(piece)
    else kept = []
  }
  for await (const chunk of utf8(chunks)) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end))
      yield line()
      kept = []
      size = 0
      number++
      start = end + 1
    }
    if (start < chunk.length) keep(chunk.subarray(start))
  }
  if (size > 0) yield line()
}

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes[bytes.length - 1] === RETURN ? bytes.subarray(0, -1) : bytes

const STRICT = new TextDecoder('utf-8', { fatal: true })

/**
 * The words of one line. Each is decoded by itself: a list put together from several sources has several encodings, and what
 * is UTF-8 by its bytes is nothing else.
 */
export function lineText(bytes: Uint8Array, where: string): string | undefined {
  try {
    return STRICT.decode(bytes)
  } catch {
    const decoded = decode(bytes, where)
    return 'text' in decoded ? decoded.text : undefined
  }
}

/** The same bytes without a mark of their order at the beginning; from UTF-16, which has one, they become UTF-8. */
export async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | undefined
  let first: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of chunks) {
    if (first === undefined) {
      yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
      continue
    }
    first = first.length === 0 ? chunk : Buffer.concat([first, chunk])
    if (first.length < 3) continue
    decoder = utf16Of(first)
    yield opening(first, decoder)
    first = undefined
  }
  if (first !== undefined && first.length > 0) yield opening(first, undefined)
}

function utf16Of(bytes: Uint8Array): TextDecoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be') : undefined
}

function opening(bytes: Uint8Array, decoder: TextDecoder | undefined): Uint8Array {
  if (decoder) return Buffer.from(decoder.decode(bytes, { stream: true }))
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}
