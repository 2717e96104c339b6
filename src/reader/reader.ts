import type { Offer } from '../records/offer.ts'
import type { Words } from '../records/words.ts'

/** Finds mentions, triggers, roles, attributions and causes in a text: by rules, or by a trained model. */
export interface Reader {
  readonly name: string
  readonly read: (words: Words) => Promise<Offer>
}
