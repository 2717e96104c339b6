import {
  aboutOf,
  agentsClash,
  agentsOf,
  patientsOf,
  placesAgree,
  placesOf,
  shared,
  statusesAgree,
  timesAgree,
  victimsClash,
  whenOf,
} from './compat.ts'
import { joins, sameKind, tellsOutcome } from './join.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/**
 * Needed for a mention that the words mark as known ("the attack"), for a verb that may tell more of what was told
 * ("rockets landed"), for a mere outcome ("12 people died"), for a bare noun ("torture"), for a bare plural ("airstrikes"), and for one that they mark as new ("a drone strike").
 */
const ENOUGH = { known: 1, verb: 1.1, outcome: 0.4, mass: 1, bare: 2.6, new: 3.2 } as const
/** Further back than this a bare "the attack" says too little. */
const REACH = 40
const OUTCOME_REACH = 12
/** So many events back are looked at, and the first. */
const MOST = 40

/**
 * Groups what the triggers say into events: first within sentences, by syntax; then along the report, where each group
 * joins the earlier one that it fits best, if it fits well enough. Nothing contrary is ever joined.
 */
export function clusters(scene: Scene, all: readonly Happening[]): Cluster[] {
  const found: Cluster[] = []
  for (const group of bySentence(scene, all)) {
    const best = bestAntecedent(scene, found, group)
    if (best) best.members.push(...group.members)
    else found.push(group)
  }
  return found
}

function bySentence(scene: Scene, all: readonly Happening[]): Cluster[] {
  const root = new Map<Happening, Happening>()
  const find = (h: Happening): Happening => {
    const up = root.get(h)
    return up === undefined || up === h ? h : find(up)
  }
  for (const [a, b] of joins(scene.syntax, all, scene.lexicon)) {
    const [x, y] = [find(a), find(b)]
    if (x !== y) root.set(x, y)
  }
  const groups = new Map<Happening, Cluster>()
  for (const h of all) {
    const key = find(h)
    const group = groups.get(key)
    if (group) group.members.push(h)
    else groups.set(key, { members: [h] })
  }
  return [...groups.values()].sort((a, b) => a.members[0].head - b.members[0].head)
}

function bestAntecedent(scene: Scene, earlier: readonly Cluster[], group: Cluster): Cluster | undefined {
  if (group.members.every(isGeneric) && !namesVictim(scene, group)) return undefined
  let best: Cluster | undefined
  let bestScore = 0
  const recent = earlier.length > MOST ? [earlier[0], ...earlier.slice(-MOST)] : earlier
  for (const candidate of recent) {
    const score = fit(scene, candidate, group, candidate === earlier[0])
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return bestScore >= enough(group) ? best : undefined
}

/** "The killing of Americans is a red line", "figures for the dead": of no one case, without time, place, number or agent. */
export const isGeneric = (m: Happening): boolean =>
  m.outcome &&
  m.form === 'noun' &&
  (m.reference === 'bare' || m.patients.size === 0) &&
  m.reference !== 'demonstrative' &&
  !m.when &&
  m.places.length + m.tolls.length + m.agents.size === 0

function enough({ members }: Cluster): number {
  if (members.some(m => m.form === 'noun' && m.reference === 'new')) return ENOUGH.new
  if (members.some(isMarkedKnown)) return ENOUGH.known
  if (tellsOnlyOutcome(members)) return ENOUGH.outcome
  if (!members.some(m => m.form === 'noun')) return ENOUGH.verb
  return members.some(m => m.form === 'noun' && m.plural) ? ENOUGH.bare : ENOUGH.mass
}

/** "At least 12 people were killed.": by whom and how was told before. */
const tellsOnlyOutcome = (members: readonly Happening[]): boolean =>
  members.every(m => m.outcome && m.agents.size === 0 && m.cue !== 'other')

const isMarkedKnown = (h: Happening): boolean =>
  h.cue !== 'other' &&
  (h.reference === 'definite' || h.reference === 'demonstrative' || h.reference === 'possessive')

/** How well a group fits an earlier event; 0 where anything speaks against it. */
function fit(scene: Scene, candidate: Cluster, group: Cluster, isMain: boolean): number {
  const gap = distance(candidate, group)
  if (gap > REACH || !isCompatible(scene, candidate, group)) return 0
  const known = group.members.find(isMarkedKnown)
  let score = known ? 0.8 : 0
  if (known?.reference === 'demonstrative' && gap <= 1) score += 1.5
  if (known?.cue === 'earlier') score += isMain && candidate.members[0].sentence === 0 ? -2 : 0.5
  else if (isMain && known) score += 0.7
  if (tellsOnlyOutcome(group.members) && candidate.members.some(m => !m.outcome))
    score += gap <= 1 ? 1.1 : gap <= 3 ? 0.7 : 0
  score += kindFit(candidate, group)
  score += timeFit(candidate, group)
  score += placeFit(scene, candidate, group)
  score += participantFit(candidate, group)
  if (sameDeath(scene, candidate, group)) score += 3
  return score - Math.min(0.06 * gap, 0.4)
}

/** "that attack", or the outcome of what its own sentence calls up from before: "… in that attack, but 100 were hurt". */
function pointsBackWithin(candidate: Cluster, group: Cluster): boolean {
  if (group.members.some(m => m.reference === 'demonstrative' && m.form === 'noun')) return true
  const sentence = group.members[0].sentence
  const toldBefore = candidate.members.some(m => m.sentence < sentence)
  return toldBefore && tellsOnlyOutcome(group.members) && candidate.members.some(m => !m.outcome)
}

function isCompatible(scene: Scene, candidate: Cluster, group: Cluster): boolean {
  const { lexicon } = scene
  const sharesSentence = candidate.members.some(m => group.members.some(g => g.sentence === m.sentence))
  // Two words of one sentence that its syntax did not join are two events, unless one points back at the other.
  if (sharesSentence && !pointsBackWithin(candidate, group)) return false
  const kinds = kindsAgree(candidate, group, lexicon)
  if (outcomeTooFar(candidate, group, lexicon) || outcomeTooFar(group, candidate, lexicon)) return false
  if (!kinds || !statusesAgree(group.members[0], candidate.members[0])) return false
  if (group.members.some(m => m.cue === 'other' && m.form === 'noun')) return false
  if (timesAgree(whenOf(candidate), whenOf(group)) === 'contrary') return false
  if (modesClash(candidate, group)) return false
  return (
    !placesClash(scene, candidate, group) &&
    !agentsClash(scene, candidate, group) &&
    !victimsClash(scene, candidate, group)
  )
}

/** A mere outcome is that of an event told near it, and never of something that lasts. */
function outcomeTooFar(outcome: Cluster, event: Cluster, lexicon: Scene['lexicon']): boolean {
  if (!outcome.members.every(m => m.outcome) || event.members.every(m => m.outcome)) return false
  if (event.members.some(m => lexicon.lasting.has(m.lemma))) return true
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

/** Modes that a report tells apart: what comes from the air is not what goes off on the ground. */
function modesClash(a: Cluster, b: Cluster): boolean {
  const modes = (c: Cluster): Set<string> =>
    new Set(
      c.members.flatMap(m => (m.trigger.mode && !UNTELLING.has(m.trigger.mode) ? [m.trigger.mode] : [])),
    )
  const [x, y] = [modes(a), modes(b)]
  if (x.size === 0 || y.size === 0 || shared(x, y) > 0) return false
  const blast = (m: Set<string>): boolean => m.has('explosives') || m.has('suicide-attack')
  const shelling = (m: Set<string>): boolean =>
    m.has('heavy-weapons') || m.has('aerial') || m.has('drone') || m.has('explosives')
  return !(blast(x) && blast(y)) && !(shelling(x) && shelling(y))
}

function placesClash(scene: Scene, a: Cluster, b: Cluster): boolean {
  const [x, y] = [placesOf(a), placesOf(b)]
  if (x.size === 0 || y.size === 0) return false
  const { places } = scene.places
  return [...x].every(i => [...y].every(j => placesAgree(places[i], places[j]) === 'contrary'))
}

const namesVictim = (scene: Scene, group: Cluster): boolean =>
  group.members.some(m => [...m.patients].some(i => scene.actors.actors[i].kind === 'person'))

/** Nobody dies twice: the death of one person by name is one event however often it is told. */
function sameDeath(scene: Scene, a: Cluster, b: Cluster): boolean {
  const dead = (c: Cluster): Set<number> =>
    new Set(
      c.members
        .filter(m => m.outcome && scene.lexicon.deadly.has(m.lemma))
        .flatMap(m => [...m.patients].filter(i => scene.actors.actors[i].kind === 'person')),
    )
  return shared(dead(a), dead(b)) > 0
}

function kindFit(candidate: Cluster, group: Cluster): number {
  // That both "killed" says nothing: every such event does.
  const lemmas = new Set(candidate.members.filter(m => !m.outcome).map(m => m.lemma))
  const sameWord = group.members.some(m => lemmas.has(m.lemma))
  const modes = new Set(candidate.members.map(m => m.trigger.mode))
  const sameMode = group.members.some(m => m.trigger.mode && modes.has(m.trigger.mode))
  const nouns = (c: Cluster): Happening[] => c.members.filter(m => m.form === 'noun' && !m.outcome)
  const [a, b] = [nouns(candidate), nouns(group)]
  const number = a.length > 0 && b.length > 0 && !a.some(x => b.some(y => x.plural === y.plural)) ? -0.7 : 0
  const otherKind = a.some(x =>
    b.some(
      y => x.lemma === y.lemma && x.kinds.size > 0 && y.kinds.size > 0 && shared(x.kinds, y.kinds) === 0,
    ),
  )
  const sameVerb = sameWord && sameMode && group.members.every(m => m.form === 'verb')
  return (sameVerb ? 0.9 : sameWord ? 0.6 : 0) + (sameMode ? 0.5 : 0) + number - (otherKind ? 0.9 : 0)
}

function timeFit(candidate: Cluster, group: Cluster): number {
  const agreement = timesAgree(whenOf(candidate), whenOf(group))
  return agreement === 'same' ? 1.6 : agreement === 'possible' ? 0.5 : 0
}

function placeFit(scene: Scene, candidate: Cluster, group: Cluster): number {
  const { places } = scene.places
  const pairs = [...placesOf(candidate)].flatMap(i =>
    [...placesOf(group)].map(j => placesAgree(places[i], places[j])),
  )
  return pairs.includes('same') ? 0.9 : pairs.includes('possible') ? 0.2 : 0
}

function participantFit(candidate: Cluster, group: Cluster): number {
  const who = shared(agentsOf(candidate), agentsOf(group)) + shared(patientsOf(candidate), patientsOf(group))
  // That soldiers were hurt here and there says nothing of where.
  const what = tellsOnlyOutcome(group.members) ? 0 : shared(aboutOf(candidate), aboutOf(group))
  const known = group.members.flatMap(m => [...m.known]).filter(w => aboutOf(candidate).has(w)).length
  return Math.min(0.8 * who, 1.6) + Math.min(0.6 * what, 1.2) + Math.min(0.5 * known, 0.5)
}

const distance = (candidate: Cluster, group: Cluster): number =>
  Math.min(...candidate.members.map(m => Math.abs(group.members[0].sentence - m.sentence)))
