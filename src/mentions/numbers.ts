import type { Span } from '../records/span.ts'
import type { Chunk, Token } from '../records/words.ts'
import { spanOfTokens } from '../records/words.ts'
import { type Syntax, sameSentence } from '../syntax/syntax.ts'
import type { NumberLexicon } from './numbers/lexicon.ts'
import { numberAt, plainNumber, type Value, valueOfWord } from './numbers/values.ts'

/** `high` is null where the text gives no upper bound. */
export interface Count {
  readonly low: number
  readonly high: number | null
  readonly span: Span
  /** Told as a number, a word for one, or "no"; a bare singular ("a guard") counts one without saying so. */
  readonly stated: boolean
}

/** The number that a noun chunk gives for its head: "at least two Iraqi soldiers" is 2 to null. */
export function countOf(syntax: Syntax, chunk: Chunk, lexicon: NumberLexicon): Count | undefined {
  const { tokens } = syntax.words
  const first = tokens[chunk.from]
  if (lexicon.none.has(first.norm))
    return exactly(syntax, chunk.from, noOne(tokens, chunk.from) ? chunk.from + 2 : chunk.from + 1, 0)
  const across = rangeAcross(syntax, chunk, lexicon)
  if (across) return across
  for (let i = chunk.from; i <= chunk.head; i++) {
    const value = numberAt(tokens, i, chunk.to, lexicon)
    if (!value) continue
    if (isMeasure(tokens, value, lexicon) || isName(tokens, i)) return undefined
    return withModifiers(syntax, value, lexicon)
  }
  const isOne = lexicon.singular.has(first.norm) && isSingular(tokens[chunk.head])
  return isOne
    ? { low: 1, high: 1, span: spanOfTokens(syntax.words, chunk.from, chunk.to), stated: false }
    : undefined
}

const noOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].norm === 'no' && tokens[at + 1]?.norm === 'one'

/** "between 10 | and 15 protesters": the lower bound is a chunk of its own. */
function rangeAcross(syntax: Syntax, chunk: Chunk, lexicon: NumberLexicon): Count | undefined {
  const { tokens } = syntax.words
  const at = chunk.from - 2
  if (
    at < 1 ||
    !/^(?:and|to|or)$/.test(tokens[at + 1].norm) ||
    !sameSentence(syntax.words, at - 1, chunk.from)
  )
    return undefined
  const low = valueOfWord(tokens[at].norm, lexicon)
  const high = plainNumber(tokens, chunk.from, chunk.to, lexicon)
  const isRange = low !== undefined && high !== undefined && low < high.low
  if (
    !isRange ||
    (tokens[at + 1].norm === 'and' && tokens[at - 1].norm !== 'between') ||
    tokens[at - 1].norm === 'from'
  )
    return undefined
  return { low, high: high.high, span: spanOfTokens(syntax.words, at, high.to), stated: true }
}

const exactly = (syntax: Syntax, from: number, to: number, n: number): Count => ({
  low: n,
  high: n,
  span: spanOfTokens(syntax.words, from, to),
  stated: true,
})

const isSingular = (head: Token): boolean =>
  head.lemma === head.norm && !/^(?:people|police|troops|personnel|forces)$/.test(head.norm)

const isMeasure = (tokens: readonly Token[], value: Value, lexicon: NumberLexicon): boolean =>
  lexicon.measures.has(tokens[value.to]?.norm) ||
  /^[$€£¥#]$/.test(tokens[value.from - 1]?.norm ?? '') ||
  isYear(tokens, value)

const isYear = (tokens: readonly Token[], value: Value): boolean =>
  value.low === value.high && /^(?:1[89]|20)\d\d$/.test(tokens[value.from].norm)

/** "Flight 370", "Boeing 737", "No. 10", "Unit 5": a number after a capitalised noun or "No." is part of a name. */
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.sentence !== tokens[at].sentence) return false
  return (
    before.norm === 'no.' ||
    (before.pos === 'PROPN' &&
      /^\d/.test(tokens[at].norm) &&
      /^\p{Lu}/u.test(before.text) &&
      !/s$/.test(before.norm))
  )
}

function withModifiers(syntax: Syntax, value: Value, lexicon: NumberLexicon): Count {
  const { tokens } = syntax.words
  const near = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .filter(t => t.sentence === tokens[value.from].sentence)
      .map(t => t.norm)
      .join(' ')
  const before = near(value.from - 4, value.from)
  const after = near(value.to, value.to + 3)
  const found = (phrases: readonly string[]): string | undefined =>
    phrases.find(p => before === p || before.endsWith(` ${p}`))
  const orMore = lexicon.orMore.find(p => after === p || after.startsWith(`${p} `))
  const opens = found(lexicon.atLeast) ?? found(lexicon.above)
  const most = found(lexicon.atMost)
  const phrase = opens ?? most ?? found(lexicon.about)
  const from = phrase ? value.from - phrase.split(' ').length : value.from
  const to = orMore ? value.to + orMore.split(' ').length : value.to
  const span = spanOfTokens(syntax.words, from, to)
  // "more than 20" is told as a round bound: its floor is kept, as coders do, not raised to 21.
  if (opens ?? orMore) return { low: value.low, high: null, span, stated: true }
  if (most) return { low: 0, high: value.high, span, stated: true }
  return { low: value.low, high: value.high, span, stated: true }
}
