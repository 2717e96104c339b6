import * as zlib from 'node:zlib'
import { crc32 } from '../packed/crc.ts'
import { ratioWithin } from '../packed/ratio.ts'
import type { Limits } from '../source.ts'
import type { ByteReader } from './bytes.ts'
import { startsRecord } from './start.ts'

/** Some unpacked bytes of a member of a gzip file (RFC 1952), which often holds one record. */
export interface Piece {
  /** Where the member begins in the file. */
  readonly at: number
  readonly bytes: Uint8Array
  /** The first piece of its member. */
  readonly first: boolean
  /** Why nothing more of this member can be had. */
  readonly damage?: string
}

/** So much is unpacked in one step: the most that gzip can make of it is 16 MB. */
const STEP = 16_384
/** Enough unpacked bytes to see whether a record begins. */
const BEGINNING = 16

/** The members of a gzip file, one after the other. After a damaged one it goes on with the next that begins a record. */
export async function* gunzipMembers(packed: ByteReader, limits: Limits): AsyncGenerator<Piece> {
  const ratio = ratioWithin(limits)
  let counted = 0
  for (;;) {
    const at = packed.at
    if ((await packed.peek(1)).length === 0) return
    const head = headLength(await packed.peek(STEP))
    await packed.skip(head ?? 1)
    if (head === undefined) {
      yield { at, bytes: Buffer.alloc(0), first: false, damage: 'what follows is no gzip member' }
      if (!(await findMember(packed))) return
      continue
    }
    let first = true
    for await (const piece of inflate(packed)) {
      ratio.packed(packed.at - counted)
      counted = packed.at
      const flood = thrownBy(() => ratio.unpacked(piece.bytes.length))
      if (flood !== undefined) return yield { at, first, bytes: Buffer.alloc(0), damage: flood }
      yield { at, first, ...piece }
      first = false
      if (piece.damage !== undefined && !(await findMember(packed))) return
    }
  }
}

/** What was read before it is still good: a flood ends the file, and does not undo it. */
function thrownBy(count: () => void): string | undefined {
  try {
    count()
    return undefined
  } catch (error) {
    return `the rest is left alone: ${(error as Error).message.replace(/\.$/, '')}`
  }
}

/** How many bytes the head of a gzip member has; undefined where these are none. */
function headLength(head: Buffer): number | undefined {
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || (head[3] & 0xe0) !== 0)
    return undefined
  const flags = head[3]
  let length = 10
  if (flags & 4) length += 2 + (head.length >= 12 ? head.readUInt16LE(10) : 0)
  // A name and a remark, each with a zero byte at its end.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = head.indexOf(0, length)
    if (end < 0) return undefined
    length = end + 1
  }
  if (flags & 2) length += 2
  return length < head.length ? length : undefined
}

type Step = 'more' | 'end' | Error

interface Inflated {
  readonly bytes: Buffer
  readonly damage?: string
}

/** Members up to this size, most of those that hold one record, are unpacked at once: a stream for each costs more than the work. */
const SMALL = 32_768
const SMALL_UNPACKED = 1_000_000

async function* inflate(packed: ByteReader): AsyncIterable<Inflated> {
  const small = inflateSmall(await packed.peek(SMALL))
  if (small === undefined) return yield* inflateStepwise(packed)
  await packed.skip(small.used)
  const { bytes } = small
  yield { bytes, damage: await checkTrailer(packed, crc32(bytes), bytes.length) }
}

/** Undefined where the member is not wholly in these bytes, or damaged. */
function inflateSmall(held: Buffer): { readonly bytes: Buffer; readonly used: number } | undefined {
  try {
    const found: unknown = zlib.inflateRawSync(held, { info: true, maxOutputLength: SMALL_UNPACKED })
    const { buffer, engine } = found as { buffer: Buffer; engine: zlib.InflateRaw }
    return { bytes: buffer, used: engine.bytesWritten }
  } catch {
    return undefined
  }
}

async function* inflateStepwise(packed: ByteReader): AsyncIterable<Inflated> {
  const inflater = zlib.createInflateRaw()
  let out: Buffer[] = []
  let held = 0
  let crc = 0
  let size = 0
  let fed = 0
  inflater.on('data', (part: Buffer) => {
    out.push(part)
    held += part.length
  })
  const give = () => {
    const bytes = Buffer.concat(out)
    crc = crc32(bytes, crc)
    size = (size + bytes.length) % 2 ** 32
    out = []
    held = 0
    return bytes
  }
  try {
    let step: Step = 'more'
    while (step === 'more') {
      const input = await packed.some(STEP)
      fed += input.length
      step = await feed(inflater, input)
      if (step === 'end') packed.unread(input.subarray(input.length - (fed - inflater.bytesWritten)))
      else if (step !== 'more' && input.length > 1) packed.unread(input.subarray(1))
      if (step === 'more' && held >= BEGINNING) yield { bytes: give() }
    }
    if (step !== 'end') return yield { bytes: give(), damage: damageOf(step as Error) }
    const bytes = give()
    yield { bytes, damage: await checkTrailer(packed, crc, size) }
  } finally {
    inflater.destroy()
  }
}

/** An empty input is the end of the file. */
function feed(inflater: zlib.InflateRaw, input: Buffer): Promise<Step> {
  return new Promise(resolve => {
    const settle = (step: Step) => {
      inflater.off('end', ended).off('error', settle)
      resolve(step)
    }
    const ended = () => settle('end')
    inflater.once('end', ended).once('error', settle)
    if (input.length === 0) inflater.end()
    else inflater.write(input, error => error ?? settle('more'))
  })
}

const damageOf = (error: Error): string =>
  /unexpected end/.test(error.message)
    ? 'the file ends in the middle of a gzip member'
    : `a gzip member is damaged (${error.message})`

async function checkTrailer(packed: ByteReader, crc: number, size: number): Promise<string | undefined> {
  const trailer = await packed.take(8)
  if (trailer.length < 8) return 'the file ends in the middle of a gzip member'
  const same = trailer.readUInt32LE(4) === size && trailer.readUInt32LE(0) === crc
  return same ? undefined : 'a gzip member is damaged (its check sum is another)'
}

const MAGIC = Buffer.of(0x1f, 0x8b, 0x08)

/** Goes to the next member that begins a record; false where there is none. */
async function findMember(packed: ByteReader): Promise<boolean> {
  for (;;) {
    const head = await packed.peek(STEP)
    const found = head.indexOf(MAGIC)
    if (found < 0) {
      if (head.length < MAGIC.length) return false
      await packed.skip(head.length - 2)
      continue
    }
    await packed.skip(found)
    if (beginsPackedRecord(await packed.peek(STEP))) return true
    await packed.skip(1)
  }
}

/** Whether these first bytes of a gzip member unpack to the beginning of a record. */
export function beginsPackedRecord(packed: Buffer): boolean {
  const head = headLength(packed.subarray(0, STEP))
  if (head === undefined) return false
  try {
    // A cut end is no error so; 4 KB unpack to 4 MB at most.
    const options = { finishFlush: zlib.constants.Z_SYNC_FLUSH }
    return startsRecord(zlib.inflateRawSync(packed.subarray(head, head + 4096), options))
  } catch {
    return false
  }
}
