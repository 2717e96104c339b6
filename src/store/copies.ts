import { sql } from 'kysely'
import type { Draft } from '../records/report.ts'
import type { Archive, Db } from './archive.ts'
import { insertAll } from './batches.ts'
import { unpack } from './bodies.ts'

/** Of a number that many texts have, the first so many are looked at: among them is what stands first. */
const MOST_OF_ONE = 50
/** Two texts with one number in common share a phrase. */
const FEWEST_SHARED = 2
const MOST_CANDIDATES = 20
/** Texts that are like each other, told through one another. */
const LARGEST_GROUP = 500

/** Any number, other than that of the migrations: on PostgreSQL texts are compared by one process at a time. */
const LOCK = 7_264_188

export const lockCopies = async ({ dialect }: Pick<Archive, 'dialect'>, db: Db): Promise<void> => {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
}

export interface Text {
  readonly n: number
  readonly report: number
  readonly text: string
}

/** Texts by the ids of their versions. */
export async function textsOf(db: Db, ids: readonly string[]): Promise<Text[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('versions as v')
    .innerJoin('bodies as b', 'b.version', 'v.n')
    .select(['v.n', 'v.report', 'b.draft'])
    .where('v.id', 'in', ids)
    .orderBy('v.n')
    .execute()
  return rows.map(({ n, report, draft }) => ({ n, report, text: unpack<Draft>(draft).text }))
}

/** Keeps the numbers of a text, and gives the texts of other reports that share most of them. */
export async function candidatesOf(db: Db, own: Text, numbers: readonly number[]): Promise<Text[]> {
  await db.deleteFrom('bands').where('version', '=', own.n).execute()
  await insertAll(
    db,
    'bands',
    numbers.map(band => ({ band, version: own.n })),
  )
  if (numbers.length === 0) return []
  const lists = numbers.map(
    band =>
      sql`select version from (select version from bands where band = ${band} order by version limit ${MOST_OF_ONE}) b`,
  )
  const { rows } = await sql<Body>`select v.n, v.report, b.draft from
    (select version, count(*) as shared from (${sql.join(lists, sql` union all `)}) s group by version
      having count(*) >= ${FEWEST_SHARED}) c
    join versions v on v.n = c.version join bodies b on b.version = v.n
    where v.report <> ${own.report} order by c.shared desc, v.n limit ${MOST_CANDIDATES}`.execute(db)
  return rows.map(({ draft, ...row }) => ({ ...row, text: unpack<Draft>(draft).text }))
}

interface Body {
  readonly n: number
  readonly report: number
  readonly draft: Uint8Array
}

/** Notes that two texts are near-copies of each other, both ways. */
export async function noteLikeness(db: Db, a: number, b: number, likeness: number): Promise<void> {
  await db
    .insertInto('copies')
    .values([
      { version: a, of: b, likeness },
      { version: b, of: a, likeness },
    ])
    .onConflict(conflict => conflict.columns(['version', 'of']).doUpdateSet({ likeness }))
    .execute()
}

/**
 * Says anew, for these texts and all that are like them, which stands first: of the texts in the order of publication, whole ones
 * before summaries, each is a copy of the earliest that it is like itself and that is no copy. It is the same whatever came in
 * first; and a roundup that holds two stories does not make one of them.
 */
export async function regroup(db: Db, texts: readonly number[]): Promise<void> {
  const like = await likeThem(db, texts)
  const rows = await db
    .selectFrom('versions as v')
    .innerJoin('reports as r', 'r.n', 'v.report')
    .select(['v.n', 'v.current', 'v.extent', 'v.published', 'v.copy_of', 'r.removed_at', 'v.id'])
    .where('v.n', 'in', [...like.keys()])
    .execute()
  const stands = ({ current, removed_at }: (typeof rows)[number]) => current === 1 && removed_at === null
  const firsts: number[] = []
  for (const row of rows.sort((a, b) => Number(stands(b)) - Number(stands(a)) || inOrder(a, b))) {
    const first = stands(row) ? (firsts.find(each => like.get(row.n)!.has(each)) ?? null) : null
    if (stands(row) && first === null) firsts.push(row.n)
    if (first !== row.copy_of)
      await db.updateTable('versions').set({ copy_of: first }).where('n', '=', row.n).execute()
  }
}

interface Ordered {
  readonly id: string
  readonly extent: string
  readonly published: string | null
}

const LAST = '9999'

const inOrder = (a: Ordered, b: Ordered): number =>
  compare(a.extent, b.extent) || compare(a.published ?? LAST, b.published ?? LAST) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each of these texts and of those that are like them, with the texts that it is like. */
async function likeThem(db: Db, texts: readonly number[]): Promise<Map<number, Set<number>>> {
  const like = new Map<number, Set<number>>()
  let next: readonly number[] = texts
  while (next.length > 0 && like.size < LARGEST_GROUP) {
    for (const n of next) like.set(n, new Set())
    const rows = await db
      .selectFrom('copies')
      .select(['version', 'of'])
      .where('version', 'in', next)
      .execute()
    for (const { version, of } of rows) like.get(version)!.add(of)
    next = [...new Set(rows.map(({ of }) => of))].filter(n => !like.has(n))
  }
  return like
}

/** All texts of these reports. */
export async function versionsOf(db: Db, reports: readonly number[]): Promise<number[]> {
  const rows = await db.selectFrom('versions').select('n').where('report', 'in', reports).execute()
  return rows.map(({ n }) => n)
}

/** A process may have died after it took texts in and before it compared them. */
const LOOKED_BACK = 1000

/** Ids of texts among the last ones that were never compared. */
export async function notCompared(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('versions as v')
    .select('v.id')
    .where('v.n', '>', sql<number>`(select coalesce(max(n), 0) - ${sql.lit(LOOKED_BACK)} from versions)`)
    .where('v.current', '=', 1)
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('bands as b').select('b.band').whereRef('b.version', '=', 'v.n'))),
    )
    .execute()
  return rows.map(({ id }) => id)
}
