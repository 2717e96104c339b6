import { sql } from 'kysely'
import type { Archive, Db } from '../archive.ts'
import { lockCopies, regroup, versionsOf } from '../copies.ts'
import { inTransaction } from '../transact.ts'
import { dropWords } from '../words.ts'
import { isOneOf } from './keys.ts'

/** What would go. */
export interface Removal {
  readonly reports: readonly number[]
  readonly events: number
  /** Decisions of people that rest on its events. They are kept. */
  readonly decisions: number
}

const BATCH = 200

/** What taking out these reports would take out of sight. */
export async function removalOf(archive: Archive, reports: readonly number[]): Promise<Removal> {
  const { db } = archive
  const ofReports = isOneOf(archive, sql.ref('e.report'), reports)
  const events = await sql<{ events: number }>`select count(*) as events from events e
    where ${ofReports} and e.current = 1`.execute(db)
  const decisions = await sql<{ decisions: number }>`select count(*) as decisions from decisions d
    join versions e on e.id = d.version where ${ofReports}`.execute(db)
  return { reports, ...events.rows[0], ...decisions.rows[0] }
}

/** Reports that were met in something that was added: those still there, or all, since what was removed can be erased yet. */
export async function reportsOfSource({ db }: Archive, source: number, all = false): Promise<number[]> {
  const rows = await db
    .selectFrom('sightings as s')
    .innerJoin('reports as r', 'r.n', 's.report')
    .select('s.report')
    .distinct()
    .where('s.source', '=', source)
    .$if(!all, query => query.where('r.removed_at', 'is', null))
    .execute()
  return rows.map(({ report }) => report)
}

/** The row of something that was added under this name. */
export async function sourceCalled({ db }: Archive, name: string): Promise<number | undefined> {
  return (await db.selectFrom('sources').select('n').where('name', '=', name).executeTakeFirst())?.n
}

/** The report that a version is a text of; one that was removed only if all are asked for. */
export async function reportOf({ db }: Archive, version: number, all = false): Promise<number[]> {
  const rows = await db
    .selectFrom('versions as v')
    .innerJoin('reports as r', 'r.n', 'v.report')
    .select('r.n')
    .where('v.n', '=', version)
    .$if(!all, query => query.where('r.removed_at', 'is', null))
    .execute()
  return rows.map(({ n }) => n)
}

/**
 * Takes reports out: they and their events are found no more, and stay out when they are met again. Their texts and readings are
 * kept; near-copies of them stand for themselves.
 */
export async function removeReports(archive: Archive, reports: readonly number[]): Promise<void> {
  for (let at = 0; at < reports.length; at += BATCH)
    await inTransaction(archive, db => remove(archive, db, reports.slice(at, at + BATCH)))
}

async function remove(archive: Archive, db: Db, reports: readonly number[]): Promise<void> {
  await lockCopies(archive, db)
  await db
    .updateTable('reports')
    .set({ removed_at: archive.now() })
    .where('n', 'in', reports)
    .where('removed_at', 'is', null)
    .execute()
  await db.updateTable('events').set({ current: 0 }).where('report', 'in', reports).execute()
  await regroup(db, await versionsOf(db, reports))
}

/** Erases reports with all their texts, readings and words. Met again, they are new. */
export async function eraseReports(archive: Archive, reports: readonly number[]): Promise<void> {
  await removeReports(archive, reports)
  for (let at = 0; at < reports.length; at += BATCH)
    await inTransaction(archive, db => erase(archive, db, reports.slice(at, at + BATCH)))
}

async function erase({ dialect }: Archive, db: Db, reports: readonly number[]): Promise<void> {
  const events = await db.selectFrom('events').select('n').where('report', 'in', reports).execute()
  await dropWords(
    db,
    dialect,
    'event_words',
    events.map(({ n }) => n),
  )
  await dropWords(db, dialect, 'version_words', await versionsOf(db, reports))
  await db.deleteFrom('reports').where('n', 'in', reports).execute()
}
