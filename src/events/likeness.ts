import type { Features } from '../records/chance.ts'
import { agentsOf, patientsOf, placesAgree, placesOf, shared, timesAgree, whenOf } from './compat.ts'
import { contraries } from './contrary.ts'
import { fit } from './fit.ts'
import { sameKind } from './join.ts'
import { distance, isMarkedKnown, tellsOnlyOutcome } from './marks.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/** What speaks for and against a group of words telling of an event that was told before. */
export function sameFeatures(scene: Scene, candidate: Cluster, group: Cluster, isMain: boolean): Features {
  const gap = distance(candidate, group)
  const like = cosines(candidate.members, group.members)
  const kinds = candidate.members.some(m => group.members.some(g => sameKind(m, g)))
  return {
    fit: Math.min(4, fit(scene, candidate, group, isMain)),
    like: Math.max(0, ...like),
    likeOnTheWhole: like.length > 0 ? like.reduce((sum, one) => sum + one, 0) / like.length : 0,
    type: Number(kinds),
    lemma: Number(candidate.members.some(m => group.members.some(g => g.lemma === m.lemma))),
    sameSentence: Number(gap === 0),
    near: 1 / (1 + gap),
    known: Number(group.members.some(isMarkedKnown)),
    new: Number(group.members.some(m => m.form === 'noun' && m.reference === 'new')),
    main: Number(isMain),
    outcome: Number(tellsOnlyOutcome(group.members)),
    sameTime: Number(timesAgree(whenOf(candidate), whenOf(group)) === 'same'),
    samePlace: Number(samePlace(scene, candidate, group)),
    sameAgent: Number(shared(agentsOf(candidate), agentsOf(group)) > 0),
    samePatient: Number(shared(patientsOf(candidate), patientsOf(group)) > 0),
    ...Object.fromEntries(contraries(scene, candidate, group).map(name => [name, 1])),
  }
}

function samePlace(scene: Scene, candidate: Cluster, group: Cluster): boolean {
  const { places } = scene.places
  return [...placesOf(candidate)].some(i =>
    [...placesOf(group)].some(j => placesAgree(places[i], places[j]) === 'same'),
  )
}

/** Of the directions that the reader gives to triggers in their context. */
const cosines = (some: readonly Happening[], others: readonly Happening[]): number[] =>
  some.flatMap(a =>
    others.flatMap(b =>
      a.trigger.vector && b.trigger.vector ? [cosine(a.trigger.vector, b.trigger.vector)] : [],
    ),
  )

/** Of vectors of length 1. */
const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i], 0)
