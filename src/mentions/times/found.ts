import type { Direction } from '../../language/times.ts'
import type { Time, TimeMention } from '../../records/time.ts'

/** A calendar unit as TIMEX3 writes it. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/**
 * A time told by its distance from another: "three days earlier", "the next morning". `low` and `high` count units,
 * negative before the anchor; `high` is null for "days later". `to` says what it hangs on: what was told before, or the
 * words that follow ("two days after the attack").
 */
export interface Anchor {
  readonly unit: Unit
  readonly low: number
  readonly high: number | null
  readonly to: 'story' | 'next-words'
  /** Part of day as TIMEX3 writes it, or a clock time "06:00". */
  readonly part?: string
  readonly weekday?: number
}

/**
 * One expression of time. `start` and `end` are local calendar bounds, inclusive, "2019-12-21" to "2019-12-31", and as
 * precise as what was said: "1979" to "1979". Unresolved expressions have neither value nor bounds.
 */
export interface FoundTime extends TimeMention {
  readonly sentence: number
  readonly precision: Time['precision']
  readonly role: 'point' | 'range' | 'duration' | 'age' | 'set' | 'reference'
  /** "since 1979", "until Friday": the event lies on this side of the time. */
  readonly direction?: Direction
  readonly modifier?: 'early' | 'mid' | 'late' | 'approximate'
  readonly anchor?: Anchor
  /** "the past three months": the stretch of the calendar that the duration fills. */
  readonly within?: { readonly start: string; readonly end: string }
  /** Why a time was left without a value, in words. */
  readonly unresolved?: string
}

/** What the report is read against. */
export interface TimeReference {
  /** Local day or minute of publication, ISO 8601: "2020-03-14" or "2020-03-14T14:18". */
  readonly published?: string
}
