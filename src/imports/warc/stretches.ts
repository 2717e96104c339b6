import type { Limits } from '../source.ts'
import { ByteReader } from './bytes.ts'
import { gunzipMembers, type Piece } from './gunzip.ts'
import { startsRecord } from './start.ts'

/**
 * Bytes of a web archive that hang together: a whole plain file, or a gzip member with those after it that do not begin a record.
 * A record with a wrong length or a damaged end so takes none of the next one with it.
 */
export interface Stretch {
  /** Where it begins in the file as it lies on disk. */
  readonly at: number
  readonly packed: boolean
  readonly bytes: ByteReader
  /** Why it ends, if not as it should; known when all of it has been read. */
  damage?: { readonly at: number; readonly what: string }
}

/** Each is to be read to its end before the next one is asked for. */
export async function* stretchesOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncIterable<Stretch> {
  const file = new ByteReader(chunks)
  try {
    const isPacked = (await file.peek(2)).equals(GZIP)
    if (isPacked) yield* packedStretches(gunzipMembers(file, limits))
    else yield { at: 0, packed: false, bytes: file }
  } finally {
    await file.close()
  }
}

const GZIP = Buffer.of(0x1f, 0x8b)

async function* packedStretches(pieces: AsyncGenerator<Piece>): AsyncIterable<Stretch> {
  try {
    for (let next = await pieces.next(); !next.done; ) {
      const stretch: Stretch = { at: next.value.at, packed: true, bytes: new ByteReader(joined()) }
      async function* joined(): AsyncIterable<Uint8Array> {
        do {
          const piece: Piece = next.value
          yield piece.bytes
          next = await pieces.next()
          if (piece.damage !== undefined) stretch.damage = { at: piece.at, what: piece.damage }
        } while (stretch.damage === undefined && !next.done && !beginsStretch(next.value))
      }
      yield stretch
    }
  } finally {
    await pieces.return(undefined)
  }
}

const beginsStretch = (piece: Piece): boolean => piece.first && startsRecord(piece.bytes)
