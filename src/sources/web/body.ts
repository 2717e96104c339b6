import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import type { WebLimits } from './limits.ts'

const MEGABYTE = 1e6

/** Encodings that are asked for, in the order of preference. */
export const ENCODINGS = 'gzip, br, deflate'

const KNOWN = /^(?:x-)?(?:gzip|deflate|br|identity)$/

/** "gzip, br" to the codings that were applied, in their order; undefined where one is not known. */
export function codingsOf(header: string | undefined): readonly string[] | undefined {
  const codings = (header ?? '').toLowerCase().split(/[\s,]+/)
  const applied = codings.filter(coding => coding !== '')
  // More layers than this are an attack and no saving.
  return applied.length <= 3 && applied.every(coding => KNOWN.test(coding)) ? applied : undefined
}

/** The bytes of an answer, unpacked. Throws with words for people where a limit is passed or the packing is broken. */
export async function* unpacked(
  sent: AsyncIterable<Uint8Array>,
  codings: readonly string[],
  limits: WebLimits,
): AsyncIterable<Uint8Array> {
  const seen = { sent: 0, unpacked: 0 }
  let chunks = counted(sent, size => {
    seen.sent += size
    if (seen.sent > limits.bytes) throw tooLarge(limits)
  })
  for (const coding of codings.toReversed()) chunks = decoded(chunks, coding)
  yield* counted(chunks, size => {
    seen.unpacked += size
    if (seen.unpacked > limits.bytes) throw tooLarge(limits)
    if (seen.unpacked > MEGABYTE && seen.unpacked > limits.ratio * seen.sent)
      throw new Error(`it unpacks to more than ${limits.ratio} times its size, which no report does.`)
  })
}

const tooLarge = ({ bytes }: WebLimits): Error =>
  new Error(`it does not end after ${bytes / MEGABYTE} MB; the rest was not fetched.`)

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (size: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

/** Some servers say that they packed and did not: what does not begin as it must is taken as it is. */
async function* decoded(chunks: AsyncIterable<Uint8Array>, coding: string): AsyncIterable<Uint8Array> {
  const { first, rest } = await begin(chunks)
  const unpack = first.length === 0 ? undefined : unpacker(coding.replace(/^x-/, ''), first)
  if (unpack === undefined) return yield* rest
  // The errors of both reach the loop below.
  const stream = pipeline(Readable.from(rest, { objectMode: false }), unpack, () => {})
  yield* stream as AsyncIterable<Uint8Array>
}

function unpacker(coding: string, first: Uint8Array): Transform | undefined {
  const [one, two = 0] = first
  if (coding === 'gzip') return one === 0x1f && two === 0x8b ? createGunzip() : undefined
  if (coding === 'br') return createBrotliDecompress()
  // RFC 9110 means zlib's wrapping by "deflate"; some servers send it bare.
  if (coding === 'deflate')
    return (one & 15) === 8 && (one * 256 + two) % 31 === 0 ? createInflate() : createInflateRaw()
  return undefined
}

/** The first two bytes, and all of it again. */
async function begin(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array()
  while (first.length < 2) {
    const next = await iterator.next()
    if (next.done) break
    first = Buffer.concat([first, next.value])
  }
  return { first, rest: again(first, iterator) }
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    if (first.length > 0) yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
