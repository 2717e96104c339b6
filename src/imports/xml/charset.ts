import { signOf1252 } from '../encoding.ts'

const BLOCK = 65_536

/** Labels whose bytes all look like ASCII although they are not. */
const SEVEN_BIT = /^(?:iso-2022-|hz-gb|utf-7)/i

interface Decoder {
  readonly decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string
}

/**
 * Bytes of XML to text, in pieces that do not depend on the chunks they came in. The charset is that of the byte-order mark, else
 * UTF-8 where the first bytes beyond ASCII are UTF-8, else what the sender or the XML declaration names, else Windows-1252.
 */
export async function* xmlText(
  chunks: AsyncIterable<Uint8Array>,
  mediaType: string | undefined,
): AsyncIterable<string> {
  let decoder: Decoder | undefined
  let named: string | undefined
  let first = true
  let held: Uint8Array = new Uint8Array()
  for await (const next of inBlocks(chunks)) {
    if (first) {
      named = charsetOf(mediaType) ?? declared(next)
      decoder = wide(next) ?? (named !== undefined && SEVEN_BIT.test(named) ? decoderOf(named) : undefined)
      first = false
    }
    const block = held.length > 0 ? Buffer.concat([held, next]) : next
    const sure = decoder ? block.length : asciiUntil(block)
    held = new Uint8Array()
    // The beginning of a character at the end of a block says nothing yet.
    if (block.length - sure > LONGEST_CHARACTER) decoder = eightBit(block, named)
    else held = block.subarray(sure)
    yield decoder
      ? decoder.decode(block, { stream: true })
      : Buffer.from(block.subarray(0, sure)).toString('latin1')
  }
  if (held.length > 0) decoder = eightBit(held, named)
  const rest = `${held.length > 0 ? decoder?.decode(held, { stream: true }) : ''}${decoder?.decode() ?? ''}`
  if (rest !== '') yield rest
}

const LONGEST_CHARACTER = 4

/** Where the first byte beyond ASCII stands. */
function asciiUntil(block: Uint8Array): number {
  const at = block.findIndex(byte => byte > 0x7f)
  return at === -1 ? block.length : at
}

async function* inBlocks(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; ) {
      const piece = chunk.subarray(from, from + BLOCK - size)
      held.push(piece)
      size += piece.length
      from += piece.length
      if (size < BLOCK) continue
      yield held.length === 1 ? held[0] : Buffer.concat(held)
      held = []
      size = 0
    }
  if (size > 0) yield Buffer.concat(held)
}

/** "koi8-r" of "text/xml; charset=koi8-r". */
const charsetOf = (mediaType = ''): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1]

const declared = (block: Uint8Array): string | undefined =>
  /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(
    Buffer.from(block.subarray(0, 1024)).toString('latin1'),
  )?.[1]

/** UTF-16 by its byte-order mark or by "<" with a zero beside it; UTF-8 by its mark. */
function wide([a, b, c, d]: Uint8Array): Decoder | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return new TextDecoder('utf-16le')
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return new TextDecoder('utf-16be')
  return a === 0xef && b === 0xbb && c === 0xbf ? new TextDecoder('utf-8') : undefined
}

/** Feeds name the wrong charset often; bytes that are UTF-8 are so by accident almost never. */
function eightBit(block: Uint8Array, named: string | undefined): Decoder {
  const utf8 = new TextDecoder('utf-8').decode(block, { stream: true })
  const damaged = utf8.match(/\uFFFD/g)?.length ?? 0
  const whole = utf8.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  if (whole > 4 * damaged) return new TextDecoder('utf-8')
  const other = named === undefined || /^(?:utf-?(?:8|16.*)|us-ascii|ascii)$/i.test(named) ? undefined : named
  return decoderOf(other ?? 'windows-1252') ?? windows1252()
}

function decoderOf(label: string): Decoder | undefined {
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding === 'windows-1252' ? windows1252() : decoder
  } catch {
    // A label that nobody knows says nothing.
    return undefined
  }
}

const windows1252 = (): Decoder => ({
  decode: (bytes = new Uint8Array()) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, signOf1252),
})
