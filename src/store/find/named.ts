import { sql } from 'kysely'
import { STATUSES } from '../../records/event.ts'
import type { Problem } from '../../records/problem.ts'
import type { Archive } from '../archive.ts'
import { type Asked, askedIn, spelled } from './asked.ts'
import type { Criteria } from './conditions.ts'
import { nearest, suggestion } from './nearest.ts'
import { acting, placed, sourced, spoken } from './rows-named.ts'

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
