import type { Heads, SliceName, Tag } from './heads.ts'
import type { Window } from './input.ts'

/** What the network gave for a window: a row of `heads.width` numbers a word, one after the other. */
export interface Scored {
  readonly window: Window
  readonly rows: Float32Array
  readonly heads: Heads
}

/** The numbers of one head for one word; `word` counts from the beginning of the window. */
export function sliceOf({ rows, heads }: Scored, word: number, name: SliceName): Float32Array {
  const [from, to] = heads.slices[name]
  return rows.subarray(word * heads.width + from, word * heads.width + to)
}

/** Log-probabilities of a head's labels, one row a word. A head's temperature evens out its certainty (Guo et al. 2017). */
export function labelScores(scored: Scored, name: Tag): number[][] {
  const temperature = temperatureOf(scored.heads, name)
  return scored.window.starts.map((_, word) => logSoftmax(sliceOf(scored, word, name), temperature))
}

export const temperatureOf = (heads: Heads, name: string): number => heads.temperatures[name] ?? 1

export function logSoftmax(logits: ArrayLike<number>, temperature = 1): number[] {
  const scaled: number[] = []
  for (let i = 0; i < logits.length; i++) scaled.push(logits[i] / temperature)
  const sum = logSumExp(scaled)
  for (let i = 0; i < scaled.length; i++) scaled[i] -= sum
  return scaled
}

export function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values)
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** The place of the greatest; the earlier of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i
  return best
}

/** As they are offered: two places are more than the certainty is good for. */
export const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
