import type { Codebook } from '../codebook/codebook.ts'
import type { Status } from '../records/event.ts'
import type { Span } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import { type Context, chunkAround } from './status/context.ts'
import type { StatusCues } from './status/cues.ts'
import { phraseOf } from './status/nouns.ts'
import { ofNoun } from './status/of-noun.ts'
import { ofVerb } from './status/of-verb.ts'

export interface StatusQuestion {
  readonly span: Span
  readonly sentence: number
  /** A type of the codebook; of one that does no harm, a vow is a plan and no threat. */
  readonly type?: string
}

/**
 * Whether the report says that the event happened. What was tried, though it failed, happened; what was foiled while
 * it was prepared stays planned. Who says so changes nothing: a reported attack happened, if as a claim.
 */
export function statusOf(
  words: Words,
  trigger: StatusQuestion,
  cues: StatusCues,
  { types }: Pick<Codebook, 'types'>,
): Status {
  const quad = types.get(trigger.type ?? '')?.quad
  const range = tokensOf(words, trigger)
  if (!range) return 'happened'
  const context: Context = {
    words,
    cues,
    isHostile: quad === undefined || quad.endsWith('conflict'),
    isSpeech: quad === 'verbal-conflict',
    depth: 0,
  }
  const { tokens } = words
  for (let i = range.from; i < range.to; i++)
    if (tokens[i].pos === 'VERB' && isUsedAsVerb(words, i)) return ofVerb(context, i)
  if (isMistakenVerb(words, cues, range.from)) return ofVerb(context, range.from)
  return ofNoun(
    context,
    phraseOf(words, cues, chunkAround(words, range.from, 'noun'), range.from, range.to),
    range.to,
  )
}

/** Answers for one text. */
export const statusReader =
  (words: Words, cues: StatusCues, codebook: Codebook): ((trigger: StatusQuestion) => Status) =>
  trigger =>
    statusOf(words, trigger, cues, codebook)

function tokensOf(
  words: Words,
  { span, sentence }: StatusQuestion,
): { from: number; to: number } | undefined {
  const { from, to } = words.sentences[sentence]
  let first = from
  while (first < to && words.tokens[first].end <= span.start) first++
  let last = first
  while (last < to && words.tokens[last].start < span.end) last++
  return last > first ? { from: first, to: last } : undefined
}

/** A verb form right after a determiner or possessive is used as a noun: "the killing". */
function isUsedAsVerb(words: Words, i: number): boolean {
  const before = words.tokens[i - 1]
  return (
    !before ||
    before.sentence !== words.tokens[i].sentence ||
    !/^(?:the|a|an|this|that|'s|its|their|his|her)$/.test(before.norm) ||
    before.pos === 'PRON'
  )
}

/** The tagger takes some participles for adjectives, and "shot" for a noun: the word before gives them away. */
function isMistakenVerb(words: Words, cues: StatusCues, i: number): boolean {
  const { norm, pos, sentence } = words.tokens[i]
  if (pos === 'ADJ' || pos === 'AUX') return /(?:ed|en|wn)$/.test(norm)
  const before = words.tokens[i - 1]
  if (before?.sentence !== sentence) return false
  if (cues.relatives.has(before.norm) || cues.anyone.has(before.norm)) return /[^s]s$/.test(norm)
  return before.norm === 'been' || (cues.modals.has(before.norm) && before.pos === 'AUX')
}
