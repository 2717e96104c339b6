import { sql } from 'kysely'
import type { FoundEvent, Page } from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import { spelled } from './asked.ts'
import { boundsOf, type Criteria } from './conditions.ts'
import { keyIn } from './cursor.ts'
import { hitsOf } from './hits.ts'
import { isOneOf, newestKeys } from './keys.ts'
import { passagesOf } from './passages.ts'

export interface SearchOptions {
  readonly limit: number
  /** `Page.next` of the page before. */
  readonly after?: string
  readonly by: 'date' | 'rank'
}

/** By rank, the newest that are found are put in order, so many at least. */
const RANKED = 300

/** Finds events; the newest first, or those in which the words weigh most. */
export async function searchEvents(
  archive: Archive,
  criteria: Criteria,
  { limit, after, by }: SearchOptions,
): Promise<Page<FoundEvent>> {
  const bounds = boundsOf(criteria)
  if (by === 'rank' && criteria.words) return ranked(archive, criteria, limit, keyIn(after ?? '0'))
  const high = after === undefined ? bounds.high : Math.min(bounds.high, keyIn(after) - 1)
  const { keys, isAll } = await newestKeys(archive, criteria, { ...bounds, high }, limit + 1)
  const next = keys.length > limit ? String(keys[limit - 1]) : undefined
  return pageOf(archive, keys.slice(0, limit), { count: keys.length, isMore: !isAll }, next)
}

async function ranked(
  archive: Archive,
  criteria: Criteria,
  limit: number,
  offset: number,
): Promise<Page<FoundEvent>> {
  const pool = await newestKeys(archive, criteria, boundsOf(criteria), RANKED)
  const weights = await weightsOf(archive, criteria, pool.keys)
  const keys = [...pool.keys].sort((a, b) => weights.get(b)! - weights.get(a)! || b - a)
  const end = offset + limit
  const next = end < keys.length ? String(end) : undefined
  return pageOf(archive, keys.slice(offset, end), { count: keys.length, isMore: !pool.isAll }, next)
}

/** Larger for what fits better. FTS5 gives smaller numbers for it, and reads the list of a word once for all the keys. */
async function weightsOf(
  { db, dialect }: Archive,
  { words }: Criteria,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { some } = spelled(words!, dialect)
  if (!some || keys.length === 0) return new Map(keys.map(key => [key, 0]))
  const { rows } =
    dialect === 'postgres'
      ? await sql<Weight>`select n, ts_rank_cd(words, to_tsquery('english', ${some})) as weight
          from event_words where ${isOneOf({ dialect }, sql.ref('n'), keys)}`.execute(db)
      : await sql<Weight>`select w.rowid as n, -bm25(event_words) as weight from event_words w
          where event_words match ${some} and w.rowid between cast(${Math.min(...keys)} as integer) and cast(${Math.max(...keys)} as integer)
            and ${isOneOf({ dialect }, sql`+w.rowid`, keys)}`.execute(db)
  return new Map(rows.map(({ n, weight }) => [n, weight]))
}

interface Weight {
  readonly n: number
  readonly weight: number
}

async function pageOf(
  archive: Archive,
  keys: readonly number[],
  counted: Pick<Page<unknown>, 'count' | 'isMore'>,
  next: string | undefined,
): Promise<Page<FoundEvent>> {
  const hits = await hitsOf(archive, keys)
  const passages = await passagesOf(archive, hits)
  const found = hits.map(({ n, version, ...hit }, index) => ({ ...hit, passages: passages[index] }))
  return { found, ...counted, ...(next === undefined ? {} : { next }) }
}
