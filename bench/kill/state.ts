import { sql } from 'kysely'
import { openArchive } from '../../src/store/archive.ts'

/** What of an archive must be the same however often it was interrupted. Ids and numbers only, in order. */
export interface State {
  /** "report version number current state": one line a version. */
  readonly versions: readonly string[]
  readonly events: readonly string[]
  readonly claims: number
  readonly links: number
  readonly sightings: readonly string[]
  readonly setAside: readonly string[]
}

/** Opens the archive as a user would, asks SQLite whether the file is whole, and looks at what is there. */
export async function stateOf(address: string): Promise<State> {
  const archive = await openArchive(address, { create: false })
  if ('what' in archive) throw new Error(`${archive.where}: ${archive.what}`)
  try {
    const { db, dialect } = archive
    if (dialect === 'sqlite') {
      const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(db)
      if (rows[0].integrity_check !== 'ok') throw new Error(rows.map(row => row.integrity_check).join('\n'))
    }
    const versions = await db
      .selectFrom('versions')
      .innerJoin('reports', 'reports.n', 'versions.report')
      .select(['reports.id as report', 'versions.id', 'number', 'current', 'state'])
      .execute()
    const events = await db.selectFrom('events').select('id').execute()
    const sightings = await db.selectFrom('sightings').select('place').execute()
    const aside = await db.selectFrom('set_aside').select(['where', 'what']).execute()
    const claims = await db.selectFrom('claims').select('n').execute()
    const links = await db.selectFrom('links').select('n').execute()
    return {
      versions: versions.map(row => Object.values(row).join(' ')).sort(),
      events: events.map(({ id }) => id).sort(),
      claims: claims.length,
      links: links.length,
      sightings: sightings.map(({ place }) => place).sort(),
      setAside: aside.map(({ where, what }) => `${where} ${what}`).sort(),
    }
  } finally {
    await archive.close()
  }
}

/** What is there more than once. */
export const twice = (list: readonly string[]): string[] =>
  list.filter((entry, index) => list.indexOf(entry) !== index)

/** Ids of the versions that are there. */
export const versionIds = ({ versions }: State): Set<string> =>
  new Set(versions.map(line => line.split(' ')[1]))
