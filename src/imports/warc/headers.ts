/** Names in small letters; of several with one name the first. */
export type Headers = ReadonlyMap<string, string>

/** The head of a record or of an HTTP message: all up to the first empty line. Undefined where there is none. */
export function textOfHead(bytes: Buffer): { readonly text: string; readonly size: number } | undefined {
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', end + 1)) {
    const size =
      bytes[end + 1] === 0x0a ? end + 2 : bytes[end + 1] === 0x0d && bytes[end + 2] === 0x0a ? end + 3 : 0
    if (size > 0) return { text: bytes.toString('utf8', 0, end), size }
  }
  return undefined
}

/** The fields under the first line; a line that begins with a space goes on with the one before. */
export function headersIn(head: string): Headers {
  const headers = new Map<string, string>()
  for (const line of head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}
