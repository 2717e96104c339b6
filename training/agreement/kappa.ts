/** What two annotators say of the same things, one pair for each. */
export type Pairs = readonly (readonly [string, string])[]

export const sameOf = (pairs: Pairs): number => pairs.filter(([a, b]) => a === b).length

/** Agreement beyond what chance would give two who use the labels as often (Cohen 1960); not a number where chance alone agrees. */
export function kappa(pairs: Pairs): number {
  const [first, second] = [frequencies(pairs.map(([a]) => a)), frequencies(pairs.map(([, b]) => b))]
  let byChance = 0
  for (const [label, count] of first) byChance += (count * (second.get(label) ?? 0)) / pairs.length ** 2
  return (sameOf(pairs) / pairs.length - byChance) / (1 - byChance)
}

function frequencies(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
