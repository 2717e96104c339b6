import type { Extent, Span } from './span.ts'

/** Universal part-of-speech tags. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word or mark. "U.S.", "Iran-backed" and "'s" are words of their own. */
export interface Token extends Extent {
  readonly index: number
  readonly text: string
  /** Lower case, curly quotes made straight. */
  readonly norm: string
  readonly lemma: string
  readonly pos: Pos
  readonly sentence: number
}

/** `from` and `to` index `Words.tokens`, `to` exclusive. */
export interface Sentence extends Extent {
  readonly index: number
  readonly paragraph: number
  readonly from: number
  readonly to: number
}

/** A flat stretch of a sentence that belongs together; never nested. */
export interface Chunk extends Extent {
  readonly kind: 'noun' | 'verb'
  readonly sentence: number
  /** Token indices, `to` exclusive; a noun chunk starts with its determiner where it has one. */
  readonly from: number
  readonly to: number
  /** Token index of the head: "soldiers" in "two Iraqi soldiers", "wounded" in "were badly wounded". */
  readonly head: number
}

/** A text cut into sentences, words and chunks; what every later stage stands on. */
export interface Words {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
}

export const spanOfTokens = (words: Words, from: number, to: number): Span => {
  const start = words.tokens[from].start
  const end = words.tokens[to - 1].end
  return { start, end, text: words.text.slice(start, end) }
}
