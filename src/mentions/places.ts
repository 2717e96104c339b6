import type { Offer } from '../records/offer.ts'
import type { Place } from '../records/place.ts'
import type { Span } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeOf } from './places/build.ts'
import type { Relation } from './places/candidate.ts'
import { firstContext } from './places/context.ts'
import { findCandidates } from './places/find.ts'
import type { PlaceLexicon } from './places/lexicon.ts'
import { resolveAll } from './places/resolve.ts'
import { startScan } from './places/scan.ts'
import { sceneOf } from './places/scene.ts'

/** What the report says of itself that helps to tell places apart. */
export interface PlaceContext {
  readonly dateline?: { readonly span: Span; readonly place?: string }
  readonly title?: string
}

/** A place where the text names it. `place` indexes `FoundPlaces.places`. */
export interface PlacedMention {
  readonly span: Span
  readonly place: number
  readonly sentence: number
  readonly relation?: Relation
}

export interface FoundPlaces {
  readonly places: readonly Place[]
  /** In the order of the text; "near Mosul" and the "Mosul" in it are two. */
  readonly at: readonly PlacedMention[]
}

/**
 * Finds the places that a text names and says which they are: by the states, peoples and areas named with them, the
 * dateline, neighbours and population. A name that stays open between two has no coordinates, and harms no other.
 */
export const findPlaces = (
  words: Words,
  offer: Offer,
  gazetteer: Gazetteer,
  lexicon: PlaceLexicon,
  context: PlaceContext,
): FoundPlaces => {
  const scan = startScan(words, offer, gazetteer, lexicon)
  const candidates = findCandidates(scan, context.dateline?.span)
  const first = firstContext(scan, candidates, context.dateline?.place, context.title)
  const resolved = resolveAll(candidates, first)
  const country = sceneOf(resolved)
  const places: (Place & { readonly mentions: Span[] })[] = []
  const index = new Map<string, number>()
  const at = resolved.map((found): PlacedMention => {
    const draft = placeOf(gazetteer, found, country)
    const place = index.get(draft.id) ?? places.push({ ...draft, mentions: [] }) - 1
    index.set(draft.id, place)
    const { span, sentence, relation } = found.candidate
    places[place].mentions.push(span)
    return { span, place, sentence, ...(relation === undefined ? {} : { relation }) }
  })
  return { places, at }
}
