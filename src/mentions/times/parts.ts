import { addDays, type Day } from '../../calendar/days.ts'
import { point, type Resolved } from './resolved.ts'

/** Hours of the local day; the night that is named by a day begins in the evening of that day. */
const HOURS: Readonly<Record<string, readonly [string, string]>> = {
  MO: ['06:00', '11:59'],
  AF: ['12:00', '17:59'],
  EV: ['18:00', '21:59'],
  NI: ['18:00', '23:59'],
  DT: ['06:00', '17:59'],
  DA: ['04:00', '06:59'],
  DU: ['17:00', '20:59'],
  EM: ['00:00', '05:59'],
}

/** Parts that TIMEX3 has no letters for. */
const LETTERS: Readonly<Record<string, string>> = { DA: 'MO', DU: 'EV', EM: 'NI', ON: 'NI' }

export const timexPart = (part: string): string => LETTERS[part] ?? part

/** A part of one day: "MO" of 2020-03-13 is 06:00 to 11:59. Overnight ('ON') is the night that ends on `day`. */
export function partOfDay(day: Day, part: string, mod?: string): Resolved {
  if (part === 'ON') {
    const before = addDays(day, -1)
    return point(`${before}TNI`, 'part-of-day', `${before}T18:00`, `${day}T05:59`)
  }
  const [from, to] = part === 'MO' && mod === 'early' ? ['00:00', '08:59'] : HOURS[part]
  return point(`${day}T${timexPart(part)}`, 'part-of-day', `${day}T${from}`, `${day}T${to}`)
}

/** "early Friday", "late Saturday": the day is certain, the hours are a habit of newswriting. */
export function modifiedDay(day: Day, mod: string | undefined): Resolved {
  if (mod === 'early')
    return { ...point(day, 'part-of-day', `${day}T00:00`, `${day}T08:59`), modifier: 'early' }
  if (mod === 'late')
    return { ...point(day, 'part-of-day', `${day}T18:00`, `${day}T23:59`), modifier: 'late' }
  return point(day, 'day')
}

/** A clock time or a part of one day. Whether midnight opens or closes its day is seldom said: it is known to the day. */
export function momentOn(day: Day, part: string): Resolved {
  if (part === '24:00') return point(`${day}T24:00`, 'day', day)
  return part.includes(':') ? point(`${day}T${part}`, 'minute') : partOfDay(day, part)
}
