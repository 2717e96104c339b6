import type { Window } from './input.ts'

/** Windows side by side, padded with zeros: `size` rows of `pieces` (or of `words`, for `starts`) numbers each. */
export interface Batch {
  readonly size: number
  readonly pieces: number
  readonly words: number
  readonly ids: BigInt64Array
  /** 1 where there is a piece. */
  readonly mask: BigInt64Array
  readonly shapes: BigInt64Array
  readonly starts: BigInt64Array
}

/** Runs the network: for each window and each of `words` words a row of `width` numbers, one after the other. */
export type Run = (batch: Batch) => Promise<Float32Array>

export function batchOf(windows: readonly Window[]): Batch {
  const size = windows.length
  const pieces = Math.max(...windows.map(window => window.ids.length))
  const words = Math.max(...windows.map(window => window.starts.length))
  const laid = (rows: readonly (readonly number[])[], length: number): BigInt64Array => {
    const cells = new BigInt64Array(size * length)
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        cells[r * length + c] = BigInt(value)
      })
    })
    return cells
  }
  return {
    size,
    pieces,
    words,
    ids: laid(
      windows.map(window => window.ids),
      pieces,
    ),
    mask: laid(
      windows.map(window => window.ids.map(() => 1)),
      pieces,
    ),
    shapes: laid(
      windows.map(window => window.shapes),
      pieces,
    ),
    starts: laid(
      windows.map(window => window.starts),
      words,
    ),
  }
}

/** A window with the rows of its words. */
export interface Ran {
  readonly window: Window
  readonly rows: Float32Array
}

/**
 * Runs the windows of one report, up to `most` at once, those of like length together so that little is padded. Reports never
 * share a batch: an 8-bit network rounds by what else is in it, and a report must read the same in any company.
 */
export async function* runAll(
  windows: readonly Window[],
  run: Run,
  width: number,
  most = 16,
): AsyncGenerator<Ran> {
  const byLength = windows.toSorted((a, b) => b.ids.length - a.ids.length || a.from - b.from)
  for (let i = 0; i < byLength.length; i += most) {
    const together = byLength.slice(i, i + most)
    const batch = batchOf(together)
    const out = await run(batch)
    const row = batch.words * width
    if (out.length !== batch.size * row)
      throw new Error(`The model gave ${out.length} numbers where ${batch.size * row} were due.`)
    for (const [b, window] of together.entries())
      yield { window, rows: out.subarray(b * row, b * row + window.starts.length * width) }
  }
}
