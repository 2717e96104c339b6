import type { ActorKind } from '../records/actor.ts'
import type { MentionLabel } from '../records/offer.ts'

/** What a language calls people, groups and things. All words in lower case, singular where a singular exists. */
export interface ActorWords {
  /** Nouns for people, one or many: "soldier", "protester", "president". */
  readonly people: ReadonlyMap<string, ActorKind>
  /** Of these, offices and occupations that one person holds: "spokesman", "researcher", "president". */
  readonly roles: ReadonlySet<string>
  /** Words and abbreviations that stand before a person's name: "gen.", "president", "mr.". */
  readonly titles: ReadonlySet<string>
  /** Adjectives that go with a role: "former", "deputy", "managing". */
  readonly roleModifiers: ReadonlySet<string>
  /** Nouns for bodies of people that act as one: "military", "ministry", "militia", "group". */
  readonly groups: ReadonlyMap<string, { readonly label: MentionLabel; readonly kind: ActorKind }>
  /** Words that end or open the name of a body: "Ministry", "Party", "Brigade", "Inc.". */
  readonly nameHeads: ReadonlyMap<string, { readonly label: MentionLabel; readonly kind: ActorKind }>
  /** Nouns that no one can be, but that something can be done to or with. */
  readonly things: ReadonlyMap<string, MentionLabel>
  /** Words before a head that say what kind of people or body it is: "security" officials, "militia" group. */
  readonly kindModifiers: ReadonlyMap<string, ActorKind>
  /** Faiths, peoples and regions as adjectives or as their people, capitals as written: "Shiite", "Kurds", "Western". */
  readonly peoples: ReadonlySet<string>
  /** Small words inside names: "al", "bin", "de", "von". */
  readonly particles: ReadonlySet<string>
  /** Weekdays, months, feasts, languages: names, but of nobody. */
  readonly noNames: ReadonlySet<string>
  /** Prepositions after which a country is a place: "in", "across". */
  readonly locative: ReadonlySet<string>
  /** What only persons and bodies do: "say", "vow", "accuse". Lemmas. */
  readonly deeds: ReadonlySet<string>
  /** Nouns that mean only one or some of a body: "member", "fighter"; "members of the X" are part of it. */
  readonly members: ReadonlySet<string>
  /** Ways to speak of a state by what it calls itself: "islamic republic" → IR. */
  readonly epithets: ReadonlyMap<string, string>
  readonly pronouns: ReadonlyMap<string, 'man' | 'woman' | 'many' | 'thing'>
  readonly definite: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}
