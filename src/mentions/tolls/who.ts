import type { Span } from '../../records/span.ts'
import type { Chunk } from '../../records/words.ts'
import { spanOfTokens } from '../../records/words.ts'
import { sameSentence } from '../../syntax/syntax.ts'
import { type Count, countOf } from '../numbers.ts'
import type { TollContext } from './lexicon.ts'
import { ofWhat } from './lists.ts'

/** "Iraqi soldiers" in "at least two Iraqi soldiers", "civilians" in "dozens of civilians"; nothing for a bare number. */
export function whoOf(context: TollContext, chunk: Chunk, count: Count): Span | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const isWord = (at: number) =>
    lexicon.nouns.has(tokens[at].lemma) ||
    lexicon.bodies.has(tokens[at].norm) ||
    lexicon.cases.has(tokens[at].lemma) ||
    lexicon.casualties.has(tokens[at].norm)
  const to = lexicon.states.has(tokens[chunk.head].norm) ? chunk.head - 1 : chunk.head
  const end = count.stated ? count.span.end : 0
  let from = chunk.from
  while (from <= to && (tokens[from].start < end || isUnsaid(context, from))) from++
  if (isWord(chunk.head) || lexicon.lives.has(tokens[chunk.head].norm)) return undefined
  if (from > to) return to === chunk.head ? ofThem(context, chunk) : undefined
  return spanOfTokens(syntax.words, from, toOf(context, chunk, to, count))
}

const isUnsaid = ({ syntax, lexicon }: TollContext, at: number): boolean => {
  const { pos, norm } = syntax.words.tokens[at]
  return pos === 'DET' || lexicon.unsaid.has(norm) || lexicon.states.has(norm)
}

/** "members of the coalition", "U.S. and Iraqi personnel": where the head alone says too little. */
function toOf({ syntax, lexicon }: TollContext, chunk: Chunk, to: number, count: Count): number {
  const { tokens } = syntax.words
  if (lexicon.members.has(tokens[to].lemma)) return (ofWhat(syntax, chunk, lexicon.unsaid)?.head ?? to) + 1
  const isJoined = tokens[chunk.to]?.norm === 'and' && sameSentence(syntax.words, chunk.to, chunk.from)
  const next = isJoined ? syntax.chunkAt(chunk.to + 1) : undefined
  const isAdjective = count.stated && tokens[to].pos === 'PROPN' && !/s$/.test(tokens[to].norm)
  const isShared = next?.kind === 'noun' && next.head > next.from && tokens[next.head].pos === 'NOUN'
  return isAdjective && isShared && !countOf(syntax, next, lexicon.numbers) ? next.head + 1 : to + 1
}

function ofThem(context: TollContext, chunk: Chunk): Span | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const of = ofWhat(syntax, chunk, lexicon.unsaid)
  if (!of || tokens[of.head].pos === 'PRON') return undefined
  const isOwner = /^(?:PRON|DET)$/.test(tokens[of.from].pos)
  const from = isOwner && of.head > of.from ? of.from + 1 : of.from
  return spanOfTokens(syntax.words, from, of.head + 1)
}
