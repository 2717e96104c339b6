import type { Syntax } from '../../syntax/syntax.ts'
import { isNamed } from '../rules/attributions/sources.ts'
import type { Range } from './spans.ts'

/**
 * The phrase that names a source, without what is told of it: "Gul Khan" of "Gul Khan, who sells onions at the market,".
 * A name set between commas stays: "the principal, Sani Bello,". Undefined where nothing but marks is left.
 */
export function namedSource(syntax: Syntax, { from, to }: Range): Range | undefined {
  const { tokens } = syntax.words
  const isMark = (i: number): boolean => tokens[i].pos === 'PUNCT'
  let first = from
  while (first < to && isMark(first)) first++
  let end = first
  while (end < to && tokens[end].norm !== ',' && (end === first || !isRelativePronoun(tokens[end].norm)))
    end++
  const phrase = { from: first, to: end }
  const next = nextComma(syntax, end + 1, to)
  if (end > first && tokens[end]?.norm === ',' && end + 1 < next && isNamed(syntax, phrase, end + 1, next))
    return { from: first, to: next }
  while (end > first && isMark(end - 1)) end--
  return end > first ? { from: first, to: end } : undefined
}

const isRelativePronoun = (norm: string): boolean => /^(?:who|which|whose|whom|that)$/.test(norm)

/** The end of the range where there is none. */
function nextComma({ words }: Syntax, from: number, to: number): number {
  let i = from
  while (i < to && words.tokens[i].norm !== ',') i++
  return i
}
