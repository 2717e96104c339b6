import { dayNumber, isDay } from '../calendar/days.ts'
import type { Db } from './archive.ts'

/** 1600-01-01: the day from which keys count; what is told as earlier comes with it. */
const FIRST = dayNumber('1600-01-01')
const LAST_DAY = 2 ** 20 - 1

/** Keys a day: enough for all that was ever reported of one. */
export const DAY = 2 ** 32

/**
 * The least key of events that begin on this day ("2020-03-11", "2020-03", "2020-03-11T06:00"; null where no report says). Events
 * are numbered by day, so that the order of keys is the order of days in every table that points at events and in the index of
 * words, and the newest of a million can be read off any of them.
 */
export function keyOfDay(start: string | null): number {
  const day = start === null ? '' : `${start}-01-01`.slice(0, 10)
  if (!isDay(day)) return 0
  return Math.min(LAST_DAY, Math.max(1, dayNumber(day) - FIRST + 1)) * DAY
}

const EVENTS_A_VERSION = 256
const VERSIONS = DAY / EVENTS_A_VERSION

/** The key that an event should get: `index` counts those of one version. Another may have it where either is very large. */
export const keyOfEvent = (start: string | null, version: number, index: number): number =>
  keyOfDay(start) + (version % VERSIONS) * EVENTS_A_VERSION + (index % EVENTS_A_VERSION)

/** Keys for all events of a version, in their order; those that others have, by chance, are passed over. */
export async function keysOfEvents(
  db: Db,
  version: number,
  starts: readonly (string | null)[],
): Promise<number[]> {
  const keys = starts.map((start, index) => keyOfEvent(start, version, index))
  if (starts.length < EVENTS_A_VERSION && !(await anyTaken(db, keys))) return keys
  const given = new Set<number>()
  for (let key of keys) {
    while (given.has(key) || (await anyTaken(db, [key]))) key += 1
    given.add(key)
  }
  return [...given]
}

async function anyTaken(db: Db, keys: readonly number[]): Promise<boolean> {
  if (keys.length === 0) return false
  const taken = await db.selectFrom('events').select('n').where('n', 'in', keys).limit(1).executeTakeFirst()
  return taken !== undefined
}
