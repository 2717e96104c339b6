import type { Limits } from '../source.ts'
import type { ByteReader } from './bytes.ts'
import { type Headers, headersIn, textOfHead } from './headers.ts'
import { findStart } from './start.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

export interface WarcRecord {
  readonly kind: 'record'
  /** Byte of the file, as it lies on disk; of the gzip member and of what it unpacks to, where records share one. */
  readonly at: string
  readonly headers: Headers
  readonly block: Buffer
  /** In bytes, as stated. More than the block has where it is larger than any report: then this is its beginning. */
  readonly length: number
}

/** A place where something stands that cannot be read as a record. */
export interface Breach {
  readonly kind: 'breach'
  readonly at: string
  readonly what: string
}

const LONGEST_HEAD = 65_536
/** Of a block that is too large so much is kept: the head of its answer is in it. */
const KEPT = 65_536
const SEARCHED = 65_536

/** The records of a web archive (ISO 28500, versions 0.17 to 1.1), gzipped or not. What is broken is said, and the next one looked for. */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncIterable<WarcRecord | Breach> {
  for await (const stretch of stretchesOf(chunks, limits)) {
    yield* recordsIn(stretch, limits.report)
    if (stretch.damage !== undefined) yield breach(String(stretch.damage.at), `Here ${stretch.damage.what}.`)
  }
}

async function* recordsIn(stretch: Stretch, largest: number): AsyncIterable<WarcRecord | Breach> {
  const { bytes } = stretch
  for (;;) {
    const before = placeIn(stretch)
    const lost = await skipToStart(bytes)
    if (lost > 0)
      yield breach(
        before,
        `${lost} bytes are no record: the length stated before them is wrong, or they are damaged.`,
      )
    if ((await bytes.peek(1)).length === 0) return
    yield await readRecord(stretch, largest)
  }
}

const placeIn = ({ at, packed, bytes }: Stretch): string =>
  !packed ? String(bytes.at) : bytes.at === 0 ? String(at) : `${at}+${bytes.at}`

async function readRecord(stretch: Stretch, largest: number): Promise<WarcRecord | Breach> {
  const { bytes } = stretch
  const at = placeIn(stretch)
  const head = textOfHead(await bytes.peek(LONGEST_HEAD))
  if (head === undefined) {
    await bytes.skip(1)
    return breach(at, 'The head of this record has no end.')
  }
  await bytes.skip(head.size)
  const headers = headersIn(head.text)
  const stated = headers.get('content-length') ?? ''
  const length = Number(stated)
  if (!/^\d{1,15}$/.test(stated))
    return breach(at, `This record states no length that could be read ("${stated.slice(0, 40)}").`)
  const kept = length > largest ? KEPT : length
  const block = await bytes.take(kept)
  const left = length - kept
  const read = block.length + (await bytes.skip(left))
  const swallowed = await swallowedAt(bytes, block, left)
  if (swallowed >= 0) {
    bytes.unread(block.subarray(swallowed))
    return breach(
      at,
      `This record of ${about(headers)} ends after ${swallowed} of the ${length} bytes that it states.`,
    )
  }
  if (read < length)
    return breach(
      at,
      `This record of ${about(headers)} is cut short: the file has ${read} of its ${length} bytes.`,
    )
  return { kind: 'record', at, headers, block, length }
}

/** A block that states too many bytes reaches into the next record; then it is not followed by an empty line or the end. */
async function swallowedAt(bytes: ByteReader, block: Buffer, left: number): Promise<number> {
  if (left > 0) return -1
  const after = (await bytes.peek(4)).toString('latin1')
  if (/^\r?\n\r?\n?/.test(after)) return -1
  if (after === '' && !block.includes('\nWARC/')) return -1
  return findStart(block, 1)
}

const about = (headers: Headers): string =>
  headers.get('warc-target-uri') ?? headers.get('warc-type') ?? 'an unknown kind'

/** Gives how many bytes were passed over, empty lines not counted. */
async function skipToStart(bytes: ByteReader): Promise<number> {
  let lost = 0
  for (;;) {
    const next = await bytes.peek(SEARCHED)
    if (next.length === 0) return lost
    const found = findStart(next, 0)
    const passed = found >= 0 ? found : Math.max(next.length - 30, Math.min(next.length, 30))
    lost += next.toString('latin1', 0, passed).trim().length
    await bytes.skip(passed)
    if (found >= 0) return lost
  }
}

const breach = (at: string, what: string): Breach => ({ kind: 'breach', at, what })
