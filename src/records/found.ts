import type { Actor } from './actor.ts'
import type { Place } from './place.ts'
import type { Extent, Span } from './span.ts'
import type { Time } from './time.ts'

/** A time expression as far as it was resolved; bounds are inclusive local days or coarser, "1979" to "1979". */
export interface FoundTime {
  readonly span: Span
  readonly sentence: number
  /** TIMEX3. */
  readonly value?: string
  readonly start?: string
  readonly end?: string
  readonly type: 'date' | 'time' | 'duration' | 'set'
  readonly precision: Time['precision']
  readonly role: 'point' | 'range' | 'duration' | 'age' | 'set' | 'reference'
  readonly direction?: 'since' | 'until' | 'before' | 'after'
}

/** The places of a report and every span that names one; `place` indexes `places`. */
export interface FoundPlaces {
  readonly places: readonly Place[]
  readonly at: readonly { readonly span: Span; readonly place: number; readonly sentence: number }[]
}

export type NamedBy = 'name' | 'alias' | 'nominal' | 'pronoun' | 'adjective'

/** The actors of a report and every span that speaks of one; `actor` indexes `actors`. */
export interface FoundActors {
  readonly actors: readonly Actor[]
  readonly at: readonly {
    readonly span: Span
    readonly actor: number
    readonly sentence: number
    readonly how: NamedBy
  }[]
}

/** What stands at an extent: the entry with the same span, else the shortest that covers its end. */
export function standingAt<T extends { readonly span: Span }>(
  entries: readonly T[],
  extent: Extent,
): T | undefined {
  let best: T | undefined
  for (const entry of entries) {
    if (entry.span.start === extent.start && entry.span.end === extent.end) return entry
    const covers = entry.span.start <= extent.start && entry.span.end >= extent.end
    const isHead = entry.span.end === extent.end && entry.span.start >= extent.start
    if (!covers && !isHead) continue
    if (!best || entry.span.end - entry.span.start < best.span.end - best.span.start) best = entry
  }
  return best
}
