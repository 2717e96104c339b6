import { sql } from 'kysely'
import { STATUSES } from '../../records/event.ts'
import type { Problem } from '../../records/problem.ts'
import type { Archive } from '../archive.ts'
import { nameKey } from '../name-key.ts'
import { type Asked, askedIn, spelled } from './asked.ts'
import type { Criteria } from './conditions.ts'
import { nearest } from './nearest.ts'

/** What a person asks for, in words. */
export interface Wanted {
  readonly words?: string
  /** "2020", "2020-03" or "2020-03-11". */
  readonly from?: string
  readonly to?: string
  /** A type of the codebook, a mode, or both: "assault/heavy-weapons". */
  readonly type?: string
  readonly actor?: string
  readonly place?: string
  readonly source?: string
  readonly saidBy?: string
  readonly status?: string
  readonly disputed?: boolean
}

/** Modes of each type that the codebook has. */
export type KnownTypes = ReadonlyMap<string, readonly string[]>

/** Names become rows of the archive; a name that is not in it is a problem that says which are like it. */
export async function criteriaOf(
  archive: Archive,
  wanted: Wanted,
  types: KnownTypes,
): Promise<Criteria | Problem> {
  const words = wanted.words === undefined ? undefined : askedIn(wanted.words)
  if (wanted.words !== undefined && !words) return noWord(wanted.words)
  if (words && (await isTooCommon(archive, words))) return tooCommon(wanted.words!)
  const parts: (Criteria | Problem | undefined)[] = [
    wanted.type === undefined ? undefined : await typed(archive, wanted.type, types),
    wanted.actor === undefined ? undefined : await acting(archive, wanted.actor),
    wanted.place === undefined ? undefined : await placed(archive, wanted.place),
    wanted.source === undefined ? undefined : await sourced(archive, wanted.source),
    wanted.saidBy === undefined ? undefined : await spoken(archive, wanted.saidBy),
    wanted.status === undefined ? undefined : standing(wanted.status),
  ]
  const problem = parts.find(part => part && 'what' in part)
  if (problem) return problem as Problem
  const { from, to, disputed } = wanted
  return Object.assign({ words, from, to, isDisputed: disputed }, ...parts) as Criteria
}

const noWord = (words: string): Problem => ({
  where: `"${words}"`,
  what: 'There is no word in it to look for.',
  remedy: 'Give words, a "phrase", one OR another, -without, or the beginning of a word*.',
})

/** PostgreSQL keeps no words like "the". */
async function isTooCommon({ db, dialect }: Archive, words: Asked): Promise<boolean> {
  const { some } = spelled(words, dialect)
  if (dialect === 'sqlite' || !some) return false
  const { rows } = await sql<{
    nodes: number
  }>`select numnode(to_tsquery('english', ${some})) as nodes`.execute(db)
  return rows[0].nodes === 0
}

const tooCommon = (words: string): Problem => ({
  where: `"${words}"`,
  what: 'It holds only words that nearly every report has, and the server keeps no list of these.',
  remedy: 'Add a word that tells more.',
})

const suggestion = (names: readonly string[], otherwise: string): string =>
  names.length > 0 ? `Did you mean ${names.join(' or ')}?` : otherwise

async function typed(archive: Archive, asked: string, types: KnownTypes): Promise<Criteria | Problem> {
  const [first, second] = asked.split('/')
  const modes = [...types.values()].flat()
  const find = (name: string, known: Iterable<string>) =>
    [...known].find(each => each.toLowerCase() === name.toLowerCase())
  const type = find(first, types.keys()) ?? (await inArchive(archive, 'type', first.toUpperCase()))
  const modeName = second ?? (type === undefined ? first : undefined)
  const mode =
    modeName && (find(modeName, modes) ?? (await inArchive(archive, 'mode', modeName.toLowerCase())))
  if ((second === undefined || mode) && (type ?? mode)) return { type, mode: mode || undefined }
  const unknown = type === undefined && second === undefined ? first : (modeName ?? first)
  return {
    where: `--type ${asked}`,
    what: `There is no type or mode "${unknown}".`,
    remedy: suggestion(
      nearest(unknown, [...types.keys(), ...modes]),
      `Types: ${[...types.keys()].join(' ')}.`,
    ),
  }
}

/** A codebook of somebody's own has types that ours does not know. */
async function inArchive(
  { db }: Archive,
  column: 'type' | 'mode',
  name: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('events')
    .select('n')
    .where('current', '=', 1)
    .where(column, '=', name)
    .limit(1)
    .executeTakeFirst()
  return found && name
}

function standing(asked: string): Criteria | Problem {
  const known = [...STATUSES, 'rejected'] as const
  const status = known.find(each => each === asked.toLowerCase())
  if (status) return { status }
  const remedy = suggestion(nearest(asked, known), `One of ${known.join(' ')}.`)
  return { where: `--status ${asked}`, what: `There is no status "${asked}".`, remedy }
}

/** More rows than this under one name are taken in the order in which they were met. */
const MOST_ROWS = 200
/** Above all that begins like a key: keys hold letters, digits and spaces. */
const END = '\u{10ffff}'

/** All names that are or begin with what is asked; where one is it exactly, those that only begin so are others. */
async function acting({ db }: Archive, asked: string): Promise<Criteria | Problem> {
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
async function placed({ db }: Archive, asked: string): Promise<Criteria | Problem> {
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
async function sourced({ db }: Archive, asked: string): Promise<Criteria | Problem> {
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
async function spoken({ db }: Archive, asked: string): Promise<Criteria | Problem> {
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
