import type { NamedBy } from '../../records/found.ts'
import type { Spoken } from './spoken.ts'

/** Everybody found so far. A member list is one actor; indices are stable. */
export interface Cast {
  readonly actors: Spoken[][]
  /** Key → actor, for those that a key tells apart: "state:IQ", "known:hamas", "person:…". */
  readonly byKey: Map<string, number>
  /** By spoken index: which actor, if any. */
  readonly actorOf: Map<Spoken, number>
  /** How a mention shows its actor, where this is not what the mention itself says. */
  readonly how: Map<Spoken, NamedBy>
}

export const emptyCast = (): Cast => ({ actors: [], byKey: new Map(), actorOf: new Map(), how: new Map() })

export function join(cast: Cast, spoken: Spoken, actor: number, how: NamedBy = spoken.how): void {
  cast.actors[actor].push(spoken)
  cast.actorOf.set(spoken, actor)
  cast.how.set(spoken, how)
}

export function enter(cast: Cast, spoken: Spoken, key?: string): number {
  const known = key === undefined ? undefined : cast.byKey.get(key)
  const actor = known ?? cast.actors.push([]) - 1
  if (key !== undefined) cast.byKey.set(key, actor)
  join(cast, spoken, actor)
  return actor
}

/** What stands inside other words, "French" in "French president", is found by each tie anew and shows its actor once. */
export function joinOnce(cast: Cast, spoken: Spoken, actor: number): void {
  const key = `at:${spoken.span.start}-${spoken.span.end}`
  if (!cast.byKey.has(key) && !cast.actorOf.has(spoken)) join(cast, spoken, actor)
  cast.byKey.set(key, actor)
}

/** What all its mentions together say: the first that says anything decides. */
export const kindOfActor = (members: readonly Spoken[]) =>
  (members.find(member => member.known) ?? members.find(member => member.how === 'name') ?? members[0]).kind

export const countryOfActor = (members: readonly Spoken[]): string | undefined =>
  members.find(member => member.country)?.country
