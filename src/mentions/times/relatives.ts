import { addDays, addMonths, type Day, isoYear, monthOf, yearOf } from '../../calendar/days.ts'
import { mondayOf, weekdayFrom, weekdayOf, weekdayUpTo } from '../../calendar/weeks.ts'
import type { Fields } from './forms.ts'
import type { Unit } from './found.ts'
import { modifiedDay, partOfDay } from './parts.ts'
import { type Against, NO_DATE, point, type Resolved, unresolved } from './resolved.ts'
import {
  centuryStretch,
  decadeStretch,
  halfStretch,
  type Mod,
  quarterStretch,
  seasonStretch,
  shifted,
} from './stretches.ts'

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

/** "last summer", "the summer of 2014". */
export function season(f: Fields, against: Against): Resolved {
  const name = String(f.season)
  if (f.year !== undefined) return seasonStretch(Number(f.year), name)
  if (!against.day) return unresolved('date', 'season', NO_DATE)
  const year = yearOf(against.day)
  if (f.yearword !== undefined) return seasonStretch(year + Number(f.yearword), name)
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[name]!
  const begun = first <= monthOf(against.day)
  if (f.relative === 0) return seasonStretch(year, name)
  const ahead = f.relative === 1 || (f.relative === undefined && against.tense === 'future')
  if (ahead) return seasonStretch(begun ? year + 1 : year, name)
  const over = first + 2 < monthOf(against.day)
  return seasonStretch(f.relative === -1 ? (over ? year : year - 1) : begun ? year : year - 1, name)
}

/** "the 1990s", "the '80s", "the late nineties". */
export function decade(f: Fields, against: Against): Resolved {
  const tens = f.twodigits === undefined ? Number(f.nineties) * 10 : Number(f.twodigits)
  const latest = against.day ? yearOf(against.day) : 2029
  const here = Math.floor(latest / 100) * 100 + tens
  const first = f.decade === undefined ? (here > latest ? here - 100 : here) : Number(f.decade)
  return decadeStretch(first, f.mod as Mod | undefined)
}

export const century = (f: Fields): Resolved => centuryStretch(Number(f.century))

/** "the third quarter of 2019", "the first half". A bare one is of the year of the report, or the last that has begun. */
export function fraction(f: Fields, against: Against): Resolved | undefined {
  if (f.year === undefined && !against.day) return unresolved('date', 'season', NO_DATE)
  const count = f.fraction === 'Q' ? 4 : 2
  const months = 12 / count
  const stretch = (year: number, n: number) => (count === 4 ? quarterStretch(year, n) : halfStretch(year, n))
  const current = against.day ? Math.ceil(monthOf(against.day) / months) : 1
  const ordinal = Number(f.ordinal)
  if (ordinal < 0) {
    if (f.year !== undefined || !against.day) return stretch(Number(f.year), count)
    return stretch(yearOf(against.day) - (current === 1 ? 1 : 0), current === 1 ? count : current - 1)
  }
  if (ordinal > count) return undefined
  if (f.year !== undefined) return stretch(Number(f.year), ordinal)
  const year = yearOf(against.day!)
  if (f.yearword !== undefined) return stretch(year + Number(f.yearword), ordinal)
  return stretch(ordinal > current && against.tense === 'past' ? year - 1 : year, ordinal)
}

/** "the past three months": how long, and which part of the calendar that fills. "recent days" says neither. */
export function last(f: Fields, against: Against): Resolved | undefined {
  const kind = String(f.unit ?? f.units ?? f.single) as Unit
  if (kind === ('weekend' as string)) return undefined
  const ahead = f.forward !== undefined
  const count = f.count ?? f.number ?? (f.single === undefined ? 'X' : 1)
  if (f.recent !== undefined || (count === 'X' && f.prior === undefined))
    return { type: 'date', role: 'reference', precision: 'unknown', value: ahead ? 'FUTURE_REF' : 'PAST_REF' }
  const length = durationValue(kind, count)
  if (length === undefined) return undefined
  const duration: Resolved = { type: 'duration', role: 'duration', precision: 'unknown', value: length }
  const tells = against.day !== undefined && count !== 'X' && f.prior === undefined
  if (!tells || (ahead && against.tense === 'past')) return duration
  return { ...duration, within: stretchFrom(against.day!, kind, Number(count) * (ahead ? 1 : -1)) }
}

function stretchFrom(day: Day, kind: Unit, count: number): { start: string; end: string } {
  const there =
    kind === 'day' || kind === 'week'
      ? addDays(day, Math.round(count * (kind === 'week' ? 7 : 1)))
      : kind === 'month' || kind === 'quarter'
        ? addMonths(day, Math.round(count * (kind === 'quarter' ? 3 : 1)))
        : kind === 'hour' || kind === 'minute' || kind === 'second'
          ? addDays(day, Math.sign(count) * Math.ceil(Math.abs(count) / 24))
          : `${isoYear(Math.max(1, yearOf(day) + Math.round(count * YEARS[kind])))}${day.slice(4)}`
  return there < day ? { start: there, end: day } : { start: day, end: there }
}

const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 }

const LETTER: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

/** "P3D", "PT6H", "PXM"; undefined where the unit takes no number. */
export function durationValue(unit: string, count: number | string): string | undefined {
  const letter = LETTER[unit]
  if (!letter) return undefined
  if (count !== 'X' && unit in YEARS) return `P${Number(count) * YEARS[unit]}Y`
  if (count === 0.5 && unit === 'hour') return 'PT30M'
  return letter.startsWith('T') ? `PT${count}${letter[1]}` : `P${count}${letter}`
}
