import type { Extent } from '../records/span.ts'
import type { Chunk, Token, Words } from '../records/words.ts'

/** Words with quick ways from a token to its chunk: what subjects and objects are found by. */
export interface Syntax {
  readonly words: Words
  /** The chunk that a token stands in. */
  readonly chunkAt: (token: number) => Chunk | undefined
  /** The first token that does not end before this offset. */
  readonly tokenAt: (offset: number) => number
}

/** Words never change, and several stages ask for the same ones. */
const known = new WeakMap<Words, Syntax>()

export function syntaxOf(words: Words): Syntax {
  const cached = known.get(words)
  if (cached) return cached
  const syntax = indexed(words)
  known.set(words, syntax)
  return syntax
}

function indexed(words: Words): Syntax {
  const byToken: (Chunk | undefined)[] = new Array(words.tokens.length)
  for (const chunk of words.chunks) for (let i = chunk.from; i < chunk.to; i++) byToken[i] = chunk
  return { words, chunkAt: token => byToken[token], tokenAt: offset => tokenAt(words.tokens, offset) }
}

function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last token of an extent: the head of a trigger or of a name. */
export const lastTokenOf = (syntax: Syntax, extent: Extent): number => syntax.tokenAt(extent.end - 1)

/**
 * The token that a trigger turns on: "barrage" in "barrage of rockets", "vowed" in "vowed to exact revenge", "attack" in
 * "rocket attack".
 */
export function headOf(syntax: Syntax, extent: Extent): number {
  const from = syntax.tokenAt(extent.start)
  const to = lastTokenOf(syntax, extent)
  const first = syntax.chunkAt(from)
  return first && first.head >= from && first.head <= to ? first.head : to
}

export const sameSentence = (words: Words, a: number, b: number): boolean =>
  words.tokens[a] !== undefined &&
  words.tokens[b] !== undefined &&
  words.tokens[a].sentence === words.tokens[b].sentence

/** "which", "who", "that": a noun chunk of one relative pronoun. */
export const isRelative = (words: Words, chunk: Chunk): boolean =>
  chunk.kind === 'noun' &&
  chunk.to - chunk.from === 1 &&
  /^(?:who|which|that|whom)$/.test(words.tokens[chunk.head].norm)

/** "-ing" without a form of "be": ", wounding five", "housing U.S. troops". */
export const isParticiple = (words: Words, chunk: Chunk): boolean =>
  chunk.kind === 'verb' &&
  /.ing$/.test(words.tokens[chunk.head].norm) &&
  !words.tokens.slice(chunk.from, chunk.head).some(t => t.pos === 'AUX')

/** "to exact": no subject of its own. */
export const isInfinitive = (words: Words, chunk: Chunk): boolean =>
  chunk.kind === 'verb' &&
  (words.tokens[chunk.from].norm === 'to' || words.tokens[chunk.from - 1]?.norm === 'to')
