import type { Chunk } from '../../../records/words.ts'
import { type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { Cue } from './cue.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { type Range, sourceAfter, sourceBefore } from './sources.ts'

/** Cues that say that somebody says nothing: "declined to comment on the strike", "no immediate comment from the army". */
export function decliningCues(syntax: Syntax, lexicon: AttributionLexicon): Cue[] {
  const sequences = lexicon.declining.map(words => words.map(word => new Set(word.split('|'))))
  const cues: Cue[] = []
  for (let i = 0; i < syntax.words.tokens.length; i++) {
    const found = sequences.find(seq => seq.every((set, n) => set.has(syntax.words.tokens[i + n]?.norm)))
    if (!found || !sameSentence(syntax.words, i + found.length - 1, i)) continue
    cues.push(cueOf(syntax, lexicon, { from: i, to: i + found.length }))
    i += found.length - 1
  }
  return cues
}

function cueOf(syntax: Syntax, lexicon: AttributionLexicon, range: Range): Cue {
  const { tokens } = syntax.words
  const verb = syntax.chunkAt(range.from)
  const isNoun = tokens[range.from].norm === 'no'
  const giver = isNoun ? namedAfter(syntax, range, lexicon) : undefined
  const source = isNoun ? giver : verb && sourceBefore(syntax, startingAt(verb, range.from), lexicon)
  const at = topic(syntax, giver ? giver.to : range.to, range.from)
  return {
    ...range,
    stance: 'declines',
    source,
    after: at === undefined ? undefined : { at, as: 'noun' },
    score: 0.8,
  }
}

const startingAt = (chunk: Chunk, from: number): Chunk => ({ ...chunk, from })

/** "no comment | from the coalition". */
function namedAfter(syntax: Syntax, range: Range, lexicon: AttributionLexicon): Range | undefined {
  const from = syntax.words.tokens[range.to]
  if (!from || !sameSentence(syntax.words, range.to, range.from) || !/^(?:from|by)$/.test(from.norm))
    return undefined
  return sourceAfter(syntax, range.to + 1, lexicon)
}

/** What it is about: after "on", "about", "regarding", or the clause after "say". */
function topic(syntax: Syntax, from: number, cue: number): number | undefined {
  const { tokens } = syntax.words
  for (let i = from; i < from + 6 && sameSentence(syntax.words, i, cue); i++) {
    if (/^(?:whether|who|how|why|what|when)$/.test(tokens[i].norm)) return i
    if (/^(?:on|about|regarding|concerning|over)$/.test(tokens[i].norm))
      return sameSentence(syntax.words, i + 1, cue) ? i + 1 : undefined
    if (tokens[i].pos === 'PUNCT') return undefined
  }
  return undefined
}
