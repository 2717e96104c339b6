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
  let bucket = 0
  while (bucket < EDGES.length && EDGES[bucket] <= second - first) bucket++
  return bucket
}

/** Log-probabilities of the labels that `second` may have for `first`. */
export type PairScores = (first: number, second: number) => number[]

/** Scores pairs of words of a window: gelu (Hendrycks and Gimpel 2016, by tanh) of what each brings and of how far apart they stand. */
export function pairScores(scored: Scored, name: Pair): PairScores {
  const { heads, window } = scored
  const { near, weights, bias } = heads.pairs[name]
  const temperature = temperatureOf(heads, name)
  const inner = new Float64Array(near[0].length)
  return (first, second) => {
    const one = sliceOf(scored, first, PAIRS[name].first)
    const two = sliceOf(scored, second, PAIRS[name].second)
    const apart = near[bucketOf(window.sentences, first, second)]
    for (let i = 0; i < inner.length; i++) inner[i] = gelu(one[i] + two[i] + apart[i])
    return logSoftmax(
      weights.map((row, label) => bias[label] + product(row, inner)),
      temperature,
    )
  }
}

function product(row: readonly number[], inner: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += row[i] * inner[i]
  return sum
}

const SLOPE = Math.sqrt(2 / Math.PI)

export const gelu = (x: number): number => 0.5 * x * (1 + Math.tanh(SLOPE * (x + 0.044715 * x * x * x)))
