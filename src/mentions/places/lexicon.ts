import type { PlaceKind } from '../gazetteer.ts'
import type { Relation } from './candidate.ts'

/** What a language must know to find places. Words are lower case unless a field says otherwise. */
export interface PlaceLexicon {
  /** Words that put what precedes them somewhere: "in", "near". */
  readonly prepositions: ReadonlyMap<string, Relation>
  /** "north", "south-east": "north of Baghdad", "Syria's north". */
  readonly directions: ReadonlySet<string>
  /** "northern", "central": part of what follows. */
  readonly parts: ReadonlySet<string>
  /** Nouns that take their place from "of": "outskirts of Mosul", "suburb of Damascus". */
  readonly edges: ReadonlySet<string>
  /** Words that say what kind of place a name is: "province", "county", "city". */
  readonly classes: ReadonlyMap<string, readonly PlaceKind[]>
  /** Of these, those that stand before a name without "of": "the town Qarnah". Lower case in the text too. */
  readonly appositives: ReadonlySet<string>
  /** Heads of the names of buildings and sites, last in the name: "airport", "embassy". */
  readonly facilityHeads: ReadonlySet<string>
  /** Heads that come first: "camp", "fort". */
  readonly facilityOpeners: ReadonlySet<string>
  /** Of these, what lies where its name says: Baghdad airport in Baghdad, but York Road anywhere. */
  readonly localSites: ReadonlySet<string>
  /** Of these, heads that make a site of any name, and of the name of a people. */
  readonly namedSites: ReadonlySet<string>
  readonly missions: ReadonlySet<string>
  /** Words between a name and its head: "air" base, "nuclear power" plant. */
  readonly facilityModifiers: ReadonlySet<string>
  /** Heads of waters, mountains and islands: "Euphrates River"; those that may come first: "Lake Chad". */
  readonly landforms: ReadonlySet<string>
  readonly landformOpeners: ReadonlySet<string>
  /** Heads of names that are bodies, papers, teams or deeds though they hold a place name: "post", "university", "agreement". */
  readonly organisationHeads: ReadonlySet<string>
  /** Words before "of" that make a body of what follows: "university", "bank", "battle". */
  readonly bodiesOf: ReadonlySet<string>
  /** Before a person's name: "gen.", "president". */
  readonly titles: ReadonlySet<string>
  /** After a person's name, lemmas: "say", "tell". */
  readonly speech: ReadonlySet<string>
  /** Names, as written, that are first of all words or persons: "Reading", "Nancy". They are places only where the text says so. */
  readonly doubtful: ReadonlySet<string>
  /** Capitalised words, in lower case, that follow "in" and are no places: "Parliament", "English". */
  readonly nowhere: ReadonlySet<string>
  /** Small words inside names: "of", "de", "al". */
  readonly particles: ReadonlySet<string>
  /** Capitalised words that never belong to a place name: weekdays, months. */
  readonly calendar: ReadonlySet<string>
  /** Words that open a sentence or a clause and so have a capital though they name nothing. */
  readonly openers: ReadonlySet<string>
  /** Abbreviated areas, as written, and their GeoNames code: "Calif." is US.CA. */
  readonly areas: ReadonlyMap<string, string>
}
