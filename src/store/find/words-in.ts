import { type SqlBool, sql } from 'kysely'
import type { Archive } from '../archive.ts'
import { type Asked, spelled } from './asked.ts'
import type { Bounds, Condition, Keys } from './conditions.ts'

type Table = 'event_words' | 'version_words'

/** Words of events or of reports' texts as a condition. */
export function wordsIn({ dialect }: Archive, table: Table, asked: Asked): Condition {
  const { some, none } = spelled(asked, dialect)
  return dialect === 'sqlite' ? inSqlite(table, some, none) : inPostgres(table, some, none)
}

/** Asking FTS5 for one row costs 50 to 150 microseconds, reading on along its list less than one. */
const ASKED_ONE_BY_ONE = 30

/** A number above 2^31 comes to SQLite as a real one, which FTS5 does not take for a bound: it would read the whole list. */
const whole = (key: number) => sql`cast(${key} as integer)`

function inSqlite(name: Table, some: string | undefined, none: string | undefined): Condition {
  const table = sql.table(name)
  const query = some && none ? `(${some}) NOT ${none}` : (some ?? none!)
  const list = ({ low, high }: Bounds): Keys =>
    sql`select rowid as n from ${table} where ${table} match ${query} 
      and rowid between ${whole(low)} and ${whole(high)}`
  const among = (keys: readonly number[]): Keys =>
    keys.length <= ASKED_ONE_BY_ONE
      ? sql`select n from (select value as n from json_each(${JSON.stringify(keys)}))
          where exists (select 1 from ${table} where ${table} match ${query} and rowid = n)`
      : sql`${list({ low: keys[keys.length - 1], high: keys[0] })} and +rowid in (select value from json_each(${JSON.stringify(keys)}))`
  return some ? { list, among, inOrder: true, isNegative: false } : { among, isNegative: true }
}

function inPostgres(name: Table, some: string | undefined, none: string | undefined): Condition {
  const table = sql.table(name)
  const query = some && none ? `(${some}) & !${none}` : (some ?? none!)
  const matches = sql<SqlBool>`words @@ to_tsquery('english', ${query})`
  const list = ({ low, high }: Bounds): Keys =>
    sql`select n from ${table} where ${matches} and n between ${low} and ${high}`
  const among = (keys: readonly number[]): Keys =>
    sql`select n from ${table} where n = any(${keys}::bigint[]) and ${matches}`
  return some
    ? { list, among, inOrder: true, isEstimated: true, isDear: some.includes('<->'), isNegative: false }
    : { among, isNegative: true }
}
