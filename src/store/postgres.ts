import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Problem } from '../records/problem.ts'
import { type Archive, clock, type OpenOptions } from './archive.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

const BIGINT = 20
const OLDEST = 150_000

/** Connections of one process: as many as it asks at once, and few enough for a hundred workers. */
const CONNECTIONS = 4

/** Counts are far below 2^53; as numbers they are the same in both databases. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Opens the archive in a database of PostgreSQL 15 or later. */
export async function openPostgres(address: string, options: OpenOptions): Promise<Archive | Problem> {
  const name = withoutPassword(address)
  const now = options.now ?? clock
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    types,
    connectionTimeoutMillis: 10_000,
    application_name: 'casus',
  })
  // A connection that breaks while it is idle is replaced at the next query, which says what is wrong if that fails, too.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    const problem = (await tooOld(pool, name)) ?? (await migrate(db, 'postgres', name, now()))
    if (!problem) return { db, dialect: 'postgres', name, now, close: () => db.destroy() }
    await db.destroy()
    return problem
  } catch (error) {
    await db.destroy()
    return unreached(name, error as NodeJS.ErrnoException)
  }
}

async function tooOld(pool: pg.Pool, name: string): Promise<Problem | undefined> {
  const { rows } = await pool.query<{ server_version_num: string; server_version: string }>(
    "select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version",
  )
  if (Number(rows[0].server_version_num) >= OLDEST) return undefined
  return {
    where: name,
    what: `The server is PostgreSQL ${rows[0].server_version}; Casus needs 15 or later.`,
    remedy: 'Use a newer server, or the embedded archive of a folder.',
  }
}

/** "postgres://user@host:5432/name"; what is no address is not shown at all. */
export function withoutPassword(address: string): string {
  try {
    const { username, host, pathname } = new URL(address)
    return `postgres://${username ? `${username}@` : ''}${host}${pathname}`
  } catch {
    return 'postgres://…'
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  '28P01': ['The server refuses this user and password.', 'Check both in the address of the archive.'],
  '28000': ['The server lets this user in neither with nor without a password.', 'Look at its pg_hba.conf.'],
  '3D000': ['There is no database of this name.', 'Make it with "createdb", then run this again.'],
  '42501': ['The user may not make tables here.', 'Grant it "create" on the schema "public".'],
  ECONNREFUSED: ['No server answers there.', 'Check host and port, and that PostgreSQL runs.'],
  ENOTFOUND: ['There is no host of this name.', 'Check the address of the archive.'],
  ETIMEDOUT: ['The server does not answer.', 'Check host, port and firewall.'],
  '53300': ['The server has no connection left.', 'Run fewer workers, or raise its max_connections.'],
}

function unreached(name: string, error: NodeJS.ErrnoException): Problem {
  const [what, remedy] = REASONS[error.code ?? ''] ?? [
    `The archive cannot be opened: ${error.message || error.code || 'the server does not answer'}`,
    undefined,
  ]
  return { where: name, what, remedy }
}
