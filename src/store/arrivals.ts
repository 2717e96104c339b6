import { reportId } from '../records/make.ts'
import type { Db } from './archive.ts'
import { batches, insertAll } from './batches.ts'
import { identitiesOf, type Known, lettersOf } from './identity.ts'
import { indexable } from './parameters.ts'

export interface Incoming extends Known {
  readonly format: string
  /** The row of what the user named, where it has one. */
  readonly source?: number
}

/** What was met, with all that it is recognised by. */
export interface Arrival extends Incoming {
  readonly id: string
  readonly names: readonly string[]
  readonly letters: string
  readonly extent: 'full' | 'summary'
  readonly place: string
}

export const arrivalOf = (incoming: Incoming): Arrival => ({
  ...incoming,
  id: reportId(incoming.draft),
  names: identitiesOf(incoming).map(indexable),
  letters: lettersOf(incoming.draft),
  extent: incoming.draft.extent ?? 'full',
  place: indexable(incoming.where),
})

interface KnownText {
  readonly version: number
  readonly report: number
  /** Of the report, for people. */
  readonly name: string
  /** It stands, and its report was not removed. */
  readonly stands: boolean
}

/** What the archive knows already of some arrivals; grows with what is taken in. */
export interface Acquaintance {
  readonly texts: Map<string, KnownText>
  /** Report of each name. */
  readonly names: Map<string, number>
  /** Version last seen at each place. */
  readonly places: Map<string, number>
}

export async function acquaint(db: Db, arrivals: readonly Arrival[]): Promise<Acquaintance> {
  const known: Acquaintance = { texts: new Map(), names: new Map(), places: new Map() }
  for (const ids of batches([...new Set(arrivals.map(({ id }) => id))])) await meetTexts(db, ids, known)
  for (const keys of batches([...new Set(arrivals.flatMap(({ names }) => names))])) {
    const rows = await db.selectFrom('identities').selectAll().where('key', 'in', keys).execute()
    for (const { key, report } of rows) known.names.set(key, report)
  }
  for (const places of batches([...new Set(arrivals.map(({ place }) => place))])) {
    const rows = await db
      .selectFrom('sightings')
      .select(['place', 'version'])
      .where('place', 'in', places)
      .execute()
    for (const { place, version } of rows) known.places.set(place, version)
  }
  return known
}

async function meetTexts(db: Db, ids: readonly string[], known: Acquaintance): Promise<void> {
  const rows = await db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.n', 'versions.report')
    .select([
      'versions.id',
      'versions.n',
      'versions.report',
      'versions.current',
      'reports.id as name',
      'reports.removed_at',
    ])
    .where('versions.id', 'in', ids)
    .execute()
  for (const { id, n, report, name, current, removed_at } of rows)
    known.texts.set(id, { version: n, report, name, stands: current === 1 && removed_at === null })
}

/** A text that is there already is its report's, whatever it is called now; else the strongest name decides. */
export function reportOf({ texts, names }: Acquaintance, arrival: Arrival): number | undefined {
  const known = arrival.names.find(name => names.has(name))
  return texts.get(arrival.id)?.report ?? (known === undefined ? undefined : names.get(known))
}

/** A name that another report has already stays with that one. */
export async function nameThem(
  db: Db,
  named: readonly { readonly arrival: Arrival; readonly report: number }[],
  { names }: Acquaintance,
): Promise<void> {
  const rows: { readonly key: string; readonly report: number }[] = []
  for (const { arrival, report } of named)
    for (const key of arrival.names) {
      if (names.has(key)) continue
      names.set(key, report)
      rows.push({ key, report })
    }
  await insertAll(db, 'identities', rows)
}
