import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { ArchiveFailure, codeOf, failureOf, type Reasons } from './failure.ts'
import { cleaned } from './parameters.ts'

const BIGINT = 20

/** Connections of one process: as many as it asks at once, and few enough for a hundred workers. */
const CONNECTIONS = 4

/** Counts are far below 2^53; as numbers they are the same in both databases. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/**
 * What is acknowledged is on the disk, whatever the server does for others; and a machine that falls asleep amid a transaction
 * does not hold up all others for ever.
 */
const SETTINGS = "set synchronous_commit = on; set idle_in_transaction_session_timeout = '10min'"

/** Connections whose errors are in words, and hold nothing of the address but its `name`. */
export function openPool(address: string, name: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'casus',
  })
  // A connection that breaks while it is idle is replaced at the next query, which says what is wrong if that fails, too.
  pool.on('error', () => {})
  // One that breaks between two queries of a transaction tells only itself; unheard, that would end the process.
  pool.on('connect', client => client.on('error', () => {}))
  const prepared = new WeakSet<pg.PoolClient>()
  return {
    connect: async () => {
      try {
        const client = await pool.connect()
        if (!prepared.has(client)) {
          await client.query(SETTINGS)
          prepared.add(client)
        }
        return wrapped(client, name)
      } catch (error) {
        throw inWords(name, error)
      }
    },
    end: () => pool.end(),
  }
}

function wrapped(client: pg.PoolClient, name: string): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(sql, cleaned(parameters))
    } catch (error) {
      throw inWords(name, error)
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

const AGAIN = 'Run the same command again when it is back: nothing acknowledged was lost.'
const GONE = ['The connection to the server broke.', AGAIN] as const

const REASONS: Reasons = {
  '28P01': ['The server refuses this user and password.', 'Check both in the address of the archive.'],
  '28000': ['The server does not let this user in.', 'Check the address of the archive and its pg_hba.conf.'],
  '3D000': ['There is no database of this name.', 'Make it with "createdb", then run this again.'],
  '42501': [
    'The user has no right to do this in the database.',
    'Grant it "create" on the schema "public", or give it the tables that are there.',
  ],
  '42P07': [
    'The database has tables of another program with names that the archive needs.',
    'Make a database for the archive alone with "createdb".',
  ],
  '53100': ['The disk of the server is full.', `Make room there. ${AGAIN}`],
  '53200': ['The server has no memory left.', AGAIN],
  '53300': ['The server has no connection left.', 'Run fewer workers, or raise its max_connections.'],
  '57P01': ['The server is being stopped.', AGAIN],
  '57P02': ['The server broke down.', AGAIN],
  '57P03': ['The server is starting or stopping.', AGAIN],
  '25P03': GONE,
  '25006': ['The server takes no writing: it is a standby or set to read only.', 'Use the primary server.'],
  '58': ['The disk of the server refuses to read or write.', `Look at the log of the server. ${AGAIN}`],
  XX001: ['The database is damaged.', 'Restore a backup into a new one with "casus restore".'],
  XX002: ['An index of the database is damaged.', 'Run "reindex database" on it.'],
  '08': GONE,
  ECONNRESET: GONE,
  EPIPE: GONE,
  ECONNREFUSED: ['No server answers there.', 'Check host and port, and that PostgreSQL runs.'],
  ENOENT: ['There is no server on this socket.', 'Check the address, and that PostgreSQL runs.'],
  ENOTFOUND: ['There is no host of this name.', 'Check the address of the archive.'],
  EAI_AGAIN: ['The name of the host cannot be looked up now.', 'Check the address and the network.'],
  EHOSTUNREACH: ['The host cannot be reached.', 'Check the address and the network.'],
  ETIMEDOUT: ['The server does not answer.', 'Check host, port and firewall.'],
}

/** Errors of the driver itself have no code. */
const WORDS: readonly (readonly [words: RegExp, code: string, what: string, remedy: string])[] = [
  [/connection terminated|not queryable|connection ended|client was closed/i, '08006', ...GONE],
  [/timeout exceeded/i, 'ETIMEDOUT', ...REASONS.ETIMEDOUT],
  [
    /password must be/i,
    '28P01',
    'The server asks for a password.',
    'Give it in the address, in PGPASSWORD or in the file .pgpass.',
  ],
  [
    /Invalid URL|malformed/i,
    'ERR_INVALID_URL',
    'This is no address of a database.',
    'Write postgres://user:password@host:5432/name; signs such as @ / : # in a password as %40 %2F %3A %23.',
  ],
  [/does not support SSL/i, '08P01', 'The server has no encryption.', 'Leave sslmode out of the address.'],
]

function inWords(name: string, error: unknown): unknown {
  const known = failureOf(name, REASONS, error)
  if (known) return known
  const message = String((error as Error | undefined)?.message)
  const row = codeOf(error) === '' || codeOf(error) === 'ERR_INVALID_URL' ? WORDS : []
  const said = row.find(([words]) => words.test(message))
  return said ? new ArchiveFailure({ where: name, what: said[2], remedy: said[3] }, said[1]) : error
}
