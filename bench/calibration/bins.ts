import type { Sureness } from '../own/confidence.ts'
import { share, table } from '../table.ts'

const BINS = 10

export interface Bin {
  readonly low: number
  readonly high: number
  readonly count: number
  readonly right: number
  /** Mean confidence of what is in it. */
  readonly confidence: number
}

/** Bins of a tenth; 1 belongs to the last. Empty ones are left out. */
export function binned(judged: readonly Sureness[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === bin,
    )
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0)
    return {
      low: bin / BINS,
      high: (bin + 1) / BINS,
      count: inside.length,
      right: inside.filter(one => one.right).length,
      confidence: sum / inside.length,
    }
  }).filter(({ count }) => count > 0)
}

/** How far confidence is from the share that is right, on the mean over all that was read (Naeini et al. 2015). */
export function expectedError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce(
    (sum, { count, right, confidence }) => sum + (count / all) * Math.abs(right / count - confidence),
    0,
  )
}

export function reliabilityTable(bins: readonly Bin[]): string {
  const rows = bins.map(({ low, high, count, right, confidence }) => [
    `${low.toFixed(1)}–${high.toFixed(1)}`,
    String(count),
    confidence.toFixed(2),
    share(right, count),
  ])
  return table(['confidence', 'read', 'mean', 'right'], rows)
}
