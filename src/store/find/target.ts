import { sql } from 'kysely'
import type { Problem } from '../../records/problem.ts'
import type { Archive } from '../archive.ts'
import { nameKey } from '../name-key.ts'

type Kind = 'event' | 'report' | 'actor' | 'place'

export interface Target {
  readonly kind: Kind
  readonly n: number
}

const TABLES = { event: 'events', report: 'versions', actor: 'actors', place: 'places' } as const
const KINDS = Object.keys(TABLES) as Kind[]

/** So many ids are named where a prefix fits several. */
const NAMED = 5

/** What an id, a unique beginning of one, or the name of an actor or place stands for. */
export async function targetOf(archive: Archive, asked: string): Promise<Target | Problem> {
  const found = await byId(archive, asked)
  if (found.length === 1 || found[0]?.id === asked) return found[0]
  if (found.length > 1)
    return {
      where: asked,
      what: `More than one thing has an id that begins so: ${found.map(({ id }) => id).join(' ')}${found.length === NAMED ? ' …' : ''}`,
      remedy: 'Give more of it.',
    }
  return (
    (await byName(archive, asked)) ?? {
      where: asked,
      what: 'The archive has no event, report, actor or place of this id.',
      remedy: 'Ids are shown by "casus search" and "casus list".',
    }
  )
}

async function byId({ db }: Archive, asked: string): Promise<(Target & { readonly id: string })[]> {
  const kinds = KINDS.filter(kind => `${kind}-`.startsWith(asked) || asked.startsWith(kind))
  const found = await Promise.all(
    kinds.map(async kind => {
      const rows = await db
        .selectFrom(TABLES[kind])
        .select(['n', 'id'])
        .where('id', '>=', asked)
        .where('id', '<', `${asked}\u{10ffff}`)
        .orderBy('id')
        .limit(NAMED)
        .execute()
      return rows.map(row => ({ kind, ...row }))
    }),
  )
  return found.flat()
}

async function byName({ db }: Archive, asked: string): Promise<Target | undefined> {
  const key = nameKey(asked)
  const { rows } = await sql<Target>`select 'actor' as kind, n from actors where key = ${key}
    union all select 'actor', actor from aliases where alias = ${key}
    union all select 'place', n from places where search = ${key} limit 1`.execute(db)
  return rows[0]
}
