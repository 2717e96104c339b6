const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])
const LONGEST_NAME = 100

export interface ListWithin {
  /** The list with its brackets. */
  readonly list: AsyncIterable<Uint8Array>
  /** What has been passed before the list, closed so that it can be read as JSON by itself; at most `most` bytes of it. */
  readonly before: () => string
  /** Whether the list was there at all. */
  readonly isFound: () => boolean
}

/** The list that a JSON object holds under a name, without ever holding the whole of it. */
export function listWithin(chunks: AsyncIterable<Uint8Array>, name: string, most: number): ListWithin {
  const kept: Uint8Array[] = []
  let size = 0
  let isFound = false
  const keep = (piece: Uint8Array) => {
    size += piece.length
    if (size <= most) kept.push(piece)
  }
  async function* list(): AsyncIterable<Uint8Array> {
    const follow = follower(name)
    for await (const chunk of chunks) {
      let start = isFound ? 0 : -1
      for (let at = 0; at < chunk.length; at++) {
        const sign = follow(chunk[at])
        if (sign === 'begin') {
          isFound = true
          start = at
          keep(chunk.subarray(0, at))
        } else if (sign === 'end') {
          yield chunk.subarray(start, at + 1)
          return
        }
      }
      if (start === -1) keep(chunk)
      else if (start < chunk.length) yield chunk.subarray(start)
    }
  }
  return {
    list: list(),
    before: () => (size > most ? '{}' : `${Buffer.concat(kept).toString('utf8')}${isFound ? '[]}' : ''}`),
    isFound: () => isFound,
  }
}

/** Says of each byte whether the list begins or ends with it. Only strings and depth are followed. */
function follower(name: string): (byte: number) => 'begin' | 'end' | undefined {
  let [depth, inString, escaped, inList] = [0, false, false, false]
  let word = ''
  let key = ''
  const string = (byte: number): undefined => {
    if (escaped) escaped = false
    else if (byte === BACKSLASH) escaped = true
    else if (byte === QUOTE) inString = false
    else if (depth === 1 && word.length < LONGEST_NAME) word += String.fromCharCode(byte)
  }
  return byte => {
    if (inString) return string(byte)
    if (byte === QUOTE) {
      inString = true
      word = ''
    } else if (byte === COLON && depth === 1) key = word
    else if (OPENING.has(byte)) {
      depth++
      if (inList || depth !== 2 || key !== name || byte !== 0x5b) return undefined
      inList = true
      return 'begin'
    } else if (CLOSING.has(byte)) {
      depth--
      return inList && depth === 1 ? 'end' : undefined
    }
    return undefined
  }
}
