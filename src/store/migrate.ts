import { type Kysely, sql } from 'kysely'
import type { Problem } from '../records/problem.ts'
import type { Db } from './archive.ts'
import { up as archive } from './migrations/0001-archive.ts'
import type { Schema } from './schema.ts'

export type Dialect = 'sqlite' | 'postgres'

export interface Migration {
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
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Problem | undefined> {
  if ((await versionOf(db, dialect)) === migrations.length) return undefined
  return db.transaction().execute(async tx => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await sql`create table if not exists casus_schema (version integer primary key, name text not null, applied_at text not null)`.execute(
      tx,
    )
    const version = (await versionOf(tx, dialect)) ?? 0
    if (version > migrations.length) return newer(name, version, migrations.length)
    for (const [i, { name, up }] of migrations.entries()) {
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

/** Of the tables that are there; undefined where there are none. Waits for nobody, so that opening an archive does not. */
export async function versionOf(db: Db, dialect: Dialect): Promise<number | undefined> {
  const there =
    dialect === 'postgres'
      ? sql`select 1 where to_regclass('casus_schema') is not null`
      : sql`select 1 from sqlite_master where name = 'casus_schema'`
  if ((await there.execute(db)).rows.length === 0) return undefined
  const { version } = await db
    .selectFrom('casus_schema')
    .select(eb => eb.fn.max('version').as('version'))
    .executeTakeFirstOrThrow()
  return version ?? 0
}

const newer = (name: string, version: number, known: number): Problem => ({
  where: name,
  what: `The archive was written by a newer Casus: its tables have version ${version}, this Casus knows up to ${known}.`,
  remedy: 'Run the newer Casus, or restore a backup that this one made. Nothing was changed.',
})
