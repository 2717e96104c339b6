/** What the rules need to know of a language beside the codebook's words. All words in lower case. */
export interface TriggerLexicon {
  readonly verbForms: (base: string) => {
    readonly base: string
    readonly third: string
    readonly past: readonly string[]
    readonly ing: readonly string[]
  }
  readonly nounForms: (base: string) => readonly string[]
  readonly be: ReadonlySet<string>
  readonly meansPrepositions: ReadonlySet<string>
  readonly eventHeads: ReadonlySet<string>
  readonly usual: ReadonlySet<string>
  readonly outcomes: ReadonlySet<string>
  readonly nounOpeners: ReadonlySet<string>
  readonly verbOpeners: ReadonlySet<string>
}
