import { daysInMonth, two } from '../../src/calendar/days.ts'

type Bound = 'start' | 'end'

/**
 * Compared up to the length of what was expected, so that "2022-05-16" also fits "2022-05-16T18:00". A month or a year
 * says the same as its first and last day: "2019-02" as an end fits "2019-02-28".
 */
export const fitsDate = (bound: Bound, read: string | undefined, expected: string): boolean =>
  read !== undefined && (read.length < expected.length ? toDay(bound, read) : read).startsWith(expected)

function toDay(bound: Bound, date: string): string {
  const [year, month = bound === 'start' ? '01' : '12', day] = date.split('-')
  const last = bound === 'start' ? 1 : daysInMonth(Number(year), Number(month))
  return `${year}-${month}-${day ?? two(last)}`
}
