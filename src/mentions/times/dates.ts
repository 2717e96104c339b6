import {
  addDays,
  type Day,
  dayNumber,
  daysInMonth,
  isDay,
  isoDay,
  isoMonth,
  isoYear,
  monthOf,
  yearOf,
} from '../../calendar/days.ts'
import { easterOf } from '../../calendar/easter.ts'
import { weekdayOf } from '../../calendar/weeks.ts'
import type { Fields } from './forms.ts'
import { type Against, NO_DATE, point, type Resolved, unresolved } from './resolved.ts'
import { type Mod, monthStretch, yearStretch } from './stretches.ts'

/** A day this near ahead is meant even after a past verb: reports give the year of one that is almost a year gone. */
const SOON_DAYS = 30
const NO_SUCH_WEEKDAY = 'in no year near the report does that day fall on that weekday'
/** With no verb to tell, a month or day as near ahead as this is taken to be ahead. */
const NEAR_DAYS = 120

/** "March 3, 2020", "3–5 March", "late December", "mid-2019", "1979", "2014-15". */
export function date(f: Fields, against: Against): Resolved | undefined {
  const stated = statedYear(f, against)
  const mod = f.mod as Mod | undefined
  if (f.month === undefined && f.fullmonth === undefined) {
    if (f.day !== undefined) return dayOfThisMonth(Number(f.day), against)
    if (f.yy2 !== undefined) return schoolYear(Number(f.year), Number(f.yy2))
    return stated === undefined ? undefined : yearStretch(stated, mod)
  }
  const month = Number(f.month ?? f.fullmonth)
  const year = stated ?? impliedYear(month, f, against)
  if (year === undefined)
    return unresolved('date', f.day === undefined ? 'month' : 'day', against.day ? NO_SUCH_WEEKDAY : NO_DATE)
  if (f.month2 !== undefined) return monthsOf(year, month, Number(f.month2), stated !== undefined)
  if (f.day === undefined) return monthStretch(year, month, mod, against.day)
  return daysOf(year, month, Number(f.day), f.day2 === undefined ? undefined : Number(f.day2))
}

function statedYear(f: Fields, against: Against): number | undefined {
  if (f.year !== undefined) return Number(f.year)
  if (f.yy !== undefined) return fullYear(Number(f.yy), against)
  const shift = f.yearword
  return shift !== undefined && against.day ? yearOf(against.day) + Number(shift) : undefined
}

/** Two digits: the latest such year that is not after the report's, or from 1930 to 2029 where the report has no date. */
function fullYear(yy: number, against: Against): number {
  if (!against.day) return yy < 30 ? 2000 + yy : 1900 + yy
  const year = yearOf(against.day)
  const here = Math.floor(year / 100) * 100 + yy
  return here > year + 1 ? here - 100 : here
}

/** The year that a month or a day without one belongs to, by weekday, tense and nearness. */
function impliedYear(month: number, f: Fields, against: Against): number | undefined {
  if (!against.day) return undefined
  const year = yearOf(against.day)
  const date = f.day === undefined ? undefined : Number(f.day)
  if (f.relative === 0) return year
  if (f.relative !== undefined) return neighbour(month, Number(f.relative), against.day)
  if (f.anyweekday !== undefined) return weekdayYear(month, date, f.anyweekday, against)
  const first = isoDay(year, month, date === undefined ? 1 : Math.min(date, daysInMonth(year, month)))
  const last = date === undefined ? isoDay(year, month, daysInMonth(year, month)) : first
  if (against.tense === 'future') return last < against.day ? year + 1 : year
  const ahead = dayNumber(first) - dayNumber(against.day)
  if (against.tense === 'past') return ahead > (date === undefined ? 0 : SOON_DAYS) ? year - 1 : year
  return ahead > NEAR_DAYS ? year - 1 : year
}

function weekdayYear(
  month: number,
  date: number | undefined,
  weekday: number | string | undefined,
  against: Against,
) {
  if (date === undefined || weekday === undefined || !against.day) return undefined
  const year = yearOf(against.day)
  const order = against.tense === 'future' ? [year, year + 1, year - 1] : [year, year - 1, year + 1]
  return order.find(y => date <= daysInMonth(y, month) && weekdayOf(isoDay(y, month, date)) === weekday)
}

/** "last October" is the latest one that has begun before this month, "next May" the first after it. */
function neighbour(month: number, relative: number, day: Day): number {
  if (relative < 0) return month < monthOf(day) ? yearOf(day) : yearOf(day) - 1
  return month > monthOf(day) ? yearOf(day) : yearOf(day) + 1
}

function daysOf(year: number, month: number, from: number, to?: number): Resolved | undefined {
  const start = isoDay(year, month, from)
  if (!isDay(start)) return unresolved('date', 'day', `${start} is not a day of the calendar`)
  if (to === undefined) return point(start, 'day')
  const end = isoDay(year, month, to)
  if (!isDay(end) || end <= start) return undefined
  return { ...point(`${start}/${end}`, 'day', start, end), role: 'range' }
}

function monthsOf(year: number, from: number, to: number, yearStated: boolean): Resolved {
  const first = from > to ? (yearStated ? year - 1 : year) : year
  const [start, end] = [isoMonth(first, from), isoMonth(from > to ? first + 1 : year, to)]
  return { ...point(`${start}/${end}`, 'month', start, end), role: 'range' }
}

/** "2014-15" is two years only where they follow each other. */
function schoolYear(year: number, yy: number): Resolved | undefined {
  const end = Math.floor(year / 100) * 100 + yy
  if (end <= year) return undefined
  return { ...point(`${isoYear(year)}/${isoYear(end)}`, 'year', isoYear(year), isoYear(end)), role: 'range' }
}

function dayOfThisMonth(day: number, against: Against): Resolved | undefined {
  return against.day
    ? daysOf(yearOf(against.day), monthOf(against.day), day)
    : unresolved('date', 'day', NO_DATE)
}

/** "2020-03-14", "2020-03-14T06:30". */
export function iso(f: Fields): Resolved | undefined {
  const day = isoDay(Number(f.year), Number(f.mm), Number(f.dd))
  if (!isDay(day)) return undefined
  if (f.hour === undefined) return point(day, 'day')
  const clock = `${String(f.hour).padStart(2, '0')}:${String(f.minute).padStart(2, '0')}`
  return point(`${day}T${clock}`, 'minute')
}

/** "03/04/2020" may be in March or in April: only where one reading is possible is it a day. */
export function slashes(f: Fields): Resolved | undefined {
  const [first, second, year] = [Number(f.first), Number(f.second), Number(f.year)]
  const readings = [isoDay(year, second, first), isoDay(year, first, second)].filter(isDay)
  if (readings.length === 0) return undefined
  if (new Set(readings).size === 1) return point(readings[0], 'day')
  return {
    type: 'date',
    role: 'point',
    precision: 'year',
    start: isoYear(year),
    end: isoYear(year),
    unresolved: 'day and month could be either way round',
  }
}

/** "Christmas Eve", "Good Friday", "9/11". A named day of one year only is itself; the others are nearest, as months are. */
export function named(f: Fields, against: Against): Resolved | undefined {
  const name = String(f.named)
  const known = isDay(name)
  if (known && !(against.day && name > against.day)) return point(name, 'day')
  const easter = /^easter([+-]\d+)$/.exec(name)
  const dayIn = (year: number) =>
    easter ? addDays(easterOf(year), Number(easter[1])) : `${isoYear(year)}-${known ? name.slice(5) : name}`
  if (f.year !== undefined) return point(dayIn(Number(f.year)), 'day')
  if (!against.day) return unresolved('date', 'day', NO_DATE)
  const here = dayIn(yearOf(against.day))
  const year = impliedYear(monthOf(here), { day: Number(here.slice(8, 10)) }, against)!
  return point(dayIn(year), 'day')
}

/** A festival that moves with the moon stays without a day. */
export function festival(f: Fields): Resolved {
  const year = f.year === undefined ? {} : { start: isoYear(Number(f.year)), end: isoYear(Number(f.year)) }
  return { ...unresolved('date', 'unknown', 'the festival moves from year to year'), ...year }
}
