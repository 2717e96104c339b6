import type { Limits } from '../source.ts'

/** From here on the ratio says something: a page of blanks packs well, too. */
const COUNTED_FROM = 1e6

export interface Ratio {
  readonly packed: (bytes: number) => void
  /** Throws where more has come out than can be text. */
  readonly unpacked: (bytes: number) => void
}

/** Watches how much larger a packed file becomes when it is unpacked. */
export function ratioWithin({ ratio }: Limits): Ratio {
  let inside = 0
  let outside = 0
  return {
    packed: bytes => {
      outside += bytes
    },
    unpacked: bytes => {
      inside += bytes
      if (inside > COUNTED_FROM && inside > ratio * outside)
        throw new Error(
          `unpacked it is more than ${ratio} times as large, as files are that are made to fill a disk.`,
        )
    },
  }
}
