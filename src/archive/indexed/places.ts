import type { Shown } from '../../exports/shown.ts'
import type { Gazetteer } from '../../mentions/gazetteer.ts'
import type { EventRecord } from '../../records/event.ts'
import { idOf } from '../../records/id.ts'
import type { Place } from '../../records/place.ts'
import { nameKey } from '../../store/name-key.ts'
import type { IndexedPlace } from '../../store/readings.ts'

/** Where it happened, then the province and the country that hold it, so that who looks for Iraq finds Mosul. */
export function placesOf(reading: Shown, event: EventRecord, gazetteer: Gazetteer): IndexedPlace[] {
  const place = event.place && reading.by.place.get(event.place.id)
  if (!place) return []
  const rows = [placeRow(place), ...provinceOf(place, gazetteer), ...countryOf(place, gazetteer)]
  return rows.filter((row, index) => rows.findIndex(({ key }) => key === row.key) === index)
}

function placeRow(place: Place): IndexedPlace {
  const { name, lat, lon, country, admin1, precision, gazetteer } = place
  return rowOf(gazetteer, {
    name,
    lat: lat ?? null,
    lon: lon ?? null,
    country: country ?? null,
    admin1: admin1 ?? null,
    precision,
  })
}

type Known = Omit<IndexedPlace, 'id' | 'key' | 'search'>

function rowOf(entry: string | undefined, known: Known): IndexedPlace {
  const search = nameKey(known.name)
  const key =
    entry ?? [search, known.admin1 && nameKey(known.admin1), known.country].filter(Boolean).join(', ')
  return { id: entry ? `place:${entry}` : idOf('place', key), key, search, ...known }
}

function provinceOf({ country, admin1 }: Place, gazetteer: Gazetteer): IndexedPlace[] {
  if (!country || !admin1) return []
  const entry = gazetteer
    .lookup(admin1)
    .find(({ kind, ...found }) => kind === 'admin1' && found.country === country && found.name === admin1)
  const { lat = null, lon = null } = entry ?? {}
  return [rowOf(entry?.key, { name: admin1, lat, lon, country, admin1, precision: 'province' })]
}

function countryOf({ country }: Place, gazetteer: Gazetteer): IndexedPlace[] {
  const state = country ? gazetteer.countries.byIso(country) : undefined
  if (!country || !state) return []
  const known = { name: state.name, lat: null, lon: null, country, admin1: null, precision: 'country' }
  return [rowOf(`iso3166:${country}`, known)]
}
