import type { Relation } from './candidate.ts'
import type { Resolved } from './resolve.ts'

/** Where things happen weighs more than who is spoken of: the United States are in many reports that are not about them. */
const WEIGHTS: Readonly<Partial<Record<Relation, number>>> = {
  dateline: 2,
  in: 2,
  at: 2,
  on: 1,
  near: 2,
  reference: 1,
  modifier: 1,
  to: 1,
  from: 1,
}

const MOST = 0.6

/** The country in which most of a report takes place, or undefined. */
export const sceneOf = (resolved: readonly Resolved[]): string | undefined => {
  const weights = new Map<string, number>()
  let total = 0
  for (const { candidate, choice } of resolved) {
    const country = choice.entry?.country
    const weight = candidate.relation === undefined ? 0 : (WEIGHTS[candidate.relation] ?? 0)
    if (country === undefined || weight === 0) continue
    weights.set(country, (weights.get(country) ?? 0) + weight)
    total += weight
  }
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]
  return best !== undefined && best[1] >= total * MOST ? best[0] : undefined
}
