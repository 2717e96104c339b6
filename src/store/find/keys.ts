import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Archive } from '../archive.ts'
import { type Bounds, type Condition, type Criteria, conditionsOf, type Keys } from './conditions.ts'

/** A list shorter than this is read whole; of longer ones it is not asked how long they are. */
const FEW = 2000

/**
 * Keys of the events that meet all conditions, the newest first, at most `limit`. Each condition is a list of keys in the order of
 * days and a test of one event; the shortest list is walked and the others test what it gives, so that neither a common word nor a
 * common type is ever read whole.
 */
export async function newestKeys(
  archive: Archive,
  criteria: Criteria,
  bounds: Bounds,
  limit: number,
): Promise<number[]> {
  const query = await keysQuery(archive, criteria, bounds)
  const { rows } = await sql<{ n: number }>`${query} limit ${limit}`.execute(archive.db)
  return rows.map(({ n }) => n)
}

/** How many events meet the conditions, counted up to `most`. */
export async function countKeys(
  archive: Archive,
  criteria: Criteria,
  bounds: Bounds,
  most: number,
): Promise<number> {
  const query = await keysQuery(archive, criteria, bounds)
  const counted = sql<{ count: number }>`select count(*) as count from (${query} limit ${most}) found`
  const { rows } = await counted.execute(archive.db)
  return rows[0].count
}

async function keysQuery(archive: Archive, criteria: Criteria, bounds: Bounds): Promise<Keys> {
  const conditions = conditionsOf(archive, criteria)
  const driver = await shortest(archive, conditions, bounds)
  const rest = conditions.filter(condition => condition !== driver)
  const holds = [...rest.map(condition => condition.holds('e')), isNoCopyOfFound(conditions, 'e')]
  const where = sql.join(holds, sql` and `)
  if (!driver)
    return sql`select e.n as n from events e where e.n between ${bounds.low} and ${bounds.high} and ${where} order by e.n desc`
  const list = driver.list!(bounds)
  // SQLite keeps the order of a cross join: the list first, and each of its events looked up.
  return sql`select d.n as n from (${list}) d cross join events e where e.n = d.n and ${where} order by d.n desc`
}

async function shortest(
  archive: Archive,
  conditions: readonly Condition[],
  bounds: Bounds,
): Promise<Condition | undefined> {
  const listed = conditions.filter(({ list }) => list !== undefined)
  if (listed.length === 1 && listed[0].inOrder) return listed[0]
  const sizes = new Map<Condition, number>()
  for (const condition of listed) {
    const size = await sizeOf(archive, condition.list!(bounds))
    if (size === 0) return condition
    if (size < FEW || condition.inOrder) sizes.set(condition, size)
  }
  return [...sizes].sort(([, a], [, b]) => a - b)[0]?.[0]
}

async function sizeOf(archive: Archive, list: Keys): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select count(*) as size from (select 1 from (${list}) l limit ${FEW}) s`.execute(archive.db)
  return rows[0].size
}

/**
 * An event of a near-copy is told by what stands first: it is left out where the event that is the same there (type and first day)
 * is found as well, and kept where only the copy has what was asked for.
 */
function isNoCopyOfFound(conditions: readonly Condition[], event: string): RawBuilder<SqlBool> {
  const same = sql.join(
    conditions.map(condition => condition.holds('o')),
    sql` and `,
  )
  return sql<SqlBool>`not exists (select 1 from versions v join events o on o.version = v.copy_of
    where v.n = ${sql.ref(`${event}.version`)} and o.type = ${sql.ref(`${event}.type`)}
      and o.start is not distinct from ${sql.ref(`${event}.start`)} and ${same})`
}
