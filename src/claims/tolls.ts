import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import { claimOf } from './claims.ts'

/** The events, each number of a toll with the claim that gives it, where somebody other than the reporter does. */
export const withClaims = (events: readonly EventRecord[], claims: readonly Claim[]): EventRecord[] =>
  events.map(event => ({
    ...event,
    harm: event.harm.map(harm => {
      const claim = claimOf(claims, harm.span)
      return claim ? { ...harm, claim: claim.id } : harm
    }),
  }))
