import type { TimeLexicon } from '../../language/times.ts'
import type { Chunk, Sentence, Token, Words } from '../../records/words.ts'
import type { Tense } from './resolved.ts'

/** How many words before a time may say that it is ahead: "scheduled to be held on Monday". */
const CUE_REACH = 4
/** How many words behind it may say that it was not to be: "was due on Monday, but". */
const TURN_REACH = 12

/** Token range of an expression in its sentence, `to` exclusive. */
export interface At {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

/** Does what a time belongs to look back or ahead? Read from the words before it and from the verb of its clause. */
export function tenseAt(words: Words, verbs: readonly Chunk[], at: At, lexicon: TimeLexicon): Tense {
  const { auxiliaries, cues, prepositions } = lexicon.future
  const before = words.tokens.slice(Math.max(at.sentence.from, at.from - CUE_REACH), at.from)
  const near = before.map(t => t.norm)
  const lead = ` ${near.slice(-3).join(' ')} `
  if (isMoved(words, verbs, at, lexicon)) return 'future'
  if (prepositions.some(phrase => lead.includes(` ${phrase} `)))
    return hasLasted(words, verbs, at, lexicon) ? 'past' : 'future'
  if (looksBack(words, at, lexicon)) return 'past'
  if (isBeforeOwned(words, at, lexicon)) return 'either'
  const verb = governing(words, verbs, at)
  if (near.some(word => cues.includes(word)) || isMeantFor(words, at, lexicon))
    return isOpen(words, at, lexicon) ? 'either' : 'future'
  if (!verb) return 'unknown'
  const summoned = isSummoned(words, verb, at, lexicon)
  if (summoned) return summoned
  if (words.tokens[verb.from].norm === 'to') return afterInfinitive(words, verbs, verb, lexicon)
  return looksAhead(words, verb, auxiliaries, cues) ? 'future' : 'past'
}

/** "extended the lockdown to May 1", "postponed to Friday": where something was moved to is ahead. */
export function isMoved(
  words: Words,
  verbs: readonly Chunk[],
  { sentence, from }: At,
  { future }: TimeLexicon,
): boolean {
  if (from === sentence.from || !future.movedBy.includes(words.tokens[from - 1].norm)) return false
  const verb = lastBefore(verbs, from)
  return (
    verb !== undefined &&
    future.moves.includes(words.tokens[verb.head].lemma) &&
    !words.tokens.slice(verb.to, from).some(isClauseBreak)
  )
}

/** "fought on until Sunday": told as over. */
function hasLasted(
  { tokens }: Words,
  verbs: readonly Chunk[],
  { from }: At,
  { future }: TimeLexicon,
): boolean {
  const verb = lastBefore(verbs, from)
  return (
    verb !== undefined &&
    future.lasted.includes(tokens[verb.head].norm) &&
    !future.auxiliaries.includes(tokens[verb.from].norm)
  )
}

/** "before Friday's vote": it may have come since. */
const isBeforeOwned = (words: Words, { sentence, from, to }: At, { future }: TimeLexicon): boolean =>
  from > sentence.from && future.beforeOwned.includes(words.tokens[from - 1].norm) && owns(words, to)

/** "announced a march for Friday". */
const isMeantFor = (words: Words, { sentence, from, to }: At, lexicon: TimeLexicon): boolean =>
  from > sentence.from &&
  lexicon.future.meantFor.includes(words.tokens[from - 1].norm) &&
  Object.hasOwn(lexicon.slots.weekday, words.tokens[to - 1].norm)

/** "invited both sides to talks on Saturday", "called for a strike on Monday"; "announced talks on Monday" may be either. */
function isSummoned(
  words: Words,
  verb: Chunk,
  { sentence, from }: At,
  { future }: TimeLexicon,
): Tense | undefined {
  const noun = words.tokens
    .slice(Math.max(verb.to, from - 2), from)
    .find(t => future.gatherings.includes(t.norm))
  if (!noun || noun.sentence !== sentence.index) return undefined
  const { lemma } = words.tokens[verb.head]
  const called = words.tokens[verb.to]?.norm === 'for' && future.callsFor.includes(lemma)
  if (called || future.summons.includes(lemma)) return 'future'
  return future.announces.includes(lemma) ? 'either' : undefined
}

function looksBack(words: Words, { sentence, from, to }: At, { future }: TimeLexicon): boolean {
  if (words.tokens.slice(Math.max(sentence.from, from - 3), from).some(t => future.back.includes(t.norm)))
    return true
  return owns(words, to) && from > sentence.from && future.backWithOwned.includes(words.tokens[from - 1].norm)
}

const owns = ({ tokens }: Words, to: number): boolean =>
  tokens[to]?.pos === 'PART' && tokens[to].start === tokens[to - 1].end

const lastBefore = (verbs: readonly Chunk[], from: number): Chunk | undefined =>
  verbs.findLast(v => v.to <= from)

/** The verb before the time, unless another clause has begun or the time stands in the subject of the verb after it. */
function governing(words: Words, verbs: readonly Chunk[], { from, to }: At): Chunk | undefined {
  const before = lastBefore(verbs, from)
  const after = verbs.find(v => v.from >= to)
  if (!before || !after) return before ?? after
  const between = words.tokens.slice(before.to, from)
  if (after.from === to && isInSubject(words, before, between)) return after
  return between.some(isClauseBreak) && !words.tokens.slice(to, after.from).some(isClauseBreak)
    ? after
    : before
}

/** "said the vote on Sunday | will decide": a noun stands between, and no relative clause is open. */
const isInSubject = (words: Words, before: Chunk, between: readonly Token[]): boolean =>
  between.some(t => t.pos === 'NOUN' || t.pos === 'PROPN') &&
  /^(?:VERB|AUX)$/.test(words.tokens[before.head].pos) &&
  words.tokens[before.from - 1]?.pos !== 'PRON' &&
  words.tokens[before.from - 1]?.pos !== 'SCONJ'

const isClauseBreak = (t: Token): boolean =>
  t.pos === 'CCONJ' || t.norm === ',' || t.norm === ';' || t.norm === ':'

/** "had been planned for Friday", "was due on Friday, but": it may or may not have come since. */
function isOpen({ tokens }: Words, at: At, lexicon: TimeLexicon): boolean {
  const { pastCues, pastVerbs, turns } = lexicon.future
  const before = tokens.slice(Math.max(at.sentence.from, at.from - CUE_REACH - 2), at.from)
  const after = tokens.slice(at.to, Math.min(at.sentence.to, at.to + TURN_REACH))
  const isWeekday = Object.hasOwn(lexicon.slots.weekday, tokens[at.to - 1].norm)
  return (
    before.some(t => pastCues.includes(t.norm) || (!isWeekday && pastVerbs.includes(t.norm))) ||
    after.some(t => turns.includes(t.norm))
  )
}

/** "vowed to strike" looks ahead; "voted to lift" is told as done. */
function afterInfinitive(words: Words, verbs: readonly Chunk[], verb: Chunk, lexicon: TimeLexicon): Tense {
  const { before, auxiliaries } = lexicon.future
  const main = verbs[verbs.indexOf(verb) - 1]
  if (!main || isToBe(words, verb)) return 'future'
  const { lemma } = words.tokens[main.head]
  const ahead =
    (before.includes(lemma) && (lemma !== 'be' || main.to === verb.from)) ||
    auxiliaries.includes(words.tokens[main.from].norm)
  return ahead ? 'future' : 'past'
}

/** "elections to be held on Sunday". */
const isToBe = ({ tokens }: Words, verb: Chunk): boolean =>
  tokens[verb.from + 1]?.lemma === 'be' && verb.to > verb.from + 2 && tokens[verb.from - 1]?.pos === 'NOUN'

function looksAhead(
  words: Words,
  verb: Chunk,
  auxiliaries: readonly string[],
  cues: readonly string[],
): boolean {
  const tokens = words.tokens.slice(verb.from, verb.to)
  const norms = tokens.map(t => t.norm)
  if (norms.some(word => auxiliaries.includes(word))) return !norms.includes('have')
  const meantTo = norms.includes('to') && tokens[0].lemma === 'be'
  return meantTo || cues.includes(words.tokens[verb.head].norm)
}
