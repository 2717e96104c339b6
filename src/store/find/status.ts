import { sql } from 'kysely'
import type { ArchiveStatus, ListedSource } from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import { lostDecisions } from '../decisions.ts'
import { DAY } from '../event-key.ts'

const MOST_OUTLETS = 10

/** What is in an archive, counted. */
export async function statusOf(archive: Archive): Promise<ArchiveStatus> {
  return {
    reports: await reportCounts(archive),
    events: await eventCounts(archive),
    sources: await listSources(archive),
    outlets: await outletCounts(archive),
    aside: await asideCounts(archive),
    readers: await readerCounts(archive),
    lostDecisions: (await lostDecisions(archive)).length,
  }
}

async function reportCounts({ db }: Archive): Promise<ArchiveStatus['reports']> {
  const { rows } = await sql<{
    state: string
    kind: string | null
    extent: string
    copies: number
    count: number
  }>`select state, kind, extent, count(*) as count, count(copy_of) as copies from versions
    where current = 1 and report not in (select n from reports where removed_at is not null)
    group by state, kind, extent`.execute(db)
  const removed = await sql<{ count: number }>`
    select count(*) as count from reports where removed_at is not null`.execute(db)
  const sum = (where: (row: (typeof rows)[number]) => boolean) =>
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

async function readerCounts({ db }: Archive): Promise<ArchiveStatus['readers']> {
  const { rows } = await sql<{ reader: string; reports: number }>`
    select reader, count(*) as reports from versions where current = 1 and reader is not null
    group by reader order by max(read_at) desc`.execute(db)
  return rows
}
