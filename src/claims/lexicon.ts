import type { ActorKind } from '../records/actor.ts'
import type { Claim } from '../records/claim.ts'

export type SourceKind = NonNullable<Claim['source']>['kind']

/** What a language calls those who speak in the news. Lower case, singular where a singular exists. */
export interface ClaimLexicon {
  /** Heads that say what kind of source it is: "official", "witness", "ministry". */
  readonly heads: ReadonlyMap<string, SourceKind>
  /** Heads for one who speaks for others: "spokesman", "statement". Those others decide the kind. */
  readonly spokespeople: ReadonlySet<string>
  /** Words beside the head that decide where the head alone does not: "military" official, "rebel" commander. */
  readonly modifiers: ReadonlyMap<string, SourceKind>
  /** Heads that hide who it is: "official", "source"; a "president" is one man. */
  readonly unnamed: ReadonlySet<string>
  /** Words of "on condition of anonymity", "asked not to be named": any of them in the sentence. */
  readonly anonymity: ReadonlySet<string>
  /** Content words that point at an attack told before: "responsible", "responsibility", "behind". */
  readonly responsibility: ReadonlySet<string>
  /** Event types that somebody can be responsible for. */
  readonly attributable: ReadonlySet<string>
  /** Of these and others, types that have victims. */
  readonly harmful: ReadonlySet<string>
  /** Nouns that after "the" point at such an event told before: "victims", "attacker", "crime". */
  readonly pointing: ReadonlySet<string>
  /** Pronouns that may be all that is said to be so: "confirmed it". */
  readonly pronouns: ReadonlySet<string>
}
/** What an actor's kind makes it as a source. */
export const SOURCE_OF_ACTOR: Readonly<Record<ActorKind, SourceKind>> = {
  state: 'official',
  government: 'official',
  police: 'official',
  military: 'military',
  'armed-group': 'armed-group',
  igo: 'organisation',
  ngo: 'organisation',
  company: 'organisation',
  party: 'organisation',
  organisation: 'organisation',
  media: 'media',
  civilians: 'witness',
  person: 'person',
  unknown: 'unknown',
}
