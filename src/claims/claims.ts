import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import { idOf } from '../records/id.ts'
import type { Offer, OfferedAttribution } from '../records/offer.ts'
import { contains, type Extent, sameExtent } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import { syntaxOf } from '../syntax/syntax.ts'
import { eventsIn, type Told, toldIn } from './about.ts'
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
  reportId: string,
): Claim[] {
  const setting: Setting = { syntax: syntaxOf(words), cast, lexicon }
  const happenings = toldIn(events)
  const claims = new Map<string, Claim>()
  const told = new Set<string>()
  const attributions = [...offer.attributions].sort((a, b) => a.cue.start - b.cue.start)
  for (const [i, attribution] of attributions.entries()) {
    // What stands in a content of somebody else within this one is theirs; such contents have their cues near by.
    const near = attributions.slice(Math.max(0, i - 3), i + 4)
    const inner = near.filter(other => isWithin(other.content, attribution.content))
    const id = idOf('claim', reportId, attribution.cue.start)
    const claim = { id, ...toClaim(setting, attribution, happenings, inner) }
    const who = claim.source?.actor ?? claim.source?.span.text.toLowerCase()
    const repeated = `${who}|${claim.content.start}|${claim.content.end}`
    if (claims.has(claim.id) || told.has(repeated)) continue
    claims.set(claim.id, claim)
    told.add(repeated)
  }
  return [...claims.values()]
}

const isWithin = (inner: Extent, outer: Extent): boolean =>
  contains(outer, inner) && !sameExtent(outer, inner)

function toClaim(
  setting: Setting,
  attribution: OfferedAttribution,
  told: readonly Told[],
  inner: readonly OfferedAttribution[],
): Omit<Claim, 'id'> {
  const { source, cue, stance, content } = attribution
  return {
    ...(source && { source: speakerOf(setting, source) }),
    cue,
    stance,
    content: { start: content.start, end: content.end },
    about: eventsIn(setting, attribution, told, inner),
  }
}

/**
 * Gives the claim in which a span stands, such as a toll: the innermost of those whose content holds it. Undefined where
 * the reporter says it. Who declines to speak gives nothing.
 */
export function claimFinder(claims: readonly Claim[]): (span: Extent) => Claim | undefined {
  const given = claims
    .filter(claim => claim.stance !== 'declines')
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
  // The furthest end up to each claim: beyond it, no earlier content can hold a span.
  const reach: number[] = []
  for (const { content } of given) reach.push(Math.max(reach.at(-1) ?? 0, content.end))
  return span => {
    let best: Claim | undefined
    for (let i = lastBefore(given, span.start); i >= 0 && reach[i] >= span.end; i--)
      if (contains(given[i].content, span) && (!best || length(given[i]) < length(best))) best = given[i]
    return best
  }
}

const length = ({ content }: Claim): number => content.end - content.start

/** The last claim whose content begins at or before an offset. */
function lastBefore(claims: readonly Claim[], start: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (claims[middle].content.start <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}
