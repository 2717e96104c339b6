/** What speaks for or against something, by name; 0 where it is absent, mostly from -1 to 1. */
export type Features = Readonly<Record<string, number>>

/** Fitted on annotated reports (`training/fit.ts`): the chance is the logistic function of the weighted sum. */
export interface Weights {
  readonly bias: number
  readonly by: Readonly<Record<string, number>>
}

export function chanceOf({ bias, by }: Weights, features: Features): number {
  const sum = Object.entries(features).reduce((sum, [name, value]) => sum + (by[name] ?? 0) * value, bias)
  return 1 / (1 + Math.exp(-sum))
}

/** The odds of a chance as their logarithm, kept within bounds. */
export const logOdds = (chance: number): number =>
  Math.max(-6, Math.min(6, Math.log(Math.max(chance, 1e-9) / Math.max(1 - chance, 1e-9))))
