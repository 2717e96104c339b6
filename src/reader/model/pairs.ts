import { PAIRS, type Pair } from './heads.ts'
import { logSoftmax, type Scored, sliceOf, temperatureOf } from './scores.ts'

const EDGES = [-32, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 32]

/** Where words of other sentences begin among the buckets: those before, those after. */
const BEFORE = EDGES.length + 1
const AFTER = BEFORE + 3

/** How far `second` stands from `first`: in words within a sentence, else in sentences. Words count from the window's beginning. */
export function bucketOf(sentences: readonly number[], first: number, second: number): number {
  const apart = sentences[second] - sentences[first]
  if (apart !== 0) return (apart < 0 ? BEFORE : AFTER) + Math.min(2, Math.abs(apart) - 1)
  return EDGES.filter(edge => edge <= second - first).length
}

/** Log-probabilities of the labels that `second` may have for `first`. */
export type PairScores = (first: number, second: number) => number[]

/** Scores pairs of words of a window: gelu (Hendrycks and Gimpel 2016, by tanh) of what each brings and of how far apart they stand. */
export function pairScores(scored: Scored, name: Pair): PairScores {
  const { heads, window } = scored
  const { near, weights, bias } = heads.pairs[name]
  const temperature = temperatureOf(heads, name)
  return (first, second) => {
    const one = sliceOf(scored, first, PAIRS[name].first)
    const two = sliceOf(scored, second, PAIRS[name].second)
    const apart = near[bucketOf(window.sentences, first, second)]
    const inner = apart.map((value, i) => gelu(one[i] + two[i] + value))
    const logits = weights.map((row, label) =>
      row.reduce((sum, weight, i) => sum + weight * inner[i], bias[label]),
    )
    return logSoftmax(logits, temperature)
  }
}

export const gelu = (x: number): number =>
  0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
