import { addDays, addMonths, type Day, isoYear, yearOf } from '../../calendar/days.ts'
import { durationValue, YEARS } from './duration-values.ts'
import type { Fields } from './forms.ts'
import type { Unit } from './found.ts'
import type { Against, Resolved } from './resolved.ts'

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
