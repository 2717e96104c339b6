import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Archive } from './archive.ts'
import type { Schema } from './schema.ts'

/** Whether any version waits that nobody reads. */
export async function isWaiting({ db }: Archive): Promise<boolean> {
  const found = await db.selectFrom('versions').select('n').where('state', '=', 'waiting').limit(1).execute()
  return found.length > 0
}

/** Which versions are to be read again. */
export interface Again {
  /** Those that were read by it stay as they are. */
  readonly unless?: string
  readonly failed?: boolean
  /** Names of one thing: of what was added, or of the file, folder, address or outlet of reports. */
  readonly named?: readonly string[]
}

/**
 * Lets versions that stand wait to be read anew, and gives how many. What was read of them stays in its place until then;
 * those that wait or are being read are left alone.
 */
export async function waitAgain({ db }: Archive, again: Again): Promise<number> {
  const done = await db
    .updateTable('versions')
    .set({ state: 'waiting', attempts: 0, error: null })
    .where('n', 'in', eb => chosen(eb.selectFrom('versions').select('versions.n'), again))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

type Choosing = SelectQueryBuilder<Schema, 'versions', { n: number }>

function chosen(query: Choosing, { unless, failed, named }: Again): Choosing {
  const done = failed ? ['failed' as const] : ['read' as const, 'failed' as const]
  let chosen = query.where('current', '=', 1).where('state', 'in', done)
  if (unless !== undefined)
    chosen = chosen.where(eb => eb.or([eb('reader', 'is', null), eb('reader', '!=', unless)]))
  if (named !== undefined) chosen = chosen.where(eb => eb.or(named.map(name => isOf(eb, name))))
  return chosen
}

function isOf(eb: ExpressionBuilder<Schema, 'versions'>, name: string): Expression<SqlBool> {
  const met = eb
    .selectFrom('sightings')
    .innerJoin('sources', 'sources.n', 'sightings.source')
    .select('sightings.report')
    .where('sources.name', '=', name)
  return eb.or([
    eb('source', '=', name),
    // No pattern: what a user names may hold any sign.
    eb(sql<string>`substr(source, 1, ${[...name].length + 1})`, 'in', [`${name}/`, `${name}!`]),
    eb('url', '=', name),
    eb('outlet', '=', name.toLowerCase()),
    eb('report', 'in', met),
  ])
}
