import type { Span } from '../../records/span.ts'
import type { Chunk } from '../../records/words.ts'
import { complementsOf } from '../../syntax/complements.ts'
import { sameSentence } from '../../syntax/syntax.ts'
import { type Count, countOf } from '../numbers.ts'
import type { TollContext } from './lexicon.ts'
import { listFrom } from './lists.ts'

export interface Part {
  readonly chunk: Chunk
  readonly count: Count
  readonly who?: Span
}

/**
 * What a total already counts, told after it or after its verb: "three servicemen, | including two Americans", "12 people
 * were killed, | five of them children".
 */
export function partsOf(context: TollContext, total: Chunk, word: number): Part[] {
  const own = partsFrom(context, total.to, total.from)
  if (own.length > 0 || word < total.to) return own
  const { syntax } = context
  return partsFrom(context, (syntax.chunkAt(word)?.to ?? word) + (syntax.chunkAt(word) ? 0 : 1), total.from)
}

function partsFrom(context: TollContext, from: number, anchor: number): Part[] {
  const { syntax } = context
  const { tokens } = syntax.words
  const complements = complementsOf(syntax, from, anchor)
  let i = complements.length > 0 ? complements[complements.length - 1].chunk.to : from
  let isApart = false
  for (; sameSentence(syntax.words, i, anchor) && /^(?:,|-|--|—|\()$/.test(tokens[i].norm); i++)
    isApart = true
  if (!sameSentence(syntax.words, i, anchor)) return []
  if (/^(?:including|among)$/.test(tokens[i].norm))
    return named(context, /^(?:them|whom)$/.test(tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1)
  return isApart ? ofThem(context, i) : []
}

function named(context: TollContext, from: number): Part[] {
  const { syntax, lexicon } = context
  const first = nounAfter(context, from)
  if (!first) return []
  return listFrom(context, first).flatMap(chunk => {
    const count = countOf(syntax, chunk, lexicon.numbers)
    return count ? [{ chunk, count }] : []
  })
}

/** The noun chunk past "at least", "more than", "were". */
function nounAfter({ syntax, lexicon }: TollContext, from: number): Chunk | undefined {
  let i = from
  while (
    i < from + 5 &&
    sameSentence(syntax.words, i, from) &&
    (syntax.chunkAt(i)?.kind !== 'noun' || lexicon.unsaid.has(syntax.words.tokens[i].norm))
  )
    if (/^(?:[;:.!?]|and|but|who|which)$/.test(syntax.words.tokens[i].norm)) return undefined
    else i++
  const chunk = sameSentence(syntax.words, i, from) ? syntax.chunkAt(i) : undefined
  return chunk?.kind === 'noun' ? chunk : undefined
}

const THEM = /^(?:them|whom|those)$/

/** "three seriously", "five of them children", "two of whom were Americans", "of whom two were Americans"; "most of them" gives no number. */
function ofThem(context: TollContext, at: number): Part[] {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const isInverse = tokens[at].norm === 'of' && THEM.test(tokens[at + 1]?.norm ?? '')
  const number = isInverse ? syntax.chunkAt(at + 2) : nounAfter(context, at)
  if (number?.kind !== 'noun' || number.from > at + 3) return []
  const isOf = tokens[number.to]?.norm === 'of' && THEM.test(tokens[number.to + 1]?.norm ?? '')
  const count = countOf(syntax, number, lexicon.numbers)
  if (!count?.stated) return []
  const isHow = number.to - number.from === 1 && lexicon.gravely.has(tokens[number.to]?.norm)
  if (isHow) return [{ chunk: number, count }]
  if (isOf === isInverse) return []
  let i = isOf ? number.to + 2 : number.to
  while (/^(?:were|was|are|being)$/.test(tokens[i]?.norm ?? '')) i++
  const who = sameSentence(syntax.words, i, at) ? syntax.chunkAt(i) : undefined
  return [
    {
      chunk: number,
      count,
      ...(who?.kind === 'noun'
        ? { who: { start: who.start, end: who.end, text: syntax.words.text.slice(who.start, who.end) } }
        : {}),
    },
  ]
}
