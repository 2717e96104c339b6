import { FORMATS } from './formats.ts'
import {
  type Context,
  type Format,
  type Head,
  type ImportOptions,
  type Item,
  LIMITS,
  type Limits,
  type Source,
} from './source.ts'
import { readWhole } from './whole.ts'

const HEAD = 65_536

/** What a source holds, in order. The format is told by the first bytes; the name only helps. Never throws. */
export function readSource(source: Source, options: ImportOptions = {}): AsyncIterable<Item> {
  return readAt(source, options, { ...LIMITS, ...options.limits }, 0)
}

async function* readAt(
  source: Source,
  options: ImportOptions,
  limits: Limits,
  depth: number,
): AsyncIterable<Item> {
  const inside = (inner: Source) =>
    depth + 1 > limits.depth ? tooDeep(inner, limits.depth) : readAt(inner, options, limits, depth + 1)
  const context: Context = { options, limits, inside }
  let format = 'file'
  try {
    const { head, rest } = await peek(source)
    if (head.bytes.length === 0) {
      yield fault(format, source.name, 'The file is empty.', 'Give a file with a report in it.')
      return
    }
    const found: Format | undefined = FORMATS.find(each => each.recognises(head))
    format = found?.name ?? format
    yield* found ? found.read(rest, context) : readWhole(rest, context)
  } catch (error) {
    // Whatever a library or the disk throws ends this source only.
    yield fault(format, source.name, `It could not be read to its end: ${messageOf(error)}`)
  }
}

async function* tooDeep(source: Source, depth: number): AsyncIterable<Item> {
  yield fault('file', source.name, `It is packed more than ${depth} times over.`, 'Unpack it by hand.')
}

const fault = (format: string, where: string, what: string, remedy?: string): Item => ({
  kind: 'aside',
  format,
  where,
  what,
  remedy,
  because: 'fault',
})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The beginning of a source, and the source with its beginning put back. */
export async function peek(source: Source): Promise<{ readonly head: Head; readonly rest: Source }> {
  const chunks = source.open()[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let size = 0
  while (size < HEAD) {
    const next = await chunks.next()
    if (next.done) break
    kept.push(next.value)
    size += next.value.length
  }
  const bytes = Buffer.concat(kept)
  const { name, mediaType } = source
  const start = bytes.subarray(0, HEAD)
  return {
    head: { name, mediaType, bytes: start, text: textOf(start) },
    rest: { ...source, open: () => again(bytes, chunks) },
  }
}

async function* again(bytes: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    if (bytes.length > 0) yield bytes
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
