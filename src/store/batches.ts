import type { InsertObject } from 'kysely'
import type { Db } from './archive.ts'
import type { Schema } from './schema.ts'

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const PARAMETERS = 20_000
const ROWS = 500

/** Parts of a list of any length, so that each fits in one statement with `columns` parameters an item. */
export function* batches<T>(items: readonly T[], columns = 1): Generator<readonly T[]> {
  const size = Math.max(1, Math.min(ROWS, Math.floor(PARAMETERS / columns)))
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

/** Inserts any number of rows. */
export async function insertAll<T extends keyof Schema & string>(
  db: Db,
  table: T,
  rows: readonly InsertObject<Schema, T>[],
): Promise<void> {
  if (rows.length === 0) return
  for (const part of batches(rows, Object.keys(rows[0]).length))
    await db
      .insertInto(table)
      .values(part as InsertObject<Schema, T>[])
      .execute()
}
