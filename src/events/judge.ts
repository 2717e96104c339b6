import { chanceOf, type Features, type Weights } from '../records/chance.ts'
import type { Status } from '../records/event.ts'
import type { Span } from '../records/span.ts'

/** Answers, with a chance from 0 to 1, what no single word of a report settles. */
export interface Judge {
  /** Do these words tell of an event, and is it rightly told from others? */
  readonly event: (features: Features, words: readonly Span[], type: string) => number
  /** Do these words tell of the event that the earlier ones told of? */
  readonly same: (features: Features, earlier: readonly Span[], later: readonly Span[]) => number
  /** Is this status, of the two that the rules and the reader see, the right one? */
  readonly status: (features: Features, words: Span, status: Status) => number
  /** Is the event told by these words told only to explain the news? */
  readonly background: (features: Features, words: readonly Span[]) => number
}

export const QUESTIONS = ['event', 'same', 'status', 'background'] as const
export type JudgeWeights = Readonly<Record<(typeof QUESTIONS)[number], Weights>>

export const weightedJudge = ({ event, same, status, background }: JudgeWeights): Judge => ({
  event: features => chanceOf(event, features),
  same: features => chanceOf(same, features),
  status: features => chanceOf(status, features),
  background: features => chanceOf(background, features),
})
