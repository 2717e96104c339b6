import { type SelectQueryBuilder, sql } from 'kysely'
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
  /** Part of the place where a report was met: a file, a folder, an address. */
  readonly source?: string
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

function chosen(query: Choosing, { unless, failed, source }: Again): Choosing {
  const done = failed ? ['failed' as const] : ['read' as const, 'failed' as const]
  let chosen = query.where('current', '=', 1).where('state', 'in', done)
  if (unless !== undefined)
    chosen = chosen.where(eb => eb.or([eb('reader', 'is', null), eb('reader', '!=', unless)]))
  if (source !== undefined)
    chosen = chosen.where(eb =>
      eb.or([
        eb('source', '=', source),
        // No pattern: what a user names may hold any sign.
        eb(sql<string>`substr(source, 1, ${source.length + 1})`, '=', `${source}/`),
        eb('url', '=', source),
        eb('outlet', '=', source.toLowerCase()),
      ]),
    )
  return chosen
}
