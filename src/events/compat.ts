import { firstDay, lastDay } from '../calendar/bounds.ts'
import { addDays } from '../calendar/days.ts'
import type { Place } from '../records/place.ts'
import { PRECISIONS } from '../records/time.ts'
import type { Cluster, Happening, Scene, When } from './scene.ts'

export type Agreement = 'same' | 'possible' | 'contrary' | 'unknown'

/** Could two times be one? Days that touch by a night count as possible where one is only inferred. */
export function timesAgree(a: When | undefined, b: When | undefined): Agreement {
  if (!a || !b) return 'unknown'
  const slack = a.stated && b.stated ? 0 : 1
  const apart =
    lastDay(a.end) < addDays(firstDay(b.start), -slack) || lastDay(b.end) < addDays(firstDay(a.start), -slack)
  if (apart) return 'contrary'
  const isSame =
    a.stated && b.stated && firstDay(a.start) === firstDay(b.start) && lastDay(a.end) === lastDay(b.end)
  return isSame ? 'same' : 'possible'
}

const FINE: ReadonlySet<Place['precision']> = new Set(['exact', 'settlement', 'district'])
/** Two named points further apart than this are two places. */
const SAME_PLACE_KM = 60

/** Could two places be one? A country holds its towns; two towns far apart are two. */
export function placesAgree(a: Place, b: Place): Agreement {
  if (a.id === b.id) return 'same'
  if (a.country && b.country && a.country !== b.country) return 'contrary'
  if (names(a, b) || names(b, a)) return 'same'
  const fine = FINE.has(a.precision) && FINE.has(b.precision)
  if (fine && a.lat !== undefined && b.lat !== undefined)
    return kilometres(a, b) > SAME_PLACE_KM ? 'contrary' : 'possible'
  if (a.precision === 'province' && b.precision === 'province' && a.gazetteer && b.gazetteer)
    return 'contrary'
  return 'possible'
}

/** "Camp Taji" names Taji; that "north Mali" names Mali, or "north of Basra" Basra, makes no one place of them. */
const names = (a: Place, b: Place): boolean =>
  /^\p{Lu}/u.test(a.name) &&
  b.precision !== 'region' &&
  !b.gazetteer?.startsWith('iso3166') &&
  a.name.length > b.name.length &&
  ` ${a.name} `.includes(` ${b.name} `)

function kilometres(a: Place, b: Place): number {
  const rad = Math.PI / 180
  const x = ((b.lon ?? 0) - (a.lon ?? 0)) * rad * Math.cos((((a.lat ?? 0) + (b.lat ?? 0)) / 2) * rad)
  const y = ((b.lat ?? 0) - (a.lat ?? 0)) * rad
  return Math.sqrt(x * x + y * y) * 6371
}

/** The most precise time that its mentions state, of equals the first told; a death's own only where nothing else has one. */
export const whenOf = (cluster: Cluster): When | undefined => {
  const timed = cluster.members.filter(m => m.when !== undefined)
  const stated = timed.filter(m => m.when!.stated)
  const own = stated.filter(m => !m.outcome)
  const best = own.length > 0 ? own : stated.length > 0 ? stated : timed
  return best.sort((a, b) => coarseness(a.when!) - coarseness(b.when!) || a.head - b.head)[0]?.when
}

const coarseness = (when: When): number => PRECISIONS.indexOf(when.time?.precision ?? 'day')

const unionOf = <T>(sets: readonly Iterable<T>[]): Set<T> => new Set(sets.flatMap(s => [...s]))

export const agentsOf = (c: Cluster): Set<number> => unionOf(c.members.map(m => m.agents))
export const patientsOf = (c: Cluster): Set<number> => unionOf(c.members.map(m => m.patients))
export const aboutOf = (c: Cluster): Set<string> => unionOf(c.members.map(m => m.about))
export const placesOf = (c: Cluster): Set<number> => unionOf(c.members.map(m => m.places))

export const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter(x => b.has(x)).length

/** Is every agent that one side names missing from the other, though both name somebody? */
export function agentsClash(scene: Scene, a: Cluster, b: Cluster): boolean {
  const named = (c: Cluster): Set<number> => new Set([...agentsOf(c)].filter(i => isNamed(scene, i)))
  const [left, right] = [named(a), named(b)]
  if (left.size === 0 || right.size === 0 || shared(left, right) > 0) return false
  return ![...left].some(i => [...right].some(j => areTied(scene, i, j)))
}

/** A state and its forces, a group and its backer's side: told one for the other. */
function areTied(scene: Scene, a: number, b: number): boolean {
  const [x, y] = [scene.actors.actors[a], scene.actors.actors[b]]
  const isState = (kind: string): boolean => ['state', 'government', 'military', 'police'].includes(kind)
  if (x.country && x.country === y.country && (isState(x.kind) || isState(y.kind))) return true
  return (
    x.ties.some(t => t.to === y.id && t.kind === 'part-of') ||
    y.ties.some(t => t.to === x.id && t.kind === 'part-of')
  )
}

function isNamed(scene: Scene, actor: number): boolean {
  const { kind, name } = scene.actors.actors[actor]
  return kind !== 'civilians' && kind !== 'unknown' && /\p{Lu}/u.test(name)
}

/** Persons called by name that one side harms and the other does not. */
export function victimsClash(scene: Scene, a: Cluster, b: Cluster): boolean {
  const persons = (c: Cluster): Set<number> =>
    new Set([...patientsOf(c)].filter(i => scene.actors.actors[i].kind === 'person'))
  const [left, right] = [persons(a), persons(b)]
  return left.size > 0 && right.size > 0 && shared(left, right) === 0
}

/** "to happen" and "may happen" are not what happened. */
export function statusesAgree(a: Happening, b: Happening): boolean {
  const real = (h: Happening): boolean =>
    h.status === 'happened' || h.status === 'ongoing' || h.status === 'denied'
  return real(a) === real(b)
}
