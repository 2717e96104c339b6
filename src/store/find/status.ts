import { sql } from 'kysely'
import type { ArchiveStatus, ListedSource } from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import { lostDecisions } from '../decisions.ts'
import { DAY } from '../event-key.ts'

const MOST_OUTLETS = 10

/** What is in an archive, counted. */
export async function statusOf(archive: Archive): Promise<ArchiveStatus> {
  const texts = await countedTexts(archive)
  return {
    reports: await reportCounts(archive, texts),
    events: await eventCounts(archive),
    sources: await listSources(archive),
    outlets: await outletCounts(archive),
    aside: await asideCounts(archive),
    readers: readerCounts(texts),
    lostDecisions: (await lostDecisions(archive)).length,
  }
}

interface Counted {
  readonly state: string
  readonly kind: string | null
  readonly extent: string
  readonly reader: string | null
  readonly last: string | null
  readonly copies: number
  readonly count: number
}

/** Texts that stand, by all that a status says of them. */
async function countedTexts({ db }: Archive): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`select state, kind, extent, reader, max(read_at) as last,
      count(*) as count, count(copy_of) as copies
    from versions where current = 1 and report not in (select n from reports where removed_at is not null)
    group by state, kind, extent, reader`.execute(db)
  return rows
}

async function reportCounts({ db }: Archive, rows: readonly Counted[]): Promise<ArchiveStatus['reports']> {
  const removed = await sql<{ count: number }>`
    select count(*) as count from reports where removed_at is not null`.execute(db)
  const sum = (where: (row: Counted) => boolean) =>
    rows.filter(where).reduce((total, { count }) => total + count, 0)
  const inState = (state: string) => sum(row => row.state === state)
  return {
    all: sum(() => true),
    read: inState('read'),
    waiting: inState('waiting'),
    reading: inState('reading'),
    failed: inState('failed'),
    other: sum(({ kind }) => kind === 'other'),
    summaries: sum(({ extent }) => extent === 'summary'),
    copies: rows.reduce((total, { copies }) => total + copies, 0),
    removed: removed.rows[0].count,
  }
}

/** The one that read last comes first. */
function readerCounts(rows: readonly Counted[]): ArchiveStatus['readers'] {
  const readers = new Map<string, { reports: number; last: string }>()
  for (const { reader, count, last } of rows) {
    if (reader === null) continue
    const before = readers.get(reader) ?? { reports: 0, last: '' }
    readers.set(reader, {
      reports: before.reports + count,
      last: (last ?? '') > before.last ? last! : before.last,
    })
  }
  return [...readers]
    .sort(([, a], [, b]) => (a.last < b.last ? 1 : -1))
    .map(([reader, { reports }]) => ({ reader, reports }))
}

async function eventCounts({ db }: Archive): Promise<ArchiveStatus['events']> {
  const { rows: types } = await sql<{ type: string; events: number }>`
    select type, count(*) as events from events where current = 1 group by type order by count(*) desc, type`.execute(
    db,
  )
  const edge = (order: 'asc' | 'desc') =>
    db
      .selectFrom('events')
      .select(['start', 'end'])
      .where('current', '=', 1)
      .where('n', '>=', DAY)
      .orderBy('n', order)
      .limit(1)
      .executeTakeFirst()
  const [first, last] = [await edge('asc'), await edge('desc')]
  return {
    all: types.reduce((total, { events }) => total + events, 0),
    types,
    first: first?.start ?? first?.end ?? null,
    last: last?.start ?? last?.end ?? null,
  }
}

/** What was added, in the order in which it was. */
export async function listSources({ db }: Archive): Promise<ListedSource[]> {
  const { rows } = await sql<ListedSource>`select s.kind, s.name, s.title, s.added_at, s.error,
      (select count(distinct g.report) from sightings g join reports r on r.n = g.report
        where g.source = s.n and r.removed_at is null) as reports
    from sources s order by s.n`.execute(db)
  return rows
}

/** Those with the most reports. */
async function outletCounts({ db }: Archive): Promise<ArchiveStatus['outlets']> {
  const { rows } = await sql<{ outlet: string; reports: number }>`
    select outlet, count(*) as reports from versions where outlet is not null
    group by outlet order by count(*) desc, outlet limit ${sql.lit(MOST_OUTLETS)}`.execute(db)
  return rows
}

async function asideCounts({ db }: Archive): Promise<ArchiveStatus['aside']> {
  const { rows } = await sql<{ because: string; count: number }>`
    select because, count(*) as count from set_aside group by because order by because`.execute(db)
  return rows
}
