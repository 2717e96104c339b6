import type { ActorKind, Tie } from '../records/actor.ts'
import type { MentionLabel } from '../records/offer.ts'

type TieKind = Tie['kind']

/** Words that tie one actor to another. */
export interface TieWords {
  /** Ends of compounds: "backed" in "Iran-backed". */
  readonly compounds: ReadonlyMap<string, TieKind>
  /** Between two actors, the first of which is tied to the second: "backed by", "part of". Word by word, articles left out. */
  readonly between: ReadonlyMap<string, TieKind>
  /** The same the other way round: "X, including Y" makes Y part of X. */
  readonly reversed: ReadonlyMap<string, TieKind>
  /** Prepositions between a role and where it is held: "of", "for". */
  readonly roleAt: ReadonlySet<string>
  /** Before two names with "and" between them: "rivals". */
  readonly couples: ReadonlyMap<string, TieKind>
  /** Adjectives of what belongs no longer: "breakaway". */
  readonly apart: ReadonlySet<string>
  /** After "to which" and a name: "belongs". */
  readonly belong: ReadonlySet<string>
  /** What an office can be of without being held there: "state", "staff". */
  readonly offices: ReadonlySet<string>
  /** Facilities that people have offices in: "hospital", "school". */
  readonly institutions: ReadonlySet<string>
  /** Verbs in the third person that make a person the head of a body: "leads". */
  readonly leads: ReadonlySet<string>
  /** Offices that are held in one sort of body only, with the last words of its names: "justice" in a "court". */
  readonly seats: ReadonlyMap<string, ReadonlySet<string>>
  /** Offices that are held in a town or province: "mayor", "governor". */
  readonly territorial: ReadonlySet<string>
  /** What one person is to another: "lawyer", "aide". */
  readonly serving: ReadonlySet<string>
  /** Who writes, plays or sings what is named after "of": "author". */
  readonly works: ReadonlySet<string>
  /** Between a name and an office: "formerly". */
  readonly formerly: ReadonlySet<string>
  /** Verbs that say what somebody is: "is", "became". */
  readonly becoming: ReadonlySet<string>
  /** The same with "as" after them: "served". */
  readonly serves: ReadonlySet<string>
  /** Who sides with or against somebody, one or many: "supporter" → ally, "critic" → rival. */
  readonly sides: ReadonlyMap<string, TieKind>
  /** Last words of the names of bodies that a state owns where its name stands before them: "institute". */
  readonly publicBodies: ReadonlySet<string>
  /** Offices that, told without more, are those of the state that a report is about: "president", "minister". */
  readonly stateOffices: ReadonlySet<string>
}

/** What a language calls people, groups and things. All words in lower case, singular where a singular exists. */
export interface ActorWords {
  /** Nouns for people, one or many: "soldier", "protester", "president". */
  readonly people: ReadonlyMap<string, ActorKind>
  /** Of these, words that are people only after an article or a number: "the wounded", "two dead", "the public". */
  readonly articled: ReadonlySet<string>
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
  /** Last words of names of happenings and documents: "Civil War", "World Cup". */
  readonly noActors: ReadonlySet<string>
  /** Prepositions after which a country is a place: "in", "across". */
  readonly locative: ReadonlySet<string>
  /** Of these, those after which an unknown name is most likely a place. */
  readonly inside: ReadonlySet<string>
  /** What only persons and bodies do: "say", "vow", "accuse". Lemmas. */
  readonly deeds: ReadonlySet<string>
  /** Of these, what is done with words or by decision, never by an attack or a storm. Lemmas. */
  readonly speech: ReadonlySet<string>
  /** Heads that mean the same organ of a state: "army", "troops" → military. */
  readonly organs: ReadonlyMap<string, string>
  /** Bodies of several states; their forces are one with them: "the coalition", "coalition troops". */
  readonly alliances: ReadonlySet<string>
  /** Nouns that stand for a body named before, and the kinds they fit: "the militia", "the company". */
  readonly standIns: ReadonlyMap<string, readonly ActorKind[]>
  /** Words that set nothing apart: "same", "senior", "other". */
  readonly empty: ReadonlySet<string>
  /** Nouns that mean only one or some of a body: "member", "fighter"; "members of the X" are part of it. */
  readonly members: ReadonlySet<string>
  /** Ways to speak of a state by what it calls itself: "islamic republic" → IR. */
  readonly epithets: ReadonlyMap<string, string>
  readonly ties: TieWords
  readonly pronouns: ReadonlyMap<string, 'man' | 'woman' | 'many' | 'thing'>
  readonly definite: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Other words that count or set apart without naming: "other", "all". */
  readonly amounts: ReadonlySet<string>
}
