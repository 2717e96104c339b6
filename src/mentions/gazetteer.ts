import type { Countries, Country } from './countries.ts'
import { foldName, withoutArticle } from './places/fold.ts'
import { openTable, type Table } from './places/table.ts'

export type PlaceKind =
  | 'country'
  | 'former-state'
  | 'region'
  | 'admin1'
  | 'admin2'
  | 'capital'
  | 'seat'
  | 'settlement'
  | 'section'

export interface GazetteerEntry {
  /** Gazetteer and key: "geonames:98182", "geonames-admin:IQ.18", "iso3166:IQ"; regions and former states are ours: "casus:sahel". */
  readonly key: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** GeoNames codes, not names. */
  readonly admin1?: string
  readonly admin2?: string
  /** Degrees. Of an area it is the mean of its settlements; regions of ours have none. */
  readonly lat?: number
  readonly lon?: number
  readonly population: number
  /** 'preferred': the name alone means this place; 'alternate': one of its other names. */
  readonly match: 'preferred' | 'name' | 'alternate'
}

export interface Gazetteer {
  readonly countries: Countries
  /** Everything that bears this name, in no order: spelling, accents and the Arabic article are folded. */
  readonly lookup: (name: string) => readonly GazetteerEntry[]
  /** The name of a first-level area: ("IQ", "13") is "Kirkuk". */
  readonly areaName: (country: string, admin1: string) => string | undefined
}

/** The files of data/, uncompressed. */
export interface GazetteerFiles {
  /** id, name, kind, country, admin1, admin2, lat, lon, population; first-level areas come first. */
  readonly places: Uint8Array
  /** Folded name, then the rows of `places` that bear it; sorted by bytes. */
  readonly names: Uint8Array
  readonly regions: string
  readonly countries: Countries
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  A: 'admin1',
  D: 'admin2',
  C: 'capital',
  S: 'seat',
  P: 'settlement',
  X: 'section',
}

const entryOf = (row: string, match: GazetteerEntry['match']): GazetteerEntry => {
  const [id, name, kind, country, admin1, admin2, lat, lon, population] = row.split('\t')
  return {
    key: kind === 'A' || kind === 'D' ? `geonames-admin:${id}` : `geonames:${id}`,
    name,
    kind: KINDS[kind],
    country,
    ...(admin1 === '' ? {} : { admin1 }),
    ...(admin2 === '' ? {} : { admin2 }),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    match,
  }
}

const MATCHES: Readonly<Record<string, GazetteerEntry['match']>> = { '^': 'preferred', '~': 'alternate' }

const townsNamed = (key: string, names: Table, places: Table): GazetteerEntry[] => {
  const row = names.find(key)
  if (row === undefined) return []
  return row
    .slice(key.length + 1)
    .split(',')
    .map(cell => entryOf(places.row(Number(cell.replace(/^[~^]/, ''))), MATCHES[cell[0]] ?? 'name'))
}

/** "Zaïre" is written "Zaire" as well. */
const withoutMarks = (name: string): string => name.normalize('NFD').replace(/\p{M}+/gu, '')

const slug = (name: string): string => foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-')

const stateOf = (country: Country): GazetteerEntry => ({
  key: country.iso2 === undefined ? `casus:${slug(country.name)}` : `iso3166:${country.iso2}`,
  name: country.name,
  kind: country.former ? 'former-state' : 'country',
  ...(country.iso2 === undefined ? {} : { country: country.iso2 }),
  lat: country.lat,
  lon: country.lon,
  population: 0,
  match: 'name',
})

const parseRegions = (tsv: string): Map<string, GazetteerEntry> => {
  const regions = new Map<string, GazetteerEntry>()
  for (const line of tsv.trimEnd().split(/\r?\n/).slice(1)) {
    const [name, aliases, country] = line.split('\t')
    const entry: GazetteerEntry = {
      key: `casus:${slug(name)}`,
      name,
      kind: 'region',
      ...(country === '' ? {} : { country }),
      population: 0,
      match: 'name',
    }
    for (const form of [name, ...(aliases === '' ? [] : aliases.split('|'))])
      regions.set(foldName(form), entry)
  }
  return regions
}

const areaNames = (places: Table): Map<string, string> => {
  const found = new Map<string, string>()
  for (let index = 0; index < places.length; index += 1) {
    const [id, name, kind] = places.row(index).split('\t')
    if (kind !== 'A') break
    found.set(id, name)
  }
  return found
}

/** Opens the tables without unpacking them: a lookup reads the few rows that it needs. */
export const openGazetteer = (files: GazetteerFiles): Gazetteer => {
  const places = openTable(files.places)
  const names = openTable(files.names)
  const regions = parseRegions(files.regions)
  const areas = areaNames(places)
  const { countries } = files

  const lookup = (name: string): readonly GazetteerEntry[] => {
    const whole = foldName(name)
    const key = names.find(whole) === undefined ? whole.replace(/^the /, '') : whole
    if (key === '') return []
    const exact = countries.named(name)
    const states = (exact.length > 0 ? exact : countries.named(withoutMarks(name))).map(stateOf)
    const region = regions.get(key)
    const towns = townsNamed(key, names, places)
    const found = [...states, ...(region === undefined ? [] : [region]), ...towns]
    const bare = found.length === 0 ? withoutArticle(key) : undefined
    return bare === undefined ? found : townsNamed(bare, names, places)
  }
  return { countries, lookup, areaName: (country, admin1) => areas.get(`${country}.${admin1}`) }
}
