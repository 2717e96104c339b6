import { sql } from 'kysely'
import type { Draft } from '../records/report.ts'
import type { Archive, Db } from './archive.ts'
import { unpack } from './bodies.ts'
import { shown } from './parameters.ts'
import { setAside } from './set-aside.ts'
import { inTransaction } from './transact.ts'

/** A version that a worker has taken to read. */
export interface Task {
  readonly version: number
  readonly id: string
  readonly draft: Draft
  /** 1 at the first try. */
  readonly attempt: number
}

/** A report is tried this often; then it is set aside with its error. */
export const TRIES = 3

/** In these words, so that the index of those that wait is used. */
const UNREAD = sql<boolean>`state in ('waiting', 'reading')`

/**
 * Takes up to `count` waiting versions for `worker`, who must finish, fail or extend them before `until` (an ISO instant). Versions
 * whose worker let its time pass wait again. On PostgreSQL any number of workers do this at once without waiting for each other.
 */
export async function claim(archive: Archive, worker: string, count: number, until: string): Promise<Task[]> {
  const { dialect, now } = archive
  return inTransaction(archive, async tx => {
    const free = tx
      .selectFrom('versions')
      .select(['n', 'attempts'])
      .where(UNREAD)
      .where(eb => eb.or([eb('state', '=', 'waiting'), eb('claimed_until', '<', now())]))
      .orderBy('n')
      .limit(count)
      .$if(dialect === 'postgres', query => query.forUpdate().skipLocked())
    const ns = togetherOf(await free.execute())
    if (ns.length === 0) return []
    const claimed = await tx
      .updateTable('versions')
      .set({
        state: 'reading',
        claimed_by: worker,
        claimed_until: until,
        attempts: sql<number>`attempts + 1`,
      })
      .where('n', 'in', ns)
      .returning(['n', 'id', 'attempts'])
      .execute()
    const worn = claimed.filter(({ attempts }) => attempts > TRIES)
    for (const { n } of worn) await giveUp(tx, n, 'The reader died over it each time.', now())
    return tasksOf(
      tx,
      claimed.filter(({ attempts }) => attempts <= TRIES),
    )
  })
}

/**
 * What was begun before is taken alone: where a process died over a batch, that tells which report of the batch it was, and
 * none beside it is given up for its sake.
 */
function togetherOf(found: readonly { readonly n: number; readonly attempts: number }[]): number[] {
  const begun = found.findIndex(({ attempts }) => attempts > 0)
  return (begun < 0 ? found : found.slice(0, Math.max(begun, 1))).map(({ n }) => n)
}

type Claimed = { readonly n: number; readonly id: string; readonly attempts: number }

async function tasksOf(db: Db, claimed: readonly Claimed[]): Promise<Task[]> {
  if (claimed.length === 0) return []
  const bodies = await db
    .selectFrom('bodies')
    .select(['version', 'draft'])
    .where(
      'version',
      'in',
      claimed.map(({ n }) => n),
    )
    .execute()
  const drafts = new Map(bodies.map(({ version, draft }) => [version, draft]))
  return claimed
    .map(({ n, id, attempts }) => ({
      version: n,
      id,
      draft: unpack<Draft>(drafts.get(n)!),
      attempt: attempts,
    }))
    .sort((a, b) => a.version - b.version)
}

/** A worker that is still at it says so before its time is over. */
export async function extend({ db }: Archive, worker: string, until: string): Promise<void> {
  await db
    .updateTable('versions')
    .set({ claimed_until: until })
    .where('claimed_by', '=', worker)
    .where('state', '=', 'reading')
    .execute()
}

/**
 * Gives back what a worker holds and has not read. At its own end what it gives back counts as not tried; of one that died
 * nobody knows what it died over.
 */
export async function giveBack(
  { db }: Archive,
  worker: string,
  { died }: { readonly died: boolean } = { died: false },
): Promise<number> {
  const given = await db
    .updateTable('versions')
    .set({ state: 'waiting', claimed_by: null, claimed_until: null })
    .$if(!died, query => query.set({ attempts: sql<number>`attempts - 1` }))
    .where('claimed_by', '=', worker)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  return Number(given.numUpdatedRows)
}

/** Those who hold versions now. */
export async function holders({ db }: Archive): Promise<string[]> {
  const rows = await db
    .selectFrom('versions')
    .select('claimed_by')
    .distinct()
    .where('state', '=', 'reading')
    .where('claimed_by', 'is not', null)
    .execute()
  return rows.map(({ claimed_by }) => claimed_by!)
}

/** The reader failed: the version waits again, or, tried often enough, is set aside. Says which. */
export async function fail(
  archive: Archive,
  worker: string,
  version: number,
  error: string,
): Promise<'waiting' | 'failed' | 'lost'> {
  return inTransaction(archive, async tx => {
    const row = await tx
      .updateTable('versions')
      .set({ state: 'waiting', claimed_by: null, claimed_until: null, error: shown(error) })
      .where('n', '=', version)
      .where('claimed_by', '=', worker)
      .where('state', '=', 'reading')
      .returning('attempts')
      .executeTakeFirst()
    if (!row) return 'lost'
    if (row.attempts < TRIES) return 'waiting'
    await giveUp(tx, version, error, archive.now())
    return 'failed'
  })
}

async function giveUp(db: Db, version: number, error: string, now: string): Promise<void> {
  const { source, id } = await db
    .updateTable('versions')
    .set({ state: 'failed', claimed_by: null, claimed_until: null, error: shown(error) })
    .where('n', '=', version)
    .returning(['source', 'id'])
    .executeTakeFirstOrThrow()
  await setAside(
    db,
    [
      {
        where: source,
        what: `It could not be read in ${TRIES} tries (${id}): ${error}`,
        remedy: 'Its text is kept. "casus reread" tries it again.',
        because: 'reading',
      },
    ],
    now,
  )
}

/** How many versions are not read yet. */
export async function waiting({ db }: Archive): Promise<number> {
  const { count } = await db
    .selectFrom('versions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where(UNREAD)
    .executeTakeFirstOrThrow()
  return count
}
