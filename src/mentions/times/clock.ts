import { two } from '../../calendar/days.ts'
import type { Fields } from './forms.ts'
import type { Resolved } from './resolved.ts'

/** "6 a.m.", "18:30", "0530 GMT": an hour of the day that the story is at. Only GMT is written with Z; the rest are local. */
export function clock(f: Fields): Resolved | undefined {
  const time = clockOf(f)
  if (time === undefined) return undefined
  const part = f.zone === 'Z' ? `${time}Z` : time
  return {
    type: 'time',
    role: 'point',
    precision: 'minute',
    anchor: { unit: 'day', low: 0, high: 0, to: 'story', part },
  }
}

function clockOf(f: Fields): string | undefined {
  if (f.noon !== undefined) return String(f.noon)
  if (f.clock4 !== undefined) return `${String(f.clock4).slice(0, 2)}:${String(f.clock4).slice(2)}`
  const hour = Number(f.hour)
  if (f.half !== undefined && (hour > 12 || hour === 0)) return undefined
  const late = f.half === 'pm' || f.part === 'AF' || f.part === 'EV' || (f.part === 'NI' && hour > 5)
  const of24 = late && hour < 12 ? hour + 12 : f.half === 'am' && hour === 12 ? 0 : hour
  if (of24 > 24) return undefined
  if (f.half === undefined && f.part === undefined && f.minute === undefined && hour <= 12) return undefined
  return `${two(of24)}:${two(Number(f.minute ?? 0))}`
}
