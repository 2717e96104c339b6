import type { Stance } from '../../../records/claim.ts'
import type { Syntax } from '../../../syntax/syntax.ts'
import type { Complemented } from './complements.ts'
import type { AttributionLexicon } from './lexicon.ts'
import type { Quote } from './quotes.ts'
import type { Range } from './sources.ts'

/** A cue with its source, and on which side its content stands; the extent of the content is settled later. */
export interface Cue extends Range {
  readonly stance: Stance
  readonly source?: Range
  /** Where a content after the cue begins. */
  readonly after?: Complemented
  /** Where a content before the cue ends (token index, exclusive). */
  readonly before?: number
  /** The content is the clause that the cue stands in: "reportedly". */
  readonly around?: boolean
  readonly score: number
}

/** What is needed to bound a content: the other cues of the text are bounds, too. */
export interface Bounds {
  readonly syntax: Syntax
  readonly quotes: readonly Quote[]
  /** The cues of a sentence, in text order. */
  readonly cuesIn: (sentence: number) => readonly Cue[]
  readonly lexicon: AttributionLexicon
}
