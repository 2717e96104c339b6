import type { Span } from '../records/span.ts'
import type { Chunk, Token } from '../records/words.ts'
import { spanOfTokens } from '../records/words.ts'
import { type Syntax, sameSentence } from '../syntax/syntax.ts'

/** `high` is null where the text gives no upper bound. */
export interface Count {
  readonly low: number
  readonly high: number | null
  readonly span: Span
  /** Told as a number, a word for one, or "no"; a bare singular ("a guard") counts one without saying so. */
  readonly stated: boolean
}

export interface NumberLexicon {
  /** "two" → 2, "dozen" → 12. */
  readonly values: ReadonlyMap<string, number>
  /** "dozens" → at least 24. */
  readonly vague: ReadonlyMap<string, readonly [number, number | null]>
  readonly multipliers: ReadonlyMap<string, number>
  /** What stands before a number and opens it upwards, downwards, or leaves it about there. */
  readonly atLeast: readonly string[]
  readonly atMost: readonly string[]
  readonly above: readonly string[]
  readonly about: readonly string[]
  readonly singular: ReadonlySet<string>
  readonly none: ReadonlySet<string>
  /** "soldiers", "10 percent": a number before these counts no people. */
  readonly measures: ReadonlySet<string>
}

interface Value {
  readonly low: number
  readonly high: number | null
  readonly from: number
  readonly to: number
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

const noOne = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.norm === 'one'

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
  const low = valueOf(tokens[at].norm, lexicon)
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

/** A number that begins at a token: "3,500", "twelve", "two dozen", "2.5 million", "10 to 15", "dozens". */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: NumberLexicon,
): Value | undefined {
  const vague = lexicon.vague.get(tokens[at].norm)
  if (vague) return { low: vague[0], high: vague[1], from: at, to: at + 1 }
  const range = rangeIn(tokens[at].norm)
  if (range) return { ...range, from: at, to: at + 1 }
  const first = plainNumber(tokens, at, end, lexicon)
  if (!first) return undefined
  const joint = tokens[first.to]?.norm
  if (joint === 'to' || joint === 'or' || (joint === 'and' && tokens[at - 1]?.norm === 'between')) {
    const second = plainNumber(tokens, first.to + 1, Math.min(tokens.length, first.to + 4), lexicon)
    if (second && second.low > first.low && tokens[first.to + 1].sentence === tokens[at].sentence)
      return { low: first.low, high: second.low, from: at, to: second.to }
  }
  return first
}

function plainNumber(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: NumberLexicon,
): (Value & { high: number }) | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const article = token.norm === 'a' && lexicon.multipliers.has(tokens[at + 1]?.norm) ? 1 : undefined
  const value = article ?? valueOf(token.norm, lexicon)
  if (value === undefined) return undefined
  let n = value
  let to = at + 1
  for (
    let multiplier = lexicon.multipliers.get(tokens[to]?.norm);
    multiplier && to < Math.max(end, at + 2);
    multiplier = lexicon.multipliers.get(tokens[to]?.norm)
  ) {
    n *= multiplier
    to++
  }
  return Number.isFinite(n) ? { low: n, high: n, from: at, to } : undefined
}

/** The value of one word or figure; ages and ordinals ("12-year-old", "12th") are none. */
export function valueOf(word: string, lexicon: NumberLexicon): number | undefined {
  const known = lexicon.values.get(word)
  if (known !== undefined) return known
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''))
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(word)) return Number(word)
  const [tens, ones] = word.split('-').map(part => lexicon.values.get(part))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 && word.split('-').length === 2
    ? tens + ones
    : undefined
}

function rangeIn(word: string): { low: number; high: number } | undefined {
  const match = /^(\d{1,6})[-–](\d{1,6})$/.exec(word)
  const [low, high] = match ? [Number(match[1]), Number(match[2])] : [1, 0]
  return low < high ? { low, high } : undefined
}

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
  const before = tokens
    .slice(Math.max(0, value.from - 4), value.from)
    .filter((_, i, all) => sameSentence(syntax.words, value.from - all.length + i, value.from))
    .map(t => t.norm)
    .join(' ')
  const found = (phrases: readonly string[]): string | undefined =>
    phrases.find(p => before === p || before.endsWith(` ${p}`))
  const opens = found(lexicon.atLeast)
  const above = found(lexicon.above)
  const most = found(lexicon.atMost)
  const about = found(lexicon.about)
  const phrase = opens ?? above ?? most ?? about
  const from = phrase ? value.from - phrase.split(' ').length : value.from
  const span = spanOfTokens(syntax.words, from, value.to)
  // "more than 20" is told as a round bound: its floor is kept, as coders do, not raised to 21.
  if (opens ?? above) return { low: value.low, high: null, span, stated: true }
  if (most) return { low: 0, high: value.high, span, stated: true }
  return { low: value.low, high: value.high, span, stated: true }
}
