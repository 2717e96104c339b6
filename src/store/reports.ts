import type { Archive, Db } from './archive.ts'
import { type Acquaintance, type Arrival, nameThem } from './arrivals.ts'
import type { Seen } from './sightings.ts'
import { addVersions } from './versions.ts'

/** Adds reports that the archive does not know, none of them twice. */
export async function addReports(
  archive: Archive,
  db: Db,
  arrivals: readonly Arrival[],
  known: Acquaintance,
): Promise<Seen[]> {
  if (arrivals.length === 0) return []
  const now = archive.now()
  const rows = await db
    .insertInto('reports')
    .values(arrivals.map(({ id }) => ({ id, first_seen: now, removed_at: null })))
    .returning(['id', 'n'])
    .execute()
  const keys = new Map(rows.map(({ id, n }) => [id, n]))
  const added = arrivals.map(arrival => ({ arrival, report: keys.get(arrival.id)! }))
  await nameThem(db, added, known)
  const versions = await addVersions(
    archive,
    db,
    added.map(one => ({ ...one, number: 1 })),
  )
  return added.map(({ arrival, report }) => {
    const version = versions.get(arrival.id)!
    known.texts.set(arrival.id, { version, report, name: arrival.id, stands: true })
    return { arrival, report, version }
  })
}
