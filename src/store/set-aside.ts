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

/** Notes what was not taken in, and why. The same thing said again changes nothing; gives how many are new. */
export async function setAside(db: Db, asides: readonly SetAside[], now: string): Promise<number> {
  let added = 0
  for (const part of batches(asides, 6)) {
    const rows = await db
      .insertInto('set_aside')
      .values(part.map(aside => rowOf(aside, now)))
      .onConflict(conflict => conflict.columns(['where', 'what']).doNothing())
      .returning('n')
      .execute()
    added += rows.length
  }
  return added
}

const rowOf = ({ where, what, remedy, because, source }: SetAside, now: string) => ({
  where: indexable(where),
  what: indexable(what),
  remedy: remedy === undefined ? null : shown(remedy),
  because,
  source: source ?? null,
  at: now,
})
