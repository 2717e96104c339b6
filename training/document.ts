import type { HarmKind, Status } from '../src/records/event.ts'
import type { Extent } from '../src/records/span.ts'

/**
 * One text of a corpus with what its annotators marked, in our labels. A layer is absent where the corpus says nothing
 * of it; `complete` says for which labels an unmarked word is surely none: the loss of a task counts only there.
 */
export interface Annotated {
  /** Corpus and its own key: "maven/12". */
  readonly id: string
  readonly corpus: string
  /** `held` is measured on and never trained on; `tuning` is for thresholds, and neither trained nor measured on. */
  readonly split: 'train' | 'tuning' | 'held'
  /** Texts of one group tell of the same happenings: a topic of ECB+. */
  readonly group?: string
  readonly text: string
  readonly mentions?: Mentions
  readonly triggers?: Triggers
  readonly roles?: Roles
  readonly attributions?: readonly Attribution[]
  readonly causes?: Causes
}

export const MENTION_NAMES = [
  'person',
  'organisation',
  'armed-group',
  'state',
  'nationality',
  'place',
  'facility',
  'weapon',
  'vehicle',
] as const

export const MENTION_NOUNS = [
  'people',
  'person',
  'organisation',
  'armed-group',
  'state',
  'place',
  'facility',
  'weapon',
  'vehicle',
  'object',
  'time',
] as const

/** Proper names (and adjectives of nationality) are one layer, phrases with a common noun as head another: they nest. */
export type Layer = 'name' | 'noun'

/**
 * The span is the phrase without its determiner and without what follows its head; a named person's without titles.
 * Where a foreign label leaves open which of ours it is, `labels` lists all that it can be.
 */
export interface Mention extends Extent {
  readonly layer: Layer
  readonly labels: readonly string[]
}

export interface Mentions {
  readonly list: readonly Mention[]
  /** By layer the labels of which every mention is marked; unmarked words may still be of the other labels. */
  readonly complete: Readonly<Record<Layer, readonly string[]>>
  /** Where in the text this holds; everywhere, where absent. */
  readonly within?: readonly Extent[]
}

export interface Trigger extends Extent {
  /** Types of the codebook that it can be; empty: an event of none of our types. */
  readonly types: readonly string[]
  /** The corpus says that it is an event, not of what type; `types` is empty then. */
  readonly isTypeUnknown?: true
  /** The label of MAVEN, where it is one. */
  readonly maven?: string
  readonly status?: Status
  readonly background?: boolean
  /** Triggers of one event share it, within the group of texts where there is one. */
  readonly event?: string
}

export interface Triggers {
  readonly list: readonly Trigger[]
  /** Types of the codebook of which every trigger is marked. */
  readonly complete: readonly string[]
  readonly within?: readonly Extent[]
}

export const ROLES = ['agent', 'patient', 'recipient', 'instrument', 'place', 'time'] as const
export type Role = (typeof ROLES)[number] | HarmKind

/** `trigger` indexes the list of triggers; the extent is the filler, as a mention is cut. */
export interface Filler extends Extent {
  readonly trigger: number
  readonly roles: readonly Role[]
  readonly alleged?: boolean
}

export interface Roles {
  readonly list: readonly Filler[]
  /** Roles of which all fillers in the trigger's own sentence are marked. */
  readonly complete: readonly Role[]
}

/** One act of saying; any part may be in pieces. */
export interface Attribution {
  readonly source: readonly Extent[]
  readonly cue: readonly Extent[]
  readonly content: readonly Extent[]
}

export interface Causes {
  /** Sentences, as extents of the text, that do or do not say that one thing led to another. */
  readonly sentences: readonly (Extent & { readonly causal: boolean })[]
  readonly list: readonly { readonly cause: Extent; readonly effect: Extent; readonly signal?: Extent }[]
}
