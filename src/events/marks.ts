import type { Span } from '../records/span.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

export const isMarkedKnown = (h: Happening): boolean =>
  h.cue !== 'other' &&
  (h.reference === 'definite' || h.reference === 'demonstrative' || h.reference === 'possessive')

/** "At least 12 people were killed.": by whom and how was told before. */
export const tellsOnlyOutcome = (members: readonly Happening[]): boolean =>
  members.every(m => m.outcome && m.agents.size === 0 && m.cue !== 'other')

/** "The killing of Americans is a red line", "figures for the dead": of no one case, without time, place, number or agent. */
export const isGeneric = (m: Happening): boolean =>
  m.outcome &&
  m.form === 'noun' &&
  (m.reference === 'bare' || m.patients.size === 0) &&
  m.reference !== 'demonstrative' &&
  !m.when &&
  m.places.length + m.tolls.length + m.agents.size === 0

export const namesVictim = (scene: Scene, group: Cluster): boolean =>
  group.members.some(m => [...m.patients].some(i => scene.actors.actors[i].kind === 'person'))

/** Sentences between an event as told before and a group of this sentence. */
export const distance = (candidate: Cluster, group: Cluster): number =>
  Math.min(...candidate.members.map(m => Math.abs(group.members[0].sentence - m.sentence)))

/** The triggers of an event. */
export const wordsOf = ({ members }: Cluster): Span[] => members.map(m => m.trigger.span)
