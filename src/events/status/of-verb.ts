import type { Status } from '../../records/event.ts'
import type { Words } from '../../records/words.ts'
import { conditionOrAttitude, isAsked, isGuessed, isOfAnyone, reportBefore } from './clauses.ts'
import { type Context, chunkAround, DEEPEST, deeper, isName, softened } from './context.ts'
import { GOVERNOR_REACH } from './nouns.ts'
import { byModal, coordinated, groupOf, listed, type VerbGroup } from './verbs.ts'

/** The status that a verb has from its auxiliaries, from what it hangs on, and from the clause around it. */
export function ofVerb(context: Context, verb: number): Status {
  const { words, cues, isHostile } = context
  const group = groupOf(words, cues, verb)
  if (group.isNegated || hasEmptySubject(context, group)) return 'denied'
  if (group.to !== undefined) return ofInfinitive(context, group.to)
  if (group.modal === 'planned' && isGuessed(words, cues, group.from)) return 'possible'
  if (group.modal) return byModal(group.modal, isHostile, reportBefore(context, group.from)) ?? 'possible'
  const gerund = byGerund(context, verb, group)
  if (gerund) return softened(context, gerund)
  const above = conditionOrAttitude(context, group.from)
  if (above) return softened(context, above)
  const opening = group.from === verb ? listed(words, cues, verb) : undefined
  if (opening !== undefined && context.depth < DEEPEST) return ofVerb(deeper(context), opening)
  const first = coordinated(words, group)
  if (first !== undefined && context.depth < DEEPEST && sharesAuxiliaries(words, group, verb, first))
    return ofVerb(deeper(context), first)
  if (isOfAnyone(words, cues, group.from) || isAsked(words, cues, verb)) return 'possible'
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
    if (cues.ability.has(norm) && cues.pastBe.has(words.tokens[i - 1]?.norm)) return 'happened'
    const effect =
      isName(words, i) || (i < to - 2 && cues.adjacent.has(norm)) ? undefined : cues.infinitive.get(norm)
    if (effect) return isNone(context, i) ? 'denied' : overGovernor(context, i, softened(context, effect))
    if (pos === 'VERB') return context.depth < DEEPEST ? ofVerb(deeper(context), i) : 'happened'
  }
  return conditionOrAttitude(context, to) ?? 'happened'
}

/** A governor that itself did not happen takes what it governs with it: "could try to attack", "did not plan to". */
function overGovernor(context: Context, governor: number, effect: Status): Status {
  if (context.words.tokens[governor].pos !== 'VERB' || context.depth >= DEEPEST) return effect
  const own = ofVerb(deeper(context), governor)
  if (own === 'denied') return effect === 'denied' ? 'happened' : 'denied'
  return effect === 'happened' ? own : effect
}

/** "Denied bombing", "stopped them from attacking", "without firing". */
function byGerund(context: Context, verb: number, group: VerbGroup): Status | undefined {
  const { tokens } = context.words
  if (!/.ing$/.test(tokens[verb].norm)) return undefined
  for (let i = group.from; i < verb; i++) if (tokens[i].pos !== 'ADV') return undefined
  let prepositions = 0
  for (let i = group.from - 1; i >= 0 && i >= group.from - 5; i--) {
    const { norm, pos, sentence } = tokens[i]
    if (sentence !== tokens[verb].sentence || (pos === 'PUNCT' && norm !== '"')) return undefined
    const effect = context.cues.gerund.get(norm)
    if (effect && (i === group.from - 1 || prepositions > 0 || pos === 'ADP'))
      return isNone(context, i) ? 'denied' : negates(context, i) ? undefined : effect
    if (pos === 'ADP' || pos === 'SCONJ') prepositions++
    else if (prepositions === 0 && norm !== '"') return undefined
  }
  return undefined
}

/** "No plans to attack", "no intention of leaving". */
const isNone = ({ words, cues }: Context, at: number): boolean =>
  at > 0 && words.tokens[at].pos === 'NOUN' && cues.emptySubjects.has(words.tokens[at - 1].norm)

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
