import type { Head, Source } from './source.ts'

const HEAD = 65_536

/**
 * The beginning of a source, and the source with its beginning put back. What breaks off within the beginning is given as far
 * as it came, and breaks off there again.
 */
export async function peek(source: Source): Promise<{ readonly head: Head; readonly rest: Source }> {
  const chunks = source.open()[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let size = 0
  let looked = false
  let broken: Broken | undefined
  while (size < HEAD) {
    const next = await chunks.next().catch(error => {
      broken = { error }
      return END
    })
    if (next.done) break
    kept.push(next.value)
    size += next.value.length
    if (looked || !next.value.includes(NEWLINE)) continue
    looked = true
    if (opensWithObject(Buffer.concat(kept))) break
  }
  if (broken && size === 0) throw broken.error
  const bytes = Buffer.concat(kept)
  const { name, mediaType } = source
  const start = bytes.subarray(0, HEAD)
  return {
    head: { name, mediaType, bytes: start, text: textOf(start) },
    rest: { ...source, open: () => again(bytes, chunks, broken) },
  }
}

interface Broken {
  readonly error: unknown
}

const END = { done: true, value: undefined } as const

const NEWLINE = 0x0a

/** JSON lines may come down a pipe one by one, each to be answered before the next: no more is waited for. */
function opensWithObject(bytes: Uint8Array): boolean {
  const line = textOf(bytes.subarray(0, bytes.indexOf(NEWLINE)))
  if (!line.startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

async function* again(
  bytes: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  broken: Broken | undefined,
): AsyncIterable<Uint8Array> {
  try {
    if (bytes.length > 0) yield bytes
    if (broken) throw broken.error
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
