import type { OfferedAttribution } from '../../records/offer.ts'
import type { Extent } from '../../records/span.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import { type Syntax, sameSentence, syntaxOf } from '../../syntax/syntax.ts'
import { contentOf, extentOf } from './attributions/contents.ts'
import { countCues } from './attributions/counts.ts'
import type { Bounds, Cue } from './attributions/cue.ts'
import { decliningCues } from './attributions/declining.ts'
import type { AttributionLexicon } from './attributions/lexicon.ts'
import { passiveCues } from './attributions/passives.ts'
import { phraseCues } from './attributions/phrases.ts'
import { quotesOf } from './attributions/quotes.ts'
import type { Range } from './attributions/sources.ts'
import { verbCues } from './attributions/verbs.ts'

/**
 * Who says what: for each cue its source (absent where nobody is named), its stance and the extent of its content.
 * A content in quotation marks runs to the closing mark, over sentences and paragraphs; any other stays in its sentence.
 */
export function findAttributions(words: Words, lexicon: AttributionLexicon): OfferedAttribution[] {
  const syntax = syntaxOf(words)
  const quotes = quotesOf(words)
  const cues = apart([
    decliningCues(syntax, lexicon),
    passiveCues(syntax, lexicon),
    countCues(syntax, lexicon),
    phraseCues(syntax, lexicon),
    verbCues(syntax, quotes, lexicon),
  ])
  const bySentence = new Map<number, Cue[]>()
  for (const cue of cues) {
    const { sentence } = words.tokens[cue.from]
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), cue])
  }
  const bounds: Bounds = { syntax, quotes, cuesIn: sentence => bySentence.get(sentence) ?? [], lexicon }
  return cues.flatMap(cue => {
    const content = extent(bounds, cue)
    return content ? [offered(words, cue, content)] : []
  })
}

/** In text order, and where two share a word the one of the earlier list. */
function apart(lists: readonly (readonly Cue[])[]): Cue[] {
  const taken = new Set<number>()
  const kept: Cue[] = []
  for (const list of lists)
    for (const cue of list) {
      const tokens = Array.from({ length: cue.to - cue.from }, (_, n) => cue.from + n)
      if (tokens.some(i => taken.has(i))) continue
      for (const i of tokens) taken.add(i)
      kept.push(cue)
    }
  return kept.sort((a, b) => a.from - b.from)
}

function extent(bounds: Bounds, cue: Cue): Extent | undefined {
  const { syntax } = bounds
  const range = cue.around ? clauseAround(syntax, cue) : contentOf(bounds, cue)
  if (range) return extentOf(syntax, range)
  return cue.stance === 'declines' ? extentOf(syntax, cue) : undefined
}

/** The stretch between commas, conjunctions and sentence ends that an adverb stands in. */
function clauseAround(syntax: Syntax, cue: Range): Range {
  const { words } = syntax
  const ends = (i: number): boolean => /^[,;:"()]$/.test(words.tokens[i].norm)
  let from = cue.from
  while (sameSentence(words, from - 1, cue.from) && (!ends(from - 1) || from === cue.from)) from--
  let to = cue.to
  while (sameSentence(words, to, cue.from) && (!ends(to) || to === cue.to)) to++
  return { from, to }
}

function offered(words: Words, cue: Cue, content: Extent): OfferedAttribution {
  return {
    ...(cue.source && { source: spanOfTokens(words, cue.source.from, cue.source.to) }),
    cue: spanOfTokens(words, cue.from, cue.to),
    stance: cue.stance,
    content,
    sentence: words.tokens[cue.from].sentence,
    score: cue.score,
  }
}
