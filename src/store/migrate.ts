import { type Kysely, sql } from 'kysely'
import type { Problem } from '../records/problem.ts'
import { up as archive } from './migrations/0001-archive.ts'
import type { Schema } from './schema.ts'

export type Dialect = 'sqlite' | 'postgres'

interface Migration {
  readonly name: string
  readonly up: (db: Kysely<Schema>, dialect: Dialect) => Promise<void>
}

/** In order; the number of a migration is its place, from 1. One that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [{ name: 'archive', up: archive }]

/** Any number: all processes that would migrate one PostgreSQL database ask for the same. */
const LOCK = 7_264_187

/** Applies what is missing, all in one transaction. An archive that a newer Casus wrote is left alone. */
export async function migrate(
  db: Kysely<Schema>,
  dialect: Dialect,
  name: string,
  now: string,
): Promise<Problem | undefined> {
  return db.transaction().execute(async tx => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await sql`create table if not exists casus_schema (version integer primary key, name text not null, applied_at text not null)`.execute(
      tx,
    )
    const applied = await tx
      .selectFrom('casus_schema')
      .select(eb => eb.fn.max('version').as('version'))
      .executeTakeFirst()
    const version = applied?.version ?? 0
    if (version > MIGRATIONS.length) return newer(name, version)
    for (const [i, { name, up }] of MIGRATIONS.entries()) {
      if (i < version) continue
      await up(tx, dialect)
      await tx
        .insertInto('casus_schema')
        .values({ version: i + 1, name, applied_at: now })
        .execute()
    }
    return undefined
  })
}

const newer = (name: string, version: number): Problem => ({
  where: name,
  what: `The archive was written by a newer Casus: its tables have version ${version}, this Casus knows up to ${MIGRATIONS.length}.`,
  remedy: 'Run the newer Casus, or restore a backup that this one made. Nothing was changed.',
})
