import type { Token } from '../../records/words.ts'
import type { NumberLexicon } from './lexicon.ts'

/** A number and the tokens that give it. */
export interface Value {
  readonly low: number
  readonly high: number | null
  readonly from: number
  readonly to: number
}

/** A number that begins at a token: "3,500", "twelve", "two dozen", "2.5 million", "10 to 15", "dozens". */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: NumberLexicon,
): Value | undefined {
  const vague = vagueAt(tokens, at, lexicon)
  if (vague) return vague
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

/** "dozens", "several hundred", "tens of thousands", "a few". */
function vagueAt(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Value | undefined {
  const word = tokens[at].norm
  const vague = lexicon.vague.get(word)
  if (!vague) return undefined
  if (lexicon.vagueAfterArticle.has(word) && tokens[at - 1]?.norm !== 'a') return undefined
  const [low, high] = vague
  const next = tokens[at + 1]?.norm
  const times = lexicon.multipliers.get(next)
  if (times) return { low: low * times, high: null, from: at, to: at + 2 }
  const of = next === 'of' ? lexicon.vagueMultipliers.get(tokens[at + 2]?.norm) : undefined
  return of
    ? { low: Math.min(low, 200) * of, high: null, from: at, to: at + 3 }
    : { low, high, from: at, to: at + 1 }
}

export function plainNumber(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: NumberLexicon,
): (Value & { high: number }) | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const article = token.norm === 'a' && lexicon.multipliers.has(tokens[at + 1]?.norm)
  const isHalf = article && tokens[at - 1]?.norm === lexicon.half
  const value = article ? (isHalf ? 0.5 : 1) : valueOfWord(token.norm, lexicon)
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
  return Number.isFinite(n) ? { low: n, high: n, from: isHalf ? at - 1 : at, to } : undefined
}

/** The value of one word or figure; ages and ordinals ("12-year-old", "12th") are none. */
export function valueOfWord(word: string, lexicon: NumberLexicon): number | undefined {
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
