/** POSIX.1-1988 (ustar), with what GNU tar and POSIX.1-2001 (pax) put into it. */
export interface TarHeader {
  readonly path: string
  readonly size: number
  /** One letter: "0" a file, "5" a folder, "1" and "2" links, "x" and "g" fields of what follows, "L" its long name. */
  readonly type: string
}

export const BLOCK = 512

/** Undefined where the block is no header: its sum does not fit. */
export function tarHeader(block: Uint8Array): TarHeader | undefined {
  if (block.length < BLOCK || !fits(block)) return undefined
  const size = numberAt(block, 124, 12)
  if (size === undefined || !Number.isSafeInteger(size) || size < 0) return undefined
  const prefix =
    textAt(block, 257, 5) === 'ustar' && textAt(block, 257, 8) !== 'ustar  ' ? textAt(block, 345, 155) : ''
  const name = textAt(block, 0, 100)
  const path = prefix ? `${prefix}/${name}` : name
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156])
  return { path, size, type: (type === '0' || type === '7') && path.endsWith('/') ? '5' : type }
}

/** The sum of all bytes, those of the sum itself taken as blanks; old programs added signed bytes. */
function fits(block: Uint8Array): boolean {
  const stated = numberAt(block, 148, 8)
  let unsigned = 0
  let signed = 0
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : block[i]
    unsigned += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return stated === unsigned || stated === signed
}

/** Octal digits, or where the first bit is set, the bits themselves: sizes from 8 GiB on. */
function numberAt(block: Uint8Array, start: number, length: number): number | undefined {
  if (block[start] & 0x80) {
    let number = block[start] & 0x7f
    for (let i = start + 1; i < start + length; i++) number = number * 256 + block[i]
    return number
  }
  const digits = textAt(block, start, length).trim()
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined
}

export function textAt(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

/** Fields of pax: "27 path=posts/long-name.md\n", each with its own length in bytes first. */
export function paxFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at)
    const length = blank < 0 ? Number.NaN : Number(Buffer.from(bytes.subarray(at, blank)).toString('latin1'))
    if (!Number.isSafeInteger(length) || length <= blank - at || at + length > bytes.length) break
    const field = new TextDecoder().decode(bytes.subarray(blank + 1, at + length - 1))
    const sign = field.indexOf('=')
    if (sign > 0) fields.set(field.slice(0, sign), field.slice(sign + 1))
    at += length
  }
  return fields
}
