import { assign } from '../../test/expectations/assign.ts'

export type At = readonly [number, number]

export const meet = (a: At, b: At): boolean => a[0] < b[1] && b[0] < a[1]

interface Labelled {
  readonly at: At
  readonly label: string
}

/** Puts what two annotators marked side by side, one to one: the same place first, then one that overlaps. */
export function pairUp<T extends Labelled>(first: readonly T[], second: readonly T[]): [T, T][] {
  const given = assign(first.map(one => second.map(other => closeness(one, other))))
  return first.flatMap((one, index) =>
    given[index] === undefined ? [] : [[one, second[given[index]]] as [T, T]],
  )
}

/** The label only decides between two at the same place: a word can tell of two events. */
function closeness({ at, label }: Labelled, other: Labelled): number {
  if (!meet(at, other.at)) return 0
  const shared = Math.min(at[1], other.at[1]) - Math.max(at[0], other.at[0])
  const whole = Math.max(at[1], other.at[1]) - Math.min(at[0], other.at[0])
  return 1 + (2 * shared) / whole + 0.01 * Number(label === other.label)
}
