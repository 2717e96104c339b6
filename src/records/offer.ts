import type { Stance } from './claim.ts'
import type { HarmKind, Status } from './event.ts'
import type { LinkKind } from './link.ts'
import type { Extent, Span } from './span.ts'

/**
 * What a reader offers for one report: labelled spans and relations between them, each with a score from 0 to 1.
 * The rule-based reader and a trained model give the same; the stages after it do not know which it was.
 */
export interface Offer {
  readonly mentions: readonly OfferedMention[]
  readonly triggers: readonly OfferedTrigger[]
  readonly roles: readonly OfferedRole[]
  readonly attributions: readonly OfferedAttribution[]
  readonly causes: readonly OfferedCause[]
}

/**
 * `people` are persons told by kind or number ("two Iraqi soldiers", "civilians", "protesters", "the officials");
 * `nationality` is an adjective that names a state or people ("Iraqi", "Shiite"); `object` is a thing that something
 * can be done to and that has no label of its own ("a convoy" is a vehicle, "a runway" a facility, "the ballot" an object).
 */
export const MENTION_LABELS = [
  'person',
  'people',
  'organisation',
  'armed-group',
  'state',
  'nationality',
  'place',
  'facility',
  'weapon',
  'vehicle',
  'object',
] as const
export type MentionLabel = (typeof MENTION_LABELS)[number]

/** `span` is the noun phrase without its determiner and without what follows its head; `head` is its last content word or name. */
export interface OfferedMention {
  readonly span: Span
  readonly head: Span
  readonly label: MentionLabel
  readonly sentence: number
  readonly score: number
}

export interface OfferedTrigger {
  readonly span: Span
  readonly sentence: number
  readonly type: string
  readonly mode?: string
  /** Where the reader has a view; the status stage decides. */
  readonly status?: Status
  /** How sure the reader is of it, from 0 to 1. */
  readonly statusScore?: number
  /** How likely, from 0 to 1, it is told only to explain the news. */
  readonly background?: number
  /** Of length 1; triggers that tell of one event lie close. */
  readonly vector?: readonly number[]
  readonly score: number
}

/** `trigger` and `mention` index the lists of the same offer. */
export interface OfferedRole {
  readonly trigger: number
  readonly mention: number
  readonly role: 'agent' | 'patient' | 'recipient' | 'instrument' | 'place' | HarmKind
  readonly certainty: 'stated' | 'alleged'
  readonly score: number
}

export interface OfferedAttribution {
  /** Absent where nobody is named: "reportedly". */
  readonly source?: Span
  readonly cue: Span
  readonly stance: Stance
  readonly content: Extent
  readonly sentence: number
  readonly score: number
}

/** The words say that one thing led to another. `cause` and `effect` hold a trigger or point at one ("it", "which"). */
export interface OfferedCause {
  readonly cause: Extent
  readonly effect: Extent
  readonly signal: Span
  readonly kind: LinkKind
  readonly sentence: number
  readonly score: number
}
