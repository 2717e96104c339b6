import { type InsertObject, sql } from 'kysely'
import type { Archive, Db } from './archive.ts'
import { insertAll } from './batches.ts'
import type { Schema } from './schema.ts'
import { countOf, type Row, TABLE_NAMES, TABLES, type TableName } from './tables.ts'

/** Whether nothing was ever taken in. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of TABLE_NAMES) if ((await countOf(db, table)) > 0) return false
  return true
}

/** Puts rows in as they were in another archive, keys and all. */
export const refill = (db: Db, table: TableName, rows: readonly Row[]): Promise<void> =>
  insertAll(db, table, rows as readonly InsertObject<Schema, TableName>[])

/** New rows get keys after those that were put in. */
export async function countOn({ dialect }: Archive, db: Db): Promise<void> {
  if (dialect === 'sqlite') return
  for (const table of TABLE_NAMES.filter(name => TABLES[name][0] === 'n'))
    await sql`select setval(pg_get_serial_sequence(${table}, 'n'), coalesce(max(n), 1), max(n) is not null)
      from ${sql.table(table)}`.execute(db)
}

/** Lets the database count what it holds, so that it finds the short ways. */
export const takeStock = async ({ db }: Archive): Promise<void> => {
  await sql`analyze`.execute(db)
}
