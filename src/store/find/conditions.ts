import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { addDays } from '../../calendar/days.ts'
import type { Status } from '../../records/event.ts'
import type { Archive } from '../archive.ts'
import { DAY, keyOfDay } from '../event-key.ts'
import type { Asked } from './asked.ts'
import { wordsIn } from './words-in.ts'

/** Keys of events from `low` to `high`, both included: see `event-key.ts`. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export type Keys = RawBuilder<{ readonly n: number }>

/** One thing asked of events. */
export interface Condition {
  /** Tests the event of this alias. */
  readonly holds?: (event: string) => RawBuilder<SqlBool>
  /** Those of some keys that meet it, where that is cheaper than a test of each. */
  readonly among?: (keys: readonly number[]) => Keys
  /** `among` gives those that do not meet it. */
  readonly isNegative?: boolean
  /** Each entry of its list takes long to find: no more of them are looked for than a page needs. */
  readonly isDear?: boolean
  /** Its list is not counted to know how long it is: the database has an estimate. */
  readonly isEstimated?: boolean
  /** Keys of all that meet it, where an index has them. */
  readonly list?: (within: Bounds) => Keys
  /** The index has them in the order of days: the newest are read without the others. */
  readonly inOrder?: boolean
}

/** What events are looked for by. Rows of actors, places and versions' sources are found by name beforehand (`named.ts`). */
export interface Criteria {
  readonly words?: Asked
  /** "2020", "2020-03" or "2020-03-11". */
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly mode?: string
  readonly status?: Status | 'rejected'
  readonly isDisputed?: boolean
  readonly actors?: readonly number[]
  readonly places?: readonly number[]
  readonly outlets?: readonly string[]
  readonly sources?: readonly number[]
  readonly speakers?: readonly string[]
}

export function conditionsOf(archive: Archive, criteria: Criteria): Condition[] {
  const { words, from, type, mode, status, actors, places, speakers } = criteria
  return [
    words && wordsIn(archive, 'event_words', words),
    actors && tied('event_actors', 'actor', actors),
    places && tied('event_places', 'place', places),
    speakers && saidBy(speakers),
    fromOutlets(criteria),
    mode && equal('mode', mode),
    type && equal('type', type),
    status && status !== 'rejected' && equal('status', status),
    criteria.isDisputed && DISPUTED,
    from && endsFrom(from),
    status === 'rejected' ? REJECTED : STANDING,
  ].filter(condition => condition !== undefined && condition !== '' && condition !== false)
}

const ref = (event: string, column: string) => sql.ref<number>(`${event}.${column}`)
const oneOf = (values: readonly (string | number)[]) => sql.join(values)

/** Of a report whose text stands, and not rejected by a person. */
export const STANDING: Condition = {
  holds: event => sql<SqlBool>`${ref(event, 'current')} = 1`,
  list: ({ low, high }) => sql`select n from events where current = 1 and n between ${low} and ${high}`,
  inOrder: true,
}

const REJECTED: Condition = {
  holds: event => sql<SqlBool>`${ref(event, 'decision')} = 'rejected'`,
  list: ({ low, high }) =>
    sql`select n from events where decision = 'rejected' and n between ${low} and ${high}`,
  inOrder: true,
}

const DISPUTED: Condition = {
  holds: event => sql<SqlBool>`${ref(event, 'disputed')} = 1`,
  list: ({ low, high }) =>
    sql`select n from events where disputed = 1 and current = 1 and n between ${low} and ${high}`,
  inOrder: true,
}

const equal = (column: 'type' | 'mode' | 'status', value: string): Condition => ({
  holds: event => sql<SqlBool>`${ref(event, column)} = ${value}`,
  list: ({ low, high }) =>
    sql`select n from events where current = 1 and ${sql.ref(column)} = ${value} and n between ${low} and ${high}`,
  inOrder: true,
})

/** Keys of several rows come in as many runs, which are not in order; who took part in two roles comes twice. */
const tied = (
  table: 'event_actors' | 'event_places',
  column: 'actor' | 'place',
  rows: readonly number[],
): Condition => ({
  holds: event =>
    sql<SqlBool>`exists (select 1 from ${sql.table(table)} t where t.event = ${ref(event, 'n')} and t.${sql.ref(column)} in (${oneOf(rows)}))`,
  list: ({ low, high }) =>
    sql`select event as n from ${sql.table(table)}
      where ${sql.ref(column)} in (${oneOf(rows)}) and event between ${low} and ${high}`,
  inOrder: rows.length === 1,
})

const saidBy = (speakers: readonly string[]): Condition => ({
  holds: event =>
    sql<SqlBool>`exists (select 1 from event_claims s join claims c on c.n = s.claim
      where s.event = ${ref(event, 'n')} and c.speaker in (${oneOf(speakers)}))`,
  list: ({ low, high }) =>
    sql`select s.event as n from claims c join event_claims s on s.claim = c.n
      where c.speaker in (${oneOf(speakers)}) and s.event between ${low} and ${high}`,
})

/** Reports of an outlet, or met in something that was added: whatever the name fits. */
export function fromOutlets({
  outlets = [],
  sources = [],
}: Pick<Criteria, 'outlets' | 'sources'>):
  | (Condition & { readonly ofVersion: RawBuilder<SqlBool> })
  | undefined {
  if (outlets.length === 0 && sources.length === 0) return undefined
  const ofOutlet = outlets.length > 0 && sql<SqlBool>`v.outlet in (${oneOf(outlets)})`
  const ofSource =
    sources.length > 0 &&
    sql<SqlBool>`exists (select 1 from sightings g where g.version = v.n and g.source in (${oneOf(sources)}))`
  const either = sql.join(
    [ofOutlet, ofSource].filter(part => part !== false),
    sql` or `,
  )
  return {
    ofVersion: sql<SqlBool>`(${either})`,
    holds: event =>
      sql<SqlBool>`exists (select 1 from versions v where v.n = ${ref(event, 'version')} and (${either}))`,
    list: ({ low, high }) =>
      sql`select f.n from versions v join events f on f.version = v.n where (${either}) and f.n between ${low} and ${high}`,
  }
}

/** An event is found where its days touch those asked for; "2020-03" ends on the last of March. */
const endsFrom = (from: string): Condition => {
  const first = firstDay(from)
  return {
    holds: event => {
      const end = sql`coalesce(${ref(event, 'end')}, ${ref(event, 'start')})`
      return sql<SqlBool>`${end} >= substr(${first}, 1, length(${end}))`
    },
  }
}

/** An event told to the month or the year begins before the day that is asked for; longer stretches are found by their first. */
const A_YEAR = 366

export function boundsOf({ from, to }: Criteria): Bounds {
  const low = from ? keyOfDay(addDays(firstDay(from), -A_YEAR)) : to ? DAY : 0
  const high = to ? keyOfDay(dayAfter(to)) - 1 : Number.MAX_SAFE_INTEGER
  return { low, high }
}

const firstDay = (day: string): string => `${day}-01-01`.slice(0, 10)

/** The day after a day, a month or a year. */
function dayAfter(day: string): string {
  if (day.length === 10) return addDays(day, 1)
  const later = addDays(`${day}${day.length === 4 ? '-12' : ''}-01`, 31)
  return `${later.slice(0, 7)}-01`
}
