import { sql } from 'kysely'
import type { Archive, Db } from './archive.ts'
import type { Schema } from './schema.ts'

export type TableName = Exclude<keyof Schema & string, 'casus_schema'>

/**
 * All that is kept, each table after those that it points at, with the columns that order its rows. The indexes of words are made
 * from it.
 */
export const TABLES: Readonly<Record<TableName, readonly string[]>> = {
  sources: ['n'],
  reports: ['n'],
  identities: ['key'],
  versions: ['n'],
  bodies: ['version'],
  sightings: ['n'],
  set_aside: ['n'],
  actors: ['n'],
  aliases: ['alias', 'actor'],
  places: ['n'],
  events: ['n'],
  event_actors: ['event', 'actor', 'role'],
  event_places: ['event', 'place'],
  claims: ['n'],
  event_claims: ['event', 'claim'],
  links: ['n'],
  bands: ['version', 'band'],
  copies: ['version', 'of'],
  decisions: ['n'],
}

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** Names of columns, in the order in which a table has them. */
export async function columnsOf(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await db.introspection.getTables()
  return new Map(tables.map(({ name, columns }) => [name, columns.map(column => column.name)]))
}

export async function countOf(db: Db, table: TableName): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return rows[0].n
}

export type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** Bodies are the only large rows. */
const pageOf = (table: TableName): number => (table === 'bodies' ? 50 : 1000)

/** All rows of a table in order, a page at a time. */
export async function* pagesOf(db: Db, table: TableName): AsyncGenerator<readonly Row[]> {
  const order = sql.join(TABLES[table].map(column => sql.ref(column)))
  const page = pageOf(table)
  for (let last: Row | undefined; ; ) {
    const after: Row | undefined = last
    const beyond = after
      ? sql`where (${order}) > (${sql.join(TABLES[table].map(column => after[column]))})`
      : sql``
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${beyond}
      order by ${order} limit ${page}`.execute(db)
    yield rows
    if (rows.length < page) return
    last = rows[rows.length - 1]
  }
}

/**
 * What `work` reads is of one moment, whatever others write meanwhile; it holds up nobody. It may not write.
 */
export async function inSnapshot<T>({ db, dialect }: Archive, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    const begin =
      dialect === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin deferred'
    await sql.raw(begin).execute(connection)
    try {
      // Whoever takes the rows may be slow.
      if (dialect === 'postgres')
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(connection)
      return await work(connection)
    } finally {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => {})
    }
  })
}
