import { FORMATS } from './formats.ts'
import { peek } from './peek.ts'

import {
  type Context,
  type Format,
  type ImportOptions,
  type Item,
  LIMITS,
  type Limits,
  type Source,
} from './source.ts'
import { readWhole } from './whole.ts'

/** What a source holds, in order. The format is told by the first bytes; the name only helps. Never throws. */
export function readSource(source: Source, options: ImportOptions = {}): AsyncIterable<Item> {
  const limits = { ...LIMITS, ...options.limits }
  return readAt(source, { options, limits, budget: { left: limits.unpacked } }, 0)
}

interface Reading {
  readonly options: ImportOptions
  readonly limits: Limits
  /** Bytes that may still come out of packed files, those within each other taken together. */
  readonly budget: { left: number }
}

async function* readAt(source: Source, reading: Reading, depth: number): AsyncIterable<Item> {
  if (source.check === undefined) {
    yield* readOpen(source, reading, depth)
    return
  }
  // A file that is being written may end in half a report: the last is held back until it is known that nothing changed.
  let held: Item | undefined
  for await (const item of readOpen(source, reading, depth)) {
    if (held) yield held
    held = item
  }
  const changed = await source.check()
  if (changed === undefined && held) yield held
  if (changed !== undefined) yield fault('file', source.name, changed, 'Add it again.')
}

async function* readOpen(source: Source, reading: Reading, depth: number): AsyncIterable<Item> {
  const { options, limits, budget } = reading
  const inside = (inner: Source) =>
    depth + 1 > limits.depth
      ? tooDeep(inner, limits.depth)
      : readAt({ ...inner, open: () => counted(inner, budget) }, reading, depth + 1)
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

async function* counted(source: Source, budget: Reading['budget']): AsyncIterable<Uint8Array> {
  for await (const chunk of source.open()) {
    budget.left -= chunk.length
    if (budget.left < 0) throw new Error('more comes out of the packed file than any archive holds.')
    yield chunk
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
