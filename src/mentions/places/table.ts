const NEWLINE = 10

/** Lines of a table, found in its bytes when asked for: 290,000 names would be slow and large as strings. */
export interface Table {
  readonly length: number
  readonly row: (index: number) => string
  /** The row that begins with `key` and a tab, in a table that is sorted by bytes. `key` is ASCII. */
  readonly find: (key: string) => string | undefined
}

const lineStarts = (bytes: Uint8Array): Uint32Array => {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  const starts = new Uint32Array(count + 1)
  for (let line = 1; line <= count; line += 1) starts[line] = bytes.indexOf(NEWLINE, starts[line - 1]) + 1
  return starts
}

/** Takes UTF-8 bytes of which every line ends in a newline. */
export const openTable = (bytes: Uint8Array): Table => {
  const starts = lineStarts(bytes)
  const length = starts.length - 1
  const decoder = new TextDecoder()
  const row = (index: number): string => decoder.decode(bytes.subarray(starts[index], starts[index + 1] - 1))
  const compare = (index: number, key: string): number => {
    const start = starts[index]
    for (let at = 0; at < key.length; at += 1) {
      const difference = bytes[start + at] - key.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return bytes[start + key.length] - 9
  }
  const find = (key: string): string | undefined => {
    let low = 0
    let high = length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compare(middle, key)
      if (order === 0) return row(middle)
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
  return { length, row, find }
}
