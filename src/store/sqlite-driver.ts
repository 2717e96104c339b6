import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type Libsql from 'libsql'
import { codeOf, failureOf, type Reasons } from './failure.ts'
import { cleaned } from './parameters.ts'

/** How long a transaction waits for the writing of another process, in milliseconds. */
const PATIENCE = 60_000
const PAUSE = 10

/** How long a statement by itself does. */
export const STATEMENT_PATIENCE = 5000

/**
 * A transaction says at its start that it will write: one that only finds out later fails where another process wrote meanwhile.
 * It waits outside of SQLite, whose own waiting would stop everything else in this process.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const end = Date.now() + PATIENCE
    const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text))
    await run('pragma busy_timeout = 0')
    try {
      while (!(await begun(run, Date.now() > end))) await sleep(PAUSE * (0.5 + Math.random()))
    } finally {
      await run(`pragma busy_timeout = ${STATEMENT_PATIENCE}`)
    }
  }

  /** A full disk ends a transaction by itself; the reason must not be lost over there being none to end. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

async function begun(run: (text: string) => Promise<unknown>, isLast: boolean): Promise<boolean> {
  try {
    await run('begin immediate')
    return true
  } catch (error) {
    if (isLast || !codeOf(error).startsWith('SQLITE_BUSY')) throw error
    return false
  }
}

export class ImmediateDialect {
  readonly #database: SqliteDatabase
  constructor(database: SqliteDatabase) {
    this.#database = database
  }
  createDriver = (): Driver => new ImmediateDriver({ database: this.#database })
  createQueryCompiler = () => new SqliteQueryCompiler()
  createAdapter = () => new SqliteAdapter()
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db)
}

type Statement = ReturnType<SqliteDatabase['prepare']>

/** Statements that are kept prepared: more than the program has of fixed ones. */
const PREPARED = 200

/** libsql as Kysely asks for it: text made fit, errors in words, statements prepared once. */
export function adapted(database: Libsql.Database, name: string, reasons: Reasons): SqliteDatabase {
  const prepared = new Map<string, Statement>()
  const attempt = <T>(query: () => T): T => {
    try {
      return query()
    } catch (error) {
      throw failureOf(name, reasons, error) ?? error
    }
  }
  const prepare = (sql: string): Statement => {
    const statement = database.prepare(sql) as unknown as Statement
    return {
      reader: statement.reader,
      all: parameters => attempt(() => statement.all(cleaned(parameters))),
      run: parameters => attempt(() => statement.run(cleaned(parameters))),
      iterate: parameters => attempt(() => statement.iterate(cleaned(parameters))),
    }
  }
  return {
    close: () => {
      prepared.clear()
      database.close()
    },
    prepare: sql => {
      const known = prepared.get(sql)
      if (known) return known
      const statement = attempt(() => prepare(sql))
      if (prepared.size >= PREPARED) prepared.delete(prepared.keys().next().value as string)
      prepared.set(sql, statement)
      return statement
    },
  }
}
