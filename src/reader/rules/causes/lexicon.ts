import type { LinkKind } from '../../../records/link.ts'

/**
 * Words that say that one thing led to another. `words` is a sequence in lower case, alternatives with "|"; a verb row
 * gives the lemma of its verb first. `reversed` rows name the cause after the words: "because of A".
 */
export interface CauseWords {
  readonly words: readonly ReadonlySet<string>[]
  readonly kind: LinkKind
  readonly reversed: boolean
  /** Only where one of these verbs stands before: "arrest" before "for", "strike back" before "for". */
  readonly verbs?: ReadonlySet<string>
  readonly score: number
}

/** One set a language. */
export interface CauseLexicon {
  /** "A prompted B", "B was prompted by A", "A, prompting B". */
  readonly verbs: readonly CauseWords[]
  /** Between two clauses, or ahead of both: "B in retaliation for A", "After A, B". */
  readonly connectives: readonly CauseWords[]
  /** Ahead of a sentence, or in it; the cause stands in the sentence before: "In response, B", "B then". */
  readonly backward: readonly CauseWords[]
  /** Verbs that answer something told before: "struck back", "retaliated". */
  readonly answers: readonly CauseWords[]
  /** "by" in "was prompted by". */
  readonly agent: ReadonlySet<string>
  /** Words that make of it what did not happen or is not known to: "could", "might", "not". */
  readonly unreal: ReadonlySet<string>
  /** Words that open a subordinate clause that is no fact: "if", "unless". */
  readonly conditional: ReadonlySet<string>
  /** Pronouns that point at an event: "it", "this", "which". */
  readonly pointing: ReadonlySet<string>
}
