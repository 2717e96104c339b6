import { sql } from 'kysely'
import type { Archive, Db } from './archive.ts'
import { type Acquaintance, type Arrival, acquaint, arrivalOf, type Incoming, reportOf } from './arrivals.ts'
import { type Taken, takeKnown } from './known.ts'
import { addReports } from './reports.ts'
import { type Seen, see } from './sightings.ts'
import { inTransaction } from './transact.ts'

export type { Incoming } from './arrivals.ts'
export type { Outcome, Taken } from './known.ts'

export interface TakeOptions {
  /** Reports that a person removed come back. */
  readonly again?: boolean
}

/** Any number: all processes that take reports into one PostgreSQL database ask for the same. */
const LOCK = 7_264_188

/** Takes reports into the archive, all or none: what it gives back is on the disk. */
export async function takeIn(
  archive: Archive,
  incoming: readonly Incoming[],
  options: TakeOptions = {},
): Promise<Taken[]> {
  const arrivals = incoming.map(arrivalOf)
  return inTransaction(archive, async db => {
    // Two at once that meet one report under the same address would each find it new.
    if (archive.dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
    const known = await acquaint(db, arrivals)
    const taking: Taking = { archive, db, known, options, taken: [], fresh: [], seen: [], held: new Set() }
    for (const [at, arrival] of arrivals.entries()) await take(taking, arrival, at)
    await write(taking)
    return taking.taken
  })
}

interface Taking {
  readonly archive: Archive
  readonly db: Db
  readonly known: Acquaintance
  readonly options: TakeOptions
  readonly taken: Taken[]
  /** What is written together, since none of it bears on the other. */
  readonly fresh: { readonly arrival: Arrival; readonly at: number }[]
  readonly seen: Seen[]
  /** Names, ids and places that are in the two. */
  readonly held: Set<string>
}

const TOGETHER = 200

async function take(taking: Taking, arrival: Arrival, at: number): Promise<void> {
  const { known, fresh, seen, held } = taking
  const marks = [arrival.id, arrival.place, ...arrival.names]
  if (fresh.length + seen.length >= TOGETHER || marks.some(mark => held.has(mark))) await write(taking)
  const report = reportOf(known, arrival)
  const text = known.texts.get(arrival.id)
  if (report === undefined) fresh.push({ arrival, at })
  else if (text?.stands && arrival.names.every(name => known.names.has(name))) {
    seen.push({ arrival, report, version: text.version })
    taking.taken[at] = { outcome: 'known', report: text.name, version: arrival.id }
  } else {
    await write(taking)
    taking.taken[at] = await takeKnown(taking, arrival, report)
    return
  }
  for (const mark of marks) held.add(mark)
}

async function write(taking: Taking): Promise<void> {
  const { archive, db, known, fresh, seen, held, taken } = taking
  const added = await addReports(
    archive,
    db,
    fresh.map(({ arrival }) => arrival),
    known,
  )
  for (const { arrival, at } of fresh) taken[at] = { outcome: 'new', report: arrival.id, version: arrival.id }
  await see(archive, db, [...added, ...seen], known)
  fresh.length = 0
  seen.length = 0
  held.clear()
}
