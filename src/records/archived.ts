import type { EventRecord } from './event.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/** What an archive shows of a report in a list. */
export interface ListedReport {
  /** Of one text of it. */
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  /** Local, as the source gave it. */
  readonly published: string | null
  readonly url: string | null
  readonly source: string
}

/** What an archive shows of an event in a list. */
export interface ListedEvent {
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly status: EventRecord['status']
  readonly start: string | null
  readonly end: string | null
  readonly precision: string | null
  /** The lowest and the highest number that any account gives; null where none is given or there is no bound. */
  readonly killed_low: number | null
  readonly killed_high: number | null
  readonly wounded_low: number | null
  readonly wounded_high: number | null
  readonly confidence: number
  readonly decision: 'accepted' | 'rejected' | null
  readonly isDisputed: boolean
  readonly isBackground: boolean
  /** False where its report's text was replaced or removed, or a person rejected it. */
  readonly isCurrent: boolean
  /** What happened, in one line. */
  readonly line: string
  readonly place: (Pick<Place, 'id' | 'name'> & { country: string | null; precision: string }) | null
  readonly report: ListedReport
  /** How many speak of it in its report, the report's own voice not counted. */
  readonly accounts: number
  /** How many near-copies of its report there are. */
  readonly copies: number
}

/** An event that was found, with the sentences that tell of it. */
export interface FoundEvent extends ListedEvent {
  readonly passages: readonly string[]
}

/** A report that was found, with the sentences that hold what was looked for. */
export interface FoundReport extends ListedReport {
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  readonly kind: Report['kind'] | null
  readonly extent: 'full' | 'summary'
  readonly events: number
  readonly copies: number
  readonly passages: readonly string[]
}

/** A part of what was found. */
export interface Page<T> {
  readonly found: readonly T[]
  /** How many there are from this page on, as far as they were counted. */
  readonly count: number
  /** There are more than were counted: counting on would cost as much as reading all. */
  readonly isMore: boolean
  /** Where the next page begins; absent on the last. */
  readonly next?: string
}
