import { addDays, daysInMonth, isDay, monthOf, yearOf } from '../calendar/days.ts'
import { weekdayOf } from '../calendar/weeks.ts'
import type { Time } from '../records/time.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Bounds that have a name of their own, as hours of the local day. */
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  '00-06': 'in the night',
  '05-12': 'morning',
  '06-12': 'morning',
  '12-17': 'afternoon',
  '12-18': 'afternoon',
  '17-21': 'evening',
  '17-22': 'evening',
  '18-21': 'evening',
  '18-22': 'evening',
  '18-24': 'evening',
}

/** A date as precise as it is known, for people: "Wed 11 Mar 2020", "21–31 Dec 2019", "1979", "after 13 Mar 2020". */
export function whenInWords(time: Time | undefined): string {
  if (!time?.start && !time?.end) return 'date not told'
  if (!time.end) return `after ${pointInWords(time.start)}`
  if (!time.start) return `before ${pointInWords(time.end)}`
  if (time.precision === 'unknown' && time.start !== time.end) {
    return `between ${dayInWords(time.start)} and ${dayInWords(time.end)}`
  }
  return rangeInWords(time.start, time.end)
}

function rangeInWords(start: string, end: string): string {
  const from = parse(start)
  const to = parse(end)
  if (!from || !to) return start === end ? start : `${start} – ${end}`
  if (start.slice(0, 10) === end.slice(0, 10)) return sameDay(start, end)
  if (wholeYear(start, end)) return String(from.year)
  if (wholeMonth(start, end)) return `${MONTHS[from.month! - 1]} ${from.year}`
  if (start.length === 10 && end.length === 10 && from.year === to.year) return daysOfOneYear(from, to)
  if (isNight(start, end)) return `${pointInWords(start.slice(0, 10))}, overnight`
  return `${pointInWords(start)} – ${pointInWords(end)}`
}

/** From an evening to the next morning: named by the day on which it begins. */
const isNight = (start: string, end: string): boolean =>
  start.slice(11, 13) >= '17' &&
  end.slice(11, 13) < '12' &&
  end.slice(0, 10) === addDays(start.slice(0, 10), 1) &&
  end.length > 10

function sameDay(start: string, end: string): string {
  const day = pointInWords(start.slice(0, 10))
  if (start.length <= 10) return day
  if (start === end) return `${day} ${start.slice(11, 16)}`
  const name = PARTS_OF_DAY[`${start.slice(11, 13)}-${hourAfter(end)}`]
  return name ? `${day}, ${name}` : `${day} ${start.slice(11, 16)}–${end.slice(11, 16)}`
}

/** "11:59" and "12:00" both close the twelfth hour. */
function hourAfter(end: string): string {
  const minutes = Number(end.slice(14, 16) || 0)
  return String(Number(end.slice(11, 13)) + (minutes >= 59 ? 1 : 0)).padStart(2, '0')
}

function daysOfOneYear(from: Day, to: Day): string {
  if (from.month !== to.month) {
    return `${from.day} ${MONTHS[from.month! - 1]} – ${to.day} ${MONTHS[to.month! - 1]} ${from.year}`
  }
  const days = `${from.day}–${to.day} ${MONTHS[from.month! - 1]} ${from.year}`
  const part = partOfMonth(from.day!, to.day!, daysInMonth(from.year, from.month!))
  return part ? `${part} ${MONTHS[from.month! - 1]} ${from.year} (${from.day}–${to.day})` : days
}

function partOfMonth(first: number, last: number, length: number): string | undefined {
  if (first === 1 && last === 10) return 'early'
  if (first === 11 && last === 20) return 'mid'
  return first >= 20 && first <= 21 && last === length ? 'late' : undefined
}

function pointInWords(point: string): string {
  const at = parse(point)
  if (!at) return point
  if (!at.month) return String(at.year)
  const month = `${MONTHS[at.month - 1]} ${at.year}`
  if (!at.day) return month
  const weekday = WEEKDAYS[weekdayOf(point.slice(0, 10)) - 1]
  const clock = point.length > 10 ? ` ${point.slice(11, 16)}` : ''
  return `${weekday} ${at.day} ${month}${clock}`
}

/** Without weekday and hour, which say little at the ends of a long range. */
const dayInWords = (point: string): string =>
  pointInWords(point.slice(0, 10)).replace(/^[A-Z][a-z]{2} (?=\d)/, '')

interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

function parse(point: string): Day | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(point)
  if (!parts || (parts[3] && !isDay(point.slice(0, 10)))) return undefined
  const [year, month, day] = parts.slice(1).map(part => (part ? Number(part) : undefined))
  return { year: year!, month, day }
}

const wholeYear = (start: string, end: string): boolean =>
  start.slice(0, 4) === end.slice(0, 4) &&
  /^\d{4}(-01(-01)?)?$/.test(start) &&
  /^\d{4}(-12(-31)?)?$/.test(end)

const wholeMonth = (start: string, end: string): boolean =>
  start.slice(0, 7) === end.slice(0, 7) &&
  /^\d{4}-\d\d(-01)?$/.test(start) &&
  (end.length === 7 || end === `${end.slice(0, 7)}-${daysInMonth(yearOf(end), monthOf(end))}`)

/** An instant in UTC, for a heading: "Sat 14 Mar 2020 11:18 UTC"; midnight is left out, since it mostly means "no hour given". */
export function instantInWords(instant: string): string {
  const clock = instant.slice(11, 16)
  const day = pointInWords(instant.slice(0, 10))
  return clock && clock !== '00:00' ? `${day} ${clock} UTC` : day
}
