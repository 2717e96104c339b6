import type { Tie } from './actor.ts'
import type { EventRecord } from './event.ts'
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'
import type { Draft, Report } from './report.ts'

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

/** How a text stands in the archive: with the other versions of its report, and with its near-copies. */
export interface Standing {
  readonly id: string
  /** When a person took the report out. */
  readonly removed: string | null
  /** The text of which it is a near-copy. */
  readonly copyOf: string | null
  readonly versions: readonly {
    readonly id: string
    readonly number: number
    readonly isCurrent: boolean
    readonly added_at: string
    readonly replaced_at: string | null
    readonly state: FoundReport['state']
    readonly reader: string | null
    readonly error: string | null
  }[]
  /** Where the report was met. */
  readonly sightings: readonly {
    readonly place: string
    readonly first_at: string
    readonly last_at: string
  }[]
  readonly copies: readonly (ListedReport & { readonly likeness: number | null })[]
}

export interface ShownEvent extends ListedEvent {
  /** Of the text that tells of it. */
  readonly reading: Reading | undefined
  readonly links: readonly {
    readonly kind: string
    /** The other event led to this one. */
    readonly isCause: boolean
    readonly event: ListedEvent
  }[]
  readonly stands: Standing
}

export interface ShownReport {
  readonly draft: Draft
  /** Absent while it waits. */
  readonly reading: Reading | undefined
  readonly stands: Standing
}

export interface ShownActor {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly aliases: readonly string[]
  /** As reports tell of them, with the words that do. */
  readonly ties: readonly {
    readonly from: string
    readonly kind: Tie['kind']
    readonly label: string | null
    readonly to: string
    readonly evidence: string
    readonly report: string
  }[]
  readonly events: Page<FoundEvent>
}

export interface ShownPlace {
  readonly id: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly precision: string
  readonly within: readonly {
    readonly id: string
    readonly name: string
    readonly country: string | null
    readonly precision: string
  }[]
  readonly events: Page<FoundEvent>
}

export interface ListedActor {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  /** Events in which it took part, counted up to `COUNTED`. */
  readonly events: number
}

export interface ListedPlace {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly precision: string
  readonly events: number
}

export interface ListedSource {
  readonly kind: string
  readonly name: string
  readonly title: string | null
  readonly added_at: string
  /** Reports met in it that are still there. */
  readonly reports: number
  readonly error: string | null
}

export interface ListedAside {
  readonly where: string
  readonly what: string
  readonly remedy: string | null
  readonly because: string
  readonly at: string
}

/** Events of one actor or place are counted so far. */
export const COUNTED = 1000

export interface ArchiveStatus {
  /** Reports that stand, by how far they were read. */
  readonly reports: {
    readonly all: number
    readonly read: number
    readonly waiting: number
    readonly reading: number
    readonly failed: number
    readonly other: number
    readonly summaries: number
    readonly copies: number
    readonly removed: number
  }
  readonly events: {
    readonly all: number
    readonly types: readonly { readonly type: string; readonly events: number }[]
    readonly first: string | null
    readonly last: string | null
  }
  readonly sources: readonly ListedSource[]
  readonly outlets: readonly { readonly outlet: string; readonly reports: number }[]
  readonly aside: readonly { readonly because: string; readonly count: number }[]
  readonly readers: readonly { readonly reader: string; readonly reports: number }[]
  /** Decisions that find their event no more. */
  readonly lostDecisions: number
}
