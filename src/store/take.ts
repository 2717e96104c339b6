import { reportId } from '../records/make.ts'
import type { Draft } from '../records/report.ts'
import type { Archive, Db } from './archive.ts'
import { pack } from './bodies.ts'
import { hostOf, identitiesOf, type Known, lettersOf } from './identity.ts'
import { indexWords } from './words.ts'

export interface Incoming extends Known {
  readonly format: string
  /** The row of what the user named, where it has one. */
  readonly source?: number
}

/**
 * 'new': a report not known before. 'version': a known one with another text. 'known': nothing changed. 'summary': the archive has
 * its full text already. 'removed': a person took it out. 'again': its source shows an earlier text once more.
 */
export type Outcome = 'new' | 'version' | 'known' | 'summary' | 'removed' | 'again'

export interface Taken {
  readonly outcome: Outcome
  /** Id of the report and of the version that now stands for what was met. */
  readonly report: string
  readonly version: string
}

export interface TakeOptions {
  /** Reports that a person removed come back. */
  readonly again?: boolean
}

/** Takes reports into the archive, all or none: what it gives back is on the disk. */
export async function takeIn(
  archive: Archive,
  incoming: readonly Incoming[],
  options: TakeOptions = {},
): Promise<Taken[]> {
  return archive.db.transaction().execute(async db => {
    const taken: Taken[] = []
    for (const one of incoming) taken.push(await take(archive, db, one, options))
    return taken
  })
}

interface Found {
  readonly n: number
  readonly id: string
  readonly removed_at: string | null
}

async function take(archive: Archive, db: Db, one: Incoming, options: TakeOptions): Promise<Taken> {
  const id = reportId(one.draft)
  const keys = identitiesOf(one)
  const report = await reportKnownAs(db, keys, id)
  if (!report) return takeNew(archive, db, one, id, keys)
  if (report.removed_at !== null) {
    if (!options.again) return { outcome: 'removed', report: report.id, version: id }
    await restore(db, report.n)
  }
  await nameIt(db, report.n, keys)
  return takeKnown(archive, db, one, id, report)
}

/** The strongest name decides; a text that is there already is its report's, whatever it is called now. */
async function reportKnownAs(db: Db, keys: readonly string[], id: string): Promise<Found | undefined> {
  const same = await db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.n', 'versions.report')
    .select(['reports.n', 'reports.id', 'reports.removed_at'])
    .where('versions.id', '=', id)
    .executeTakeFirst()
  if (same || keys.length === 0) return same
  const found = await db
    .selectFrom('identities')
    .innerJoin('reports', 'reports.n', 'identities.report')
    .select(['identities.key', 'reports.n', 'reports.id', 'reports.removed_at'])
    .where('identities.key', 'in', keys)
    .execute()
  return found.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))[0]
}

async function takeNew(
  archive: Archive,
  db: Db,
  one: Incoming,
  id: string,
  keys: readonly string[],
): Promise<Taken> {
  const { n } = await db
    .insertInto('reports')
    .values({ id, first_seen: archive.now(), removed_at: null })
    .returning('n')
    .executeTakeFirstOrThrow()
  await nameIt(db, n, keys)
  const version = await addVersion(archive, db, one, id, n, 1)
  await see(archive, db, one, n, version)
  return { outcome: 'new', report: id, version: id }
}

async function takeKnown(archive: Archive, db: Db, one: Incoming, id: string, report: Found): Promise<Taken> {
  const versions = await db
    .selectFrom('versions')
    .select(['n', 'id', 'number', 'current', 'letters', 'extent'])
    .where('report', '=', report.n)
    .orderBy('number')
    .execute()
  const current = versions.find(version => version.current === 1)!
  const letters = lettersOf(one.draft)
  const same =
    versions.find(version => version.id === id) ??
    [current, ...versions].find(
      version => version.letters === letters && version.extent === extentOf(one.draft),
    )
  const outcome = (outcome: Outcome, version: string): Taken => ({ outcome, report: report.id, version })
  if (!same) {
    if (extentOf(one.draft) === 'summary' && current.extent === 'full') return outcome('summary', current.id)
    const number = versions[versions.length - 1].number + 1
    await replace(archive, db, current.n)
    const version = await addVersion(archive, db, one, id, report.n, number)
    await see(archive, db, one, report.n, version)
    return outcome('version', id)
  }
  const shown = await see(archive, db, one, report.n, same.n)
  // Two sources may show two texts of one report for ever: only a source that changed its text changes which one stands.
  if (same.n === current.n || shown === undefined || shown === same.n) return outcome('known', same.id)
  await replace(archive, db, current.n)
  await db.updateTable('versions').set({ current: 1, replaced_at: null }).where('n', '=', same.n).execute()
  await standAgain(db, same.n)
  return outcome('again', same.id)
}

async function addVersion(
  archive: Archive,
  db: Db,
  { draft, format }: Incoming,
  id: string,
  report: number,
  number: number,
): Promise<number> {
  const { n } = await db
    .insertInto('versions')
    .values({
      report,
      id,
      number,
      current: 1,
      title: draft.title ?? null,
      published: draft.publishedLocal ?? draft.published ?? null,
      url: draft.url ?? null,
      outlet: hostOf(draft.url) ?? draft.agency?.toLowerCase() ?? null,
      source: draft.source,
      format,
      extent: extentOf(draft),
      language: draft.language ?? null,
      kind: null,
      letters: lettersOf(draft),
      added_at: archive.now(),
      replaced_at: null,
      state: 'waiting',
      claimed_by: null,
      claimed_until: null,
      error: null,
      reader: null,
      read_at: null,
      copy_of: null,
    })
    .returning('n')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('bodies')
    .values({ version: n, draft: pack(draft), reading: null })
    .execute()
  await indexWords(db, archive.dialect, 'version_words', n, { title: draft.title ?? '', text: draft.text })
  return n
}

const extentOf = (draft: Draft): 'full' | 'summary' => draft.extent ?? 'full'

/** Notes where a version was met; gives the version that was met there before. */
async function see(
  archive: Archive,
  db: Db,
  { where, source }: Incoming,
  report: number,
  version: number,
): Promise<number | undefined> {
  const now = archive.now()
  const before = await db
    .selectFrom('sightings')
    .select(['n', 'version'])
    .where('place', '=', where)
    .executeTakeFirst()
  if (before)
    await db
      .updateTable('sightings')
      .set({ report, version, last_at: now, ...(source === undefined ? {} : { source }) })
      .where('n', '=', before.n)
      .execute()
  else
    await db
      .insertInto('sightings')
      .values({ report, version, source: source ?? null, place: where, first_at: now, last_at: now })
      .execute()
  return before?.version
}

/** A name that another report has already stays with that one. */
async function nameIt(db: Db, report: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await db
    .insertInto('identities')
    .values(keys.map(key => ({ key, report })))
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
}

async function replace(archive: Archive, db: Db, version: number): Promise<void> {
  await db
    .updateTable('versions')
    .set({ current: 0, replaced_at: archive.now() })
    .where('n', '=', version)
    .execute()
  await db.updateTable('events').set({ current: 0 }).where('version', '=', version).execute()
}

const standAgain = (db: Db, version: number) =>
  db
    .updateTable('events')
    .set({ current: 1 })
    .where('version', '=', version)
    .where(eb => eb.or([eb('decision', 'is', null), eb('decision', '!=', 'rejected')]))
    .execute()

async function restore(db: Db, report: number): Promise<void> {
  await db.updateTable('reports').set({ removed_at: null }).where('n', '=', report).execute()
  const current = await db
    .selectFrom('versions')
    .select('n')
    .where('report', '=', report)
    .where('current', '=', 1)
    .executeTakeFirst()
  if (current) await standAgain(db, current.n)
}
