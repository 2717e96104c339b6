/** A calendar day as ISO 8601 text, "2020-03-14". No clock and no zone is ever involved. */
export type Day = string

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by Howard Hinnant's `days_from_civil`. */
export function dayNumber(day: Day): number {
  const [y, month, date] = day.split('-').map(Number)
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `dayNumber`, by Howard Hinnant's `civil_from_days`. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return isoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

export const isoDay = (year: number, month: number, date: number): Day =>
  `${isoMonth(year, month)}-${two(date)}`

export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`

export const isoYear = (year: number): string => String(year).padStart(4, '0')

export const two = (n: number): string => String(n).padStart(2, '0')

export const addDays = (day: Day, count: number): Day => dayOf(dayNumber(day) + count)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const monthOf = (day: Day): number => Number(day.slice(5, 7))

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Is this a day that exists? "2019-02-29" is not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, date] = parts.slice(1).map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The same date `count` months on, or the last day of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return isoDay(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}
