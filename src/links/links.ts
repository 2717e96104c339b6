import { firstDay, lastDay } from '../calendar/bounds.ts'
import type { EventRecord } from '../records/event.ts'
import type { Link } from '../records/link.ts'
import type { OfferedCause } from '../records/offer.ts'
import type { Problem } from '../records/problem.ts'
import { contains, type Extent, overlaps, spanOf } from '../records/span.ts'
import type { Words } from '../records/words.ts'
import { reaches } from './graph.ts'

export interface FoundLinks {
  readonly links: readonly Link[]
  readonly problems: readonly Problem[]
}

/** How strong a statement each kind is; of two links between the same events the stronger stands. */
const STRENGTH: Readonly<Record<Link['kind'], number>> = {
  retaliation: 5,
  prompts: 4,
  enables: 3,
  'part-of': 2,
  precedes: 1,
}

/**
 * Links between the events of one report, each resting on words that say so. The surest are taken first; what would
 * close a circle or runs against the dates of its events is left out, and said.
 */
export function makeLinks(
  words: Words,
  causes: readonly OfferedCause[],
  events: readonly EventRecord[],
): FoundLinks {
  const links: Link[] = []
  const problems: Problem[] = []
  const candidates = causes.flatMap(cause => toLink(words, cause, events))
  candidates.sort((a, b) => STRENGTH[b.kind] - STRENGTH[a.kind] || b.confidence - a.confidence)
  const byId = new Map(events.map(e => [e.id, e]))
  for (const link of candidates) {
    if (links.some(l => l.from === link.from && l.to === link.to)) continue
    if (runsBackwards(byId.get(link.from)!, byId.get(link.to)!)) continue
    if (reaches(links, link.to, link.from)) problems.push(circle(link))
    else links.push(link)
  }
  return { links: links.sort((a, b) => a.evidence.start - b.evidence.start), problems }
}

const circle = (link: Link): Problem => ({
  where: link.evidence.text,
  what: 'these words would close a circle with other links of the report, and were left out',
})

function toLink(words: Words, cause: OfferedCause, events: readonly EventRecord[]): Link[] {
  const from = eventAt(words, cause.cause, cause.signal, events)
  const to = eventAt(words, cause.effect, cause.signal, events, from)
  if (!from || !to || from === to || to.status === 'denied' || from.status === 'possible') return []
  const start = Math.min(cause.cause.start, cause.effect.start, cause.signal.start)
  const end = Math.max(cause.cause.end, cause.effect.end, cause.signal.end)
  const evidence = spanOf(words.text, start, end)
  return [
    {
      from: from.id,
      to: to.id,
      kind: cause.kind,
      evidence,
      confidence: round(cause.score * Math.min(from.confidence, to.confidence)),
    },
  ]
}

const round = (n: number): number => Math.round(n * 100) / 100

/** The event whose trigger stands in an extent, the nearest to the words of cause but not these ("revenge") themselves; else what a pronoun there points at. */
function eventAt(
  words: Words,
  extent: Extent,
  signal: Extent,
  events: readonly EventRecord[],
  not?: EventRecord,
): EventRecord | undefined {
  const inside = events
    .filter(e => e !== not)
    .flatMap(e =>
      e.mentions
        .filter(m => contains(extent, m.trigger))
        .map(m => ({
          e,
          gap: overlaps(m.trigger, signal) ? Number.POSITIVE_INFINITY : gap(m.trigger, signal),
        })),
    )
    .sort((a, b) => a.gap - b.gap)
  if (inside.length > 0) return inside[0].e
  return isPronoun(words.text.slice(extent.start, extent.end)) ? antecedent(words, extent, events) : undefined
}

const gap = (a: Extent, b: Extent): number => Math.max(0, a.start - b.end, b.start - a.end)

const isPronoun = (text: string): boolean =>
  /^(?:it|this|that|which|they|these|those|the move|what)$/i.test(text.trim())

/** "which": the nearest event before it in its sentence; "It", "This": the first event of the sentence before. */
function antecedent(words: Words, pronoun: Extent, events: readonly EventRecord[]): EventRecord | undefined {
  const sentence = words.sentences.find(s => s.start <= pronoun.start && pronoun.end <= s.end)
  if (!sentence) return undefined
  const mentions = events
    .flatMap(e => e.mentions.map(m => ({ e, m })))
    .sort((a, b) => a.m.trigger.start - b.m.trigger.start)
  const here = mentions.filter(({ m }) => m.sentence === sentence.index && m.trigger.end <= pronoun.start)
  if (here.length > 0) return here[here.length - 1].e
  return mentions.find(({ m }) => m.sentence === sentence.index - 1)?.e
}

/** Would the later event have led to the earlier one? */
function runsBackwards(from: EventRecord, to: EventRecord): boolean {
  if (!from.time || !to.time || from.time.basis !== 'stated' || to.time.basis !== 'stated') return false
  return firstDay(from.time.start) > lastDay(to.time.end)
}
