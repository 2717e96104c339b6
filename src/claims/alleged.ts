import type { Claim } from '../records/claim.ts'
import type { EventRecord, Participant } from '../records/event.ts'
import { contains, type Extent, overlaps } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import type { ClaimLexicon } from './lexicon.ts'
import type { Cast } from './speaker.ts'

/**
 * Who is said to have done it: "the militia believed to be responsible", "the group claimed responsibility", "he blamed
 * the rebels for the attack". An agent of the event, but alleged.
 */
export function withAlleged(
  words: Words,
  events: readonly EventRecord[],
  claims: readonly Claim[],
  cast: Cast,
  lexicon: ClaimLexicon,
): EventRecord[] {
  const blamed = new Map<string, Participant[]>()
  for (const claim of claims) {
    if (claim.stance === 'denies' || claim.stance === 'declines' || !isBlame(words, claim, lexicon)) continue
    const agent = agentOf(words, claim, cast)
    if (!agent) continue
    for (const id of claim.about) blamed.set(id, [...(blamed.get(id) ?? []), agent])
  }
  return events.map(event => {
    const known = new Set(event.participants.map(p => p.actor))
    const added = (blamed.get(event.id) ?? []).filter(
      (p, i, all) => !known.has(p.actor) && all.findIndex(o => o.actor === p.actor) === i,
    )
    return added.length > 0 ? { ...event, participants: [...event.participants, ...added] } : event
  })
}

/** Only what is about one event can be laid at somebody's door by "responsible". */
const isBlame = (words: Words, claim: Claim, lexicon: ClaimLexicon): boolean =>
  claim.about.length === 1 &&
  (wordsIn(words, claim.content).some(w => lexicon.responsibility.has(w)) ||
    lexicon.responsibility.has(lastWord(claim.cue.text)))

const wordsIn = (words: Words, extent: Extent): string[] =>
  words.tokens.filter(t => contains(extent, t)).map(t => t.norm)

const lastWord = (text: string): string => text.toLowerCase().split(/\s+/).at(-1) ?? ''

/** Whoever the content names first; where it names nobody, whoever claims it. */
function agentOf(words: Words, claim: Claim, cast: Cast): Participant | undefined {
  const responsible = words.tokens.find(t => contains(claim.content, t) && /^responsib|^behind$/.test(t.norm))
  const end = responsible?.start ?? claim.content.end
  const named = cast.at.find(
    m => m.span.start >= claim.content.start && m.span.end <= end && overlaps(m.span, claim.content),
  )
  if (named)
    return { role: 'agent', actor: cast.actors[named.actor].id, span: named.span, certainty: 'alleged' }
  const { source } = claim
  const claims =
    source?.actor !== undefined &&
    /responsib/i.test(claim.cue.text + words.text.slice(claim.content.start, claim.content.end))
  return claims && /claim/i.test(claim.cue.text)
    ? { role: 'agent', actor: source.actor, span: source.span, certainty: 'alleged' }
    : undefined
}
