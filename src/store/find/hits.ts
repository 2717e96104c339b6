import { sql } from 'kysely'
import type { ListedEvent } from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import { isOneOf } from './keys.ts'

/** An event by its key. */
export interface Hit extends ListedEvent {
  readonly n: number
  readonly version: number
}

/** The events of these keys, in the order of the keys. */
export async function hitsOf(archive: Archive, keys: readonly number[]): Promise<Hit[]> {
  if (keys.length === 0) return []
  const byKey = new Map((await rowsOf(archive, keys)).map(row => [row.n, hitOf(row)]))
  return keys.flatMap(key => byKey.get(key) ?? [])
}

const rowsOf = (archive: Archive, keys: readonly number[]) =>
  archive.db
    .selectFrom('events as e')
    .innerJoin('versions as v', 'v.n', 'e.version')
    .leftJoin('places as p', 'p.n', 'e.place')
    .where(isOneOf(archive, sql.ref('e.n'), keys))
    .select([
      'e.n',
      'e.id',
      'e.type',
      'e.mode',
      'e.status',
      'e.start',
      'e.end',
      'e.precision',
      'e.confidence',
    ])
    .select(['e.killed_low', 'e.killed_high', 'e.wounded_low', 'e.wounded_high', 'e.decision', 'e.line'])
    .select(['e.disputed', 'e.background', 'e.current', 'e.version'])
    .select(['v.id as report_id', 'v.title', 'v.outlet', 'v.published', 'v.url', 'v.source'])
    .select(['p.id as place_id', 'p.name', 'p.country', 'p.precision as place_precision'])
    .select(
      sql<number>`(select count(distinct coalesce(c.speaker, '')) from event_claims s join claims c on c.n = s.claim
        where s.event = e.n)`.as('accounts'),
    )
    .select(copiesOf('v').as('copies'))
    .execute()

/** How many near-copies of the version of this alias stand in the archive. */
export const copiesOf = (version: string) =>
  sql<number>`(select count(*) from versions c where c.copy_of = ${sql.ref(`${version}.n`)} and c.current = 1)`

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function hitOf(row: Row): Hit {
  const { report_id, title, outlet, published, url, source, disputed, background, current } = row
  const { name, country, place_id, place_precision, ...columns } = row
  return {
    n: columns.n,
    version: columns.version,
    id: columns.id,
    type: columns.type,
    mode: columns.mode,
    status: columns.status,
    start: columns.start,
    end: columns.end,
    precision: columns.precision,
    killed_low: columns.killed_low,
    killed_high: columns.killed_high,
    wounded_low: columns.wounded_low,
    wounded_high: columns.wounded_high,
    confidence: columns.confidence,
    decision: columns.decision,
    isDisputed: disputed === 1,
    isBackground: background === 1,
    isCurrent: current === 1,
    line: columns.line,
    place: place_id === null ? null : { id: place_id, name: name!, country, precision: place_precision! },
    report: { id: report_id, title, outlet, published, url, source },
    accounts: columns.accounts,
    copies: columns.copies,
  }
}
