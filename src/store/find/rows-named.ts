import { sql } from 'kysely'
import type { Problem } from '../../records/problem.ts'
import type { Archive } from '../archive.ts'
import { nameKey } from '../name-key.ts'
import type { Criteria } from './conditions.ts'
import { nearest, suggestion } from './nearest.ts'

/** More rows than this under one name are taken in the order in which they were met. */
const MOST_ROWS = 200
/** Above all that begins like a key: keys hold letters, digits and spaces. */
const END = '\u{10ffff}'

/** All names that are or begin with what is asked; where one is it exactly, those that only begin so are others. */
export async function acting({ db }: Archive, asked: string): Promise<Criteria | Problem> {
  const key = nameKey(asked)
  const named = (where: ReturnType<typeof sql>) =>
    sql<{
      n: number
    }>`select n from actors where key ${where} union select actor from aliases where alias ${where}
      limit ${MOST_ROWS}`.execute(db)
  let { rows } = await named(sql`= ${key}`)
  if (rows.length === 0 && key !== '') rows = (await named(sql`between ${key} and ${key + END}`)).rows
  if (rows.length > 0) return { actors: rows.map(({ n }) => n) }
  return unknown('--actor', asked, 'actor', await namesLike(db, 'actors', key))
}

/** "Baghdad", "Baghdad, IQ", or the beginning of a name. */
export async function placed({ db }: Archive, asked: string): Promise<Criteria | Problem> {
  const [, name, country] = /^(.*?)(?:,\s*([A-Za-z]{2}))?$/s.exec(asked.trim()) ?? []
  const key = nameKey(name)
  const of = db
    .selectFrom('places')
    .select('n')
    .$if(country !== undefined, query => query.where('country', '=', country.toUpperCase()))
    .limit(MOST_ROWS)
  let rows = await of.where('search', '=', key).execute()
  if (rows.length === 0 && key !== '')
    rows = await of
      .where('search', '>=', key)
      .where('search', '<', key + END)
      .execute()
  if (rows.length > 0) return { places: rows.map(({ n }) => n) }
  return unknown('--place', asked, 'place', await namesLike(db, 'places', key))
}

/** The outlet ("apnews.com", "apnews", "AP"), or the file, folder, address or feed that was added. */
export async function sourced({ db }: Archive, asked: string): Promise<Criteria | Problem> {
  const host = asked
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
  const outlets = await db
    .selectFrom('versions')
    .select('outlet')
    .distinct()
    .where('outlet', '>=', host)
    .where('outlet', '<', host + END)
    .limit(MOST_ROWS)
    .execute()
  const fits = outlets.flatMap(({ outlet }) =>
    outlet === host || outlet?.startsWith(`${host}.`) ? [outlet] : [],
  )
  const added = await db.selectFrom('sources').select(['n', 'name', 'title']).execute()
  const end = asked.replace(/\/+$/, '')
  const sources = added.filter(
    ({ name, title }) => name === end || name.endsWith(`/${end}`) || title?.toLowerCase() === host,
  )
  if (fits.length + sources.length > 0) return { outlets: fits, sources: sources.map(({ n }) => n) }
  const names = [...added.flatMap(({ name, title }) => [name, title ?? name]), ...(await someOutlets(db))]
  return unknown('--source', asked, 'source or outlet', nearest(asked, names))
}

/** Distinct values by hops along the index, not by reading all of it. */
async function someOutlets(db: Archive['db']): Promise<string[]> {
  const outlets: string[] = []
  while (outlets.length < MOST_ROWS) {
    const next = await db
      .selectFrom('versions')
      .select('outlet')
      .where('outlet', '>', outlets.at(-1) ?? '')
      .orderBy('outlet')
      .limit(1)
      .executeTakeFirst()
    if (!next?.outlet) break
    outlets.push(next.outlet)
  }
  return outlets
}

/** "Iraqi officials" is also "iraqi officials (not named)", which the archive keeps without its brackets. */
export async function spoken({ db }: Archive, asked: string): Promise<Criteria | Problem> {
  const key = nameKey(asked)
  const speakers: string[] = []
  while (key !== '' && speakers.length < MOST_ROWS) {
    const next = await db
      .selectFrom('claims')
      .select('speaker')
      .where('speaker', speakers.length > 0 ? '>' : '>=', speakers.at(-1) ?? key)
      .where('speaker', '<', key + END)
      .orderBy('speaker')
      .limit(1)
      .executeTakeFirst()
    if (!next?.speaker) break
    speakers.push(next.speaker)
  }
  if (speakers.length > 0) return { speakers }
  return unknown('--said-by', asked, 'speaker', [])
}

const unknown = (option: string, asked: string, what: string, like: readonly string[]): Problem => ({
  where: `${option} ${asked}`,
  what: `The archive has no ${what} of this name.`,
  remedy: suggestion(like, `See what there is with "casus list".`),
})

/** Names that share the beginning: those of millions are not all compared. */
async function namesLike(db: Archive['db'], table: 'actors' | 'places', key: string): Promise<string[]> {
  const column = table === 'actors' ? 'key' : 'search'
  const start = key.slice(0, 2)
  if (start === '') return []
  const rows = await db
    .selectFrom(table)
    .select('name')
    .where(column, '>=', start)
    .where(column, '<', start + END)
    .limit(5000)
    .execute()
  return nearest(
    key,
    rows.map(({ name }) => name),
  )
}
