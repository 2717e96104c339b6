import { sql } from 'kysely'
import type { Archive } from '../archive.ts'
import type { EventTable, PlaceTable, VersionTable } from '../schema.ts'

type Columns = Pick<
  EventTable,
  | 'id'
  | 'type'
  | 'mode'
  | 'status'
  | 'start'
  | 'end'
  | 'precision'
  | 'killed_low'
  | 'killed_high'
  | 'wounded_low'
  | 'wounded_high'
  | 'confidence'
  | 'decision'
  | 'line'
>

/** An event that was found, with what a list of events shows of it. */
export interface Hit extends Columns {
  readonly n: number
  readonly isDisputed: boolean
  readonly isBackground: boolean
  /** 0 where its report's text was replaced or removed, or the event rejected. */
  readonly isCurrent: boolean
  readonly place: Pick<PlaceTable, 'id' | 'name' | 'country' | 'precision'> | null
  readonly report: Pick<VersionTable, 'id' | 'title' | 'outlet' | 'published' | 'url' | 'source'> & {
    readonly version: number
  }
  /** How many speak of it in its report, the report's own voice not counted. */
  readonly accounts: number
  /** How many near-copies of its report there are. */
  readonly copies: number
}

/** The events of these keys, in the order of the keys. */
export async function hitsOf({ db }: Archive, keys: readonly number[]): Promise<Hit[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('events as e')
    .innerJoin('versions as v', 'v.n', 'e.version')
    .leftJoin('places as p', 'p.n', 'e.place')
    .where('e.n', 'in', keys)
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
    .select(
      sql<number>`(select count(*) from versions c where c.copy_of = v.n and c.current = 1)`.as('copies'),
    )
    .execute()
  const byKey = new Map(rows.map(row => [row.n, hitOf(row)]))
  return keys.flatMap(key => byKey.get(key) ?? [])
}

type Row = Columns & {
  readonly n: number
  readonly version: number
  readonly disputed: number
  readonly background: number
  readonly current: number
  readonly report_id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly source: string
  readonly place_id: string | null
  readonly name: string | null
  readonly country: string | null
  readonly place_precision: string | null
  readonly accounts: number
  readonly copies: number
}

function hitOf(row: Row): Hit {
  const { version, title, outlet, published, url, source, name, country, place_id, place_precision } = row
  const { disputed, background, current, report_id, ...columns } = row
  return {
    n: columns.n,
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
    line: columns.line,
    isDisputed: disputed === 1,
    isBackground: background === 1,
    isCurrent: current === 1,
    place: place_id === null ? null : { id: place_id, name: name!, country, precision: place_precision! },
    report: { id: report_id, title, outlet, published, url, source, version },
    accounts: columns.accounts,
    copies: columns.copies,
  }
}
