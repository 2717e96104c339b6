import type { Status } from '../records/event.ts'
import type { AnchoredTime, FoundActors, FoundPlaces, FoundTime, FoundToll } from '../records/found.ts'
import { nearby, standingAt } from '../records/nearby.ts'
import type { Offer, OfferedMention, OfferedRole, OfferedTrigger } from '../records/offer.ts'
import type { Extent, Span } from '../records/span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Judge } from './judge.ts'

/** All that is known of a report before its events are told apart. */
export interface Told {
  readonly syntax: Syntax
  readonly offer: Offer
  readonly times: readonly AnchoredTime[]
  readonly places: FoundPlaces
  readonly actors: FoundActors
  readonly tolls: readonly FoundToll[]
  /** Local day of publication. */
  readonly published?: string
  /** The bounds of a time of this report told by its distance from a day ("two days later"), by its index in `times`. */
  readonly resolveAnchored: (
    time: number,
    day: string,
  ) => Pick<FoundTime, 'start' | 'end' | 'precision'> | undefined
  readonly statusOf: (trigger: OfferedTrigger) => Status
  readonly lexicon: EventLexicon
  /** Asked where the reader gives what it needs; without one, and for other readers, rules decide. */
  readonly judge?: Judge
}

/** The same, with quick ways from a trigger to its roles and from words to who they mean. */
export interface Scene extends Told {
  readonly rolesOf: (trigger: number) => readonly FilledRole[]
  readonly rolesAt: (extent: Extent) => readonly FilledRole[]
  /** Index of the actor that an extent speaks of. */
  readonly actorAt: (extent: Extent) => number | undefined
}

/** A role with its mention. */
export interface FilledRole extends OfferedRole {
  readonly filler: OfferedMention
  readonly span: Span
}

export function sceneOf(told: Told): Scene {
  const { offer, actors } = told
  const roles = offer.roles.map(r => ({
    ...r,
    filler: offer.mentions[r.mention],
    span: offer.mentions[r.mention].span,
  }))
  const byTrigger = new Map<number, FilledRole[]>()
  for (const role of roles) {
    const known = byTrigger.get(role.trigger)
    if (known) known.push(role)
    else byTrigger.set(role.trigger, [role])
  }
  const actorsNear = nearby(actors.at)
  const isJudged = offer.triggers.some(trigger => trigger.vector)
  return {
    ...told,
    judge: isJudged ? told.judge : undefined,
    rolesOf: trigger => byTrigger.get(trigger) ?? [],
    rolesAt: nearby(roles),
    actorAt: extent => standingAt(actorsNear(extent), extent)?.actor,
  }
}

/** The words by which one event is known again when it is told a second time. */
export interface EventLexicon {
  /** "the", "that", "those": what was told before. */
  readonly definite: ReadonlySet<string>
  readonly demonstrative: ReadonlySet<string>
  /** "another", "similar", "second": not what was told before. */
  readonly other: ReadonlySet<string>
  /** "previous", "earlier", "initial": one told before, and not the latest. */
  readonly earlier: ReadonlySet<string>
  /** Nouns that can mean any event: "incident", "violence", "operation". */
  readonly vague: ReadonlySet<string>
  /** "some", "others", "they" where the thing meant was named in the sentence before. */
  readonly elliptic: ReadonlySet<string>
  /** Nouns for who does one kind of thing: "the bomber". */
  readonly doers: ReadonlySet<string>
  /** Of the outcomes, those that end a life. */
  readonly deadly: ReadonlySet<string>
  /** Happenings of months and years, whose deaths are not those told in the next sentence: "pandemic", "war". */
  readonly lasting: ReadonlySet<string>
  /** What stands before a day on which something went on for the nth day; the ordinal is its first group. */
  readonly nthDay: RegExp
  readonly ordinals: ReadonlyMap<string, number>
  /** Nouns for one thing that end in s: "crisis". */
  readonly singularInS: ReadonlySet<string>
  /** Adjectives that say of which kind something is. */
  readonly classifying: RegExp
  /** Lemmas of verbs that only say that their subject took place. */
  readonly occurring: ReadonlySet<string>
  /** Lemmas of verbs that bring about the harm named as their object: "cause", "leave". */
  readonly bringing: ReadonlySet<string>
  /** Types of which an outcome can be told: what kills and wounds. */
  readonly harmful: ReadonlySet<string>
  /** Lemmas that tell only the outcome: "kill", "wound", "die", "death". */
  readonly outcomes: ReadonlySet<string>
}

/** What one trigger says of its event. */
export interface Happening {
  readonly index: number
  readonly trigger: OfferedTrigger
  readonly head: number
  readonly sentence: number
  readonly form: 'verb' | 'noun'
  readonly lemma: string
  readonly plural: boolean
  /** How the words introduce it: as something new, or as known already. */
  readonly reference: 'new' | 'definite' | 'demonstrative' | 'possessive' | 'bare'
  readonly cue?: 'other' | 'earlier'
  readonly status: Status
  /** Tells only what came of an event: a death, a wound. */
  readonly outcome: boolean
  readonly kinds: ReadonlySet<string>
  readonly agents: ReadonlySet<number>
  readonly patients: ReadonlySet<number>
  /** Lemmas of everything that takes part, places too; "base" in "hit a base" and "landed inside the base". */
  readonly about: ReadonlySet<string>
  /** Of these, what the words mark as known: "the base". */
  readonly known: ReadonlySet<string>
  readonly places: readonly number[]
  readonly when?: When
  /** A time told by its distance from another event, where that event is known by its trigger. */
  readonly hangsOn?: { readonly time: number; readonly happening: number }
  readonly tolls: readonly number[]
}

/** Inclusive days. `stated` where the words give it for this very event. */
export interface When {
  readonly start: string
  readonly end: string
  readonly stated: boolean
  readonly time?: FoundTime
  /** The happening that it was inferred from. */
  readonly from?: number
}

/** Happenings that are one event. */
export interface Cluster {
  readonly members: Happening[]
}
