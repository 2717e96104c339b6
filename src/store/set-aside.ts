import type { Db } from './archive.ts'
import { batches } from './batches.ts'
import { indexable, shown } from './parameters.ts'
import type { SetAsideTable } from './schema.ts'

export interface SetAside {
  readonly where: string
  readonly what: string
  readonly remedy?: string
  readonly because: SetAsideTable['because']
  readonly source?: number
}

/** Notes what was not taken in, and why. The same thing said again is noted once, as said now. */
export async function setAside(db: Db, asides: readonly SetAside[], now: string): Promise<void> {
  for (const part of batches(rowsOf(asides, now), 6))
    await db
      .insertInto('set_aside')
      .values(part)
      .onConflict(conflict =>
        conflict.columns(['where', 'what']).doUpdateSet(eb => ({
          at: eb.ref('excluded.at'),
          source: eb.fn.coalesce('excluded.source', 'set_aside.source'),
        })),
      )
      .execute()
}

/** Takes away what was set aside of a source before an instant: all of it was looked at again, and it was not said again. */
export async function forgetAsides(db: Db, source: number, before: string): Promise<void> {
  await db.deleteFrom('set_aside').where('source', '=', source).where('at', '<', before).execute()
}

/** Each once, and in one order, so that two who note the same wait for each other instead of blocking each other. */
function rowsOf(asides: readonly SetAside[], now: string) {
  const rows = asides.map(aside => rowOf(aside, now))
  const once = new Map(rows.map(row => [JSON.stringify([row.where, row.what]), row]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

const rowOf = ({ where, what, remedy, because, source }: SetAside, now: string) => ({
  where: indexable(where),
  what: indexable(what),
  remedy: remedy === undefined ? null : shown(remedy),
  because,
  source: source ?? null,
  at: now,
})
