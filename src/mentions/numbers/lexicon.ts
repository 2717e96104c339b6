export interface NumberLexicon {
  /** "two" → 2. */
  readonly values: ReadonlyMap<string, number>
  /** "dozens" → at least 24. */
  readonly vague: ReadonlyMap<string, readonly [number, number | null]>
  /** Vague only after the article: "a few". */
  readonly vagueAfterArticle: ReadonlySet<string>
  readonly multipliers: ReadonlyMap<string, number>
  /** "tens of thousands", "hundreds of thousands": what the second word multiplies by. */
  readonly vagueMultipliers: ReadonlyMap<string, number>
  readonly half: string
  /** What stands before a number and opens it upwards, downwards, or leaves it about there. */
  readonly atLeast: readonly string[]
  readonly atMost: readonly string[]
  readonly above: readonly string[]
  readonly about: readonly string[]
  /** What stands after a number and opens it upwards: "24 or more". */
  readonly orMore: readonly string[]
  readonly singular: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  /** "10 percent", "5 km": a number before these counts no people. */
  readonly measures: ReadonlySet<string>
}
