import { addDays, addMonths, type Day } from '../../calendar/days.ts'
import { mondayOf, weekdayFrom, weekdayOf, weekdayUpTo } from '../../calendar/weeks.ts'
import type { Fields } from './forms.ts'
import type { Unit } from './found.ts'
import { modifiedDay, partOfDay } from './parts.ts'
import { type Against, NO_DATE, point, type Resolved, unresolved } from './resolved.ts'
import { type Mod, shifted } from './stretches.ts'

/** "Saturday", "last Friday", "late Friday night", "Monday this week". */
export function weekday(f: Fields, against: Against): Resolved {
  if (!against.day) return unresolved(f.part || f.predawn || f.overnight ? 'time' : 'date', 'day', NO_DATE)
  const day = weekdayDay(f, { ...against, day: against.day })
  const part = f.part ?? f.predawn ?? f.overnight
  return part === undefined
    ? modifiedDay(day, f.mod as string)
    : partOfDay(day, String(part), f.mod as string)
}

/** Of two weekdays a week apart the one ahead is nearer up to this many days from now. */
const NEARER_DAYS = 3

function weekdayDay(f: Fields, against: Against & { day: Day }): Day {
  const wanted = Number(f.weekday)
  const { day, tense } = against
  if (f.relative2 !== undefined) return addDays(mondayOf(day), 7 * Number(f.relative2) + wanted - 1)
  if (f.relative === -1) return weekdayUpTo(addDays(day, -1), wanted)
  if (f.relative === 1) return weekdayFrom(addDays(day, 1), wanted)
  if (f.relative === 0 && tense !== 'past') return weekdayFrom(day, wanted)
  const ahead = weekdayFrom(day, wanted)
  if (tense === 'future' || (tense === 'either' && ahead <= addDays(day, NEARER_DAYS))) return ahead
  return weekdayUpTo(day, wanted)
}

/** "yesterday", "tonight", "last night", "overnight", "this morning". */
export function deictic(f: Fields, against: Against): Resolved | undefined {
  const part = f.part ?? f.predawn ?? f.tonight ?? f.overnight
  const shift = Number(f.deictic ?? f.relative ?? 0)
  if (f.deictic === undefined && f.relative === -1 && part !== 'NI' && part !== 'EV') return undefined
  if (f.relative === 1)
    return {
      type: 'time',
      role: 'point',
      precision: 'part-of-day',
      anchor: { unit: 'day', low: 1, high: 1, to: 'story', part: String(part) },
    }
  if (!against.day) return unresolved(part ? 'time' : 'date', part ? 'part-of-day' : 'day', NO_DATE)
  const day = addDays(against.day, shift)
  return part === undefined
    ? modifiedDay(day, f.mod as string)
    : partOfDay(day, String(part), f.mod as string)
}

/** "last week", "earlier this month", "the end of the year". */
export function unit(f: Fields, against: Against): Resolved | undefined {
  const kind = (f.single ?? f.weekend) as Unit | 'weekend'
  if (['second', 'minute', 'hour', 'day'].includes(kind)) return undefined
  if (!against.day) return unresolved('date', precisionOf(kind), NO_DATE)
  const mod = f.mod as Mod | undefined
  if (kind === 'weekend') return weekend(Number(f.relative ?? 0), against.day, against.tense)
  return shifted(against.day, kind, Number(f.relative ?? 0), mod)
}

function weekend(relative: number, day: Day, tense: Against['tense']): Resolved | undefined {
  const begun = weekdayOf(day) >= 6
  const back = relative < 0 || (tense === 'past' && !begun)
  return shifted(day, 'weekend', relative > 0 ? 1 : back ? -1 : 0)
}

const precisionOf = (unit: string): Resolved['precision'] =>
  unit === 'week' || unit === 'month' || unit === 'year' || unit === 'day'
    ? unit
    : unit === 'weekend'
      ? 'week'
      : unit === 'quarter'
        ? 'season'
        : unit === 'hour' || unit === 'minute'
          ? 'day'
          : 'unknown'

/** "two weeks ago", "years ago", "in three days' time". */
export function ago(f: Fields, against: Against): Resolved | undefined {
  const kind = (f.unit ?? f.units) as Unit
  const several = f.count2 !== undefined || f.number2 !== undefined
  const count = several ? 'X' : (f.count ?? f.number ?? 'X')
  const sign = Number(f.ago)
  if (count === 'X')
    return {
      type: 'date',
      role: 'reference',
      precision: 'unknown',
      value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
    }
  if (!against.day) return unresolved('date', precisionOf(kind), NO_DATE)
  if (kind === 'hour' || kind === 'minute' || kind === 'second')
    return hoursAgo(kind, sign * Number(count), against.day, against.minute)
  if (!Number.isInteger(count)) return halfAgo(kind, sign * Number(count), against.day)
  return shifted(against.day, kind, sign * Number(count))
}

function halfAgo(kind: Unit, count: number, day: Day): Resolved | undefined {
  if (kind !== 'year') return undefined
  return shifted(addMonths(day, Math.round(count * 12)), 'year', 0)
}

/** Without the hour of publication "six hours ago" may be the day before. */
function hoursAgo(kind: Unit, count: number, day: Day, minute: string | undefined): Resolved {
  const minutes = count * (kind === 'hour' ? 60 : kind === 'minute' ? 1 : 0)
  if (minute === undefined) {
    const reach = addDays(day, Math.floor(minutes / 1440))
    const [start, end] = reach < day ? [reach, day] : [day, addDays(day, Math.ceil(minutes / 1440))]
    return {
      type: 'time',
      role: 'point',
      precision: 'day',
      start,
      end,
      unresolved: 'the report has no hour to count from',
    }
  }
  const [hour, rest] = minute.split(':').map(Number)
  const total = hour * 60 + rest + minutes
  const there = addDays(day, Math.floor(total / 1440))
  const left = ((total % 1440) + 1440) % 1440
  const clock = [Math.floor(left / 60), left % 60].map(n => String(n).padStart(2, '0')).join(':')
  return point(`${there}T${clock}`, 'minute')
}
