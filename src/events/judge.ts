import type { Span } from '../records/span.ts'

/** What speaks for or against something, by name; 0 where it is absent, mostly from 0 to 1. */
export type Features = Readonly<Record<string, number>>

/** Answers, with a chance from 0 to 1, what no single word of a report settles. */
export interface Judge {
  /** Do these words tell of the event that the earlier ones told of? */
  readonly same: (features: Features, earlier: readonly Span[], later: readonly Span[]) => number
  /** Is the event told by these words told only to explain the news? */
  readonly background: (features: Features, words: readonly Span[]) => number
}

/** Fitted on annotated reports (`training/fit.ts`): the chance is the logistic function of the weighted sum. */
export interface Weights {
  readonly bias: number
  readonly by: Readonly<Record<string, number>>
}

export const QUESTIONS = ['same', 'background'] as const
export type JudgeWeights = Readonly<Record<(typeof QUESTIONS)[number], Weights>>

export const weightedJudge = ({ same, background }: JudgeWeights): Judge => ({
  same: features => chanceOf(same, features),
  background: features => chanceOf(background, features),
})

export function chanceOf({ bias, by }: Weights, features: Features): number {
  const sum = Object.entries(features).reduce((sum, [name, value]) => sum + (by[name] ?? 0) * value, bias)
  return 1 / (1 + Math.exp(-sum))
}
