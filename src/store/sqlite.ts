import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely } from 'kysely'
import Libsql from 'libsql'
import type { Problem } from '../records/problem.ts'
import { type Archive, clock, type OpenOptions } from './archive.ts'
import { codeOf, failureOf, type Reasons } from './failure.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { adapted, ImmediateDialect, STATEMENT_PATIENCE } from './sqlite-driver.ts'

export const FILE = 'archive.db'

/** "Casu": what `file` and other programs tell the archive by. */
const APPLICATION = 0x43617375

/**
 * Write-ahead log, flushed to the disk at each commit: what was acknowledged outlives a power cut, and readers wait for
 * nobody.
 */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
]

/** Opens the archive in a folder. Several processes may have it open at once. */
export async function openSqlite(folder: string, options: OpenOptions): Promise<Archive | Problem> {
  const name = resolve(folder)
  const now = options.now ?? clock
  let database: Libsql.Database | undefined
  try {
    if (options.create) mkdirSync(name, { recursive: true })
    else if (!exists(join(name, FILE))) return missing(name)
    database = new Libsql(join(name, FILE))
    const foreign = await prepare(database, name)
    const db = new Kysely<Schema>({ dialect: new ImmediateDialect(adapted(database, name, REASONS)) })
    const problem = foreign ?? (await migrate(db, 'sqlite', name, now()))
    if (!problem) return { db, dialect: 'sqlite', name, now, close: () => db.destroy() }
    database.close()
    return problem
  } catch (error) {
    database?.close()
    return unopened(name, error)
  }
}

const LOOK = `select (select count(*) from sqlite_master) as tables,
  (select application_id from pragma_application_id) as application`

interface Looked {
  readonly tables: number
  readonly application: number
}

/** Looks at the file before anything is changed in it. */
async function prepare(database: Libsql.Database, name: string): Promise<Problem | undefined> {
  await patiently(() => database.exec(`pragma busy_timeout = ${STATEMENT_PATIENCE}`))
  const { tables, application } = (await patiently(() => database.prepare(LOOK).get([]))) as Looked
  if (application !== APPLICATION && tables > 0) return notOurs(name)
  for (const pragma of PRAGMAS) await patiently(() => database.exec(`pragma ${pragma}`))
  if (application !== APPLICATION)
    await patiently(() => database.exec(`pragma application_id = ${APPLICATION}`))
  return undefined
}

/** To go over to the write-ahead log, SQLite wants the file alone, and does not wait for that. */
async function patiently<T>(work: () => T): Promise<T> {
  const end = Date.now() + STATEMENT_PATIENCE
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || Date.now() > end) throw error
    }
    await sleep(20)
  }
}

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

const notOurs = (name: string): Problem => ({
  where: name,
  what: `The file ${FILE} is a database of another program.`,
  remedy: 'Choose another --archive. Nothing was changed.',
})

const FULL = [
  'The disk is full.',
  'Make room and run the same command again: nothing acknowledged was lost.',
] as const

const REASONS: Reasons = {
  EACCES: ['There is no permission to write here.', 'Change the permissions, or choose another --archive.'],
  EPERM: ['There is no permission to write here.', 'Change the permissions, or choose another --archive.'],
  EROFS: ['The disk can only be read.', 'Choose another --archive.'],
  ENOSPC: FULL,
  ENOTDIR: ['Its path leads through a file.', 'Choose another --archive.'],
  EEXIST: ['There is a file of this name.', 'Choose another --archive.'],
  ENAMETOOLONG: ['The name is too long.', 'Choose another --archive.'],
  ELOOP: ['Its links lead round in a circle.', 'Choose another --archive.'],
  SQLITE_CANTOPEN: [`The file ${FILE} cannot be opened.`, 'Look at the permissions of the folder.'],
  SQLITE_READONLY: ['The archive can only be read.', `Look at the permissions of the folder and of ${FILE}.`],
  SQLITE_FULL: FULL,
  // A disk of which the last blocks go while the log is written or its shared part is mapped says so in these words.
  SQLITE_IOERR: [
    'The disk refuses to read or write.',
    'Look whether it is full, failing or no longer there, then run the same command again: nothing acknowledged was lost.',
  ],
  SQLITE_NOTADB: [`The file ${FILE} is no archive.`, 'Choose another --archive, or restore a backup.'],
  SQLITE_CORRUPT: [
    `The file ${FILE} is damaged.`,
    'Move the folder aside and restore a backup with "casus restore".',
  ],
  SQLITE_BUSY: ['Another process has been writing for very long.', 'Run the same command again.'],
  SQLITE_LOCKED: ['Another process has been writing for very long.', 'Run the same command again.'],
}

function unopened(name: string, error: unknown): Problem {
  const failure = failureOf(name, REASONS, error)
  return (
    failure?.problem ?? { where: name, what: `The archive cannot be opened: ${(error as Error).message}` }
  )
}
