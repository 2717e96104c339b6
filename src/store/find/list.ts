import { sql } from 'kysely'
import {
  COUNTED,
  type ListedActor,
  type ListedAside,
  type ListedPlace,
  type Page,
} from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import { nameKey } from '../name-key.ts'
import { keyIn } from './cursor.ts'

export interface ListOptions {
  readonly limit: number
  /** `Page.next` of the page before. */
  readonly after?: string
  /** Only names that begin so. */
  readonly name?: string
}

const END = '\u{10ffff}'

/** Actors by name. */
export async function listActors({ db }: Archive, options: ListOptions): Promise<Page<ListedActor>> {
  const { limit, after = '', name = '' } = options
  const { rows } = await sql<ListedActor & { key: string }>`
    select a.id, a.key, a.name, a.kind, a.country, (select count(*) from (select 1 from event_actors t
      where t.actor = a.n limit ${COUNTED}) counted) as events
    from actors a where a.key > ${after} and a.key between ${nameKey(name)} and ${nameKey(name) + END}
    order by a.key limit ${limit + 1}`.execute(db)
  return paged(
    rows,
    limit,
    ({ key }) => key,
    ({ key, ...actor }) => actor,
  )
}

/** Places by name, those of one name in the order in which they were met. */
export async function listPlaces({ db }: Archive, options: ListOptions): Promise<Page<ListedPlace>> {
  const { limit, after, name = '' } = options
  const [search, n] = after === undefined ? ['', '0'] : after.split('~')
  const { rows } = await sql<ListedPlace & { search: string; n: number }>`
    select p.id, p.n, p.search, p.name, p.country, p.precision, (select count(*) from (select 1 from event_places t
      where t.place = p.n limit ${COUNTED}) counted) as events
    from places p where (p.search, p.n) > (${search}, ${sql.lit(keyIn(n))})
      and p.search between ${nameKey(name)} and ${nameKey(name) + END}
    order by p.search, p.n limit ${limit + 1}`.execute(db)
  return paged(
    rows,
    limit,
    row => `${row.search}~${row.n}`,
    ({ search, n, ...place }) => place,
  )
}

/** What was set aside, the last first. */
export async function listAside({ db }: Archive, { limit, after }: ListOptions): Promise<Page<ListedAside>> {
  const rows = await db
    .selectFrom('set_aside')
    .select(['n', 'where', 'what', 'remedy', 'because', 'at'])
    .$if(after !== undefined, query => query.where('n', '<', keyIn(after)))
    .orderBy('n', 'desc')
    .limit(limit + 1)
    .execute()
  return paged(
    rows,
    limit,
    ({ n }) => String(n),
    ({ n, ...aside }) => aside,
  )
}

/** One row more than is shown was asked for. */
function paged<Row, T>(
  rows: readonly Row[],
  limit: number,
  cursor: (row: Row) => string,
  shown: (row: Row) => T,
): Page<T> {
  const found = rows.slice(0, limit)
  const isMore = rows.length > limit
  return {
    found: found.map(shown),
    count: rows.length,
    isMore,
    ...(isMore ? { next: cursor(found[found.length - 1]) } : {}),
  }
}
