import type { Archive, Db } from './archive.ts'
import type { Acquaintance, Arrival } from './arrivals.ts'
import { batches } from './batches.ts'

export interface Seen {
  readonly arrival: Arrival
  readonly report: number
  readonly version: number
}

/** Notes where versions were met; no two of one place. */
export async function see(
  { now }: Archive,
  db: Db,
  seen: readonly Seen[],
  { places }: Pick<Acquaintance, 'places'>,
): Promise<void> {
  const at = now()
  for (const part of batches(seen, 6))
    await db
      .insertInto('sightings')
      .values(
        part.map(({ arrival, report, version }) => ({
          report,
          version,
          source: arrival.source ?? null,
          place: arrival.place,
          first_at: at,
          last_at: at,
        })),
      )
      .onConflict(conflict =>
        conflict.column('place').doUpdateSet(eb => ({
          report: eb.ref('excluded.report'),
          version: eb.ref('excluded.version'),
          last_at: eb.ref('excluded.last_at'),
          source: eb.fn.coalesce('excluded.source', 'sightings.source'),
        })),
      )
      .execute()
  for (const { arrival, version } of seen) places.set(arrival.place, version)
}
