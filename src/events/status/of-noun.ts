import type { Status } from '../../records/event.ts'
import type { Words } from '../../records/words.ts'
import { conditionOrAttitude } from './clauses.ts'
import { type Context, chunkAround, DEEPEST, deeper, isName, softened } from './context.ts'
import type { StatusCues } from './cues.ts'
import { governorOf, type NounPhrase, predicateOf, relativeOf } from './nouns.ts'
import { ofPredicate } from './of-predicate.ts'
import { ofVerb } from './of-verb.ts'
import { byModal, groupOf, type VerbGroup } from './verbs.ts'

/** The status that a noun has from its own words, from what it hangs on, and from the verb of which it is the subject. */
export function ofNoun(context: Context, phrase: NounPhrase, end: number): Status {
  const { words } = context
  const own = byModifiers(context, phrase, end)
  if (own) return softened(context, own)
  const governor = governorOf(words, phrase)
  const governed = governor && byGovernor(context, phrase, governor.at, governor.byPreposition)
  if (governed) return softened(context, governed)
  if (isUnderWay(words, phrase)) return 'ongoing'
  const predicate = predicateOf(words, phrase)
  if (predicate !== undefined && isSubject(context, phrase)) {
    const status = ofPredicate(context, phrase, predicate)
    if (status) return status
  }
  if (phrase.isDefinite) return 'happened'
  const relative = relativeOf(words, phrase)
  if (relative !== undefined && context.cues.occurrence.has(words.tokens[relative].norm)) {
    const status = ofVerb(deeper(context), relative)
    if (status !== 'happened') return status
  }
  const above = conditionOrAttitude(context, phrase.from)
  return above === undefined || (context.isSpeech && above === 'denied') ? 'happened' : above
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
function isSubject({ words, cues }: Context, phrase: NounPhrase): boolean {
  const before = words.tokens[phrase.from - 1]
  if (!before || before.sentence !== words.tokens[phrase.from].sentence) return true
  return before.pos === 'VERB' ? cues.reports.has(before.norm) : before.pos !== 'ADP'
}

/** "Talks were under way." */
function isUnderWay(words: Words, phrase: NounPhrase): boolean {
  const { sentence } = words.tokens[phrase.from]
  for (let i = phrase.to; i < phrase.to + 9 && words.tokens[i]?.sentence === sentence; i++) {
    const { norm, pos } = words.tokens[i]
    if (norm === 'underway' || (norm === 'under' && words.tokens[i + 1]?.norm === 'way')) return true
    if (pos === 'PUNCT') return false
  }
  return false
}

function byGovernor(
  context: Context,
  phrase: NounPhrase,
  at: number,
  preposition?: string,
): Status | undefined {
  const { words, cues } = context
  const { norm, pos } = words.tokens[at]
  if (preposition === 'of' && cues.containers.has(norm)) return ofContainer(context, phrase, at)
  const alone = preposition === undefined ? undefined : cues.object.get(preposition)
  if (alone) return alone
  const effect = effectOn(context, phrase, at, preposition)
  if (effect) return overObject(context, at, effect)
  if (!cues.object.has(norm) && preposition !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(pos)) {
    const beyond = verbBeyond(words, cues, at)
    const far = beyond === undefined ? undefined : effectOn(context, phrase, beyond, preposition)
    if (beyond !== undefined && far) return overObject(context, beyond, far)
  }
  if (preposition !== undefined && cues.into.has(preposition) && !phrase.isDefinite) {
    const modal = modalBefore(words, cues, at)
    if (modal) return byModal(modal, context.isHostile, undefined)
  }
  if (pos !== 'VERB') return cues.negations.has(norm) ? 'denied' : undefined
  if (preposition !== undefined && cues.factual.has(preposition)) return undefined
  if (phrase.isDefinite && !cues.occurrence.has(norm)) return undefined
  if (context.depth >= DEEPEST) return undefined
  const status = ofVerb(deeper(context), at)
  return status === 'happened' || (status === 'ongoing' && !cues.occurrence.has(norm)) ? undefined : status
}

/** "Could push the country into a war": what the sentence may come to. */
function modalBefore(words: Words, cues: StatusCues, at: number): VerbGroup['modal'] {
  const { sentence } = words.tokens[at]
  for (let i = at; i >= 0 && i > at - 8 && words.tokens[i].sentence === sentence; i--) {
    const { norm, pos } = words.tokens[i]
    if (pos === 'PUNCT' || cues.boundaries.has(norm)) return undefined
    if (pos === 'AUX' && cues.modals.has(norm)) return cues.modals.get(norm)
  }
  return undefined
}

function ofContainer(context: Context, phrase: NounPhrase, at: number): Status | undefined {
  const from = chunkAround(context.words, at, 'noun')?.from ?? at
  const whole = { ...phrase, from }
  const own = byModifiers(context, whole, at)
  if (own) return own
  const governor = governorOf(context.words, whole)
  return governor && governor.at < at
    ? byGovernor(context, whole, governor.at, governor.byPreposition)
    : undefined
}

/** What the governor itself says of the noun; of what is already known ("fears about the attack") many say nothing. */
function effectOn(
  { words, cues, isSpeech }: Context,
  phrase: NounPhrase,
  at: number,
  preposition?: string,
): Status | undefined {
  const { norm } = words.tokens[at]
  if (isName(words, at)) return undefined
  if (preposition === undefined && cues.needsPreposition.has(norm)) return undefined
  if (isPassiveOrSubject(words, at, preposition)) return undefined
  if (phrase.isDefinite && cues.onlyNew.has(norm)) return undefined
  // "Called for his death to be investigated": the call is for what follows.
  if (cues.needsPreposition.has(norm) && words.tokens[phrase.to]?.norm === 'to') return undefined
  if (cues.decrees.has(norm) && isDecreed(words, cues, phrase)) return undefined
  const effect = cues.object.get(norm)
  // A request that was rejected was made all the same.
  return isSpeech && effect === 'denied' && cues.onlyNew.has(norm) ? undefined : effect
}

/** "Ordered an immediate inquiry", "ordered a halt to work". */
function isDecreed(words: Words, cues: StatusCues, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (cues.decreed.has(words.tokens[i].norm)) return true
  return false
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
  !/^(?:of|for|to|against|out|on|about|from)$/.test(preposition)

/** A governor that was denied undoes itself: "did not plan an attack". */
function overObject(context: Context, at: number, effect: Status): Status | undefined {
  if (context.words.tokens[at].pos !== 'VERB') return effect
  const group = groupOf(context.words, context.cues, at)
  if (!group.isNegated) return effect
  return effect === 'denied' ? undefined : 'denied'
}
