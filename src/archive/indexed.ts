import { disputes, SEVERAL_SOURCES } from '../exports/accounts.ts'
import { actorName } from '../exports/names.ts'
import { rowOf } from '../exports/row.ts'
import { type Shown, shown } from '../exports/shown.ts'
import type { Gazetteer } from '../mentions/gazetteer.ts'
import type { EventRecord } from '../records/event.ts'
import type { Reading } from '../records/reading.ts'
import { nameKey } from '../store/name-key.ts'
import type { Indexed, IndexedClaim, IndexedEvent } from '../store/readings.ts'
import { actorsOf } from './indexed/actors.ts'
import { placesOf } from './indexed/places.ts'
import { tollBounds } from './indexed/tolls.ts'
import { wordsOf } from './indexed/words.ts'

/** What of a reading the archive finds it by: columns, names and words; all in the words of the views, so that lists agree. */
export function indexedOf(raw: Reading, gazetteer: Gazetteer): Indexed {
  const reading = shown(raw)
  const disputed = new Set(
    disputes(reading, reading.events)
      // Two sources that say the same do not dispute it.
      .filter(({ why }) => why.some(reason => reason !== SEVERAL_SOURCES))
      .map(({ event }) => event.id),
  )
  return {
    events: reading.events.map(event => eventOf(reading, event, disputed.has(event.id), gazetteer)),
    claims: reading.claims.map(claim => claimOf(reading, claim)),
    links: reading.links.map(({ from, to, kind }) => ({ from, to, kind })),
  }
}

function eventOf(reading: Shown, event: EventRecord, disputed: boolean, gazetteer: Gazetteer): IndexedEvent {
  const places = placesOf(reading, event, gazetteer)
  const actors = actorsOf(reading, event, gazetteer.countries)
  return {
    row: {
      id: event.id,
      type: event.type,
      mode: event.mode ?? null,
      status: event.status,
      background: event.background ? 1 : 0,
      confidence: event.confidence,
      start: event.time?.start || null,
      end: event.time?.end || null,
      precision: event.time?.precision ?? null,
      ...tollBounds(reading, event),
      disputed: disputed ? 1 : 0,
      line: lineOf(reading, event),
    },
    places,
    actors,
    words: wordsOf(
      reading,
      event,
      places.map(({ name }) => name),
    ),
  }
}

/** "threatened: attack · Camp Taji · militia → soldiers · 3 killed": a line of the brief view without its day. */
export function lineOf(reading: Shown, event: EventRecord): string {
  const { status, trigger, place, deed, toll } = rowOf(reading, event)
  const line = [trigger, place, deed, toll].filter(Boolean).join(' · ').replace(/\s+/g, ' ')
  return status ? `${status}: ${line}` : line
}

const claimOf = (reading: Shown, claim: Shown['claims'][number]): IndexedClaim => ({
  id: claim.id,
  speaker: claim.source ? nameKey(actorName(reading, claim.source.actor) ?? claim.source.span.text) : null,
  kind: claim.source?.kind ?? null,
  stance: claim.stance,
  about: claim.about,
})
