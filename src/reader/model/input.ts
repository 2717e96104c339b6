import type { Token, Words } from '../../records/words.ts'
import { SHAPES, shapeOf } from './shapes.ts'
import { CLS, SEP, type WordPieces } from './wordpiece.ts'

/** A run of words as the model takes it. `starts` and `sentences` have one entry a word, `ids` and `shapes` one a piece. */
export interface Encoded {
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  /** Where in `ids` a word's first piece is. */
  readonly starts: readonly number[]
  /** Which sentence of the report a word is in. */
  readonly sentences: readonly number[]
}

/** `from` and `to` index `Words.tokens`, `to` exclusive. */
export interface Window extends Encoded {
  readonly from: number
  readonly to: number
}

/** What follows the first pieces of a long word (an address, a row of dots) tells nothing. */
const PIECES_A_WORD = 16

/** Encodes the words from `from` to before `to`. */
export function encodeWords(
  tokens: readonly Pick<Token, 'text' | 'sentence'>[],
  pieces: WordPieces,
  from = 0,
  to = tokens.length,
): Encoded {
  const ids = [CLS]
  const shapes: number[] = [SHAPES.special]
  const starts: number[] = []
  let begun = from > 0 ? tokens[from - 1].sentence : -1
  for (let i = from; i < to; i++) {
    const { text, sentence } = tokens[i]
    const shape = shapeOf(text, sentence !== begun)
    if (shape !== SHAPES.other) begun = sentence
    starts.push(ids.length)
    for (const piece of pieces(text).slice(0, PIECES_A_WORD)) {
      ids.push(piece)
      shapes.push(shape)
    }
  }
  ids.push(SEP)
  shapes.push(SHAPES.special)
  return { ids, shapes, starts, sentences: tokens.slice(from, to).map(token => token.sentence) }
}

/**
 * Cuts a report into windows of whole sentences, each of at most `limit` pieces ([CLS] and [SEP] among them) and all of
 * about one length, so that little of a batch is padding. A sentence that is longer by itself is cut where it must be.
 */
export function windowsOf(words: Words, pieces: WordPieces, limit = 128): Window[] {
  const { tokens } = words
  const lengths = tokens.map(({ text }) => Math.min(PIECES_A_WORD, pieces(text).length))
  const runs = words.sentences.flatMap(({ from, to }) => cut(lengths, { from, to }, limit - 2))
  return pack(runs, leastRoom(runs, limit - 2)).map(({ from, to }) => ({
    from,
    to,
    ...encodeWords(tokens, pieces, from, to),
  }))
}

interface Range {
  readonly from: number
  readonly to: number
}

interface Run extends Range {
  readonly length: number
}

/** A sentence, or its parts of about one length. */
function cut(lengths: readonly number[], { from, to }: Range, room: number): Run[] {
  const runs: Run[] = []
  const total = lengths.slice(from, to).reduce((sum, length) => sum + length, 0)
  const share = total <= room ? room : Math.ceil(total / Math.ceil(total / Math.max(1, room - PIECES_A_WORD)))
  let start = from
  let length = 0
  for (let i = from; i < to; i++) {
    if (length + lengths[i] > share && i > start) {
      runs.push({ from: start, to: i, length })
      start = i
      length = 0
    }
    length += lengths[i]
  }
  return start < to ? [...runs, { from: start, to, length }] : runs
}

/** Fills each window before it opens the next; only runs that follow each other share one. */
function pack(runs: readonly Run[], room: number): Run[] {
  const packed: Run[] = []
  for (const run of runs) {
    const last = packed.at(-1)
    if (last && last.to === run.from && last.length + run.length <= room)
      packed[packed.length - 1] = { from: last.from, to: run.to, length: last.length + run.length }
    else packed.push(run)
  }
  return packed
}

/** The least room with which a report takes no more windows than it must. */
function leastRoom(runs: readonly Run[], most: number): number {
  const windows = pack(runs, most).length
  let least = Math.min(
    most,
    runs.reduce((longest, { length }) => Math.max(longest, length), 0),
  )
  let enough = most
  while (least < enough) {
    const middle = (least + enough) >> 1
    if (pack(runs, middle).length <= windows) enough = middle
    else least = middle + 1
  }
  return enough
}
