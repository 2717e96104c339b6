import { argmax } from './scores.ts'

/** What it adds to begin with a label, to go from one (row) to another, and to end with one. */
export interface Transitions {
  readonly start: readonly number[]
  readonly next: readonly (readonly number[])[]
  readonly end: readonly number[]
}

/** The labels of a run of words that fit best together (Viterbi 1967). `scores` has one row of log-probabilities a word. */
export function bestLabels(
  scores: readonly (readonly number[])[],
  { start, next, end }: Transitions,
): number[] {
  if (scores.length === 0) return []
  let sums = scores[0].map((score, label) => score + start[label])
  const came: number[][] = []
  for (const row of scores.slice(1)) {
    const from = row.map((_, label) => bestBefore(sums, next, label))
    sums = row.map((score, label) => score + sums[from[label]] + next[from[label]][label])
    came.push(from)
  }
  const labels = [argmax(sums.map((sum, label) => sum + end[label]))]
  for (const from of came.reverse()) labels.push(from[labels[labels.length - 1]])
  return labels.reverse()
}

function bestBefore(sums: readonly number[], next: Transitions['next'], label: number): number {
  let best = 0
  for (let i = 1; i < sums.length; i++)
    if (sums[i] + next[i][label] > sums[best] + next[best][label]) best = i
  return best
}
