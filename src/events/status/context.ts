import type { Status } from '../../records/event.ts'
import type { Chunk, Words } from '../../records/words.ts'
import type { StatusCues } from './cues.ts'

export interface Context {
  readonly words: Words
  readonly cues: StatusCues
  readonly isHostile: boolean
  /** The event is itself something said: a request, an accusation, a threat. */
  readonly isSpeech: boolean
  readonly depth: number
}

/** How deep one governor may hang on another: "plans to threaten to attack". */
export const DEEPEST = 4

export const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 })

/** A promise to help is a plan, not a threat. */
export const softened = (context: Context, status: Status): Status =>
  status === 'threatened' && !context.isHostile ? 'planned' : status

export function chunkAround(words: Words, at: number, kind: Chunk['kind']): Chunk | undefined {
  let [low, high] = [0, words.chunks.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const chunk = words.chunks[middle]
    if (chunk.to <= at) low = middle + 1
    else if (chunk.from > at) high = middle - 1
    else return chunk.kind === kind ? chunk : undefined
  }
  return undefined
}

/** Hope Hall hopes for nothing. In a text in capitals only the tagger tells. */
export const isName = (words: Words, i: number): boolean =>
  words.tokens[i].pos === 'PROPN' ||
  (/^\p{Lu}\p{Ll}/u.test(words.tokens[i].text) && i > words.sentences[words.tokens[i].sentence].from)
