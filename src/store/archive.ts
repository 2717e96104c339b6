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
  const problem = noFolder(address)
  if (problem) return problem
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(address, options)
}

/** What is meant for a server, or for nothing, must not become a folder; what follows the scheme may hold a password. */
function noFolder(address: string): Problem | undefined {
  const [, scheme] = /^(postgres(?:ql)?|[a-z][a-z\d+.-]+(?=:\/\/)):/i.exec(address) ?? []
  if (address !== '' && scheme === undefined) return undefined
  return {
    where: scheme === undefined ? '--archive' : `${scheme}://…`,
    what: scheme === undefined ? 'It names no archive.' : 'There can be no archive at such an address.',
    remedy: 'Give a folder, or postgres://user@host:5432/name.',
  }
}

/** To the second: what a store notes of when it did something. */
export const clock = (): string => `${new Date().toISOString().slice(0, 19)}Z`
