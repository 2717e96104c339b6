import { sql } from 'kysely'
import type {
  FoundEvent,
  Page,
  ShownActor,
  ShownEvent,
  ShownPlace,
  ShownReport,
} from '../../records/archived.ts'
import type { Draft } from '../../records/report.ts'
import type { Archive } from '../archive.ts'
import { unpack } from '../bodies.ts'
import { nameKey } from '../name-key.ts'
import { hitsOf } from './hits.ts'
import { readingsOf } from './passages.ts'
import { searchEvents } from './search.ts'

export async function showEvent(archive: Archive, n: number): Promise<ShownEvent> {
  const [{ version, n: _, ...listed }] = await hitsOf(archive, [n])
  const reading = (await readingsOf(archive, [version])).get(version)
  return { ...listed, reading, links: await linksOf(archive, n), stands: await standsOf(archive, version) }
}

/** What it led to and what led to it, with what the archive says of each. */
async function linksOf(archive: Archive, n: number): Promise<ShownEvent['links']> {
  const rows = await archive.db
    .selectFrom('links')
    .select(['from_event', 'to_event', 'kind'])
    .where(eb => eb.or([eb('from_event', '=', n), eb('to_event', '=', n)]))
    .execute()
  const keys = rows.map(({ from_event, to_event }) => (from_event === n ? to_event : from_event))
  const events = new Map((await hitsOf(archive, keys)).map(hit => [hit.n, hit]))
  return rows.flatMap(({ from_event, kind }, index) => {
    const event = events.get(keys[index])
    return event ? [{ kind, isCause: from_event !== n, event: withoutKeys(event) }] : []
  })
}

const withoutKeys = <T extends { readonly n: number; readonly version: number }>({
  n,
  version,
  ...event
}: T) => event

/** All versions of the report that a version is of, where it was met, and its near-copies. */
async function standsOf({ db }: Archive, version: number): Promise<ShownReport['stands']> {
  const own = await db
    .selectFrom('versions as v')
    .innerJoin('reports as r', 'r.n', 'v.report')
    .select(['v.report', 'v.id', 'v.copy_of', 'r.removed_at'])
    .where('v.n', '=', version)
    .executeTakeFirstOrThrow()
  const versions = await db
    .selectFrom('versions')
    .select(['id', 'number', 'current', 'added_at', 'replaced_at', 'state', 'reader', 'error'])
    .where('report', '=', own.report)
    .orderBy('number')
    .execute()
  const sightings = await db
    .selectFrom('sightings')
    .select(['place', 'first_at', 'last_at'])
    .where('report', '=', own.report)
    .orderBy('n')
    .limit(100)
    .execute()
  const copies = await db
    .selectFrom('versions as v')
    .leftJoin('copies as c', join => join.onRef('c.version', '=', 'v.n').onRef('c.of', '=', 'v.copy_of'))
    .select(['v.id', 'v.title', 'v.outlet', 'v.published', 'v.url', 'v.source', 'c.likeness'])
    .where('v.current', '=', 1)
    .where(eb =>
      own.copy_of === null
        ? eb('v.copy_of', '=', version)
        : eb.or([eb('v.n', '=', own.copy_of), eb('v.copy_of', '=', own.copy_of)]),
    )
    .where('v.n', '!=', version)
    .orderBy('v.published')
    .limit(100)
    .execute()
  const first = own.copy_of && (await idOfVersion(db, own.copy_of))
  return {
    id: own.id,
    removed: own.removed_at,
    copyOf: first || null,
    versions: versions.map(({ current, ...each }) => ({ ...each, isCurrent: current === 1 })),
    sightings,
    copies,
  }
}

const idOfVersion = async (db: Archive['db'], n: number): Promise<string | undefined> =>
  (await db.selectFrom('versions').select('id').where('n', '=', n).executeTakeFirst())?.id

export async function showReport(archive: Archive, version: number): Promise<ShownReport> {
  const body = await archive.db
    .selectFrom('bodies')
    .select('draft')
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const reading = (await readingsOf(archive, [version])).get(version)
  return { draft: unpack<Draft>(body.draft), reading, stands: await standsOf(archive, version) }
}

interface Part {
  readonly limit: number
  readonly after?: string
}

export async function showActor(archive: Archive, n: number, part: Part): Promise<ShownActor> {
  const { db } = archive
  const { id, name, kind, country } = await db
    .selectFrom('actors')
    .selectAll()
    .where('n', '=', n)
    .executeTakeFirstOrThrow()
  const aliases = await db.selectFrom('aliases').select('alias').where('actor', '=', n).limit(50).execute()
  const events = await searchEvents(archive, { actors: [n] }, { ...part, by: 'date' })
  const ties = await tiesOf(archive, n, name)
  return { id, name, kind, country, aliases: aliases.map(({ alias }) => alias), ties, events }
}

/** Ties are told in reports: those of the newest reports in which the actor took part. */
const TELLING = 20

async function tiesOf(archive: Archive, n: number, name: string): Promise<ShownActor['ties']> {
  const { rows } = await sql<{ version: number }>`select distinct version from
    (select e.version as version from event_actors a join events e on e.n = a.event
      where a.actor = ${n} and e.current = 1 order by a.event desc limit ${TELLING}) newest`.execute(
    archive.db,
  )
  const readings = await readingsOf(
    archive,
    rows.map(({ version }) => version),
  )
  const key = nameKey(name)
  return [...readings.values()].flatMap(({ actors, report }) => {
    const names = new Map(actors.map(actor => [actor.id, actor.name]))
    return actors.flatMap(actor =>
      actor.ties
        .filter(({ to }) => [actor.name, names.get(to) ?? ''].some(each => nameKey(each) === key))
        .map(({ kind, to, label, evidence }) => ({
          from: actor.name,
          kind,
          label: label ?? null,
          to: names.get(to) ?? to,
          evidence: evidence.text,
          report: report.id,
        })),
    )
  })
}

export async function showPlace(archive: Archive, n: number, part: Part): Promise<ShownPlace> {
  const {
    key,
    n: _,
    search,
    ...place
  } = await archive.db.selectFrom('places').selectAll().where('n', '=', n).executeTakeFirstOrThrow()
  const events: Page<FoundEvent> = await searchEvents(archive, { places: [n] }, { ...part, by: 'date' })
  return { ...place, within: await containersOf(archive, n), events }
}

/** A place that only ever holds others has no event of its own to ask. */
const LOOKED_AT = 1000

/** What contains it, told by any event that happened there: the archive keeps with each its place and all around it. */
async function containersOf({ db }: Archive, n: number): Promise<ShownPlace['within']> {
  const newest = db
    .selectFrom('event_places')
    .select('event')
    .where('place', '=', n)
    .orderBy('event', 'desc')
    .limit(LOOKED_AT)
    .as('t')
  const event = await db
    .selectFrom(newest)
    .innerJoin('events as e', 'e.n', 't.event')
    .select('e.n')
    .where('e.place', '=', n)
    .limit(1)
    .executeTakeFirst()
  if (!event) return []
  return db
    .selectFrom('event_places as t')
    .innerJoin('places as p', 'p.n', 't.place')
    .select(['p.id', 'p.name', 'p.country', 'p.precision'])
    .where('t.event', '=', event.n)
    .where('p.n', '!=', n)
    .execute()
}
