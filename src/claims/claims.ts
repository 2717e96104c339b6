import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import type { Offer, OfferedAttribution } from '../records/offer.ts'
import { contains, type Extent } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import { syntaxOf } from '../syntax/syntax.ts'
import { eventsIn } from './about.ts'
import type { ClaimLexicon } from './lexicon.ts'
import { type Cast, type Setting, speakerOf } from './speaker.ts'

/**
 * Who says what of which event, in the order of the cues. A statement within a statement is a claim of its own, its
 * content within the other's. The same content told twice by the same source in one sentence is one claim.
 */
export function makeClaims(
  words: Words,
  offer: Pick<Offer, 'attributions'>,
  cast: Cast,
  events: readonly EventRecord[],
  lexicon: ClaimLexicon,
): Claim[] {
  const setting: Setting = { syntax: syntaxOf(words), cast, lexicon }
  const claims = new Map<string, Claim>()
  const told = new Set<string>()
  for (const attribution of [...offer.attributions].sort((a, b) => a.cue.start - b.cue.start)) {
    const claim = toClaim(setting, attribution, events)
    const who = claim.source?.actor ?? claim.source?.span.text.toLowerCase()
    const repeated = `${who}|${claim.content.start}|${claim.content.end}`
    if (claims.has(claim.id) || told.has(repeated)) continue
    claims.set(claim.id, claim)
    told.add(repeated)
  }
  return [...claims.values()]
}

function toClaim(setting: Setting, attribution: OfferedAttribution, events: readonly EventRecord[]): Claim {
  const { source, cue, stance, content } = attribution
  return {
    id: `claim:${cue.start}`,
    ...(source && { source: speakerOf(setting, source) }),
    cue,
    stance,
    content: { start: content.start, end: content.end },
    about: eventsIn(setting, content, cue, events),
  }
}

/**
 * The claim that gives what stands at a span, such as a toll: the innermost of those whose content holds it. Undefined
 * where the reporter says it. Who declines to speak gives nothing.
 */
export function claimOf(claims: readonly Claim[], span: Extent): Claim | undefined {
  const length = (claim: Claim): number => claim.content.end - claim.content.start
  return claims
    .filter(claim => claim.stance !== 'declines' && contains(claim.content, span))
    .sort((a, b) => length(a) - length(b))[0]
}
