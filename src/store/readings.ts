import type { Reading } from '../records/reading.ts'
import type { Archive, Db } from './archive.ts'
import { pack } from './bodies.ts'
import { type Anchored, applied, decisionsOn } from './decided.ts'
import { indexEvents } from './events.ts'
import type { ActorTable, EventTable, PlaceTable } from './schema.ts'
import { inTransaction } from './transact.ts'
import { dropWords } from './words.ts'

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
  return inTransaction(archive, async db => {
    const held = await hold(archive, db, by)
    if (!held) return false
    await db
      .updateTable('versions')
      .set({
        state: 'read',
        reader: by.reader,
        read_at: archive.now(),
        attempts: 0,
        claimed_by: null,
        claimed_until: null,
        error: null,
        kind: reading.report.kind,
        language: reading.report.language,
      })
      .where('n', '=', by.version)
      .execute()
    await db
      .updateTable('bodies')
      .set({ reading: pack(reading) })
      .where('version', '=', by.version)
      .execute()
    const again = held.read_at !== null
    if (again) await dropIndex(archive, db, by.version)
    const decisions = again ? await decisionsOn(db, held.id) : []
    const current = held.current === 1 && held.removed_at === null ? 1 : 0
    const decided = applied(decisions, anchorsOf(reading)).standing
    await indexEvents(archive, db, { ...held, version: by.version, current, decided }, indexed)
    return true
  })
}

/** The version, where this worker holds it still; nobody replaces it or removes its report before the transaction ends. */
const hold = ({ dialect }: Archive, db: Db, { worker, version }: ReadBy) =>
  db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.n', 'versions.report')
    .select(['versions.id', 'versions.report', 'versions.current', 'versions.read_at', 'reports.removed_at'])
    .where('versions.n', '=', version)
    .where('claimed_by', '=', worker)
    .where('state', '=', 'reading')
    .$if(dialect === 'postgres', query => query.forUpdate('versions').forShare('reports'))
    .executeTakeFirst()

/** Where the events of a reading stand in its text. */
export const anchorsOf = (reading: Reading): Anchored[] =>
  reading.events.flatMap(({ id, type, mentions }) =>
    mentions.slice(0, 1).map(({ trigger: { start, end } }) => ({ id, type, start, end })),
  )

/** Takes away what a version is found by; its reading stays until another takes its place. */
export async function dropIndex(archive: Archive, db: Db, version: number): Promise<void> {
  const events = await db.selectFrom('events').select('n').where('version', '=', version).execute()
  const ns = events.map(({ n }) => n)
  await dropWords(db, archive.dialect, 'event_words', ns)
  await db.deleteFrom('links').where('version', '=', version).execute()
  await db.deleteFrom('claims').where('version', '=', version).execute()
  await db.deleteFrom('events').where('version', '=', version).execute()
}
