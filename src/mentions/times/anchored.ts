import { addDays, addMonths, type Day, isDay } from '../../calendar/days.ts'
import { weekdayFrom, weekdayUpTo } from '../../calendar/weeks.ts'
import type { Fields } from './forms.ts'
import type { Anchor, FoundTime, Unit } from './found.ts'
import { momentOn } from './parts.ts'
import { point, type Resolved } from './resolved.ts'
import { shifted } from './stretches.ts'

/** "three days earlier", "the next morning", "that night", "within hours": hangs on something else that was told. */
export function anchored(f: Fields): Resolved | undefined {
  const unit = String(f.unit ?? f.units ?? f.single ?? 'day') as Unit | 'weekend'
  if (unit === 'weekend') return undefined
  const sign = Number(f.beside ?? f.edge ?? f.next ?? (f.units || f.unit ? 1 : 0))
  const counted = f.count ?? f.number ?? (f.units === undefined ? 1 : 'X')
  const [low, high] = bounds(sign, counted)
  const anchor: Anchor = {
    unit,
    low,
    high,
    to: 'story',
    ...(f.part === undefined ? {} : { part: String(f.part) }),
    ...(f.weekday === undefined ? {} : { weekday: Number(f.weekday) }),
  }
  return {
    type: f.part === undefined && !isClock(unit) ? 'date' : 'time',
    role: 'point',
    precision: f.part === undefined ? precisionOf(unit) : 'part-of-day',
    anchor,
  }
}

function bounds(sign: number, count: number | string): [number, number | null] {
  if (count === 'X') return [2 * sign, null]
  return [sign * Number(count), sign * Number(count)]
}

const isClock = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second'

const precisionOf = (unit: Unit): Resolved['precision'] =>
  unit === 'week' || unit === 'month' || unit === 'year' || unit === 'day'
    ? unit
    : isClock(unit)
      ? 'day'
      : 'unknown'

/** "in the morning", "at dawn": of the day that the story is at. */
export const part = (f: Fields): Resolved => ({
  type: 'time',
  role: 'point',
  precision: 'part-of-day',
  anchor: { unit: 'day', low: 0, high: 0, to: 'story', part: String(f.part ?? f.predawn ?? f.wholeday) },
})

/** How far "days", "weeks" and "months" reach where no number is told. */
const VAGUE: Readonly<Partial<Record<Unit, number>>> = { day: 6, week: 7, month: 11 }

/**
 * Reckons a time that hangs on another from the day of that other ("2020-03-11"). Undefined where nothing can be said:
 * no anchor, no such day, or a distance too vague ("years later").
 */
export function resolveAnchored(
  found: Pick<FoundTime, 'anchor'>,
  anchorDay: Day,
): Pick<FoundTime, 'value' | 'start' | 'end' | 'precision'> | undefined {
  const anchor = found.anchor
  const day = anchorDay.slice(0, 10)
  if (!anchor || !isDay(day)) return undefined
  if (anchor.weekday !== undefined) return point(weekdayBeside(day, anchor.weekday, anchor.low), 'day')
  if (isClock(anchor.unit)) return hoursBeside(day, anchor)
  if (anchor.high === null) return vaguelyBeside(day, anchor)
  const low = anchor.low
  if (!Number.isInteger(low)) return undefined
  if (anchor.part !== undefined) return momentOn(addDays(day, low), anchor.part)
  if (anchor.unit === 'week' && low !== 0 && Math.abs(low) === 1) return weekBeside(day, low)
  return shifted(day, anchor.unit, low)
}

const weekdayBeside = (day: Day, weekday: number, sign: number): Day =>
  sign < 0 ? weekdayUpTo(addDays(day, -1), weekday) : weekdayFrom(addDays(day, sign > 0 ? 1 : 0), weekday)

/** "a week later" is seldom exact, and mostly some day of that week. */
const weekBeside = (day: Day, sign: number) => shifted(day, 'week', sign)

/** "hours later" is the same day or the next one. */
function hoursBeside(day: Day, { unit, low, high }: Anchor) {
  const hours = unit === 'hour' ? (high ?? Math.sign(low) * 12) : 0
  const there = addDays(day, hours < 0 ? Math.floor(hours / 24) : Math.ceil(hours / 24))
  const [start, end] = there < day ? [there, day] : [day, there]
  return point(start === end ? start : `${start}/${end}`, 'day', start, end)
}

function vaguelyBeside(day: Day, { unit, low }: Anchor) {
  const reach = VAGUE[unit]
  if (reach === undefined) return undefined
  const sign = Math.sign(low) || 1
  const move = (n: number) =>
    unit === 'month' ? addMonths(day, sign * n) : addDays(day, sign * n * (unit === 'week' ? 7 : 1))
  const [start, end] = [move(1), move(reach)].sort()
  return {
    start,
    end,
    precision: unit === 'day' ? ('week' as const) : unit === 'week' ? ('month' as const) : ('year' as const),
  }
}
