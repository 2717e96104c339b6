import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import Libsql from 'libsql'
import type { Problem } from '../records/problem.ts'
import { type Archive, clock, type OpenOptions } from './archive.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

export const FILE = 'archive.db'

/** How long a process waits for another one's write, in milliseconds. */
const PATIENCE = 30_000

/**
 * Write-ahead log, flushed to the disk at each commit: what was acknowledged outlives a power cut, and readers wait for
 * nobody.
 */
const PRAGMAS = [
  `busy_timeout = ${PATIENCE}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
]

/** Opens the archive in a folder. Several processes may have it open at once. */
export async function openSqlite(folder: string, options: OpenOptions): Promise<Archive | Problem> {
  const name = resolve(folder)
  const file = join(name, FILE)
  const now = options.now ?? clock
  let database: Libsql.Database
  try {
    if (!options.create && !exists(file)) return missing(name)
    if (options.create) mkdirSync(name, { recursive: true })
    database = new Libsql(file)
    for (const pragma of PRAGMAS) database.exec(`pragma ${pragma}`)
  } catch (error) {
    return unopened(name, error as NodeJS.ErrnoException)
  }
  const db = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: adapted(database) }) })
  try {
    const problem = await migrate(db, 'sqlite', name, now())
    if (problem) {
      await db.destroy()
      return problem
    }
  } catch (error) {
    await db.destroy()
    return unopened(name, error as NodeJS.ErrnoException)
  }
  return { db, dialect: 'sqlite', name, now, close: () => db.destroy() }
}

/** A transaction says at its start that it will write: one that only finds out later fails where another wrote meanwhile. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    this.#config = config
  }
  createDriver = (): Driver => new ImmediateDriver(this.#config)
  createQueryCompiler = () => new SqliteQueryCompiler()
  createAdapter = () => new SqliteAdapter()
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db)
}

/** libsql has the interface that Kysely asks for, but declares its types otherwise. */
const adapted = (database: Libsql.Database): SqliteDatabase => database as unknown as SqliteDatabase

function exists(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const missing = (name: string): Problem => ({
  where: name,
  what: 'There is no archive here.',
  remedy: 'Make one with "casus add SOURCE", or say where it is with --archive DIR or CASUS_ARCHIVE.',
})

const REASONS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EACCES: ['There is no permission to write here.', 'Change the permissions, or choose another --archive.'],
  EROFS: ['The disk can only be read.', 'Choose another --archive.'],
  ENOSPC: ['The disk is full.', 'Make room and run the same command again: nothing acknowledged was lost.'],
  ENOTDIR: ['Its path leads through a file.', 'Choose another --archive.'],
  EEXIST: ['There is a file of this name.', 'Choose another --archive.'],
  SQLITE_CANTOPEN: ['The file archive.db cannot be opened.', 'Look at the permissions of the folder.'],
  SQLITE_READONLY: ['The archive can only be read.', 'Look at the permissions of the folder and archive.db.'],
  SQLITE_FULL: [
    'The disk is full.',
    'Make room and run the same command again: nothing acknowledged was lost.',
  ],
  SQLITE_NOTADB: ['The file archive.db is no archive.', 'Choose another --archive, or restore a backup.'],
  SQLITE_CORRUPT: ['The file archive.db is damaged.', 'Restore a backup with "casus restore".'],
  SQLITE_BUSY: ['Another process has been writing for long.', 'Run the same command again.'],
}

export function unopened(name: string, error: { readonly code?: string; readonly message: string }): Problem {
  const code = Object.keys(REASONS).find(each => error.code?.startsWith(each))
  const [what, remedy] = code ? REASONS[code] : [`The archive cannot be opened: ${error.message}`, undefined]
  return { where: name, what, remedy }
}
