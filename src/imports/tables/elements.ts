export interface Element {
  /** Undefined where it is larger than allowed. */
  readonly bytes: Uint8Array | undefined
  /** Where it begins, both from 1; the column counts bytes. */
  readonly line: number
  readonly column: number
}

export interface Ending {
  /** How the file ends: after the list or its values, within the list, or with something after it. */
  readonly how: 'sound' | 'open' | 'more'
  readonly line: number
}

type Sign = 'between' | 'begin' | 'within' | 'last' | 'past'

const [QUOTE, BACKSLASH, COMMA, NEWLINE] = [0x22, 0x5c, 0x2c, 0x0a]
const [BRACKET, BRACE, BRACKET_END, BRACE_END] = [0x5b, 0x7b, 0x5d, 0x7d]
const isSpace = (byte: number): boolean => byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09

/**
 * Parts the bytes of a JSON file, which is never held as a whole: gives the elements of the list that it is, or the values that
 * stand in it one after the other. Only strings and the depth of brackets are followed; what an element is worth, its reader says.
 */
export async function* elementsOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Element, Ending> {
  const follow = follower()
  let [line, lineStart, passed] = [1, 0, 0]
  let element = newElement(1, 1, most)
  let start = -1
  for await (const chunk of chunks) {
    if (start > 0) start = 0
    for (let at = 0; at < chunk.length; at++) {
      const sign = follow.step(chunk[at])
      if (sign === 'begin') {
        element = newElement(line, passed + at - lineStart + 1, most)
        start = at
      } else if (sign === 'last' || sign === 'past') {
        element.keep(chunk.subarray(start, sign === 'last' ? at + 1 : at))
        start = -1
        yield element.whole()
      }
      if (chunk[at] === NEWLINE) {
        line++
        lineStart = passed + at + 1
      }
    }
    if (start >= 0) element.keep(chunk.subarray(start))
    passed += chunk.length
  }
  if (start >= 0) yield element.whole()
  return { how: follow.end(), line }
}

function newElement(line: number, column: number, most: number) {
  let kept: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array) => {
    size += piece.length
    if (size <= most) kept.push(piece)
    else kept = []
  }
  const whole = (): Element => ({ bytes: size > most ? undefined : Buffer.concat(kept), line, column })
  return { keep, whole }
}

/** Says of one byte after the other where it stands: "past" is the comma or bracket after an element that has no end of its own. */
function follower() {
  let depth = 0
  let form: 'unknown' | 'list' | 'values' | 'closed' | 'more' = 'unknown'
  let inElement = false
  let inString = false
  let escaped = false

  const between = (byte: number): Sign => {
    if (isSpace(byte) || (byte === COMMA && form === 'list')) return 'between'
    if (form === 'unknown') form = byte === BRACKET ? 'list' : 'values'
    else if (form === 'list' && byte === BRACKET_END) form = 'closed'
    else if (form === 'closed') form = 'more'
    else return begin(byte)
    return form === 'values' ? begin(byte) : 'between'
  }
  const begin = (byte: number): Sign => {
    inElement = true
    within(byte)
    return 'begin'
  }
  const within = (byte: number): Sign => {
    if (byte === QUOTE) inString = true
    else if (byte === BRACE || byte === BRACKET) depth++
    else if (depth > 0 && (byte === BRACE_END || byte === BRACKET_END) && --depth === 0) return ended('last')
    else if (depth === 0 && form === 'list' && (byte === COMMA || byte === BRACKET_END)) {
      if (byte === BRACKET_END) form = 'closed'
      return ended('past')
    }
    return 'within'
  }
  const ended = (sign: Sign): Sign => {
    inElement = false
    return sign
  }
  const step = (byte: number): Sign => {
    if (!inString) return inElement ? within(byte) : form === 'more' ? 'between' : between(byte)
    if (escaped) escaped = false
    else if (byte === BACKSLASH) escaped = true
    else if (byte === QUOTE) inString = false
    return 'within'
  }
  const end = (): Ending['how'] => (form === 'list' ? 'open' : form === 'more' ? 'more' : 'sound')
  return { step, end }
}
