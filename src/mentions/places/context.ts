import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts'
import type { Candidate } from './candidate.ts'
import type { Scan } from './scan.ts'

/** What a text is about, as far as its places tell: weights by country and by first-level area, and places already known. */
export interface Context {
  readonly countries: ReadonlyMap<string, number>
  readonly areas: ReadonlyMap<string, number>
  readonly known: readonly GazetteerEntry[]
}

const add = (weights: Map<string, number>, key: string | undefined, weight: number): void => {
  if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + weight)
}

const largest = (entries: readonly GazetteerEntry[]): GazetteerEntry | undefined =>
  entries.reduce<GazetteerEntry | undefined>(
    (best, entry) => (best === undefined || entry.population > best.population ? entry : best),
    undefined,
  )

const onlyState = (entries: readonly GazetteerEntry[]): GazetteerEntry | undefined => {
  const states = entries.filter(entry => entry.kind === 'country')
  const rivals = entries.filter(entry => entry.kind === 'admin1' || entry.match === 'preferred')
  return states.length === 1 && rivals.length === 0 ? states[0] : undefined
}

const onlyArea = (entries: readonly GazetteerEntry[]): GazetteerEntry | undefined => {
  const areas = entries.filter(entry => entry.kind === 'admin1')
  return areas.length === 1 &&
    entries.every(entry => entry === areas[0] || entry.country === areas[0].country)
    ? areas[0]
    : undefined
}

/** "Iraqi" and "Americans" tell what a text is about, though they are no places. */
const weighPeoples = (scan: Scan, weights: Map<string, number>): void => {
  for (const token of scan.tokens) {
    if (!/^\p{Lu}/u.test(token.text)) continue
    const peoples = scan.gazetteer.countries.ofPeople(token.text)
    if (peoples.length === 1) add(weights, peoples[0].iso2, 0.5)
  }
}

const weighTitle = (gazetteer: Gazetteer, title: string, weights: Map<string, number>): void => {
  for (const [word] of title.matchAll(/\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?/gu)) {
    const states = gazetteer.countries.named(word)
    const peoples = gazetteer.countries.ofPeople(word)
    const told = states.length > 0 ? states : peoples
    if (told.length === 1) add(weights, told[0].iso2, 1)
  }
}

/** The first view of a text, from what needs no choosing: states, peoples, areas, the dateline and the title. */
export const firstContext = (
  scan: Scan,
  candidates: readonly Candidate[],
  dateline: string | undefined,
  title: string | undefined,
): Context => {
  const countries = new Map<string, number>()
  const areas = new Map<string, number>()
  for (const { entries, within } of candidates) {
    const state = onlyState(entries)
    const area = onlyArea(entries)
    if (state !== undefined) add(countries, state.country, 1)
    else if (area !== undefined) add(countries, area.country, 1)
    if (area !== undefined) add(areas, `${area.country}.${area.admin1}`, 1)
    if (within?.length === 1) add(countries, within[0].country, 1)
  }
  weighPeoples(scan, countries)
  if (title !== undefined) weighTitle(scan.gazetteer, title, countries)
  const origin = dateline === undefined ? undefined : largest(scan.lookup(dateline))
  if (origin !== undefined) add(countries, origin.country, 2)
  return { countries, areas, known: origin === undefined ? [] : [origin] }
}

/** Enough neighbours to tell a region by, and few enough for a long text. */
const NEIGHBOURS = 60

/** A context that also knows these places. */
export const widen = (context: Context, found: readonly GazetteerEntry[]): Context => {
  const countries = new Map(context.countries)
  const areas = new Map(context.areas)
  for (const entry of found) {
    add(countries, entry.country, 1)
    if (entry.country !== undefined && entry.admin1 !== undefined)
      add(areas, `${entry.country}.${entry.admin1}`, 1)
  }
  return { countries, areas, known: [...context.known, ...found].slice(0, NEIGHBOURS) }
}
