import type { Archive, Db } from './archive.ts'
import { type Acquaintance, type Arrival, nameThem } from './arrivals.ts'
import { see } from './sightings.ts'
import { addVersions, bringBack, replaceVersion, standAgain } from './versions.ts'

/**
 * 'new': a report not known before. 'version': a known one with another text. 'known': nothing changed. 'summary': the archive has
 * its full text already. 'removed': a person took it out. 'again': its source shows an earlier text once more.
 */
export type Outcome = 'new' | 'version' | 'known' | 'summary' | 'removed' | 'again'

export interface Taken {
  readonly outcome: Outcome
  /** Id of the report and of the version that now stands for what was met. */
  readonly report: string
  readonly version: string
}

export interface Meeting {
  readonly archive: Archive
  readonly db: Db
  readonly known: Acquaintance
  /** Reports that a person removed come back. */
  readonly options: { readonly again?: boolean }
}

/** Takes what was met of a report that the archive knows. */
export async function takeKnown(meeting: Meeting, arrival: Arrival, report: number): Promise<Taken> {
  const { archive, db, known, options } = meeting
  const { id: name, removed_at } = await db
    .selectFrom('reports')
    .select(['id', 'removed_at'])
    .where('n', '=', report)
    .executeTakeFirstOrThrow()
  if (removed_at !== null) {
    if (!options.again) return { outcome: 'removed', report: name, version: arrival.id }
    await bringBack(db, report)
  }
  await nameThem(db, [{ arrival, report }], known)
  const { outcome, n, id } = await compare(meeting, arrival, report)
  if (outcome !== 'summary') await see(archive, db, [{ arrival, report, version: n }], known)
  for (const [text, { report: of, ...rest }] of known.texts)
    if (of === report) known.texts.set(text, { ...rest, report, stands: false })
  if (id === arrival.id && outcome !== 'known')
    known.texts.set(id, { version: n, report, name, stands: true })
  return { outcome, report: name, version: id }
}

interface Met {
  readonly outcome: Outcome
  /** The version that stands for what was met. */
  readonly n: number
  readonly id: string
}

async function compare({ archive, db, known }: Meeting, arrival: Arrival, report: number): Promise<Met> {
  const versions = await db
    .selectFrom('versions')
    .select(['n', 'id', 'number', 'current', 'letters', 'extent'])
    .where('report', '=', report)
    .orderBy('number')
    .execute()
  const current = versions.find(version => version.current === 1)!
  const same =
    versions.find(({ id }) => id === arrival.id) ??
    [current, ...versions].find(
      ({ letters, extent }) => letters === arrival.letters && extent === arrival.extent,
    )
  const isLess = arrival.extent === 'summary' && current.extent === 'full'
  if (!same) {
    if (isLess) return { ...current, outcome: 'summary' }
    await replaceVersion(archive, db, current.n)
    const number = versions[versions.length - 1].number + 1
    const keys = await addVersions(archive, db, [{ arrival, report, number }])
    return { outcome: 'version', n: keys.get(arrival.id)!, id: arrival.id }
  }
  // Two sources may show two texts of one report for ever: only one that showed what stands, and changed, changes which one stands.
  if (same.n === current.n || known.places.get(arrival.place) !== current.n)
    return { ...same, outcome: 'known' }
  if (isLess) return { ...current, outcome: 'summary' }
  await replaceVersion(archive, db, current.n)
  await standAgain(db, same.n)
  return { ...same, outcome: 'again' }
}
