import { monthOf, yearOf } from '../../calendar/days.ts'
import type { Fields } from './forms.ts'
import { type Against, NO_DATE, type Resolved, unresolved } from './resolved.ts'
import {
  centuryStretch,
  decadeStretch,
  halfStretch,
  type Mod,
  quarterStretch,
  seasonStretch,
} from './stretches.ts'

/** "last summer", "the summer of 2014". */
export function season(f: Fields, against: Against): Resolved {
  const name = String(f.season)
  if (f.year !== undefined) return seasonStretch(Number(f.year), name)
  if (!against.day) return unresolved('date', 'season', NO_DATE)
  const year = yearOf(against.day)
  if (f.yearword !== undefined) return seasonStretch(year + Number(f.yearword), name)
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[name]!
  const begun = first <= monthOf(against.day)
  if (f.relative === 0) return seasonStretch(year, name)
  const ahead = f.relative === 1 || (f.relative === undefined && against.tense === 'future')
  if (ahead) return seasonStretch(begun ? year + 1 : year, name)
  const over = first + 2 < monthOf(against.day)
  return seasonStretch(f.relative === -1 ? (over ? year : year - 1) : begun ? year : year - 1, name)
}

/** "the 1990s", "the '80s", "the late nineties". */
export function decade(f: Fields, against: Against): Resolved {
  const tens = f.twodigits === undefined ? Number(f.nineties) * 10 : Number(f.twodigits)
  const latest = against.day ? yearOf(against.day) : 2029
  const here = Math.floor(latest / 100) * 100 + tens
  const first = f.decade === undefined ? (here > latest ? here - 100 : here) : Number(f.decade)
  return decadeStretch(first, f.mod as Mod | undefined)
}

export const century = (f: Fields): Resolved => centuryStretch(Number(f.century))

/** "the third quarter of 2019", "the first half". A bare one is of the year of the report, or the last that has begun. */
export function fraction(f: Fields, against: Against): Resolved | undefined {
  if (f.year === undefined && !against.day) return unresolved('date', 'season', NO_DATE)
  const count = f.fraction === 'Q' ? 4 : 2
  const months = 12 / count
  const stretch = (year: number, n: number) => (count === 4 ? quarterStretch(year, n) : halfStretch(year, n))
  const current = against.day ? Math.ceil(monthOf(against.day) / months) : 1
  const ordinal = Number(f.ordinal)
  if (ordinal < 0) {
    if (f.year !== undefined || !against.day) return stretch(Number(f.year), count)
    return stretch(yearOf(against.day) - (current === 1 ? 1 : 0), current === 1 ? count : current - 1)
  }
  if (ordinal > count) return undefined
  if (f.year !== undefined) return stretch(Number(f.year), ordinal)
  const year = yearOf(against.day!)
  if (f.yearword !== undefined) return stretch(year + Number(f.yearword), ordinal)
  return stretch(ordinal > current && against.tense === 'past' ? year - 1 : year, ordinal)
}
