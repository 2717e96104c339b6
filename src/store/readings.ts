import type { Reading } from '../records/reading.ts'
import type { Archive, Db } from './archive.ts'
import { pack } from './bodies.ts'
import { keysOfEvents } from './event-key.ts'
import type { ActorTable, EventTable, PlaceTable } from './schema.ts'
import { dropWords, indexWords } from './words.ts'

type Row<T, K extends keyof T> = { readonly [P in K]: T[P] }

/** What of a reading is found again by columns and words; made by `archive/indexed.ts`. */
export interface Indexed {
  readonly events: readonly IndexedEvent[]
  readonly claims: readonly IndexedClaim[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly kind: string }[]
}

export type IndexedPlace = Row<
  PlaceTable,
  'id' | 'key' | 'search' | 'name' | 'lat' | 'lon' | 'country' | 'admin1' | 'precision'
>
export interface IndexedActor extends Row<ActorTable, 'id' | 'key' | 'name' | 'kind' | 'country'> {
  /** Other names, written as `key` is. */
  readonly aliases?: readonly string[]
}

export interface IndexedEvent {
  readonly row: Row<
    EventTable,
    | 'id'
    | 'type'
    | 'mode'
    | 'status'
    | 'background'
    | 'confidence'
    | 'start'
    | 'end'
    | 'precision'
    | 'killed_low'
    | 'killed_high'
    | 'wounded_low'
    | 'wounded_high'
    | 'disputed'
    | 'line'
  >
  /** Where it happened first, then what contains that. */
  readonly places: readonly IndexedPlace[]
  readonly actors: readonly { readonly actor: IndexedActor; readonly role: string }[]
  /** Under which it is found. */
  readonly words: string
}

export interface IndexedClaim {
  readonly id: string
  readonly speaker: string | null
  readonly kind: string | null
  readonly stance: string
  /** Ids of events. */
  readonly about: readonly string[]
}

export interface ReadBy {
  readonly worker: string
  readonly version: number
  /** "model 5f2c…". */
  readonly reader: string
}

/** Keeps a reading and what it is found by, in place of an earlier one. False where another worker holds the version now. */
export async function keepReading(
  archive: Archive,
  by: ReadBy,
  reading: Reading,
  indexed: Indexed,
): Promise<boolean> {
  return archive.db.transaction().execute(async db => {
    const held = await db
      .updateTable('versions')
      .set({
        state: 'read',
        reader: by.reader,
        read_at: archive.now(),
        claimed_by: null,
        claimed_until: null,
        error: null,
        kind: reading.report.kind,
        language: reading.report.language,
      })
      .where('n', '=', by.version)
      .where('claimed_by', '=', by.worker)
      .where('state', '=', 'reading')
      .returning(['report', 'current'])
      .executeTakeFirst()
    if (!held) return false
    await db
      .updateTable('bodies')
      .set({ reading: pack(reading) })
      .where('version', '=', by.version)
      .execute()
    await dropIndex(archive, db, by.version)
    await index(archive, db, { ...held, version: by.version }, indexed)
    return true
  })
}

/** Takes away what a version is found by; its reading stays until another takes its place. */
export async function dropIndex(archive: Archive, db: Db, version: number): Promise<void> {
  const events = await db.selectFrom('events').select('n').where('version', '=', version).execute()
  await dropWords(
    db,
    archive.dialect,
    'event_words',
    events.map(({ n }) => n),
  )
  await db.deleteFrom('links').where('version', '=', version).execute()
  await db.deleteFrom('claims').where('version', '=', version).execute()
  await db.deleteFrom('events').where('version', '=', version).execute()
}

interface Held {
  readonly report: number
  readonly version: number
  readonly current: number
}

async function index(archive: Archive, db: Db, held: Held, indexed: Indexed): Promise<void> {
  const removed = await db
    .selectFrom('reports')
    .select('removed_at')
    .where('n', '=', held.report)
    .executeTakeFirstOrThrow()
  const current = held.current === 1 && removed.removed_at === null ? 1 : 0
  const byId = new Map<string, number>()
  const starts = indexed.events.map(({ row }) => row.start ?? row.end)
  const keys = await keysOfEvents(db, held.version, starts)
  const events = indexed.events.map((event, at) => ({ event, key: keys[at] }))
  // FTS5 writes out what it holds whenever a row comes before the last one.
  for (const { event, key } of events.sort((a, b) => a.key - b.key))
    byId.set(event.row.id, await indexEvent(archive, db, { ...held, current }, event, key))
  for (const claim of indexed.claims) await indexClaim(db, held.version, claim, byId)
  const links = indexed.links.flatMap(({ from, to, kind }) => {
    const [from_event, to_event] = [byId.get(from), byId.get(to)]
    return from_event && to_event ? [{ version: held.version, from_event, to_event, kind }] : []
  })
  if (links.length > 0) await db.insertInto('links').values(links).execute()
}

async function indexEvent(
  archive: Archive,
  db: Db,
  held: Held,
  event: IndexedEvent,
  key: number,
): Promise<number> {
  const places: number[] = []
  for (const place of event.places) places.push(await placeRow(db, place))
  const where = event.places[0]
  const { n } = await db
    .insertInto('events')
    .values({
      n: key,
      ...event.row,
      report: held.report,
      version: held.version,
      current: held.current,
      decision: null,
      place: places[0] ?? null,
      country: where?.country ?? null,
      lat: where?.lat ?? null,
      lon: where?.lon ?? null,
    })
    .returning('n')
    .executeTakeFirstOrThrow()
  const within = [...new Set(places)]
  if (within.length > 0)
    await db
      .insertInto('event_places')
      .values(within.map(place => ({ event: n, place })))
      .execute()
  for (const { actor, role } of event.actors)
    await db
      .insertInto('event_actors')
      .values({ event: n, actor: await actorRow(db, actor), role })
      .execute()
  await indexWords(db, archive.dialect, 'event_words', [{ n, title: event.row.line, text: event.words }])
  return n
}

async function placeRow(db: Db, place: IndexedPlace): Promise<number> {
  const known = await db.selectFrom('places').select('n').where('key', '=', place.key).executeTakeFirst()
  if (known) return known.n
  const { n } = await db
    .insertInto('places')
    .values(place)
    // Another worker may have met it at the same time.
    .onConflict(conflict => conflict.column('key').doUpdateSet({ name: place.name }))
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}

async function actorRow(db: Db, { aliases = [], ...actor }: IndexedActor): Promise<number> {
  const known = await db.selectFrom('actors').select('n').where('key', '=', actor.key).executeTakeFirst()
  const { n } =
    known ??
    (await db
      .insertInto('actors')
      .values(actor)
      .onConflict(conflict => conflict.column('key').doUpdateSet({ name: actor.name }))
      .returning('n')
      .executeTakeFirstOrThrow())
  const others = aliases.filter(alias => alias !== actor.key)
  if (others.length > 0)
    await db
      .insertInto('aliases')
      .values(others.map(alias => ({ alias, actor: n })))
      .onConflict(conflict => conflict.columns(['alias', 'actor']).doNothing())
      .execute()
  return n
}

async function indexClaim(
  db: Db,
  version: number,
  claim: IndexedClaim,
  events: ReadonlyMap<string, number>,
): Promise<void> {
  const { id, speaker, kind, stance } = claim
  const { n } = await db
    .insertInto('claims')
    .values({ id, version, speaker, kind, stance })
    .returning('n')
    .executeTakeFirstOrThrow()
  const about = [...new Set(claim.about)].flatMap(event => {
    const row = events.get(event)
    return row === undefined ? [] : [{ event: row, claim: n }]
  })
  if (about.length > 0) await db.insertInto('event_claims').values(about).execute()
}
