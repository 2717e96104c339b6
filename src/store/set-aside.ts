import type { Db } from './archive.ts'
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
  if (asides.length === 0) return 0
  const rows = await db
    .insertInto('set_aside')
    .values(
      asides.map(({ where, what, remedy, because, source }) => ({
        where,
        what,
        remedy: remedy ?? null,
        because,
        source: source ?? null,
        at: now,
      })),
    )
    .onConflict(conflict => conflict.columns(['where', 'what']).doNothing())
    .returning('n')
    .execute()
  return rows.length
}
