import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  isoDay,
  isoMonth,
  isoYear,
  monthOf,
  yearOf,
} from '../../calendar/days.ts'
import { isoWeek, mondayOf } from '../../calendar/weeks.ts'
import type { Unit } from './found.ts'
import { point, type Resolved } from './resolved.ts'

export type Mod = 'early' | 'mid' | 'late' | 'earlier' | 'later'

/** A month, or its days 1–10, 11–20 or 21 to the end, or its days before or after `today`. */
export function monthStretch(year: number, month: number, mod?: Mod, today?: Day): Resolved {
  const value = isoMonth(year, month)
  const last = daysInMonth(year, month)
  const days = (from: number, to: number) =>
    point(value, 'month', isoDay(year, month, from), isoDay(year, month, to))
  if (mod === 'early') return { ...days(1, 10), modifier: 'early' }
  if (mod === 'mid') return { ...days(11, 20), modifier: 'mid' }
  if (mod === 'late') return { ...days(21, last), modifier: 'late' }
  const inside = today?.startsWith(value) ? Number(today.slice(8, 10)) : undefined
  if (mod === 'earlier' && inside) return days(1, inside)
  if (mod === 'later' && inside) return days(inside, last)
  return point(value, 'month')
}

/** A year, or its thirds, or its months before or after `today`. */
export function yearStretch(year: number, mod?: Mod, today?: Day): Resolved {
  const value = isoYear(year)
  const months = (from: number, to: number) => point(value, 'year', isoMonth(year, from), isoMonth(year, to))
  if (mod === 'early') return { ...months(1, 4), modifier: 'early' }
  if (mod === 'mid') return { ...months(5, 8), modifier: 'mid' }
  if (mod === 'late') return { ...months(9, 12), modifier: 'late' }
  const inside = today?.startsWith(value) ? monthOf(today) : undefined
  if (mod === 'earlier' && inside) return months(1, inside)
  if (mod === 'later' && inside) return months(inside, 12)
  return point(value, 'year')
}

export function weekStretch(day: Day, mod?: Mod, today?: Day): Resolved {
  const monday = mondayOf(day)
  const sunday = addDays(monday, 6)
  const bounds = (from: Day, to: Day) => point(isoWeek(day), 'week', from, to)
  if (mod === 'early') return { ...bounds(monday, addDays(monday, 2)), modifier: 'early' }
  if (mod === 'late') return { ...bounds(addDays(monday, 3), sunday), modifier: 'late' }
  const inside = today && today >= monday && today <= sunday
  if (mod === 'earlier' && inside) return bounds(monday, today)
  if (mod === 'later' && inside) return bounds(today, sunday)
  return bounds(monday, sunday)
}

export function weekendStretch(day: Day): Resolved {
  const saturday = addDays(mondayOf(day), 5)
  return point(`${isoWeek(day)}-WE`, 'week', saturday, addDays(saturday, 1))
}

export const quarterStretch = (year: number, quarter: number): Resolved =>
  point(
    `${isoYear(year)}-Q${quarter}`,
    'season',
    isoMonth(year, quarter * 3 - 2),
    isoMonth(year, quarter * 3),
  )

export const halfStretch = (year: number, half: number): Resolved =>
  point(`${isoYear(year)}-H${half}`, 'season', isoMonth(year, half * 6 - 5), isoMonth(year, half * 6))

/** Ten years under the first three digits of their number, "199"; the mod takes its third. */
export function decadeStretch(first: number, mod?: Mod): Resolved {
  const [from, to] = mod === 'early' ? [0, 3] : mod === 'mid' ? [4, 6] : mod === 'late' ? [7, 9] : [0, 9]
  const modifier = mod === 'early' || mod === 'mid' || mod === 'late' ? { modifier: mod } : {}
  return {
    ...point(isoYear(first).slice(0, 3), 'unknown', isoYear(first + from), isoYear(first + to)),
    ...modifier,
  }
}

export const centuryStretch = (century: number): Resolved =>
  point(
    String(century - 1).padStart(2, '0'),
    'unknown',
    isoYear((century - 1) * 100 + 1),
    isoYear(century * 100),
  )

/** Northern seasons. A winter is the one that begins or the one that ends in the year: both are inside the bounds. */
export function seasonStretch(year: number, season: string): Resolved {
  const value = `${isoYear(year)}-${season}`
  if (season === 'WI') return point(value, 'season', isoMonth(year - 1, 12), isoMonth(year + 1, 2))
  const first = { SP: 3, SU: 6, FA: 9 }[season]!
  return point(value, 'season', isoMonth(year, first), isoMonth(year, first + 2))
}

/** The stretch of `unit` that lies `count` of them from the one that holds `day`. */
export function shifted(day: Day, unit: Unit | 'weekend', count: number, mod?: Mod): Resolved | undefined {
  if (unit === 'day') return point(addDays(day, count), 'day')
  if (unit === 'week') return weekStretch(addDays(day, 7 * count), mod, day)
  if (unit === 'weekend') return weekendStretch(addDays(day, 7 * count))
  const years = { year: 1, decade: 10, century: 100 }[unit as string]
  const year = yearOf(day) + (years ?? 0) * count
  if (year < 1 || year > 9999) return undefined
  if (unit === 'month') {
    const there = addMonths(day, count)
    return monthStretch(yearOf(there), monthOf(there), mod, day)
  }
  if (unit === 'quarter') {
    const there = addMonths(day, 3 * count)
    return quarterStretch(yearOf(there), Math.ceil(monthOf(there) / 3))
  }
  if (unit === 'year') return yearStretch(year, mod, day)
  if (unit === 'decade') return decadeStretch(year - (year % 10), mod)
  return unit === 'century' ? centuryStretch(Math.ceil(year / 100)) : undefined
}
