import type { Archive } from './archive.ts'
import type { SourceTable } from './schema.ts'

export interface NamedSource {
  readonly kind: SourceTable['kind']
  /** Absolute path or address. */
  readonly name: string
  readonly title?: string
}

/** The row of what somebody added by name; made where it is new. What is found to be a feed is one from then on. */
export async function sourceRow({ db, now }: Archive, { kind, name, title }: NamedSource): Promise<number> {
  const { n } = await db
    .insertInto('sources')
    .values({ kind, name, title: title ?? null, added_at: now() })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ kind, ...(title && { title }) }))
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}
