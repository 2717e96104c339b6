import type { Db } from './archive.ts'
import { batches } from './batches.ts'
import { indexable } from './parameters.ts'
import type { IndexedActor, IndexedPlace } from './readings.ts'

type Keys = ReadonlyMap<string, number>

/** Rows of places by their keys; those that the archive does not know are added. */
export async function placeRows(db: Db, places: readonly IndexedPlace[]): Promise<Keys> {
  return rowsOf(db, 'places', places, ({ id, key, search, name, lat, lon, country, admin1, precision }) => ({
    id,
    key: indexable(key),
    search: indexable(search),
    name: indexable(name),
    lat,
    lon,
    country,
    admin1,
    precision,
  }))
}

/** Rows of actors by their keys, likewise; other names are added to those that an actor has. */
export async function actorRows(db: Db, actors: readonly IndexedActor[]): Promise<Keys> {
  const rows = await rowsOf(db, 'actors', actors, ({ id, key, name, kind, country }) => ({
    id,
    key: indexable(key),
    name: indexable(name),
    kind,
    country,
  }))
  const aliases = actors.flatMap(({ key, aliases = [] }) =>
    aliases.filter(alias => alias !== key).map(alias => ({ alias: indexable(alias), actor: rows.get(key)! })),
  )
  const all = new Map(aliases.map(row => [`${row.actor} ${row.alias}`, row]))
  for (const part of batches([...all].sort(byKey), 2))
    await db
      .insertInto('aliases')
      .values(part.map(([, row]) => row))
      .onConflict(conflict => conflict.columns(['alias', 'actor']).doNothing())
      .execute()
  return rows
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

interface Named {
  readonly id: string
  readonly key: string
}

type Table = 'places' | 'actors'

/**
 * In order of their keys, so that two workers that meet the same ones never wait for each other in a circle. An id that
 * another key has, by chance, stays with that one.
 */
async function rowsOf<T extends Named, R extends Named>(
  db: Db,
  table: Table,
  named: readonly T[],
  rowOf: (one: T) => R,
): Promise<Keys> {
  const wanted = new Map([...new Map(named.map(one => [one.key, rowOf(one)]))].sort(byKey))
  const rows = new Map([...wanted.values()].map(row => [row.key, row]))
  const known = await look(db, table, 'key', [...rows.keys()])
  const fresh = [...rows.values()].filter(({ key }) => !known.has(key))
  for (const part of batches(fresh, 10))
    await db
      .insertInto(table)
      .values(part as never)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const added = await look(
    db,
    table,
    'key',
    fresh.map(({ key }) => key),
  )
  const clashing = fresh.filter(({ key }) => !added.has(key))
  const others = await look(
    db,
    table,
    'id',
    clashing.map(({ id }) => id),
  )
  const keyOf = ({ key, id }: R): number => known.get(key) ?? added.get(key) ?? others.get(id)!
  return new Map([...wanted].map(([key, row]) => [key, keyOf(row)]))
}

async function look(
  db: Db,
  table: Table,
  by: 'key' | 'id',
  values: readonly string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const part of batches(values)) {
    const rows = await db.selectFrom(table).select(['n', by]).where(by, 'in', part).execute()
    for (const row of rows) found.set(row[by], row.n)
  }
  return found
}
