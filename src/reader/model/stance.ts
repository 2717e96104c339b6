import type { Stance } from '../../records/claim.ts'
import { type Syntax, sameSentence } from '../../syntax/syntax.ts'
import type { AttributionLexicon } from '../rules/attributions/lexicon.ts'
import { stanceOf } from '../rules/attributions/stance.ts'
import type { Range } from './spans.ts'

/** "No group has claimed", "none of them said": it is not said. */
const NOBODY = new Set(['no', 'none', 'nobody', 'neither'])

/** What a source does with a content, by the words of its cue; most of them say no more than that it is said. */
export function stanceOfCue(
  syntax: Syntax,
  lexicon: AttributionLexicon,
  cue: Range,
  source: Range | undefined,
  content: Range,
): Stance {
  const { tokens } = syntax.words
  if (isDeclining(syntax, lexicon, cue) || (source && NOBODY.has(tokens[source.from].norm))) return 'declines'
  for (let i = cue.to - 1; i >= cue.from; i--) {
    const { norm, lemma, pos } = tokens[i]
    const chunk = syntax.chunkAt(i)
    const verb = lexicon.verbs.get(lemma)
    if (verb && chunk?.kind === 'verb') {
      const isTo = tokens[content.from].norm === 'to' || tokens[content.from - 1]?.norm === 'to'
      const as = isTo ? 'infinitive' : 'clause'
      const after = content.from >= cue.to ? ({ at: content.from, as } as const) : undefined
      return stanceOf(syntax, lexicon, { ...chunk, head: i }, verb, source, after)
    }
    const other = lexicon.passives.get(norm)?.stance ?? lexicon.adverbs.get(norm) ?? lexicon.nouns.get(lemma)
    if (other && pos !== 'DET') return other
  }
  return 'asserts'
}

/** "declined to | comment": the cue may hold only the beginning of the words. */
function isDeclining({ words }: Syntax, lexicon: AttributionLexicon, cue: Range): boolean {
  const fits = (at: number, sequence: readonly string[]): boolean =>
    sequence.every(
      (word, n) => sameSentence(words, at, at + n) && word.split('|').includes(words.tokens[at + n].norm),
    )
  for (let at = cue.from; at < cue.to; at++)
    if (lexicon.declining.some(sequence => fits(at, sequence))) return true
  return false
}
