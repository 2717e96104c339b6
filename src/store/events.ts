import type { Archive, Db } from './archive.ts'
import { batches, insertAll } from './batches.ts'
import { keysOfEvents } from './event-key.ts'
import { actorRows, placeRows } from './names.ts'
import { indexableOr } from './parameters.ts'
import type { Indexed, IndexedEvent } from './readings.ts'
import type { EventTable } from './schema.ts'
import { indexWords } from './words.ts'

/** The version whose events are written. */
export interface Held {
  readonly report: number
  readonly version: number
  /** 1 where the version stands and its report was not removed. */
  readonly current: number
  /** What people decided, by ids of events. */
  readonly decided: ReadonlyMap<string, 'accepted' | 'rejected'>
}

/** Writes what a reading is found by; of the version nothing is there yet. */
export async function indexEvents(archive: Archive, db: Db, held: Held, indexed: Indexed): Promise<void> {
  // The same places and actors are met by many workers: all of them take them in the same order.
  const places = await placeRows(
    db,
    indexed.events.flatMap(event => event.places),
  )
  const actors = await actorRows(
    db,
    indexed.events.flatMap(event => event.actors.map(({ actor }) => actor)),
  )
  const starts = indexed.events.map(({ row }) => row.start ?? row.end)
  const keys = await keysOfEvents(db, held.version, starts)
  const events = indexed.events.map((event, at) => ({
    event,
    n: keys[at],
    places: unique(event.places.map(({ key }) => places.get(key)!)),
    actors: event.actors.map(({ actor, role }) => ({ actor: actors.get(actor.key)!, role })),
  }))
  events.sort((a, b) => a.n - b.n)
  await insertAll(
    db,
    'events',
    events.map(({ event, n, places: [place] }) => rowOf(held, event, n, place)),
  )
  await insertAll(
    db,
    'event_places',
    events.flatMap(({ n, places }) => places.map(place => ({ event: n, place }))),
  )
  await insertAll(
    db,
    'event_actors',
    events.flatMap(({ n, actors }) => parts(actors).map(part => ({ event: n, ...part }))),
  )
  const words = events.map(({ event, n }) => ({ n, title: event.row.line, text: event.words }))
  await indexWords(db, archive.dialect, 'event_words', words)
  const byId = new Map(events.map(({ event, n }) => [event.row.id, n]))
  await indexClaims(db, held.version, indexed.claims, byId)
  await indexLinks(db, held.version, indexed.links, byId)
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** An actor that was named twice has one part of each role. */
const parts = <T extends { readonly actor: number; readonly role: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map(part => [`${part.actor} ${part.role}`, part])).values(),
]

function rowOf(held: Held, { row, places: [where] }: IndexedEvent, n: number, place: number | undefined) {
  const decision: EventTable['decision'] = held.decided.get(row.id) ?? null
  return {
    ...row,
    n,
    report: held.report,
    version: held.version,
    current: decision === 'rejected' ? 0 : held.current,
    decision,
    place: place ?? null,
    country: where?.country ?? null,
    lat: where?.lat ?? null,
    lon: where?.lon ?? null,
  }
}

async function indexClaims(
  db: Db,
  version: number,
  claims: Indexed['claims'],
  events: ReadonlyMap<string, number>,
): Promise<void> {
  if (claims.length === 0) return
  const about: { event: number; claim: number }[] = []
  for (const part of batches(claims, 5)) {
    const rows = await db
      .insertInto('claims')
      .values(
        part.map(({ id, speaker, kind, stance }) => ({
          id,
          version,
          speaker: indexableOr(speaker),
          kind,
          stance,
        })),
      )
      .returning(['id', 'n'])
      .execute()
    const keys = new Map(rows.map(({ id, n }) => [id, n]))
    for (const claim of part)
      for (const id of unique(claim.about)) {
        const event = events.get(id)
        if (event !== undefined) about.push({ event, claim: keys.get(claim.id)! })
      }
  }
  await insertAll(db, 'event_claims', about)
}

async function indexLinks(
  db: Db,
  version: number,
  links: Indexed['links'],
  events: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = links.flatMap(({ from, to, kind }) => {
    const [from_event, to_event] = [events.get(from), events.get(to)]
    return from_event !== undefined && to_event !== undefined ? [{ version, from_event, to_event, kind }] : []
  })
  await insertAll(db, 'links', rows)
}
