import type { Day } from '../../calendar/days.ts'
import type { FoundTime } from './found.ts'

/** 'either': it may have come or be ahead still, so that the nearer one is meant; 'unknown': nothing was said. */
export type Tense = 'past' | 'future' | 'either' | 'unknown'

/** What a form is read against. `day` is absent where the report has no date. */
export interface Against {
  readonly day?: Day
  /** Local time of publication, "14:18", where known. */
  readonly minute?: string
  readonly tense: Tense
}

export type Resolved = Omit<FoundTime, 'span' | 'sentence' | 'direction'>

export const NO_DATE = 'the report has no date to count from'

export const unresolved = (
  type: Resolved['type'],
  precision: Resolved['precision'],
  why: string,
): Resolved => ({ type, precision, role: 'point', unresolved: why })

/** A stretch of whole days, months or years under one TIMEX3 value. */
export const point = (
  value: string,
  precision: Resolved['precision'],
  start: string = value,
  end: string = start,
): Resolved => ({ type: value.includes('T') ? 'time' : 'date', role: 'point', value, precision, start, end })
