import type { Status } from '../records/event.ts'
import type { Span } from '../records/span.ts'
import type { Chunk, Words } from '../records/words.ts'
import type { StatusCues } from './status/cues.ts'
import { GOVERNOR_REACH, governorOf, type NounPhrase, phraseOf, predicateOf } from './status/nouns.ts'
import { byModal, coordinated, groupOf, type VerbGroup } from './status/verbs.ts'

export interface StatusQuestion {
  readonly span: Span
  readonly sentence: number
  /** The event's type; of one that does no harm, a vow is a plan and no threat. */
  readonly type?: string
}

const FRIENDLY = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'ELECTION',
])

/** How deep one governor may hang on another: "plans to threaten to attack". */
const DEEPEST = 4

/**
 * Whether the report says that the event happened. What was tried, though it failed, happened; what was foiled while
 * it was prepared stays planned. Who says so changes nothing: a reported attack happened, if as a claim.
 */
export function statusOf(words: Words, trigger: StatusQuestion, cues: StatusCues): Status {
  const range = tokensOf(words, trigger)
  if (!range) return 'happened'
  const context: Context = { words, cues, isHostile: !FRIENDLY.has(trigger.type ?? ''), depth: 0 }
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
  (words: Words, cues: StatusCues): ((trigger: StatusQuestion) => Status) =>
  trigger =>
    statusOf(words, trigger, cues)

interface Context {
  readonly words: Words
  readonly cues: StatusCues
  readonly isHostile: boolean
  readonly depth: number
}

const deeper = (context: Context): Context => ({ ...context, depth: context.depth + 1 })

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
  return before.norm === 'been' || (cues.modals.has(before.norm) && before.pos === 'AUX')
}

function chunkAround(words: Words, at: number, kind: Chunk['kind']): Chunk | undefined {
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

/** A promise to help is a plan, not a threat. */
const softened = (context: Context, status: Status): Status =>
  status === 'threatened' && !context.isHostile ? 'planned' : status

function ofVerb(context: Context, verb: number): Status {
  const { words, cues, isHostile } = context
  const group = groupOf(words, cues, verb)
  if (group.isNegated || hasEmptySubject(context, group)) return 'denied'
  if (group.to !== undefined) return ofInfinitive(context, group.to)
  if (group.modal) return byModal(group.modal, isHostile, reportBefore(context, group.from)) ?? 'possible'
  const gerund = byGerund(context, verb, group)
  if (gerund) return softened(context, gerund)
  const above = conditionOrAttitude(context, group.from)
  if (above) return softened(context, above)
  const first = coordinated(words, group)
  if (first !== undefined && context.depth < DEEPEST && sharesAuxiliaries(words, group, verb, first))
    return ofVerb(deeper(context), first)
  return isOngoing(context, verb, group) ? 'ongoing' : 'happened'
}

/** "Could attack and kill", "was arrested and jailed" share; "attacked and will return" do not. */
function sharesAuxiliaries(words: Words, group: VerbGroup, verb: number, first: number): boolean {
  if (group.from !== verb) return false
  const ending = (i: number): string => /(?:ed|ing)$/.exec(words.tokens[i].norm)?.[0] ?? ''
  return ending(verb) === ending(first)
}

function isOngoing({ words, cues }: Context, verb: number, group: VerbGroup): boolean {
  const { norm } = words.tokens[verb]
  if (/.ing$/.test(norm) && (group.be === 'present' || (group.hasHave && group.be === 'past'))) return true
  return group.be === 'present' && cues.stillGoing.has(words.tokens[verb - 1]?.norm)
}

/** What the word says on which "to …" hangs; where that says nothing, what holds for its own verb. */
function ofInfinitive(context: Context, to: number): Status {
  const { words, cues } = context
  const { sentence } = words.tokens[to]
  for (let i = to - 1; i >= 0 && i >= to - GOVERNOR_REACH; i--) {
    const { norm, pos } = words.tokens[i]
    if (words.tokens[i].sentence !== sentence || (pos === 'PUNCT' && norm !== '"')) break
    if (i === to - 1 && (cues.presentBe.has(norm) || cues.pastBe.has(norm))) return 'planned'
    const effect =
      isName(words, i) || (i < to - 2 && cues.adjacent.has(norm)) ? undefined : cues.infinitive.get(norm)
    if (effect) return overGovernor(context, i, softened(context, effect))
    if (pos === 'VERB') return context.depth < DEEPEST ? ofVerb(deeper(context), i) : 'happened'
  }
  return conditionOrAttitude(context, to) ?? 'happened'
}

/** A governor that itself did not happen takes what it governs with it: "could try to attack", "did not plan to". */
function overGovernor(context: Context, governor: number, effect: Status): Status {
  if (words(context, governor).pos !== 'VERB' || context.depth >= DEEPEST) return effect
  const own = ofVerb(deeper(context), governor)
  if (own === 'denied') return effect === 'denied' ? 'happened' : 'denied'
  return effect === 'happened' ? own : effect
}

const words = ({ words: { tokens } }: Context, i: number) => tokens[i]

/** "Denied bombing", "stopped them from attacking", "without firing". */
function byGerund(context: Context, verb: number, group: VerbGroup): Status | undefined {
  const { tokens } = context.words
  if (!/.ing$/.test(tokens[verb].norm) || group.from !== verb) return undefined
  let prepositions = 0
  for (let i = verb - 1; i >= 0 && i >= verb - 5; i--) {
    const { norm, pos, sentence } = tokens[i]
    if (sentence !== tokens[verb].sentence || pos === 'PUNCT') return undefined
    const effect = context.cues.gerund.get(norm)
    if (effect && (i === verb - 1 || prepositions > 0 || pos === 'ADP'))
      return negates(context, i) ? undefined : effect
    if (pos === 'ADP' || pos === 'SCONJ') prepositions++
    else if (prepositions === 0) return undefined
  }
  return undefined
}

const negates = (context: Context, at: number): boolean => groupOf(context.words, context.cues, at).isNegated

/** "No rebels attacked", "nobody was hurt". */
function hasEmptySubject({ words, cues }: Context, group: VerbGroup): boolean {
  const before = group.from - 1
  if (before < 0 || words.tokens[before].sentence !== words.tokens[group.from].sentence) return false
  if (cues.emptySubjects.has(words.tokens[before].norm)) return true
  const chunk = chunkAround(words, before, 'noun')
  if (!chunk) return false
  if (cues.emptySubjects.has(words.tokens[chunk.from].norm)) return true
  const [of, none] = [words.tokens[chunk.from - 1], words.tokens[chunk.from - 2]]
  return of?.norm === 'of' && none?.sentence === of.sentence && cues.emptySubjects.has(none.norm)
}

/** Hope Hall hopes for nothing. */
const isName = (words: Words, i: number): boolean =>
  words.tokens[i].pos === 'PROPN' ||
  (/^\p{Lu}/u.test(words.tokens[i].text) && i > words.sentences[words.tokens[i].sentence].from)

/** The nearest word before that puts the clause in doubt: "if", "denied that", "feared that". */
function conditionOrAttitude({ words, cues }: Context, at: number): Status | undefined {
  const { from } = words.sentences[words.tokens[at].sentence]
  let isFar = false
  for (let i = at - 1; i >= from && i > at - 24; i--) {
    const { norm, pos } = words.tokens[i]
    if (cues.boundaries.has(norm) || norm === ';' || norm === ':' || norm === '"') return undefined
    if (cues.conditionals.has(norm) && !isFar) return 'possible'
    const attitude = isName(words, i) ? undefined : cues.attitudes.get(norm)
    if (attitude && governsClause(words, cues, i, at))
      return groupOf(words, cues, i).isNegated ? undefined : attitude
    if (norm === ',') isFar = true
    if (isFar && pos === 'PUNCT' && norm !== ',') return undefined
  }
  return undefined
}

/** "Denied that its jets struck", "denied its jets struck"; in "denied bail to the man" nothing is said of a clause. */
function governsClause(words: Words, cues: StatusCues, attitude: number, at: number): boolean {
  for (let i = attitude + 1; i < at; i++) {
    const { norm, pos } = words.tokens[i]
    if (norm === 'that') return true
    if (pos === 'ADP' && !cues.definite.has(norm)) return false
    if (norm === ',') return false
  }
  return words.tokens[attitude].pos === 'VERB' && at - attitude <= 8
}

/** What was announced before a "would": "said it would send", "vowed it would retaliate". */
function reportBefore({ words, cues }: Context, at: number): Status | undefined {
  const { from } = words.sentences[words.tokens[at].sentence]
  for (let i = at - 1; i >= from && i > at - 20; i--) {
    const { norm } = words.tokens[i]
    if (norm === '"' || norm === ';' || cues.conditionals.has(norm)) return undefined
    if (cues.attitudes.has(norm)) return cues.attitudes.get(norm)
    if (cues.reports.has(norm)) return 'planned'
  }
  return undefined
}

function ofNoun(context: Context, phrase: NounPhrase, end: number): Status {
  const { words } = context
  const own = byModifiers(context, phrase, end)
  if (own) return softened(context, own)
  const governor = governorOf(words, phrase)
  const governed = governor && byGovernor(context, phrase, governor.at, governor.byPreposition)
  if (governed) return softened(context, governed)
  const predicate = predicateOf(words, phrase)
  if (predicate !== undefined && isSubject(words, phrase)) {
    const status = ofPredicate(context, phrase, predicate)
    if (status) return status
  }
  if (phrase.isDefinite) return 'happened'
  return conditionOrAttitude(context, phrase.from) ?? 'happened'
}

function byModifiers({ words, cues }: Context, phrase: NounPhrase, end: number): Status | undefined {
  const start = Math.max(words.sentences[words.tokens[phrase.from].sentence].from, phrase.from - 1)
  for (let i = start; i < end; i++) {
    const effect = cues.modifiers.get(words.tokens[i].norm)
    if (effect && (i >= phrase.from || words.tokens[i].pos === 'DET')) return effect
  }
  return undefined
}

/** A phrase that no preposition opens and no verb precedes is the subject of the verb that follows. */
function isSubject(words: Words, phrase: NounPhrase): boolean {
  const before = words.tokens[phrase.from - 1]
  return (
    !before || before.sentence !== words.tokens[phrase.from].sentence || !/^(?:ADP|VERB)$/.test(before.pos)
  )
}

function byGovernor(
  context: Context,
  phrase: NounPhrase,
  at: number,
  preposition?: string,
): Status | undefined {
  const { words, cues } = context
  const { norm, pos } = words.tokens[at]
  const alone = preposition === undefined ? undefined : cues.object.get(preposition)
  if (alone) return alone
  const effect = effectOn(context, phrase, at, preposition)
  if (effect) return overObject(context, at, effect)
  if (!cues.object.has(norm) && preposition !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(pos)) {
    const beyond = verbBeyond(words, cues, at)
    const far = beyond === undefined ? undefined : effectOn(context, phrase, beyond, preposition)
    if (beyond !== undefined && far) return overObject(context, beyond, far)
  }
  if (pos !== 'VERB') return cues.negations.has(norm) ? 'denied' : undefined
  if (preposition !== undefined && cues.factual.has(preposition)) return undefined
  if (phrase.isDefinite && !cues.occurrence.has(norm)) return undefined
  if (context.depth >= DEEPEST) return undefined
  const status = ofVerb(deeper(context), at)
  return status === 'happened' || (status === 'ongoing' && !cues.occurrence.has(norm)) ? undefined : status
}

/** What the governor itself says of the noun; of what is already known ("fears about the attack") many say nothing. */
function effectOn(
  { words, cues }: Context,
  phrase: NounPhrase,
  at: number,
  preposition?: string,
): Status | undefined {
  const { norm, pos } = words.tokens[at]
  if (isName(words, at)) return undefined
  if (preposition === undefined && cues.needsPreposition.has(norm)) return undefined
  if (isPassiveOrSubject(words, at, preposition)) return undefined
  if (phrase.isDefinite && cues.onlyNew.has(norm)) return undefined
  // "Called for his death to be investigated": the call is for what follows.
  if (cues.needsPreposition.has(norm) && words.tokens[phrase.to]?.norm === 'to') return undefined
  return cues.object.get(norm)
}

/** "Protects the town against attacks", "warned the island of strikes": the verb beyond its object. */
function verbBeyond(words: Words, cues: StatusCues, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const { norm, pos, sentence } = words.tokens[i]
    if (sentence !== words.tokens[at].sentence || pos === 'PUNCT' || pos === 'ADP') return undefined
    if (pos === 'VERB') return cues.needsPreposition.has(norm) && cues.object.has(norm) ? i : undefined
  }
  return undefined
}

/** "Was expected after the attack": what hangs on a passive by a preposition other than its own is not its object. */
const isPassiveOrSubject = (words: Words, at: number, preposition?: string): boolean =>
  words.tokens[at].pos === 'VERB' &&
  preposition !== undefined &&
  !/^(?:of|for|to|against|out|on|about)$/.test(preposition)

/** A governor that was denied undoes itself: "did not plan an attack". */
function overObject(context: Context, at: number, effect: Status): Status | undefined {
  if (context.words.tokens[at].pos !== 'VERB') return effect
  const group = groupOf(context.words, context.cues, at)
  if (!group.isNegated) return effect
  return effect === 'denied' ? undefined : 'denied'
}

/** "Talks will begin", "an attack could follow": of what is known ("the attack could …") only its taking place counts. */
function ofPredicate(context: Context, phrase: NounPhrase, predicate: number): Status | undefined {
  const { words, cues } = context
  const { norm } = words.tokens[predicate]
  const occurs = cues.occurrence.has(norm)
  if (phrase.isDefinite && !occurs) return undefined
  const planned = cues.object.get(norm)
  const isScheduled =
    groupOf(words, cues, predicate).be !== undefined || /^(?:to|for)$/.test(words.tokens[predicate + 1]?.norm)
  if (planned === 'planned' && isScheduled) return 'planned'
  if (context.depth >= DEEPEST) return undefined
  const status = ofVerb(deeper(context), predicate)
  if (cues.continuing.has(norm) && (status === 'happened' || status === 'ongoing'))
    return /(?:e|s|ing)$/.test(norm) ? 'ongoing' : undefined
  if (status === 'denied') return occurs || !phrase.isDefinite ? deniedSubject(occurs) : undefined
  return status === 'happened' ? undefined : status
}

/** "Strikes did not stop them": the strikes were; "talks did not take place": they were not. */
const deniedSubject = (occurs: boolean): Status | undefined => (occurs ? 'denied' : undefined)
