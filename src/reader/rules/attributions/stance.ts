import type { Stance } from '../../../records/claim.ts'
import type { Chunk } from '../../../records/words.ts'
import type { Syntax } from '../../../syntax/syntax.ts'
import type { Complemented } from './complements.ts'
import type { AttributionLexicon, CueVerb } from './lexicon.ts'
import type { Range } from './sources.ts'

const NEGATIONS = new Set(["n't", 'not', 'never', 'nor'])

/** What the source does with the content: "did not say" declines, "do not believe" doubts, "vowed to avenge" threatens. */
export function stanceOf(
  syntax: Syntax,
  lexicon: AttributionLexicon,
  chunk: Chunk,
  verb: CueVerb,
  source: Range | undefined,
  after: Complemented | undefined,
): Stance {
  const { tokens } = syntax.words
  if (tokens.slice(chunk.from, chunk.head).some(t => NEGATIONS.has(t.norm)))
    return verb.stance === 'believes' ? 'doubts' : 'declines'
  if (!after) return verb.stance
  const hostile = tokens
    .slice(after.at, after.at + 14)
    .some(t => t.sentence === tokens[chunk.from].sentence && lexicon.hostile.has(t.lemma))
  if (verb.stance === 'promises' && hostile && after.as === 'infinitive') return 'threatens'
  const isWarning =
    tokens[chunk.head].lemma === 'warn' &&
    /^(?:it|they|he|she|we)$/.test(tokens[after.at]?.norm) &&
    /^(?:will|would|'ll|'d)$/.test(tokens[after.at + 1]?.norm ?? '')
  return isWarning && hostile && source ? 'threatens' : verb.stance
}
