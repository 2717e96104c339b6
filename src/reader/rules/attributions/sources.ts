import type { Chunk } from '../../../records/words.ts'
import { isRelative, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { AttributionLexicon } from './lexicon.ts'

/** Token indices, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Tokens; no source is longer. */
const LONG = 40

const HANGING = new Set(['of', 'for', 'in', 'from', 'at', 'with', 'on', 'to', 'near', 'against', 'within'])

/**
 * The noun phrase before a verb chunk, without what is inserted between commas: "a spokesman for the ministry | said",
 * "Sajad Jiyad | , a researcher in Baghdad, | said". A day before the verb is passed over: "the army | on Monday | said".
 */
export function sourceBefore(syntax: Syntax, verb: Chunk, lexicon: AttributionLexicon): Range | undefined {
  const { tokens } = syntax.words
  let i = pastAdverbs(syntax, verb.from - 1, verb.from)
  const day = i >= 0 && sameSentence(syntax.words, i, verb.from) ? syntax.chunkAt(i) : undefined
  if (day?.kind === 'noun' && lexicon.calendar.has(tokens[day.head].norm)) {
    i = pastAdverbs(syntax, day.from - 1, verb.from)
    if (tokens[i]?.pos === 'ADP') i = pastAdverbs(syntax, i - 1, verb.from)
  }
  if (!sameSentence(syntax.words, i, verb.from)) return undefined
  const chunk = syntax.chunkAt(i)
  if (chunk?.kind === 'noun')
    return isDemonstrative(syntax, chunk) ? undefined : pastDay(syntax, withHanging(syntax, chunk), lexicon)
  return tokens[i].norm === ',' ? beforeInsertion(syntax, i, lexicon) : nameBefore(syntax, i)
}

/** "the Red Cross": a name whose last word the tagger takes for something else. */
function nameBefore(syntax: Syntax, last: number): Range | undefined {
  const { tokens } = syntax.words
  let from = last + 1
  while (sameSentence(syntax.words, from - 1, last) && /^\p{Lu}/u.test(tokens[from - 1].text)) from--
  if (from > last || opensClause(syntax, from)) return undefined
  return { from: tokens[from - 1].pos === 'DET' ? from - 1 : from, to: last + 1 }
}

function pastAdverbs(syntax: Syntax, from: number, verb: number): number {
  let i = from
  while (
    sameSentence(syntax.words, i, verb) &&
    (syntax.words.tokens[i].pos === 'ADV' || /^(?:'s|'re|'ve|'d|'ll)$/.test(syntax.words.tokens[i].norm))
  )
    i--
  return i
}

/** "Last week | the envoy said": the chunker joins the day to the name that follows. */
function pastDay(syntax: Syntax, range: Range, lexicon: AttributionLexicon): Range {
  const { tokens } = syntax.words
  for (let i = range.to - 2; i >= range.from; i--)
    if (lexicon.calendar.has(tokens[i].norm) && tokens[i + 1].norm !== "'s" && tokens[i + 1].pos !== 'NOUN')
      return { from: i + 1, to: range.to }
  return range
}

/** "what" and "this" say nothing. */
const isDemonstrative = (syntax: Syntax, chunk: Chunk): boolean =>
  /^(?:what|these|this|those)$/.test(syntax.words.tokens[chunk.head].norm) && chunk.to - chunk.from === 1

/** Past the pronoun that the chunker takes for a determiner: "what | local officials", "that | officials". */
function pastPronoun(syntax: Syntax, { from, head, to }: Chunk): number {
  const { tokens } = syntax.words
  const isPlural = tokens[head].norm !== tokens[head].lemma
  if (to - from < 2) return from
  return /^(?:what|which)$/.test(tokens[from].norm) || (tokens[from].norm === 'that' && isPlural)
    ? from + 1
    : from
}

/** To the left over "of the ministry", "in Baghdad" and "and": the whole phrase that ends with this chunk. */
function withHanging(syntax: Syntax, chunk: Chunk): Range {
  const { tokens } = syntax.words
  let from = pastPronoun(syntax, chunk)
  if (from > chunk.from) return { from, to: chunk.to }
  while (chunk.to - from < LONG) {
    const before = tokens[from - 1]
    if (!before || !sameSentence(syntax.words, from - 1, chunk.from)) break
    const outer = syntax.chunkAt(from - 2)
    if (
      outer?.kind !== 'noun' ||
      !sameSentence(syntax.words, from - 2, chunk.from) ||
      isRelative(syntax.words, outer)
    )
      break
    const hangs = (before.pos === 'ADP' && HANGING.has(before.norm)) || /^'s?$/.test(before.norm)
    const joined = before.norm === 'and' && !isObject(syntax, outer)
    if (!hangs && !joined) break
    from = outer.from
  }
  return { from, to: chunk.to }
}

const isObject = (syntax: Syntax, chunk: Chunk): boolean => {
  const before = syntax.words.tokens[chunk.from - 1]
  if (!before || !sameSentence(syntax.words, chunk.from - 1, chunk.from)) return false
  return before.pos === 'ADP' || syntax.chunkAt(chunk.from - 1)?.kind === 'verb'
}

/** Past insertions between commas to the phrase before the first of them; with the name where that is what is inserted. */
function beforeInsertion(syntax: Syntax, comma: number, lexicon: AttributionLexicon): Range | undefined {
  const { tokens } = syntax.words
  let end = comma
  let found: Range | undefined
  for (let i = comma - 1; i > comma - LONG && sameSentence(syntax.words, i, comma); i--) {
    if (tokens[i].norm === '"') break
    if (tokens[i].norm !== ',') continue
    if (!isInsertion(syntax, i + 1, end)) break
    const chunk = syntax.chunkAt(i - 1)
    if (chunk?.kind === 'noun' && !lexicon.calendar.has(tokens[chunk.head].norm)) {
      const range = withHanging(syntax, chunk)
      const opens = opensClause(syntax, range.from) && tokens[range.from - 1]?.norm !== ','
      if (opens || !found) found = range
      if (opens) break
    }
    end = i
  }
  return found && isNamed(syntax, found, found.to + 1, comma) ? { from: found.from, to: comma } : found
}

/** "The provincial governor, | Karim Aziz, | said". */
export function isNamed(syntax: Syntax, range: Range, from: number, to: number): boolean {
  const { tokens } = syntax.words
  const chunk = syntax.chunkAt(from)
  if (tokens[range.to - 1].pos !== 'NOUN' || chunk?.kind !== 'noun' || chunk.to !== to) return false
  return tokens.slice(from, to).every(t => t.pos === 'PROPN')
}

/** An apposition, an age, "who spoke on condition of anonymity", "speaking in Paris", "in a statement". */
function isInsertion(syntax: Syntax, from: number, to: number): boolean {
  const { tokens } = syntax.words
  const first = tokens[from]
  if (!first || from >= to) return false
  if (/^(?:who|which|whose|whom|where)$/.test(first.norm)) return true
  if (first.pos === 'ADP' || first.pos === 'ADV' || first.pos === 'NUM' || /.ing$/.test(first.norm))
    return true
  if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON'].includes(first.pos) && !/.ed$/.test(first.norm)) return false
  for (let i = from; i < to; i++) {
    if (/^(?:who|which|that|whose)$/.test(tokens[i].norm)) return true
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb' && !/.(?:ing|ed)$/.test(tokens[chunk.head].norm)) return false
  }
  return true
}

export function opensClause(syntax: Syntax, at: number): boolean {
  const { words } = syntax
  if (at === 0 || !sameSentence(words, at - 1, at)) return true
  return ['PUNCT', 'CCONJ', 'SCONJ'].includes(words.tokens[at - 1].pos)
}

/** The noun phrase after an inverted verb: "said | a spokesman for the ministry |, who …". */
export function sourceAfter(syntax: Syntax, at: number, lexicon: AttributionLexicon): Range | undefined {
  const { tokens } = syntax.words
  const chunk = tokens[at] && syntax.chunkAt(at)
  if (chunk?.kind !== 'noun' || lexicon.calendar.has(tokens[chunk.head].norm)) return undefined
  return rightOf(syntax, chunk, lexicon)
}

/** To the right over what hangs on the phrase and "and", but not over where, when and in what it was said. */
export function rightOf(syntax: Syntax, chunk: Chunk, lexicon: AttributionLexicon): Range {
  const { tokens } = syntax.words
  let to = chunk.to
  while (sameSentence(syntax.words, to, chunk.from) && sameSentence(syntax.words, to + 1, chunk.from)) {
    const next = syntax.chunkAt(to + 1)
    const by = tokens[to].norm
    if (next?.kind !== 'noun' || next.from !== to + 1) break
    const isName = tokens[to - 1].pos === 'PROPN'
    const nameFollows = by === 'for' && tokens[next.head].pos === 'PROPN'
    const hangs = by === 'of' || by === 'and' || by === 'from' || nameFollows || (!isName && HANGING.has(by))
    if (!hangs || lexicon.calendar.has(tokens[next.head].norm) || lexicon.media.has(tokens[next.head].norm))
      break
    if (by === 'and' && syntax.chunkAt(next.to)?.kind === 'verb') break
    to = next.to
  }
  return { from: chunk.from, to }
}
