import { randomUUID } from 'node:crypto'
import { idOf } from '../records/id.ts'
import type { Reading } from '../records/reading.ts'
import type { Archive, Db } from './archive.ts'
import { unpack } from './bodies.ts'
import { type Anchored, applied, type Decided, type Decision, decisionsOn } from './decided.ts'
import { anchorsOf } from './readings.ts'
import { inTransaction } from './transact.ts'

export interface EventLine {
  readonly id: string
  /** What happened, in one line. */
  readonly line: string
  readonly decision: Decided | null
}

/** Events whose id begins so; no more than `most`. */
export async function eventsNamed({ db }: Archive, start: string, most: number): Promise<EventLine[]> {
  return db
    .selectFrom('events')
    .select(['id', 'line', 'decision'])
    .where('id', '>=', start)
    .where('id', '<', `${start}\u{10ffff}`)
    .orderBy('id')
    .limit(most)
    .execute()
}

export interface Deciding {
  readonly event: string
  /** Null takes back what was decided. */
  readonly after: Decided | null
  readonly who: string
  readonly note?: string
}

/**
 * Notes what a person decided of an event, and lets it hold. Gives what held before, which may be the same, and then nothing is
 * noted; undefined where there is no such event.
 */
export async function decide(
  archive: Archive,
  deciding: Deciding,
): Promise<{ readonly before: Decided | null } | undefined> {
  return inTransaction(archive, async db => {
    const event = await eventToDecide(archive, db, deciding.event)
    if (!event) return undefined
    const before = event.decision
    if (before === deciding.after) return { before }
    await note(archive, db, event, deciding)
    const current = event.stands && deciding.after !== 'rejected' ? 1 : 0
    await db
      .updateTable('events')
      .set({ decision: deciding.after, current })
      .where('n', '=', event.n)
      .execute()
    return { before }
  })
}

interface EventToDecide {
  readonly n: number
  readonly id: string
  readonly decision: Decided | null
  /** The id of its version. */
  readonly version: string
  readonly stands: boolean
  readonly events: readonly Anchored[]
}

/** No worker puts another reading in place of this one before the transaction ends. */
async function eventToDecide({ dialect }: Archive, db: Db, id: string): Promise<EventToDecide | undefined> {
  const found = await db
    .selectFrom('events')
    .innerJoin('versions', 'versions.n', 'events.version')
    .innerJoin('reports', 'reports.n', 'versions.report')
    .innerJoin('bodies', 'bodies.version', 'versions.n')
    .select(['events.n', 'events.decision', 'versions.id as version', 'versions.current'])
    .select(['reports.removed_at', 'bodies.reading'])
    .where('events.id', '=', id)
    .orderBy('versions.current', 'desc')
    .limit(1)
    .$if(dialect === 'postgres', query => query.forUpdate(['versions', 'events']).forShare('reports'))
    .executeTakeFirst()
  if (!found) return undefined
  const { n, decision, version, current, removed_at, reading } = found
  const events = reading === null ? [] : anchorsOf(unpack<Reading>(reading))
  return { n, id, decision, version, stands: current === 1 && removed_at === null, events }
}

async function note({ now }: Archive, db: Db, event: EventToDecide, deciding: Deciding): Promise<void> {
  const { id: _, ...anchor } = event.events.find(({ id }) => id === event.id) ?? {
    id: '',
    start: 0,
    end: 0,
    type: '',
  }
  const last = applied(await decisionsOn(db, event.version), event.events).latest.get(event.id)
  await db
    .insertInto('decisions')
    .values({
      id: idOf('decision', randomUUID()),
      at: now(),
      who: deciding.who,
      kind: 'event',
      target: event.id,
      version: event.version,
      anchor: JSON.stringify(anchor),
      before: event.decision,
      after: deciding.after,
      note: deciding.note ?? null,
      undoes: deciding.after === null ? (last ?? null) : null,
    })
    .execute()
}

/** Decisions that hold and whose event is in no reading any more. */
export async function lostDecisions({ db }: Archive): Promise<Decision[]> {
  const versions = await db
    .selectFrom('decisions')
    .select('version')
    .distinct()
    .where('kind', '=', 'event')
    .where('after', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('events').select('events.n').whereRef('events.id', '=', 'decisions.target'))),
    )
    .execute()
  const lost: Decision[] = []
  for (const { version } of versions) {
    if (version === null) continue
    const body = await db
      .selectFrom('bodies')
      .innerJoin('versions', 'versions.n', 'bodies.version')
      .select('reading')
      .where('versions.id', '=', version)
      .executeTakeFirst()
    const events = body?.reading ? anchorsOf(unpack<Reading>(body.reading)) : []
    lost.push(...applied(await decisionsOn(db, version), events).lost)
  }
  return lost
}
