import { aboutOf, agentsOf, patientsOf, placesAgree, placesOf, shared, timesAgree, whenOf } from './compat.ts'
import { isCompatible, sharesDayAndVictim } from './contrary.ts'
import { distance, isMarkedKnown, tellsOnlyOutcome } from './marks.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/** Sentences; further back than this a bare "the attack" says too little. */
const REACH = 40

/** How well a group fits an earlier event; 0 where anything speaks against it. */
export function fit(scene: Scene, candidate: Cluster, group: Cluster, isMain: boolean): number {
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
  const isOutcome = candidate.members.every(m => m.outcome) || group.members.every(m => m.outcome)
  if (isOutcome && sharesDayAndVictim(candidate, group)) score += 2.5
  return score - Math.min(0.06 * gap, 0.4)
}

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
  // "Five rockets were fired": that something was fired before says little where nobody and nothing else is the same.
  const bound = shared(aboutOf(candidate), aboutOf(group)) + shared(agentsOf(candidate), agentsOf(group)) > 0
  const sameVerb = sameWord && sameMode && bound && group.members.every(m => m.form === 'verb')
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
