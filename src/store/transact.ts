import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Archive } from './archive.ts'
import { codeOf } from './failure.ts'
import type { Schema } from './schema.ts'

/**
 * What PostgreSQL answers where two transactions met and doing this one again helps: deadlock, no serial order, both made the
 * same row. SQLite lets one write after the other.
 */
const AGAIN = new Set(['40P01', '40001', '23505'])
const TRIES = 8

/** All or nothing of what `work` does; it is done again where another process came in between, so it must keep nothing from before. */
export async function inTransaction<T>(
  { db }: Pick<Archive, 'db'>,
  work: (tx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === TRIES || !AGAIN.has(codeOf(error))) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}
