import type { Chunk } from '../../../records/words.ts'
import { complementsOf, joinedTo } from '../../../syntax/complements.ts'
import type { Syntax } from '../../../syntax/syntax.ts'
import type { Ground } from './filler.ts'

/** A preposition with all that it opens: "between | Iran and Iraq". `at` is the token of the preposition. */
export interface Phrase {
  readonly by: string
  readonly at: number
  readonly chunks: readonly Chunk[]
}

/** The phrases up to one that names another event, which has those after it. */
export function phrasesAfter({ syntax, isEvent }: Ground, from: number, anchor: number): Phrase[] {
  const phrases = allAfter(syntax, from, anchor)
  const end = phrases.findIndex(({ chunks }) => chunks.some(isEvent))
  return end < 0 ? phrases : phrases.slice(0, end)
}

/** The prepositional phrases after a token, past those joined by "and": "between Iran and Iraq | in Doha | on Friday". */
function allAfter(syntax: Syntax, from: number, anchor: number): Phrase[] {
  const phrases: Phrase[] = []
  let next = from
  for (let round = 0; round < 4; round++) {
    const complements = complementsOf(syntax, next, anchor)
    const last = complements.at(-1)
    if (!last) return phrases
    const joined = last.by === 'between' ? secondOf(syntax, last.chunk) : joinedTo(syntax, last.chunk)
    for (const { by, chunk } of complements)
      phrases.push({
        by,
        at: prepositionOf(syntax, by, chunk),
        chunks: chunk === last.chunk ? [chunk, ...joined] : [chunk],
      })
    if (joined.length === 0) return phrases
    next = joined[joined.length - 1].to
  }
  return phrases
}

/** "between Iran | and Iraq": the "and" that "between" asks for. */
function secondOf(syntax: Syntax, chunk: Chunk): Chunk[] {
  const and = syntax.words.tokens[chunk.to]
  const next = and?.norm === 'and' ? syntax.chunkAt(chunk.to + 1) : undefined
  return next?.kind === 'noun' && next.sentence === chunk.sentence ? [next] : []
}

function prepositionOf(syntax: Syntax, by: string, chunk: Chunk): number {
  let at = chunk.from - 1
  while (at > chunk.from - 5 && syntax.words.tokens[at].norm !== by) at--
  return at
}
