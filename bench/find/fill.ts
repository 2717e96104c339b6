import { type Insertable, sql } from 'kysely'
import type { Archive } from '../../src/store/archive.ts'
import { pack } from '../../src/store/bodies.ts'
import { keyOfEvent } from '../../src/store/event-key.ts'
import { nameKey } from '../../src/store/name-key.ts'
import { plainWords } from '../../src/store/plain-words.ts'
import type { Schema } from '../../src/store/schema.ts'
import {
  ACTORS,
  actorName,
  countryOf,
  EVENTS_A_REPORT,
  type MadeReport,
  madeReports,
  PLACES,
  placeName,
  readingOf,
} from './made.ts'

const REPORTS_AT_ONCE = 500
/** Rows of one statement, within what both databases allow of parameters. */
const ROWS = 1000

type Rows = { [T in keyof Schema]?: Insertable<Schema[T]>[] }

/** Fills an empty archive with made-up reports of ten events each, by bulk rows and not as reports come in. */
export async function fill(archive: Archive, reports: number, tell: (done: number) => void): Promise<void> {
  await insert(archive.db, { actors: actors(), places: places() })
  const isPostgres = archive.dialect === 'postgres'
  if (isPostgres) for (const { drop } of WORD_INDEXES) await sql.raw(drop).execute(archive.db)
  const next = madeReports(1)
  for (let first = 1; first <= reports; first += REPORTS_AT_ONCE) {
    const count = Math.min(REPORTS_AT_ONCE, reports + 1 - first)
    await fillSome(
      archive,
      Array.from({ length: count }, (_, index) => ({ n: first + index, report: next() })),
    )
    tell(first + count - 1)
  }
  if (isPostgres) for (const { create } of WORD_INDEXES) await sql.raw(create).execute(archive.db)
  if (isPostgres) await sql`vacuum analyze`.execute(archive.db)
  else await sql`analyze`.execute(archive.db)
}

/** Made anew when all is there: row by row they take most of the time. */
const WORD_INDEXES = ['version_words', 'event_words'].map(table => ({
  drop: `drop index ${table}_words`,
  create: `create index ${table}_words on ${table} using gin (words)`,
}))

const actors = (): Insertable<Schema['actors']>[] =>
  Array.from({ length: ACTORS }, (_, index) => {
    const name = actorName(index)
    return {
      n: index + 1,
      id: `actor-${hex(index)}`,
      key: nameKey(name),
      name,
      kind: 'armed-group',
      country: null,
    }
  })

const places = (): Insertable<Schema['places']>[] =>
  Array.from({ length: PLACES }, (_, index) => {
    const name = placeName(index)
    return {
      n: index + 1,
      id: `place-${hex(index)}`,
      key: `made:${index}`,
      search: nameKey(name),
      name,
      lat: 1,
      lon: 1,
      country: 'XX',
      admin1: null,
      precision: 'settlement',
    }
  })

const hex = (number: number): string => number.toString(16).padStart(12, '0')

interface Numbered {
  readonly n: number
  readonly report: MadeReport
}

async function fillSome(archive: Archive, some: readonly Numbered[]): Promise<void> {
  const rows = some.map(rowsOf)
  await archive.db.transaction().execute(async db => {
    for (const table of TABLES)
      await insert(db, { [table]: rows.flatMap(({ [table]: list = [] }) => list as never[]) })
    await insertWords(
      archive,
      db,
      'version_words',
      some.map(({ n, report }) => [n, report.title, report.sentences.join('\n')]),
    )
    const events = some.flatMap(({ n, report }) =>
      report.events.map((event, index): Words => {
        const { start, sentence } = event
        const names = event.actors.map(actorName).join('\n')
        return [keyOfEvent(start, n, index), lineOf(event), `${sentence}\n${names}`]
      }),
    )
    await insertWords(
      archive,
      db,
      'event_words',
      events.sort(([a], [b]) => a - b),
    )
  })
}

const TABLES = [
  'reports',
  'versions',
  'bodies',
  'sightings',
  'events',
  'event_actors',
  'event_places',
  'claims',
  'event_claims',
] as const

const lineOf = ({ sentence, place, actors }: MadeReport['events'][number]): string =>
  [
    sentence.split(' ').slice(1, 3).join(' '),
    place === null ? '' : placeName(place),
    actors.map(actorName).join(' → '),
  ]
    .filter(Boolean)
    .join(' · ')

function rowsOf({ n, report }: Numbered): Rows {
  const id = `report-${hex(n)}`
  const { published, title, outlet } = report
  const eventIds = report.events.map((_, index) => `event-${hex(n * EVENTS_A_REPORT + index)}`)
  const keys = report.events.map(({ start }, index) => keyOfEvent(start, n, index))
  const spoken = report.events.flatMap(({ speaker }, index) =>
    speaker === null ? [] : [{ n: n * EVENTS_A_REPORT + index, speaker, event: keys[index] }],
  )
  return {
    reports: [{ n, id, first_seen: published, removed_at: null }],
    versions: [
      {
        n,
        report: n,
        id,
        number: 1,
        current: 1,
        title,
        published,
        url: `https://${outlet}/${id}`,
        outlet,
        source: `made/${id}.md`,
        format: 'markdown',
        extent: 'full',
        language: 'en',
        kind: 'news',
        letters: id,
        added_at: published,
        replaced_at: null,
        state: 'read',
        claimed_by: null,
        claimed_until: null,
        error: null,
        reader: 'made',
        read_at: published,
        copy_of: n % 12 === 0 ? n - 1 : null,
      },
    ],
    bodies: [{ version: n, draft: EMPTY, reading: pack(readingOf(report, id, eventIds)) }],
    sightings: [
      {
        report: n,
        version: n,
        source: null,
        place: `made/${id}.md`,
        first_at: published,
        last_at: published,
      },
    ],
    events: report.events.map((event, index) => ({
      n: keys[index],
      id: eventIds[index],
      report: n,
      version: n,
      current: 1,
      type: event.type,
      mode: event.mode,
      status: event.status,
      background: 0,
      confidence: 0.5,
      start: event.start,
      end: event.start,
      precision: event.start && 'day',
      place: event.place === null ? null : event.place + 1,
      country: null,
      lat: null,
      lon: null,
      killed_low: null,
      killed_high: null,
      wounded_low: null,
      wounded_high: null,
      disputed: event.isDisputed ? 1 : 0,
      decision: null,
      line: lineOf(event),
    })),
    event_actors: report.events.flatMap(({ actors }, index) =>
      actors.map(actor => ({ event: keys[index], actor: actor + 1, role: 'agent' })),
    ),
    event_places: report.events.flatMap(({ place }, index) =>
      place === null
        ? []
        : [...new Set([place, countryOf(place)])].map(each => ({ event: keys[index], place: each + 1 })),
    ),
    claims: spoken.map(({ n: claim, speaker }) => ({
      n: claim,
      id: `claim-${hex(claim)}`,
      version: n,
      speaker,
      kind: 'official',
      stance: 'asserts',
    })),
    event_claims: spoken.map(({ n: claim, event }) => ({ event, claim })),
  }
}

const EMPTY = pack({})

async function insert(db: Archive['db'], rows: Rows): Promise<void> {
  for (const [table, list] of Object.entries(rows))
    for (let from = 0; from < list.length; from += ROWS)
      await db
        .insertInto(table as 'events')
        .values(list.slice(from, from + ROWS) as Insertable<Schema['events']>[])
        .execute()
}

type Words = readonly [n: number, title: string, text: string]

async function insertWords(
  { dialect }: Archive,
  db: Archive['db'],
  table: 'version_words' | 'event_words',
  rows: readonly Words[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const values = rows
      .slice(from, from + ROWS)
      .map(([n, title, text]) => [n, plainWords(title), plainWords(text)] as const)
      .map(([n, title, text]) => {
        if (dialect === 'postgres')
          return sql`(${n}::bigint, setweight(to_tsvector('english', ${title}), 'A') || to_tsvector('english', ${text}))`
        return table === 'version_words'
          ? sql`(${n}, ${title}, ${text})`
          : sql`(${n}, ${`${title}\n${text}`})`
      })
    const columns =
      dialect === 'postgres'
        ? sql`(n, words)`
        : table === 'version_words'
          ? sql`(rowid, title, text)`
          : sql`(rowid, text)`
    await sql`insert into ${sql.table(table)} ${columns} values ${sql.join(values)}`.execute(db)
  }
}
