import type { Problem } from '../records/problem.ts'

export type Decoded =
  | { readonly text: string; readonly problems: readonly Problem[] }
  | { readonly problem: Problem }

/** First bytes of formats that people put into an archive folder by mistake. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
]

/** How a page names its encoding for itself. */
const DECLARED = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i

/** What servers send for every page, whatever is in it. */
const BY_DEFAULT = new Set(['windows-1252', 'utf-8', 'utf-16le', 'utf-16be'])

const PROBE = 4096

/**
 * Bytes to text with "\n" line ends and no byte-order mark: UTF-8, UTF-16 of either order, the encoding that its sender or the page
 * itself names, else Windows-1252. What is good UTF-8 is so whatever anybody names. Bytes that are no text at all give a problem.
 */
export function decode(bytes: Uint8Array, where: string, named?: string): Decoded {
  const signature = SIGNATURES.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))
  if (signature) return { problem: binary(where, `is ${signature[0]}, not a text`) }
  const encoding = utf16(bytes)
  if (encoding) return { text: lines(new TextDecoder(encoding).decode(bytes)), problems: [] }
  const sent = decoderOf(named)
  // Its bytes are all ASCII, with escapes between.
  if (sent?.encoding === 'iso-2022-jp') return { text: lines(sent.decode(bytes)), problems: [] }
  if (controlShare(bytes) > 0.01) return { problem: binary(where, 'holds binary data, not a text') }
  return eightBit(bytes, where, sent)
}

function eightBit(bytes: Uint8Array, where: string, sent: TextDecoder | undefined): Decoded {
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = count(utf8, /\uFFFD/g)
  if (broken === 0) return { text: lines(utf8), problems: [] }
  // One torn character does not make a UTF-8 file a Windows-1252 one.
  if (count(utf8, /[^\0-\x7F\uFFFD]/g) > 4 * broken) {
    const what = `${broken} characters are damaged: their bytes are no UTF-8`
    return { text: lines(utf8), problems: [{ where, what, remedy: 'Save the file as UTF-8 again.' }] }
  }
  const own = decoderOf(DECLARED.exec(utf8.slice(0, PROBE))?.[1])
  const decoder = [sent, own].find(each => each && !BY_DEFAULT.has(each.encoding))
  if (decoder) return { text: lines(decoder.decode(bytes)), problems: [] }
  const text = new TextDecoder('windows-1252').decode(bytes)
  return { text: lines(text.replace(/[\u0080-\u009F]/g, signOf1252)), problems: [] }
}

/** Undefined for a name that nobody knows. */
function decoderOf(name: string | undefined): TextDecoder | undefined {
  if (name === undefined) return undefined
  try {
    return new TextDecoder(name.trim())
  } catch {
    return undefined
  }
}

/** From 0x80; Node 20 reads Windows-1252 as if it were Latin-1 and leaves control characters there. */
const SIGNS_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** What stands at 0x80 to 0x9F of Windows-1252, given the control character that Latin-1 has there. */
export const signOf1252 = (control: string): string => SIGNS_OF_1252[control.charCodeAt(0) - 0x80]

const binary = (where: string, what: string): Problem => ({
  where,
  what: `The file ${what}.`,
  remedy: 'Give a text, Markdown, HTML or JSON file.',
})

/** By byte-order mark, else by where the zero bytes stand: Latin script has one in every pair. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const probe = Math.min(bytes.length, PROBE) & ~1
  if (probe < 16) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < probe; i++) if (bytes[i] === 0) zeros[i & 1]++
  if (zeros[1] > probe * 0.2 && zeros[0] < probe * 0.01) return 'utf-16le'
  if (zeros[0] > probe * 0.2 && zeros[1] < probe * 0.01) return 'utf-16be'
  return undefined
}

function controlShare(bytes: Uint8Array): number {
  const probe = Math.min(bytes.length, 16 * PROBE)
  let controls = 0
  for (let i = 0; i < probe; i++) {
    const byte = bytes[i]
    if (byte === 0) controls += 8
    else if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f) controls++
  }
  return probe === 0 ? 0 : controls / probe
}

const lines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u0085\u2028]/g, '\n')

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
