/**
 * How a list that was read agrees with one that was annotated. `right` counts those read, `found` those annotated: two
 * words read within one annotated trigger are both right, and it is found once.
 */
export interface Count {
  readonly given: number
  readonly right: number
  readonly gold: number
  readonly found: number
}

export const NOTHING: Count = { given: 0, right: 0, gold: 0, found: 0 }

export const plus = (a: Count, b: Count): Count => ({
  given: a.given + b.given,
  right: a.right + b.right,
  gold: a.gold + b.gold,
  found: a.found + b.found,
})

export const precision = ({ right, given }: Count): number => right / given
export const recall = ({ found, gold }: Count): number => found / gold

/** NaN where nothing was annotated and nothing read. */
export function f1(count: Count): number {
  if (count.given + count.gold === 0) return Number.NaN
  if (count.right === 0 || count.found === 0) return 0
  const [p, r] = [precision(count), recall(count)]
  return (2 * p * r) / (p + r)
}

/** What was counted in one text: by part, and by part and label. */
export class Tally {
  readonly counts = new Map<string, Count>()
  readonly #parts: readonly string[] | undefined

  /** Counts only these parts, where they are named. */
  constructor(parts?: readonly string[]) {
    this.#parts = parts
  }

  read(part: string, label: string | undefined, isRight: boolean): void {
    this.add(part, label, { ...NOTHING, given: 1, right: Number(isRight) })
  }

  annotated(part: string, label: string | undefined, isFound: boolean): void {
    this.add(part, label, { ...NOTHING, gold: 1, found: Number(isFound) })
  }

  add(part: string, label: string | undefined, count: Count): void {
    if (this.#parts && !this.#parts.includes(part)) return
    for (const key of label === undefined ? [part] : [part, `${part}${LABEL}${label}`])
      this.counts.set(key, plus(this.counts.get(key) ?? NOTHING, count))
  }
}

/** Between a part and its label. */
export const LABEL = ': '
