import {
  aboutOf,
  agentsClash,
  placesAgree,
  placesOf,
  shared,
  statusesAgree,
  timesAgree,
  victimsClash,
  whenOf,
} from './compat.ts'
import { sameKind, tellsOutcome } from './join.ts'
import { distance, isMarkedKnown, tellsOnlyOutcome } from './marks.ts'
import type { Cluster, Scene } from './scene.ts'

/** Nothing speaks against a group telling of the earlier event. */
export const isCompatible = (scene: Scene, candidate: Cluster, group: Cluster): boolean =>
  contraries(scene, candidate, group).length === 0

type Contrary = (scene: Scene, candidate: Cluster, group: Cluster) => boolean

/** What can speak against two being one event. */
const CONTRARIES: Readonly<Record<string, Contrary>> = {
  // Two words of one sentence that its syntax did not join are two events, unless one points back at the other.
  apartInSentence: (_, candidate, group) =>
    candidate.members.some(m => group.members.some(g => g.sentence === m.sentence)) &&
    !pointsBackWithin(candidate, group),
  kindsDiffer: ({ lexicon }, candidate, group) => !kindsAgree(candidate, group, lexicon),
  outcomeTooFar: ({ lexicon }, candidate, group) =>
    outcomeTooFar(candidate, group, lexicon) || outcomeTooFar(group, candidate, lexicon),
  statusesDiffer: (_, candidate, group) => !statusesAgree(group.members[0], candidate.members[0]),
  saidToBeOther: (_, __, group) => group.members.some(m => m.cue === 'other' && m.form === 'noun'),
  // "Previous assaults typically came at night": many, and before this one.
  earlierOnes: (_, candidate, group) =>
    group.members.some(m => m.cue === 'earlier' && m.plural) &&
    candidate.members.some(m => m.form === 'verb' || !m.plural),
  timesDiffer: (_, candidate, group) => timesAgree(whenOf(candidate), whenOf(group)) === 'contrary',
  modesDiffer: (_, candidate, group) => modesClash(candidate, group),
  placesDiffer: placesClash,
  agentsDiffer: agentsClash,
  // "Wednesday's attack": the day tells which one is meant; who is told beside it may be another's victim.
  victimsDiffer: (scene, candidate, group) =>
    victimsClash(scene, candidate, group) &&
    !(group.members.some(isMarkedKnown) && timesAgree(whenOf(candidate), whenOf(group)) === 'same'),
}

/** What no likeness outweighs: whoever merges these makes one event of two. */
const NEVER: ReadonlySet<string> = new Set([
  'statusesDiffer',
  'saidToBeOther',
  'earlierOnes',
  'timesDiffer',
  'modesDiffer',
  'placesDiffer',
  'agentsDiffer',
  'victimsDiffer',
])

export const isRuledOut = (scene: Scene, candidate: Cluster, group: Cluster): boolean =>
  meansDiffer(candidate, group) || contraries(scene, candidate, group).some(name => NEVER.has(name))

/** Likeness in context is no proof that a drone strike is the rocket attack told beside it. */
function meansDiffer(candidate: Cluster, group: Cluster): boolean {
  const [x, y] = [tellingModes(candidate), tellingModes(group)]
  return x.size > 0 && y.size > 0 && shared(x, y) === 0 && !(isBlast(x) && isBlast(y))
}

/** The names of all that speaks against it. */
export const contraries = (scene: Scene, candidate: Cluster, group: Cluster): string[] =>
  Object.keys(CONTRARIES).filter(name => CONTRARIES[name](scene, candidate, group))

/** "that attack", or the outcome of what its own sentence calls up from before: "… in that attack, but 100 were hurt". */
function pointsBackWithin(candidate: Cluster, group: Cluster): boolean {
  if (group.members.some(m => m.reference === 'demonstrative' && m.form === 'noun')) return true
  const sentence = group.members[0].sentence
  const toldBefore = candidate.members.some(m => m.sentence < sentence)
  return toldBefore && tellsOnlyOutcome(group.members) && candidate.members.some(m => !m.outcome)
}

/** Sentences; an outcome is told no further from its event than this. */
const OUTCOME_REACH = 12

/** "the killing of a contractor two days earlier … On Friday a rocket attack killed a contractor". */
export function sharesDayAndVictim(a: Cluster, b: Cluster): boolean {
  const [x, y] = [whenOf(a), whenOf(b)]
  const isDay =
    x !== undefined && y !== undefined && x.start === y.start && x.end === y.end && x.start.length >= 10
  return isDay && shared(aboutOf(a), aboutOf(b)) > 0
}

/** A mere outcome is that of an event told near it, and never of something that lasts. */
function outcomeTooFar(outcome: Cluster, event: Cluster, lexicon: Scene['lexicon']): boolean {
  if (!outcome.members.every(m => m.outcome) || event.members.every(m => m.outcome)) return false
  if (event.members.some(m => lexicon.lasting.has(m.lemma))) return true
  if (sharesDayAndVictim(outcome, event)) return false
  // Told after its outcome, an event must be told at once: "12 people were killed. The attack …".
  const isLater = event.members[0].head > outcome.members[0].head
  return distance(outcome, event) > (isLater ? 2 : OUTCOME_REACH)
}

/** An outcome fits whatever can have it; two events must be of one kind, or one of them told by a word for anything. */
function kindsAgree(a: Cluster, b: Cluster, lexicon: Scene['lexicon']): boolean {
  const [x, y] = [a, b].map(c => c.members.filter(m => !m.outcome))
  if (x.length === 0 || y.length === 0)
    return a.members.some(m =>
      b.members.some(n => tellsOutcome(m, n, lexicon) || tellsOutcome(n, m, lexicon)),
    )
  const isVague = y.every(m => lexicon.vague.has(m.lemma)) && x.some(m => lexicon.harmful.has(m.trigger.type))
  return isVague || x.some(m => y.some(n => sameKind(m, n)))
}

/** Modes that say whom or what it struck, not how. */
const UNTELLING = new Set(['targeted', 'destroy'])

const tellingModes = ({ members }: Cluster): Set<string> =>
  new Set(members.flatMap(m => (m.trigger.mode && !UNTELLING.has(m.trigger.mode) ? [m.trigger.mode] : [])))

const isBlast = (modes: ReadonlySet<string>): boolean =>
  modes.has('explosives') || modes.has('suicide-attack')

/** Modes that a report tells apart: what comes from the air is not what goes off on the ground. */
function modesClash(a: Cluster, b: Cluster): boolean {
  const [x, y] = [tellingModes(a), tellingModes(b)]
  if (x.size === 0 || y.size === 0 || shared(x, y) > 0) return false
  const shelling = (m: Set<string>): boolean =>
    m.has('heavy-weapons') || m.has('aerial') || m.has('drone') || m.has('explosives')
  return !(isBlast(x) && isBlast(y)) && !(shelling(x) && shelling(y))
}

function placesClash(scene: Scene, a: Cluster, b: Cluster): boolean {
  const [x, y] = [placesOf(a), placesOf(b)]
  if (x.size === 0 || y.size === 0) return false
  const { places } = scene.places
  return [...x].every(i => [...y].every(j => placesAgree(places[i], places[j]) === 'contrary'))
}
