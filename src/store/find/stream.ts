import type { ListedEvent } from '../../records/archived.ts'
import type { Reading } from '../../records/reading.ts'
import type { Archive } from '../archive.ts'
import { boundsOf, type Criteria } from './conditions.ts'
import { hitsOf } from './hits.ts'
import { newestKeys } from './keys.ts'
import { readingsOf } from './passages.ts'
import { newestVersions } from './reports.ts'

const PAGE = 200
/** Readings are large: a page of them must fit in memory many times over. */
const PAGE_OF_READINGS = 20

/** All events that meet what is asked, the newest first, a page at a time; what a near-copy tells twice comes once. */
export async function* eachEvent(archive: Archive, criteria: Criteria): AsyncGenerator<ListedEvent> {
  let bounds = boundsOf(criteria)
  for (;;) {
    const { keys, isAll } = await newestKeys(archive, criteria, bounds, PAGE)
    for (let at = 0; at < keys.length; at += PAGE)
      for (const { n, version, ...event } of await hitsOf(archive, keys.slice(at, at + PAGE))) yield event
    if (isAll) return
    bounds = { ...bounds, high: keys[keys.length - 1] - 1 }
  }
}

/** The readings of all reports that meet what is asked, the newest first; those that wait have none. */
export async function* eachReading(archive: Archive, criteria: Criteria): AsyncGenerator<Reading> {
  let after: string | undefined
  for (;;) {
    const { keys, isAll, next } = await newestVersions(archive, criteria, PAGE_OF_READINGS, after)
    for (let at = 0; at < keys.length; at += PAGE_OF_READINGS) {
      const part = keys.slice(at, at + PAGE_OF_READINGS).map(({ n }) => n)
      const readings = await readingsOf(archive, part)
      for (const n of part) if (readings.has(n)) yield readings.get(n)!
    }
    if (isAll || next === undefined) return
    after = next
  }
}
