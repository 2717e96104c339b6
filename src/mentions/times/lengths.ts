import { two } from '../../calendar/days.ts'
import { durationValue } from './duration-values.ts'
import type { Fields } from './forms.ts'
import type { Resolved } from './resolved.ts'

/** "three days", "a two-week truce", "months of protests", "two or three hours". */
export function duration(f: Fields): Resolved | undefined {
  const unit = String(f.unit ?? f.units ?? f.single)
  const count = f.plushalf === undefined ? (f.count ?? f.number) : plusHalf(f.count)
  if (unit === 'quarter' && f.straight === undefined) return undefined
  if (unit === 'hour' && Number(count) === 24) return undefined
  const second = f.count2 ?? f.number2
  const amount = second !== undefined ? 'X' : (count ?? (f.units === undefined ? 1 : 'X'))
  const value = durationValue(unit, amount)
  return value === undefined ? undefined : { type: 'duration', role: 'duration', precision: 'unknown', value }
}

const plusHalf = (count: number | string): number | string => (count === 'X' ? 'X' : Number(count) + 0.5)

/** "a 10-year-old girl", "aged 23". */
export function age(f: Fields): Resolved | undefined {
  const value = durationValue(String(f.unit ?? 'year'), f.count ?? f.number ?? 'X')
  return value === undefined ? undefined : { type: 'duration', role: 'age', precision: 'unknown', value }
}

/** "every Friday", "daily", "every two weeks", "twice a year". */
export function set(f: Fields): Resolved | undefined {
  const weekday = f.weekday ?? f.weekdays
  const unit = f.unit ?? f.single
  const value =
    f.fullmonth !== undefined
      ? `XXXX-${two(Number(f.fullmonth))}`
      : weekday !== undefined
        ? `XXXX-WXX-${weekday}${f.nights === undefined ? '' : `T${f.nights}`}`
        : f.often !== undefined
          ? String(f.often)
          : durationValue(String(unit), f.count ?? f.number ?? f.other ?? 1)
  return value === undefined ? undefined : { type: 'set', role: 'set', precision: 'unknown', value }
}

/** "now", "recently". */
export const reference = (f: Fields): Resolved => ({
  type: 'date',
  role: 'reference',
  precision: 'unknown',
  value: String(f.reference ?? f.bygone),
})
