import { addDays, type Day, dayNumber, isoDay, isoYear, two, yearOf } from './days.ts'

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The latest day on or before `day` that falls on `weekday`. */
export const weekdayUpTo = (day: Day, weekday: number): Day =>
  addDays(day, -((weekdayOf(day) - weekday + 7) % 7))

/** The earliest day on or after `day` that falls on `weekday`. */
export const weekdayFrom = (day: Day, weekday: number): Day =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7)

/** The Monday of the week that holds `day`. */
export const mondayOf = (day: Day): Day => weekdayUpTo(day, 1)

/** ISO 8601 week, "2020-W11": the first week of a year is the one that holds its first Thursday. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const year = yearOf(thursday)
  const week = Math.floor((dayNumber(thursday) - dayNumber(isoDay(year, 1, 1))) / 7) + 1
  return `${isoYear(year)}-W${two(week)}`
}
