import type { Insertable } from 'kysely'
import type { Archive, Db } from './archive.ts'
import type { Arrival } from './arrivals.ts'
import { insertAll } from './batches.ts'
import { pack } from './bodies.ts'
import { hostOf } from './identity.ts'
import { indexableOr, shown } from './parameters.ts'
import type { VersionTable } from './schema.ts'
import { indexWords } from './words.ts'

/** A text to be kept: the `number`th of its report. */
export interface NewText {
  readonly arrival: Arrival
  readonly report: number
  readonly number: number
}

/** Adds texts that stand from now on and wait to be read; gives their keys by id. */
export async function addVersions(
  archive: Archive,
  db: Db,
  texts: readonly NewText[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .insertInto('versions')
    .values(texts.map(text => rowOf(text, archive.now())))
    .returning(['id', 'n'])
    .execute()
  const keys = new Map(rows.map(({ id, n }) => [id, n]))
  const keyed = texts.map(({ arrival }) => ({ n: keys.get(arrival.id)!, draft: arrival.draft }))
  await insertAll(
    db,
    'bodies',
    keyed.map(({ n, draft }) => ({ version: n, draft: pack(draft), reading: null })),
  )
  const words = keyed.map(({ n, draft }) => ({ n, title: draft.title ?? '', text: draft.text }))
  await indexWords(db, archive.dialect, 'version_words', words)
  return keys
}

function rowOf({ arrival, report, number }: NewText, now: string): Insertable<VersionTable> {
  const { draft, id, format, extent, letters } = arrival
  return {
    report,
    id,
    number,
    current: 1,
    title: draft.title === undefined ? null : shown(draft.title),
    published: indexableOr(draft.publishedLocal ?? draft.published ?? null),
    url: draft.url ?? null,
    outlet: indexableOr(hostOf(draft.url) ?? draft.agency?.toLowerCase() ?? null),
    source: draft.source,
    format,
    extent,
    language: draft.language ?? null,
    kind: null,
    letters,
    added_at: now,
    replaced_at: null,
    state: 'waiting',
    claimed_by: null,
    claimed_until: null,
    error: null,
    reader: null,
    read_at: null,
    copy_of: null,
  }
}

/** Another text of the report takes its place: what rests on it does not stand any more, and is kept. */
export async function replaceVersion({ now }: Archive, db: Db, version: number): Promise<void> {
  await db.updateTable('versions').set({ current: 0, replaced_at: now() }).where('n', '=', version).execute()
  await db.updateTable('events').set({ current: 0 }).where('version', '=', version).execute()
}

/** An earlier text of a report stands once more. */
export async function standAgain(db: Db, version: number): Promise<void> {
  await db.updateTable('versions').set({ current: 1, replaced_at: null }).where('n', '=', version).execute()
  await showEvents(db, version)
}

const showEvents = (db: Db, version: number) =>
  db
    .updateTable('events')
    .set({ current: 1 })
    .where('version', '=', version)
    .where(eb => eb.or([eb('decision', 'is', null), eb('decision', '!=', 'rejected')]))
    .execute()

/** A report that was removed is there again. */
export async function bringBack(db: Db, report: number): Promise<void> {
  await db.updateTable('reports').set({ removed_at: null }).where('n', '=', report).execute()
  const current = await db
    .selectFrom('versions')
    .select('n')
    .where('report', '=', report)
    .where('current', '=', 1)
    .executeTakeFirst()
  if (current) await showEvents(db, current.n)
}
