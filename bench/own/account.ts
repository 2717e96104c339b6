import type { HarmKind, Status } from '../../src/records/event.ts'
import type { Extent } from '../../src/records/span.ts'

export const ROLES = ['agent', 'patient', 'recipient', 'instrument', 'place'] as const
export type Role = (typeof ROLES)[number]

/**
 * What somebody makes of a report, at offsets into its text: an annotator, Casus or a baseline. All three take this
 * form, so that any two can be compared. Events are named by their index.
 */
export interface Account {
  readonly text: string
  readonly sentences: readonly Extent[]
  readonly events: readonly AccountEvent[]
  readonly claims: readonly AccountClaim[]
  readonly links: readonly AccountLink[]
  readonly ties: readonly AccountTie[]
}

export interface AccountEvent {
  readonly type: string
  readonly mode?: string
  readonly status: Status
  readonly background: boolean
  /** Neither found nor missed. */
  readonly optional: boolean
  /** ISO date or the beginning of one. */
  readonly start?: string
  readonly triggers: readonly Extent[]
  readonly fillers: readonly Filler[]
  readonly tolls: readonly Toll[]
  /** From 0 to 1; an annotator gives none. */
  readonly confidence?: number
}

export interface Filler {
  readonly role: Role
  readonly at: Extent
  /** Further places that name the same: what a pronoun stands for. */
  readonly also: readonly Extent[]
  readonly alleged: boolean
}

export interface Toll {
  readonly kind: HarmKind
  readonly low: number
  readonly high: number | null
  readonly at: Extent
  readonly who?: Extent
  /** Every place that names who gives the number; none where nobody does. */
  readonly source: readonly Extent[]
  /** Index in the same list. */
  readonly partOf?: number
}

export interface AccountClaim {
  readonly cue: Extent
  /** Every place that names the source; none where nobody is named. */
  readonly source: readonly Extent[]
  readonly content: readonly Extent[]
  readonly stance: string
  readonly about: readonly number[]
}

export interface AccountLink {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly evidence: readonly Extent[]
}

/** `actor` and `to` are every place that names them. */
export interface AccountTie {
  readonly actor: readonly Extent[]
  readonly kind: string
  readonly to: readonly Extent[]
}

export const wordsAt = ({ text }: Account, { start, end }: Extent): string =>
  text.slice(start, end).replace(/\s+/g, ' ')

export const sentenceAt = ({ sentences }: Account, { start }: Extent): number =>
  sentences.findLastIndex(sentence => sentence.start <= start)
