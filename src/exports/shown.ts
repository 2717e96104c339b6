import type { Actor } from '../records/actor.ts'
import type { Claim } from '../records/claim.ts'
import type { Place } from '../records/place.ts'
import type { Reading } from '../records/reading.ts'
import { safe } from './safe.ts'

/** A reading that may be sent to a terminal, with what it points at by id. What the views take. */
export interface Shown extends Reading {
  readonly by: {
    readonly actor: ReadonlyMap<string, Actor>
    readonly place: ReadonlyMap<string, Place>
    readonly claim: ReadonlyMap<string, Claim>
    /** Event id → the claims about it, in the order of the text. */
    readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>
  }
}

export function shown(raw: Reading): Shown {
  const reading = safe(raw)
  const claimsAbout = new Map<string, Claim[]>(reading.events.map(({ id }) => [id, []]))
  for (const claim of reading.claims) {
    for (const id of new Set(claim.about)) claimsAbout.get(id)?.push(claim)
  }
  const by = {
    actor: byId(reading.actors),
    place: byId(reading.places),
    claim: byId(reading.claims),
    claimsAbout,
  }
  return { ...reading, by }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map(entry => [entry.id, entry]))
