import type { Actor } from './actor.ts'
import type { HarmKind } from './event.ts'
import type { Place } from './place.ts'
import type { Span } from './span.ts'
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
  /** Told by its distance from another time: of what was told before, or of the words that follow. */
}

/** Told by its distance from another time: of what was told before, or of the words that follow. */
export interface AnchoredTime extends FoundTime {
  readonly anchor?: { readonly to: 'story' | 'next-words' }
}

/** The places of a report and every span that names one; `place` indexes `places`. */
export interface FoundPlaces {
  readonly places: readonly Place[]
  /** `relation`: how the words put things to it: "in", "at", "near", "from", "owner", "reference" ("north of | Baghdad"). */
  readonly at: readonly {
    readonly span: Span
    readonly place: number
    readonly sentence: number
    readonly relation?: string
  }[]
}

/** A number of people harmed, or of things destroyed, as one place of the report gives it. */
export interface FoundToll {
  readonly kind: HarmKind
  readonly low: number
  readonly high: number | null
  /** The words that give the number, or the one person or thing meant. */
  readonly span: Span
  readonly who?: Span
  /** Index of the word of harm: "killed", "dead", "toll". */
  readonly word: number
  readonly sentence: number
  /** Index in the same list of the total that already counts these. */
  readonly partOf?: number
  /** Some of a number told elsewhere: "five were among those killed". */
  readonly isAmong?: true
  /** Those whom a disease made ill: "36 confirmed cases". */
  readonly isCase?: true
  /** False for a bare singular: "the contractor was killed" repeats what is known. */
  readonly stated: boolean
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
