import type { Chunk } from '../../../records/words.ts'
import { objectsOf } from '../../../syntax/complements.ts'
import { type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { Cue } from './cue.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { type Range, sourceBefore } from './sources.ts'

/** Cues that give a number: "rights groups put the number of dead at 24", "the minister raised the toll to 185". */
export function countCues(syntax: Syntax, lexicon: AttributionLexicon): Cue[] {
  return syntax.words.chunks.flatMap(chunk => {
    const by = chunk.kind === 'verb' ? lexicon.counting.get(syntax.words.tokens[chunk.head].lemma) : undefined
    const cue = by === undefined ? undefined : counting(syntax, lexicon, chunk, by)
    return cue ? [cue] : []
  })
}

function counting(syntax: Syntax, lexicon: AttributionLexicon, verb: Chunk, by: string): Cue | undefined {
  const { words } = syntax
  const [object] = objectsOf(syntax, verb)
  if (!object || !words.tokens.slice(object.from, object.to).some(t => lexicon.counts.has(t.lemma)))
    return undefined
  const rest = words.tokens
    .slice(object.to, object.to + 20)
    .filter(t => t.sentence === words.tokens[verb.head].sentence)
  const number = rest.findIndex(
    (t, n) => t.norm === by && hasNumber(rest.slice(n + 1, n + 5).map(r => r.pos)),
  )
  const source = number < 0 ? undefined : counter(syntax, verb, lexicon)
  if (!source) return undefined
  return {
    from: verb.from,
    to: verb.head + 1,
    stance: 'asserts',
    source,
    after: { at: object.from, as: 'noun' },
    score: 0.8,
  }
}

const hasNumber = (tags: readonly string[]): boolean => tags.includes('NUM')

/** Who counts: the subject, or who is named in "an earlier count by the county". */
function counter(syntax: Syntax, verb: Chunk, lexicon: AttributionLexicon): Range | undefined {
  const { tokens } = syntax.words
  const source = sourceBefore(syntax, verb, lexicon)
  if (!source) return undefined
  const isBy =
    tokens[source.from - 1]?.norm === 'by' && sameSentence(syntax.words, source.from - 1, verb.from)
  const isCount = lexicon.counts.has(tokens[source.to - 1].lemma)
  return isCount && !isBy ? undefined : source
}
