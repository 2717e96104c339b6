import type { Chunk, Words } from '../../records/words.ts'
import type { StatusCues } from './cues.ts'

/** A noun as the text speaks of it. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  /** "The attack", "that attack", "Saturday's attack": it is taken as known. */
  readonly isDefinite: boolean
}

/** The noun phrase around a trigger; of one that the chunks do not hold, the trigger with its determiner. */
export function phraseOf(
  words: Words,
  cues: StatusCues,
  chunk: Chunk | undefined,
  from: number,
  to: number,
): NounPhrase {
  const start = chunk ? chunk.from : from
  let isDefinite = false
  for (let i = start; i < from; i++) if (cues.definite.has(words.tokens[i].norm)) isDefinite = true
  return { from: start, to: Math.max(to, chunk?.to ?? to), isDefinite }
}

/** How many words may stand between a governor and its "to" or its preposition: "plan by rebels to attack". */
export const GOVERNOR_REACH = 7

export interface Governor {
  readonly at: number
  /** A preposition stands between it and the phrase. */
  readonly byPreposition?: string
}

/** The word that the noun phrase hangs on: the verb before it, or what its preposition hangs on. */
export function governorOf(words: Words, phrase: NounPhrase): Governor | undefined {
  const { sentence } = words.tokens[phrase.from]
  const inSentence = (i: number): boolean => i >= 0 && words.tokens[i].sentence === sentence
  let at = beforeCoordinated(words, phrase.from - 1, inSentence)
  let byPreposition: string | undefined
  for (let steps = 0; inSentence(at) && steps < 4; at--, steps++) {
    const { pos, norm } = words.tokens[at]
    if (pos === 'ADP' || pos === 'PART' || norm === 'to' || norm === 'for') byPreposition ??= norm
    else if (pos !== 'ADV' && pos !== 'DET' && pos !== 'ADJ' && pos !== 'NUM') break
  }
  if (!inSentence(at) || words.tokens[at].pos === 'PUNCT') return undefined
  return { at, byPreposition }
}

/** "Calls for talks and new elections": the elections hang on what the talks hang on. */
function beforeCoordinated(words: Words, at: number, inSentence: (i: number) => boolean): number {
  if (!inSentence(at) || !/^(?:and|or)$/.test(words.tokens[at].norm)) return at
  let i = at - 1
  while (inSentence(i) && i > at - 6 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(words.tokens[i].pos)) i--
  return i < at - 1 ? i : at
}

/** The first verb after a phrase that can be the verb of which it is the subject. */
export function predicateOf(words: Words, phrase: NounPhrase): number | undefined {
  const { sentence } = words.tokens[phrase.from]
  let first: number | undefined
  for (let i = phrase.to; i < words.tokens.length && i < phrase.to + 12; i++) {
    const { pos, norm, sentence: own } = words.tokens[i]
    if (own !== sentence || norm === ';' || norm === ':' || norm === '"') return first
    if (pos === 'PUNCT' || /^(?:that|which|who|and|but)$/.test(norm)) return first
    if (pos === 'VERB' || (pos === 'AUX' && norm !== 'to')) {
      first = i
      if (pos === 'VERB') return i
    }
  }
  return first
}

/** The verb of a relative clause close after the phrase: "violence between the two that could play out". */
export function relativeOf(words: Words, phrase: NounPhrase): number | undefined {
  const { sentence } = words.tokens[phrase.from]
  let isInside = false
  for (let i = phrase.to; i < words.tokens.length && i < phrase.to + 14; i++) {
    const { pos, norm, sentence: own } = words.tokens[i]
    if (own !== sentence || pos === 'PUNCT') return undefined
    if (pos === 'VERB') return isInside ? i : undefined
    if (norm === 'that' || norm === 'which') isInside = true
  }
  return undefined
}
