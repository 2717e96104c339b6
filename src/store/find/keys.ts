import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Archive } from '../archive.ts'
import {
  type Bounds,
  type Condition,
  type Criteria,
  conditionsOf,
  type Keys,
  STANDING,
} from './conditions.ts'

/**
 * So many entries of a list are looked through first, and more each time that too few of them were found. The list of a word is
 * read off FTS5 in order, a thousand entries in a millisecond. PostgreSQL has no order in its index of words: it walks the events
 * and looks for the word in each, which for a phrase of common words takes some three hundred events an entry: of these only as
 * many are looked for as a page needs.
 */
const STRETCH = { sqlite: 500, postgres: 200 } as const
const GROWTH = 4
const LONGEST_STRETCH = 16_000

/**
 * A list is counted so far, to know which is the shortest. One that is not in the order of days is sorted, so that it is walked
 * only where it is shorter than this.
 */
const COUNTED = 5000

export interface Walk {
  /** The newest first. */
  readonly keys: readonly number[]
  /** There are no more. */
  readonly isAll: boolean
}

/**
 * Keys of the events that meet all conditions, the newest first: `wanted` of them at least where there are so many, and all that the
 * walk came by. Each condition is a list of keys in the order of days, a test, or both. The shortest list is walked from its
 * newest end, a stretch at a time, and the others test what it gives, so that neither a common word nor a common type is ever
 * read whole.
 */
export async function newestKeys(
  archive: Archive,
  criteria: Criteria,
  bounds: Bounds,
  wanted: number,
): Promise<Walk> {
  const conditions = conditionsOf(archive, criteria)
  const driver = (await shortest(archive, conditions, bounds)) ?? STANDING
  const rest = conditions.filter(condition => condition !== driver)
  const keys: number[] = []
  let { high } = bounds
  for (
    let entries: number = STRETCH[archive.dialect];
    ;
    entries = Math.min(GROWTH * entries, LONGEST_STRETCH)
  ) {
    const { listed, isAll } = await stretch(archive, driver.list!({ low: bounds.low, high }), entries)
    const met = await meeting(archive, listed, rest)
    keys.push(...(await withoutToldTwice(archive, met, conditions)))
    if (isAll || keys.length >= wanted) return { keys, isAll }
    high = listed[listed.length - 1] - 1
  }
}

/** The newest entries of a list, each key once. */
async function stretch(
  { db }: Archive,
  list: Keys,
  entries: number,
): Promise<{ readonly listed: readonly number[]; readonly isAll: boolean }> {
  const query = sql<{ n: number }>`select n from (${list}) l order by n desc limit ${entries}`
  const { rows } = await query.execute(db)
  return { listed: [...new Set(rows.map(({ n }) => n))], isAll: rows.length < entries }
}

/** Those of some keys that meet conditions, in the order of the keys. */
async function meeting(
  archive: Archive,
  keys: readonly number[],
  conditions: readonly Condition[],
): Promise<number[]> {
  if (keys.length === 0) return []
  const tests = conditions.flatMap(({ holds }) => (holds ? [holds('e')] : []))
  if (tests.length === 0) return among(archive, conditions, keys)
  const { rows } = await sql<{ n: number }>`select e.n from events e
    where ${isOneOf(archive, sql.ref('e.n'), keys)} and ${sql.join(tests, sql` and `)}`.execute(archive.db)
  const met = new Set(rows.map(({ n }) => n))
  return among(
    archive,
    conditions,
    keys.filter(key => met.has(key)),
  )
}

async function among(
  { db }: Archive,
  conditions: readonly Condition[],
  keys: readonly number[],
): Promise<number[]> {
  let left = [...keys]
  for (const condition of conditions) {
    if (!condition.among || left.length === 0) continue
    const { rows } = await condition.among(left).execute(db)
    const met = new Set(rows.map(({ n }) => n))
    left = left.filter(key => met.has(key) !== condition.isNegative)
  }
  return left
}

/**
 * An event of a near-copy is told by what stands first: it is left out where the event that is the same there (type and first day)
 * is found as well, and kept where only the copy has what was asked for.
 */
async function withoutToldTwice(
  archive: Archive,
  keys: readonly number[],
  conditions: readonly Condition[],
): Promise<number[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ copy: number; first: number }>`
    select e.n as copy, o.n as first from events e
      join versions v on v.n = e.version join events o on o.version = v.copy_of
      where ${isOneOf(archive, sql.ref('e.n'), keys)} and v.copy_of is not null
        and o.type = e.type and o.start is not distinct from e.start`.execute(archive.db)
  const firsts = [...new Set(rows.map(({ first }) => first))].sort((a, b) => b - a)
  const met = new Set(await meeting(archive, firsts, conditions))
  const twice = new Set(rows.filter(({ first }) => met.has(first)).map(({ copy }) => copy))
  return keys.filter(key => !twice.has(key))
}

/** One parameter, however many there are. */
export const isOneOf = (
  { dialect }: Pick<Archive, 'dialect'>,
  column: RawBuilder<unknown>,
  keys: readonly number[],
): RawBuilder<SqlBool> =>
  dialect === 'postgres'
    ? sql`${column} = any(${keys}::bigint[])`
    : sql`${column} in (select value from json_each(${JSON.stringify(keys)}))`

async function shortest(
  archive: Archive,
  conditions: readonly Condition[],
  bounds: Bounds,
): Promise<Condition | undefined> {
  const listed = conditions.filter(condition => condition.list && condition !== STANDING)
  if (listed.length === 1 && listed[0].inOrder) return listed[0]
  const sizes: { readonly condition: Condition; readonly size: number }[] = []
  for (const condition of listed) {
    const size = await sizeOf(archive, condition, bounds)
    if (condition.inOrder || size < COUNTED) sizes.push({ condition, size })
  }
  return sizes.sort((a, b) => a.size - b.size)[0]?.condition
}

/** How long the list of a condition is, counted up to `COUNTED`. */
export async function sizeOf({ db }: Archive, condition: Condition, bounds: Bounds): Promise<number> {
  const list = condition.list!(bounds)
  if (condition.isEstimated) {
    const { rows } = await sql<{ 'QUERY PLAN': Plan }>`explain (format json) ${list}`.execute(db)
    return rows[0]['QUERY PLAN'][0].Plan['Plan Rows']
  }
  const { rows } = await sql<{ size: number }>`
    select count(*) as size from (select 1 from (${list}) l limit ${COUNTED}) s`.execute(db)
  return rows[0].size
}

type Plan = readonly { readonly Plan: { readonly 'Plan Rows': number } }[]
