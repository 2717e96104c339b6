import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Problem } from '../records/problem.ts'
import { type Archive, clock, type OpenOptions } from './archive.ts'
import { ArchiveFailure } from './failure.ts'
import { migrate } from './migrate.ts'
import { openPool } from './postgres-pool.ts'
import type { Schema } from './schema.ts'

const OLDEST = 150_000

/** Opens the archive in a database of PostgreSQL 15 or later. */
export async function openPostgres(address: string, options: OpenOptions): Promise<Archive | Problem> {
  const name = withoutPassword(address)
  const now = options.now ?? clock
  let db: Kysely<Schema> | undefined
  try {
    db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: async () => openPool(address, name) }) })
    const problem = (await unfit(db, name, options)) ?? (await migrate(db, 'postgres', name, now()))
    const close = db.destroy.bind(db)
    if (!problem) return { db, dialect: 'postgres', name, now, close }
    await close()
    return problem
  } catch (error) {
    await db?.destroy().catch(() => {})
    if (error instanceof ArchiveFailure) return error.problem
    return { where: name, what: `The archive cannot be opened: ${(error as Error).message}` }
  }
}

interface Server {
  readonly number: string
  readonly version: string
  readonly encoding: string
  readonly tables: string | null
}

async function unfit(
  db: Kysely<Schema>,
  where: string,
  { create }: OpenOptions,
): Promise<Problem | undefined> {
  const { rows } = await sql<Server>`select current_setting('server_version_num') as number,
    current_setting('server_version') as version, current_setting('server_encoding') as encoding,
    to_regclass('casus_schema')::text as tables`.execute(db)
  const { number, version, encoding, tables } = rows[0]
  if (Number(number) < OLDEST)
    return {
      where,
      what: `The server is PostgreSQL ${version}; Casus needs 15 or later.`,
      remedy: 'Use a newer server, or the embedded archive of a folder.',
    }
  if (encoding !== 'UTF8')
    return {
      where,
      what: `The database writes text as ${encoding}, which has no room for all names.`,
      remedy: 'Make one with "createdb --encoding=UTF8 --template=template0".',
    }
  if (tables === null && !create)
    return {
      where,
      what: 'There is no archive in this database.',
      remedy: 'Make one with "casus add SOURCE".',
    }
  return undefined
}

/** "postgres://user@host:5432/name", for people. What may hide a password in a wrong place is not shown at all. */
export function withoutPassword(address: string): string {
  try {
    const { username, host, pathname } = new URL(address)
    if (!/^[^/@]*$/.test(pathname.slice(1)) || /[@/]/.test(host)) return 'postgres://…'
    return `postgres://${username ? `${username}@` : ''}${host}${pathname}`
  } catch {
    return 'postgres://…'
  }
}
