import type { HarmKind } from '../../records/event.ts'
import type { MentionLabel } from '../../records/offer.ts'
import type { Chunk } from '../../records/words.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { NumberLexicon } from '../numbers/lexicon.ts'

type Kinds = ReadonlyMap<string, HarmKind>

/** The words that tell harm. Lemmas, except where forms differ in meaning ("dead", "wounded", "lives"). */
export interface HarmLexicon {
  /** Verbs by which goods are taken as well as people: "seize". */
  readonly seizing: ReadonlySet<string>
  /** What is harmed is the object: "kill", "sweep away". */
  readonly verbs: Kinds
  /** What is harmed is the subject: "die". */
  readonly suffers: Kinds
  /** They tell harm in the passive alone: teams beat each other, protesters are beaten. */
  readonly passives: Kinds
  /** Passives that tell harm only at the end of their clause or before one of `takenBefore`: "38 pupils were taken". */
  readonly taken: Kinds
  readonly takenBefore: ReadonlySet<string>
  /** "dead", "wounded", "missing" after the noun they describe, or alone. */
  readonly states: Kinds
  /** "deaths", "injuries", "murders" with a number before them or of whom after them. */
  readonly nouns: Kinds
  /** Adjectives that say that a deed told by a noun was not done: "attempted". */
  readonly failed: ReadonlySet<string>
  /** Forms of verbs of harm that may be taken for nouns: "wounding 30". */
  readonly gerunds: Kinds
  /** Nouns, and a participle that may pass for one, for those whom a disease made ill: "36 infections", "58 cases". */
  readonly cases: Kinds
  /** Verbs for the same; whom they name is the object. */
  readonly infecting: Kinds
  /** "2,000 tested positive": a verb, and what follows it at once. */
  readonly positive: ReadonlyMap<string, string>
  /** Who flees no more than these is no displaced person: "fled the scene". */
  readonly sites: ReadonlySet<string>
  /** "lives" and the verbs that take them: 12 lives can be saved too. */
  readonly lives: Kinds
  readonly costing: ReadonlySet<string>
  /** "bodies", found or recovered. */
  readonly bodies: Kinds
  /** "toll", followed by its number. */
  readonly tolls: Kinds
  /** "number" of dead, "count" of those arrested. */
  readonly tallies: ReadonlySet<string>
  /** Nouns of which "no" says that nobody was harmed, and the kinds it says so of. */
  readonly casualties: ReadonlyMap<string, readonly HarmKind[]>
  /** What one suffers or is treated for: "burns". */
  readonly hurts: Kinds
  readonly suffering: ReadonlySet<string>
  readonly treating: ReadonlySet<string>
  /** "lost nine soldiers": verbs of losing, and those who are dead once lost. */
  readonly losing: ReadonlySet<string>
  readonly losable: ReadonlySet<string>
  /** Verbs that put somebody in a state: "left 12 dead", "were found dead". */
  readonly leaving: ReadonlySet<string>
  /** Verbs whose object follows the state: "shot dead two men". */
  readonly shooting: ReadonlySet<string>
  /** What may stand between somebody and the state: "12 people reported missing". */
  readonly fillers: ReadonlySet<string>
  readonly including: ReadonlySet<string>
  /** Words that bring a toll to its number: "rose to", "put at", "reached". */
  readonly reaching: ReadonlySet<string>
  /** Of these, those that say it is more: "surpassed". */
  readonly exceeding: ReadonlySet<string>
  readonly hypothetical: ReadonlySet<string>
  /** "3,000 a year", "12 every day" is a rate. */
  readonly rateOpeners: ReadonlySet<string>
  readonly rateUnits: ReadonlySet<string>
  /** "13 were injured, three seriously". */
  readonly gravely: ReadonlySet<string>
  /** Of those who flee, the few that name nothing they flee from are no displaced people but fugitives. */
  readonly fleeing: ReadonlySet<string>
  /** "a family of five": one noun for as many as follow. */
  readonly groups: ReadonlySet<string>
  /** "three members of the coalition": who they are is told after "of". */
  readonly members: ReadonlySet<string>
  /** Adjectives and pronouns before a noun that are not part of who was harmed: "other", "more". */
  readonly unsaid: ReadonlySet<string>
  readonly numbers: NumberLexicon
}

export interface TollContext {
  readonly syntax: Syntax
  readonly lexicon: HarmLexicon
  readonly labelOf: (chunk: Chunk) => MentionLabel | undefined
}

/** What a word of harm harms, before it is counted. */
export interface Harmed {
  readonly kind: HarmKind
  readonly chunks: readonly Chunk[]
  /** The word of harm. */
  readonly word: number
  /** Some of those counted elsewhere: "five were among those killed". */
  readonly isAmong?: true
  /** Made ill by a disease, and by nothing else. */
  readonly isCase?: true
}
