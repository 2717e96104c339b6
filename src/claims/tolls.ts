import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import { claimFinder } from './claims.ts'

/** The events, each number of a toll with the claim that gives it, where somebody other than the reporter does. */
export function withClaims(events: readonly EventRecord[], claims: readonly Claim[]): EventRecord[] {
  const claimAt = claimFinder(claims)
  return events.map(event => ({
    ...event,
    harm: event.harm.map(harm => {
      const claim = claimAt(harm.span)
      return claim ? { ...harm, claim: claim.id } : harm
    }),
  }))
}
