import type { Span } from '../../records/span.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer.ts'

/**
 * How the words tie a place to what is said. 'reference': Baghdad in "north of Baghdad"; 'part': Texas in "Paris, Texas";
 * 'on': Gaza in "an attack on Gaza"; 'modifier': Kabul in "the Kabul attack"; 'owner': Iraq in "Iraq's military"; 'of': "the people of Mosul".
 */
export type Relation =
  | 'in'
  | 'at'
  | 'on'
  | 'near'
  | 'from'
  | 'to'
  | 'of'
  | 'dateline'
  | 'reference'
  | 'part'
  | 'modifier'
  | 'owner'

/** Where the words around a name put it: 'beside' is near or north of it, 'part' is a part of a country. */
export type Shape = 'name' | 'facility' | 'beside' | 'part'

/** A name that may be a place, before it is known which. Token indices, `to` exclusive. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly span: Span
  readonly shape: Shape
  /** The name to look up: "Kirkuk" of "Kirkuk province", "Syria" of "northern Syria". */
  readonly name: string
  /** Everything that bears the name; empty for a place known only by its surroundings. */
  readonly entries: readonly GazetteerEntry[]
  /** Kinds that a word beside the name asks for, best first. */
  readonly kinds?: readonly PlaceKind[]
  readonly relation?: Relation
  /** Do the words around it say that it is a place, or does only its name? */
  readonly evidence: 'strong' | 'weak'
  /** The area named after a comma, or the town that a building is named after or said to be in. */
  readonly within?: readonly GazetteerEntry[]
  /** "north" of "north of Baghdad" and of "northern Syria". */
  readonly bearing?: string
}
