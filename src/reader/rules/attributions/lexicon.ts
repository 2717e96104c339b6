import type { Stance } from '../../../records/claim.ts'

/**
 * What may follow a cue verb as its content: a clause ("said that …", "said …"), only one with "that" ("found that …"), a quotation, an infinitive
 * ("vowed to …"), a participle ("denied carrying out …"), a noun phrase ("confirmed the deaths"), or a preposition
 * and a noun phrase ("warned of an attack").
 */
export type Complement = 'clause' | 'that' | 'quote' | 'infinitive' | 'participle' | 'noun' | 'preposition'

export interface CueVerb {
  readonly stance: Stance
  readonly takes: ReadonlySet<Complement>
  /** "told reporters that": who is spoken to stands between the verb and the content. */
  readonly addressed: boolean
}

/** The words that hand a statement to its source; one set a language. */
export interface AttributionLexicon {
  readonly verbs: ReadonlyMap<string, CueVerb>
  /** Prepositions that open a source, as they stand before it: "according to". */
  readonly prepositions: readonly (readonly string[])[]
  /** What "according to" also goes with, though nobody speaks: "plan", "law". */
  readonly noSources: ReadonlySet<string>
  /** Adverbs that say that somebody says so: "reportedly". */
  readonly adverbs: ReadonlyMap<string, Stance>
  /** Participles in "is believed to", "suspected of", "accused of", with what may follow. */
  readonly passives: ReadonlyMap<string, { readonly stance: Stance; readonly before: ReadonlySet<string> }>
  /** Verbs that put a deed on somebody: "blamed X for", "accused X of". */
  readonly accusing: ReadonlyMap<string, string>
  /** Verbs that give a number, with the preposition before it: "put the toll at 41", "raised it to 185". */
  readonly counting: ReadonlyMap<string, string>
  /** What such a number is called: "toll", "number". */
  readonly counts: ReadonlySet<string>
  /** Heads of those who speak, beside names: what "citing" must go with. */
  readonly speakers: ReadonlySet<string>
  /** Nouns with a statement for content: "reports that", "allegations of". */
  readonly nouns: ReadonlyMap<string, Stance>
  /** Word sequences for saying nothing: "declined to comment", "could not be reached". A word may list alternatives with "|". */
  readonly declining: readonly (readonly string[])[]
  /** Nouns that a statement is made in or at: "in a statement", "at a news conference". */
  readonly media: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
  /** Adverbs that stand between a cue and its content without being part of it. */
  readonly passing: ReadonlySet<string>
  /** Words that open a clause under another: "as", "after", "while". */
  readonly subordinators: ReadonlySet<string>
  /** Those who are no source of what they believe: "we think", "you know". */
  readonly anybody: ReadonlySet<string>
  /** Words of harm: a vow that holds one of them is a threat. */
  readonly hostile: ReadonlySet<string>
}
