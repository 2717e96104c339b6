import type { Place } from '../../records/place.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../gazetteer.ts'
import { foldName, titled } from './fold.ts'
import type { Resolved } from './resolve.ts'

const PRECISION: Readonly<Record<PlaceKind, Place['precision']>> = {
  country: 'country',
  'former-state': 'country',
  region: 'region',
  admin1: 'province',
  admin2: 'district',
  capital: 'settlement',
  seat: 'settlement',
  settlement: 'settlement',
  section: 'settlement',
}

const AROUND = /^(?:near|nearby|outside|around|by|along|off)$/

const slug = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

type Draft = Omit<Place, 'mentions'>

const areaOf = (gazetteer: Gazetteer, entry: GazetteerEntry): Partial<Draft> => {
  const area =
    entry.country !== undefined && entry.admin1 !== undefined
      ? gazetteer.areaName(entry.country, entry.admin1)
      : undefined
  return {
    ...(entry.country === undefined ? {} : { country: entry.country }),
    ...(area === undefined ? {} : { admin1: area }),
  }
}

/** A country or a region is no pin; an area has the middle of its settlements and says that it is an area. */
const pinOf = (entry: GazetteerEntry): Partial<Draft> =>
  entry.kind === 'country' || entry.kind === 'former-state' || entry.lat === undefined
    ? {}
    : { lat: entry.lat, lon: entry.lon }

const known = (gazetteer: Gazetteer, name: string, entry: GazetteerEntry): Draft => {
  const isState = entry.kind === 'country' || entry.kind === 'former-state' || entry.kind === 'region'
  return {
    id: `place:${entry.key}`,
    name: isState ? entry.name : titled(name),
    ...pinOf(entry),
    ...areaOf(gazetteer, entry),
    precision: PRECISION[entry.kind],
    ...(entry.key.startsWith('casus:') ? {} : { gazetteer: entry.key }),
  }
}

/** What is known of an unknown place is the country: no coordinates, and no better precision than that. */
const unknown = (name: string, country: string | undefined): Draft => ({
  id: `place:${slug(name)}`,
  name: titled(name),
  ...(country === undefined ? {} : { country }),
  precision: country === undefined ? 'region' : 'country',
})

/** "north of Baghdad" is somewhere about; "near Baghdad" is about there; "northern Syria" is an area of a country. */
const beside = (
  gazetteer: Gazetteer,
  text: string,
  bearing: string,
  inside: boolean,
  entry: GazetteerEntry,
): Draft => {
  const isState = entry.kind === 'country' || entry.kind === 'former-state' || entry.kind === 'region'
  const place = areaOf(gazetteer, entry)
  return {
    id: `place:${slug(bearing)}-${entry.key}`,
    name: text,
    ...(AROUND.test(bearing) && !isState ? pinOf(entry) : {}),
    ...(inside || !isState ? place : {}),
    precision: isState ? 'region' : entry.kind === 'admin1' ? 'province' : 'district',
  }
}

const site = (gazetteer: Gazetteer, name: string, text: string, entry: GazetteerEntry): Draft => {
  const isTown = PRECISION[entry.kind] === 'settlement'
  return {
    id: `place:${slug(name)}@${entry.key}`,
    name: text,
    ...(isTown ? pinOf(entry) : {}),
    ...areaOf(gazetteer, entry),
    precision: PRECISION[entry.kind],
  }
}

/** A place that no gazetteer has: where it lies, if the text says so, and otherwise the country that the report is about. */
const unlisted = (
  gazetteer: Gazetteer,
  { candidate, choice }: Resolved,
  country: string | undefined,
): Draft => {
  const { name, shape, bearing, span } = candidate
  const told = shape === 'name' ? titled(name) : span.text
  const place =
    choice.entry === undefined || candidate.entries.length > 0
      ? unknown(name, choice.country ?? country)
      : site(gazetteer, name, told, choice.entry)
  return bearing === undefined || shape === 'name'
    ? place
    : { ...place, id: `${place.id}-${slug(bearing)}`, name: told }
}

/** The place that a name was found to mean, with no more precision than is known. `country`: what the text is about. */
export const placeOf = (gazetteer: Gazetteer, found: Resolved, country: string | undefined): Draft => {
  const { candidate, choice } = found
  const { entry } = choice
  if (entry === undefined || candidate.entries.length === 0) return unlisted(gazetteer, found, country)
  const { bearing, shape, span } = candidate
  return bearing === undefined || shape === 'name'
    ? known(gazetteer, candidate.name, entry)
    : beside(gazetteer, span.text, bearing, shape === 'part', entry)
}
