import type { Actor } from '../../src/records/actor.ts'
import type { Claim } from '../../src/records/claim.ts'
import type { EventRecord } from '../../src/records/event.ts'
import type { Reading } from '../../src/records/reading.ts'
import type { Extent, Span } from '../../src/records/span.ts'
import type { Account, AccountEvent, Filler, Role } from './account.ts'

/** What Casus found in a report. */
export function readAccount(reading: Reading): Account {
  const { report, events, claims, links, actors } = reading
  const eventAt = new Map(events.map(({ id }, index) => [id, index]))
  const actorOf = (id: string | undefined) => actors.find(actor => actor.id === id)
  return {
    text: report.text,
    sentences: report.sentences,
    events: events.map(event => eventOf(event, reading)),
    claims: claims.map(claim => ({
      cue: claim.cue,
      source: sourceOf(claim, reading),
      content: [claim.content],
      stance: claim.stance,
      about: claim.about.map(id => eventAt.get(id)!),
    })),
    links: links.map(({ from, to, kind, evidence }) => ({
      from: eventAt.get(from)!,
      to: eventAt.get(to)!,
      kind,
      evidence: [evidence],
    })),
    ties: actors.flatMap(({ mentions, ties }) =>
      ties.map(({ kind, to }) => ({ actor: mentions, kind, to: actorOf(to)?.mentions ?? [] })),
    ),
  }
}

function eventOf(event: EventRecord, reading: Reading): AccountEvent {
  const { type, mode, status, background, time, mentions, harm, place, confidence } = event
  return {
    type,
    confidence,
    ...(mode && { mode }),
    status,
    background,
    optional: false,
    ...(time && { start: time.start }),
    triggers: mentions.map(({ trigger }) => trigger),
    fillers: [
      ...event.participants.flatMap(({ role, actor, span, certainty }): Filler[] =>
        role === 'other'
          ? []
          : [
              {
                role: role as Role,
                at: span,
                also: near(span, actor, reading),
                alleged: certainty === 'alleged',
              },
            ],
      ),
      ...(place ? [{ role: 'place' as const, at: place.span, also: [], alleged: false }] : []),
    ],
    tolls: harm.map(({ kind, low, high, span, who, claim, partOf }) => {
      const given = reading.claims.find(({ id }) => id === claim)
      const source = given ? sourceOf(given, reading) : []
      return {
        kind,
        low,
        high,
        at: span,
        ...(who && { who }),
        source,
        ...(partOf === undefined ? {} : { partOf }),
      }
    }),
  }
}

/** A pronoun is annotated by the nearest phrase that it stands for, in its own sentence or the one before. */
function near(span: Span, id: string | undefined, { actors, report }: Reading): Extent[] {
  const actor: Actor | undefined = actors.find(one => one.id === id)
  const sentence = report.sentences.findLastIndex(({ start }) => start <= span.start)
  const from = report.sentences[Math.max(0, sentence - 1)]?.start ?? 0
  const to = report.sentences[sentence]?.end ?? 0
  return actor?.mentions.filter(({ start, end }) => start >= from && end <= to) ?? []
}

const sourceOf = ({ source }: Claim, reading: Reading): Extent[] =>
  source ? [source.span, ...near(source.span, source.actor, reading)] : []
