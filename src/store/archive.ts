import type { Kysely, Transaction } from 'kysely'
import type { Problem } from '../records/problem.ts'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema> | Transaction<Schema>

/** An open archive. */
export interface Archive {
  readonly db: Kysely<Schema>
  readonly dialect: 'sqlite' | 'postgres'
  /** Where it is, for people: never with a password. */
  readonly name: string
  /** An ISO instant in UTC. */
  readonly now: () => string
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Its folder or database is made where there is none. */
  readonly create: boolean
  readonly now?: () => string
}

/** Opens the archive of a folder, or of a "postgres://" address; brings its tables up to date. */
export async function openArchive(address: string, options: OpenOptions): Promise<Archive | Problem> {
  if (/^postgres(?:ql)?:\/\//i.test(address)) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(address, options)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(address, options)
}

/** To the second: what a store notes of when it did something. */
export const clock = (): string => `${new Date().toISOString().slice(0, 19)}Z`
