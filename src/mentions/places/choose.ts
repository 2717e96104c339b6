import type { GazetteerEntry, PlaceKind } from '../gazetteer.ts'
import type { Context } from './context.ts'
import { foldName } from './fold.ts'
import { distance, isInside } from './inside.ts'

/** What a name was taken to mean: the entry, or where that stays open what is certain all the same. */
export interface Choice {
  readonly entry?: GazetteerEntry
  readonly country?: string
  /** How far the best lies above the next, in powers of ten of population. */
  readonly margin: number
}

const EASE = 0.5
const ALONE = 1.5
const NEARBY = 150
const SAME = 50

const BONUS: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  'former-state': 0,
  region: 0,
  admin1: 1,
  admin2: -2,
  capital: 1,
  seat: 0.5,
  settlement: 0,
  section: -0.7,
}
const STATE = 7.5
const MATCH = { preferred: 2, name: 0, alternate: -2 } as const
/** The other names of a large town are in use ("Rangoon"); those of a small one are mostly forgotten. */
const LARGE = 100_000

/** How likely a name means this entry when nothing else is known: by population, in powers of ten. */
const prior = (entry: GazetteerEntry, rivals: readonly GazetteerEntry[]): number => {
  const size = isState(entry) ? STATE : Math.log10(entry.population + 30)
  const inUse =
    entry.population >= LARGE && rivals.every(rival => rival.match === 'alternate' || isInside(entry, rival))
  const match = entry.match === 'alternate' && inUse ? -1 : MATCH[entry.match]
  return size + BONUS[entry.kind] + match
}

const asked = (entry: GazetteerEntry, kinds: readonly PlaceKind[] | undefined): number => {
  if (kinds === undefined) return 0
  const at = kinds.indexOf(entry.kind)
  return at === -1 ? -3 : 3 - at * 0.4
}

const fits = (entry: GazetteerEntry, context: Context): number => {
  const most = Math.max(0, ...context.countries.values())
  const country =
    most === 0 || entry.country === undefined ? 0 : (context.countries.get(entry.country) ?? 0) / most
  const area = context.areas.has(`${entry.country}.${entry.admin1}`) ? 1.5 : 0
  const near = context.known.some(known => known.key !== entry.key && distance(known, entry) < NEARBY)
    ? 0.8
    : 0
  return country * 2.5 + area + near
}

/** Two entries that one pin serves: the same town twice, or a town and its district. */
const agree = (a: GazetteerEntry, b: GazetteerEntry): boolean =>
  a === b || isInside(a, b) || isInside(b, a) || distance(a, b) < SAME

const isState = (entry: GazetteerEntry): boolean => /^(?:country|region|former-state)$/.test(entry.kind)

/** An area that may be meant where a state of that name is known too: the American Georgia, but not Niger State. */
const isRival = (entry: GazetteerEntry, states: readonly GazetteerEntry[]): boolean =>
  entry.kind === 'admin1' &&
  entry.population > 1_000_000 &&
  states.some(state => foldName(state.name) === foldName(entry.name)) &&
  !states.some(state => isInside(entry, state))

/** A village that is called like a state is meant only where the text says so ("Lebanon, Pennsylvania"). */
const eligible = (
  entries: readonly GazetteerEntry[],
  within: readonly GazetteerEntry[] | undefined,
): readonly GazetteerEntry[] => {
  const inside =
    within === undefined ? [] : entries.filter(entry => within.some(area => isInside(entry, area)))
  if (inside.length > 0) return inside
  const states = entries.filter(isState)
  if (states.length === 0) return entries
  const rivals = entries.filter(entry => isRival(entry, states))
  return [...states, ...rivals]
}

/** The seat that an area is called after. Oklahoma is not called after its city, though that is "Oklahoma" to some. */
const isSeatOf = (entry: GazetteerEntry, area: GazetteerEntry): boolean =>
  /^(?:capital|seat)$/.test(entry.kind) &&
  isInside(entry, area) &&
  (entry.match !== 'alternate' || entry.population * 2 > area.population)

/** "Raqqa" alone is the town and not the province around it. */
const townOf = (
  best: GazetteerEntry,
  entries: readonly GazetteerEntry[],
  kinds: readonly PlaceKind[] | undefined,
): GazetteerEntry => {
  const isArea = best.kind === 'admin1' || best.kind === 'admin2'
  if (!isArea || kinds !== undefined || best.match === 'preferred') return best
  const town = entries.find(entry => isSeatOf(entry, best))
  return town ?? best
}

/** A forgotten name of a small place, or a town where a district is asked for: nothing but the spelling speaks for it. */
const isFar = (best: GazetteerEntry, kinds: readonly PlaceKind[] | undefined): boolean =>
  (best.match === 'alternate' && best.population < LARGE) ||
  (kinds !== undefined && !kinds.includes(best.kind))

/** By its size alone a town must stand out far: a local paper does not say which Alexandria it is printed in. */
const needed = (
  best: GazetteerEntry,
  context: Context,
  kinds: readonly PlaceKind[] | undefined,
  within: readonly GazetteerEntry[] | undefined,
): number => {
  const supported = best.country !== undefined && context.countries.has(best.country)
  if (!supported && within === undefined && isFar(best, kinds)) return Infinity
  const renowned = isState(best) || best.kind === 'capital' || best.match === 'preferred'
  return renowned || supported || within !== undefined ? EASE : ALONE
}

/** Chooses what a name means, or declines where two that are far apart are about as likely. */
export const choose = (
  entries: readonly GazetteerEntry[],
  context: Context,
  kinds: readonly PlaceKind[] | undefined,
  within: readonly GazetteerEntry[] | undefined,
): Choice => {
  const possible = eligible(entries, within)
  const scored = possible
    .map(entry => ({ entry, score: prior(entry, possible) + asked(entry, kinds) + fits(entry, context) }))
    .sort((a, b) => b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1))
  const best = scored[0]
  if (best === undefined) return { margin: 0 }
  const rival = scored.find(({ entry }) => !agree(entry, best.entry))
  const margin = rival === undefined ? Infinity : best.score - rival.score
  if (margin >= needed(best.entry, context, kinds, within))
    return { entry: townOf(best.entry, entries, kinds), margin }
  const close = scored.filter(({ score }) => score > best.score - 2 * EASE)
  const one = close.every(({ entry }) => entry.country === best.entry.country)
  return one && best.entry.country !== undefined ? { country: best.entry.country, margin } : { margin }
}
