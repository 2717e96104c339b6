import { type Span, spanOf } from '../records/span.ts'
import type { Chunk } from '../records/words.ts'
import { complementsOf, joinedTo } from '../syntax/complements.ts'
import { type Syntax, sameSentence } from '../syntax/syntax.ts'
import { type Count, countOf, type NumberLexicon } from './numbers.ts'

export interface Part {
  readonly chunk: Chunk
  readonly count: Count
  readonly who?: Span
}

/** What a total already counts: "three servicemen, | including two Americans", "12 people, | five of them children". */
export function partsAfter(syntax: Syntax, total: Chunk, lexicon: NumberLexicon): Part[] {
  const { tokens } = syntax.words
  const complements = complementsOf(syntax, total.to, total.from)
  let i = complements.length > 0 ? complements[complements.length - 1].chunk.to : total.to
  while (sameSentence(syntax.words, i, total.from) && /^(?:,|-|--|—|\()$/.test(tokens[i].norm)) i++
  if (!sameSentence(syntax.words, i, total.from)) return []
  if (/^(?:including|among)$/.test(tokens[i].norm))
    return named(syntax, tokens[i + 1]?.norm === 'them' ? i + 2 : i + 1, lexicon)
  return ofThem(syntax, i, lexicon)
}

function named(syntax: Syntax, from: number, lexicon: NumberLexicon): Part[] {
  let i = from
  while (/^(?:,|at|least|more|than|about|were|was)$/.test(syntax.words.tokens[i]?.norm ?? '')) i++
  const first = syntax.chunkAt(i)
  if (first?.kind !== 'noun' || !sameSentence(syntax.words, i, from)) return []
  return [first, ...joinedTo(syntax, first)].flatMap(chunk => {
    const count = countOf(syntax, chunk, lexicon)
    return count ? [{ chunk, count }] : []
  })
}

/** "five of them children", "two of whom were Americans", "most of them civilians" (which gives no number). */
function ofThem(syntax: Syntax, at: number, lexicon: NumberLexicon): Part[] {
  const { tokens, text } = syntax.words
  const number = syntax.chunkAt(at)
  if (number?.kind !== 'noun' || tokens[number.to]?.norm !== 'of') return []
  if (!/^(?:them|whom|those)$/.test(tokens[number.to + 1]?.norm ?? '')) return []
  const count = countOf(syntax, number, lexicon)
  if (!count?.stated) return []
  let i = number.to + 2
  while (/^(?:were|was|are|being)$/.test(tokens[i]?.norm ?? '')) i++
  const who = sameSentence(syntax.words, i, at) ? syntax.chunkAt(i) : undefined
  const isNamed = who?.kind === 'noun'
  return [{ chunk: number, count, ...(isNamed ? { who: spanOf(text, who.start, who.end) } : {}) }]
}
