import type { Selectable, Updateable } from 'kysely'
import type { Archive } from './archive.ts'
import { identitiesOf, type Known } from './identity.ts'
import type { SourceTable } from './schema.ts'
import { inTransaction } from './transact.ts'

export type FeedRow = Pick<
  Selectable<SourceTable>,
  'n' | 'name' | 'title' | 'etag' | 'modified' | 'body_hash' | 'due_at' | 'failures' | 'error' | 'stopped_at'
>

const COLUMNS = [
  'n',
  'name',
  'title',
  'etag',
  'modified',
  'body_hash',
  'due_at',
  'failures',
  'error',
  'stopped_at',
] as const

/** Has a feed polled from now on; one that was stopped is tried again. */
export async function addFeed(
  archive: Archive,
  address: string,
  title?: string,
): Promise<'new' | 'known' | 'again'> {
  return inTransaction(archive, async tx => {
    const before = await tx
      .selectFrom('sources')
      .select(['n', 'kind', 'stopped_at'])
      .where('name', '=', address)
      .executeTakeFirst()
    if (before === undefined) {
      const row = {
        kind: 'feed',
        name: address,
        title: title ?? null,
        added_at: archive.now(),
        failures: 0,
      } as const
      await tx
        .insertInto('sources')
        .values({ ...row, ...NEVER_POLLED })
        .execute()
      return 'new'
    }
    if (before.kind === 'feed' && before.stopped_at === null) return 'known'
    await tx
      .updateTable('sources')
      .set({ kind: 'feed', failures: 0, ...NEVER_POLLED })
      .where('n', '=', before.n)
      .execute()
    return before.kind === 'feed' ? 'again' : 'new'
  })
}

const NEVER_POLLED = {
  etag: null,
  modified: null,
  body_hash: null,
  polled_at: null,
  due_at: null,
  error: null,
  stopped_at: null,
} as const

/** Feeds due at an instant, those never polled among them; without one, all that are not stopped. */
export async function feedsDue({ db }: Archive, at?: string): Promise<FeedRow[]> {
  return db
    .selectFrom('sources')
    .select(COLUMNS)
    .where('kind', '=', 'feed')
    .where('stopped_at', 'is', null)
    .$if(at !== undefined, query =>
      query.where(eb => eb.or([eb('due_at', 'is', null), eb('due_at', '<=', at!)])),
    )
    .orderBy('n')
    .execute()
}

/** All of them, stopped ones too. */
export async function allFeeds({ db }: Archive): Promise<FeedRow[]> {
  return db.selectFrom('sources').select(COLUMNS).where('kind', '=', 'feed').orderBy('n').execute()
}

/** Has a feed polled no more; false where there is none of this address that is. */
export async function stopFeed({ db, now }: Archive, address: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sources')
    .set({ stopped_at: now() })
    .where('kind', '=', 'feed')
    .where('name', '=', address)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** When the next feed is due; undefined where none is polled or one has never been. */
export async function nextDue({ db }: Archive): Promise<string | undefined> {
  const { at } = await db
    .selectFrom('sources')
    .select(eb => eb.fn.min('due_at').as('at'))
    .where('kind', '=', 'feed')
    .where('stopped_at', 'is', null)
    .executeTakeFirstOrThrow()
  return at ?? undefined
}

/** Takes a feed until an instant; false where another process has taken or polled it since it was seen. */
export async function claimFeed(
  { db }: Archive,
  { n, due_at }: Pick<FeedRow, 'n' | 'due_at'>,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sources')
    .set({ due_at: until })
    .where('n', '=', n)
    .where('due_at', due_at === null ? 'is' : '=', due_at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function keepPoll(
  archive: Archive,
  n: number,
  polled: Updateable<SourceTable> & { name: string },
): Promise<void> {
  await inTransaction(archive, async tx => {
    const other = await tx
      .selectFrom('sources')
      .select('n')
      .where('name', '=', polled.name)
      .where('n', '!=', n)
      .executeTakeFirst()
    const { name, ...rest } = polled
    const stop = {
      ...rest,
      stopped_at: polled.polled_at,
      error: `It moved to ${name}, which is watched already.`,
    }
    await tx
      .updateTable('sources')
      .set(other === undefined ? polled : stop)
      .where('n', '=', n)
      .execute()
  })
}

/** Whether a report is there with its full text. */
export async function hasFullText({ db }: Archive, known: Known): Promise<boolean> {
  const keys = identitiesOf(known)
  if (keys.length === 0) return false
  const found = await db
    .selectFrom('identities')
    .innerJoin('versions', 'versions.report', 'identities.report')
    .select('versions.n')
    .where('identities.key', 'in', keys)
    .where('versions.current', '=', 1)
    .where('versions.extent', '=', 'full')
    .executeTakeFirst()
  return found !== undefined
}
