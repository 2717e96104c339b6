import type { ClaimLexicon } from '../claims/lexicon.ts'
import type { EventLexicon } from '../events/scene.ts'
import type { StatusCues } from '../events/status/cues.ts'
import type { PlaceLexicon } from '../mentions/places/lexicon.ts'
import type { HarmLexicon } from '../mentions/tolls/lexicon.ts'
import type { NewsCues } from '../news/kind.ts'
import type { AttributionLexicon } from '../reader/rules/attributions/lexicon.ts'
import type { CauseLexicon } from '../reader/rules/causes/lexicon.ts'
import type { RoleLexicon } from '../reader/rules/roles/lexicon.ts'
import type { TriggerLexicon } from '../reader/rules/triggers/lexicon.ts'
import type { Words } from '../records/words.ts'
import type { Dateline } from './dateline.ts'
import type { ActorWords } from './people.ts'
import type { TimeLexicon } from './times.ts'

/** What is particular to a language. One implementation a language; stages take what they need of it as an argument. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Cuts a text into sentences, words and chunks. The dateline is in no sentence. */
  readonly cut: (text: string) => Words
  readonly findDateline: (text: string) => Dateline | undefined
  readonly news: NewsCues
  readonly triggers: TriggerLexicon
  readonly roles: RoleLexicon
  readonly attribution: AttributionLexicon
  readonly causes: CauseLexicon
  readonly times: TimeLexicon
  readonly places: PlaceLexicon
  readonly actors: ActorWords
  readonly harm: HarmLexicon
  readonly events: EventLexicon
  readonly status: StatusCues
  readonly claims: ClaimLexicon
}
