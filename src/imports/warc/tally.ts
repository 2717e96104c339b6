/** Archives hold a handful of kinds; one that names a thousand is no reason to keep them all in mind. */
const MOST_KINDS = 200

/** Counts what is passed over by kind, so that a million style sheets are one line. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(kind: string): void {
    const known = this.#counts.has(kind) || this.#counts.size < MOST_KINDS
    const key = known ? kind : 'other records'
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  /** The commonest first. */
  kinds(): readonly (readonly [kind: string, count: number])[] {
    return [...this.#counts].sort((a, b) => b[1] - a[1])
  }
}
