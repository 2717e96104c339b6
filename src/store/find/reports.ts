import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { FoundReport, Page } from '../../records/archived.ts'
import type { Archive } from '../archive.ts'
import type { Criteria } from './conditions.ts'
import { conditionsOf, fromOutlets } from './conditions.ts'
import { keyIn } from './cursor.ts'
import { copiesOf } from './hits.ts'
import { isOneOf, sizeOf } from './keys.ts'
import { readingsOf } from './passages.ts'
import { wordsIn } from './words-in.ts'

export interface ReportOptions {
  readonly limit: number
  /** `Page.next` of the page before. */
  readonly after?: string
}

/** Words that more texts have than this are looked for among the newest texts first. */
const FEW = 3000
const STRETCH = 1000
const EVERYTHING = { low: 0, high: Number.MAX_SAFE_INTEGER }

/** Finds reports whose text stands, the newest first: by words of the text, and by what their events are. */
export async function searchReports(
  archive: Archive,
  criteria: Criteria,
  { limit, after }: ReportOptions,
): Promise<Page<FoundReport>> {
  const { keys, isAll } = await newestVersions(archive, criteria, limit + 1, after)
  const next = keys.length > limit ? cursorOf(keys[limit - 1]) : undefined
  const found = await reportsOf(
    archive,
    keys.slice(0, limit).map(({ n }) => n),
  )
  return { found, count: keys.length, isMore: !isAll, ...(next === undefined ? {} : { next }) }
}

interface At {
  readonly n: number
  /** Empty where no day is known. */
  readonly published: string
}

const cursorOf = ({ n, published }: At): string => `${published}~${n}`

function atOf(cursor: string): At {
  const [published, n] = cursor.split('~')
  return { published, n: keyIn(n) }
}

/** Keys of the texts that meet what is asked, the newest first, `wanted` at least where there are so many. */
export async function newestVersions(
  archive: Archive,
  criteria: Criteria,
  wanted: number,
  after: string | undefined,
): Promise<{ readonly keys: readonly At[]; readonly isAll: boolean; readonly next?: string }> {
  const words = criteria.words && wordsIn(archive, 'version_words', criteria.words)
  const size = words?.list ? await sizeOf(archive, words, EVERYTHING) : Number.POSITIVE_INFINITY
  const tests = testsOf(archive, criteria)
  if (words?.list && size < FEW) {
    const listed = sql<SqlBool>`v.n in (${words.list(EVERYTHING)})`
    return { keys: await stretch(archive, [listed, ...tests], after && atOf(after), FEW), isAll: true }
  }
  const keys: At[] = []
  let from = after ? atOf(after) : undefined
  for (let entries = STRETCH; ; entries *= 2) {
    const some = await stretch(archive, tests, from, entries)
    keys.push(...(words && some.length > 0 ? await amongThese(archive, words, some) : some))
    const isAll = some.length < entries
    if (isAll) return { keys, isAll }
    from = some[some.length - 1]
    if (keys.length >= wanted) return { keys, isAll, next: cursorOf(from) }
  }
}

async function amongThese(archive: Archive, words: ReturnType<typeof wordsIn>, some: readonly At[]) {
  const { rows } = await words.among!(some.map(({ n }) => n).sort((a, b) => b - a)).execute(archive.db)
  const met = new Set(rows.map(({ n }) => n))
  return some.filter(({ n }) => met.has(n) !== words.isNegative)
}

async function stretch(
  { db }: Archive,
  tests: readonly RawBuilder<SqlBool>[],
  after: At | '' | undefined,
  entries: number,
): Promise<At[]> {
  const published = sql`coalesce(v.published, '')`
  const all = after
    ? [...tests, sql<SqlBool>`(${published}, v.n) < (${after.published}, ${sql.lit(after.n)})`]
    : tests
  const { rows } = await sql<At>`select v.n as n, ${published} as published
    from versions v join reports r on r.n = v.report
    where v.current = 1 and r.removed_at is null${all.length > 0 ? sql` and ${sql.join(all, sql` and `)}` : sql``}
    order by ${published} desc, v.n desc limit ${entries}`.execute(db)
  return rows
}

/** A report is as old as the day of its publication; what else is asked for, one event of it must meet. */
function testsOf(archive: Archive, criteria: Criteria): RawBuilder<SqlBool>[] {
  const { from, to, outlets, sources } = criteria
  const ofEvents: Criteria = {
    ...criteria,
    words: undefined,
    from: undefined,
    outlets: undefined,
    sources: undefined,
  }
  const events = conditionsOf(archive, ofEvents).flatMap(({ holds }) => (holds ? [holds('e')] : []))
  const isAskedOfEvents = events.length > 1 || criteria.status === 'rejected'
  return [
    from && sql<SqlBool>`coalesce(v.published, '') >= ${from}`,
    // All that begins with a day, a month or a year sorts before it with a mark that follows digits, "-" and "T".
    to && sql<SqlBool>`coalesce(v.published, '') < ${`${to}~`} and v.published is not null`,
    fromOutlets({ outlets, sources })?.ofVersion,
    isAskedOfEvents &&
      sql<SqlBool>`exists (select 1 from events e where e.version = v.n and ${sql.join(events, sql` and `)})`,
  ].filter(test => typeof test === 'object')
}

/** The reports of these versions, in their order; sentences come with those that were read. */
export async function reportsOf(archive: Archive, keys: readonly number[]): Promise<FoundReport[]> {
  if (keys.length === 0) return []
  const rows = await archive.db
    .selectFrom('versions as v')
    .where(isOneOf(archive, sql.ref('v.n'), keys))
    .select(['v.n', 'v.id', 'v.title', 'v.outlet', 'v.published', 'v.url', 'v.source', 'v.state', 'v.kind'])
    .select('v.extent')
    .select(copiesOf('v').as('copies'))
    .select(sql<number>`(select count(*) from events e where e.version = v.n)`.as('events'))
    .execute()
  const readings = await readingsOf(archive, keys)
  const byKey = new Map(
    rows.map(({ n, ...row }) => {
      const { text, sentences } = readings.get(n)?.report ?? { text: '', sentences: [] }
      return [n, { ...row, passages: sentences.map(({ start, end }) => text.slice(start, end)) }]
    }),
  )
  return keys.flatMap(key => byKey.get(key) ?? [])
}
