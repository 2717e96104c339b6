import { english } from '../../src/language/en/english.ts'
import type { Extent } from '../../src/records/span.ts'
import type { StandOff } from '../../training/annotate/standoff.ts'
import type { Account, AccountEvent, Filler, Role, Toll } from './account.ts'

type At = readonly [number, number]
type Event = StandOff['events'][number]

const extent = ([start, end]: At): Extent => ({ start, end })

/** What an annotator found in a report. */
export function annotatedAccount({ events, claims, links, ties }: StandOff, text: string): Account {
  const { sentences } = english.cut(text)
  return {
    text,
    sentences,
    events: events.map(event => eventOf(event, sentences)),
    claims: claims.map(({ source, cue, content, stance, about }) => ({
      cue: extent(cue),
      source: source ? [extent(source)] : [],
      content: content.map(extent),
      stance,
      about,
    })),
    links: links.map(({ from, to, kind, words }) => ({ from, to, kind, evidence: words.map(extent) })),
    ties: ties.map(({ actor, kind, to }) => ({ actor: [extent(actor)], kind, to: [extent(to)] })),
  }
}

function eventOf(event: Event, sentences: readonly Extent[]): AccountEvent {
  const [type, mode] = event.type.split('/')
  return {
    type,
    ...(mode && { mode }),
    status: event.status,
    background: event.background,
    optional: event.optional ?? false,
    ...(event.start && { start: event.start }),
    triggers: event.triggers.map(extent),
    fillers: event.roles.flatMap(({ role, at }): Filler[] => {
      if (role === 'time') return []
      const alleged = role === 'alleged'
      return [{ role: alleged ? 'agent' : (role as Role), at: extent(at), also: [], alleged }]
    }),
    tolls: toldOnce(event.tolls, sentences),
  }
}

/** A number told again in another sentence is annotated again; in a reading it stands once. */
function toldOnce(tolls: Event['tolls'], sentences: readonly Extent[]): Toll[] {
  const sentenceOf = ([start]: At) => sentences.findLastIndex(sentence => sentence.start <= start)
  const firsts: Event['tolls'][number][] = []
  const index = tolls.map(toll => {
    const same = firsts.findIndex(
      ({ kind, low, high, at }) =>
        kind === toll.kind &&
        low === toll.low &&
        high === toll.high &&
        sentenceOf(at) !== sentenceOf(toll.at),
    )
    return same >= 0 ? same : firsts.push(toll) - 1
  })
  return firsts.map(({ kind, low, high, at, who, partOf }, k) => {
    const source = tolls.flatMap((toll, i) => (index[i] === k && toll.source ? [extent(toll.source)] : []))
    return {
      kind,
      low,
      high,
      at: extent(at),
      ...(who && { who: extent(who) }),
      source,
      ...(partOf === undefined ? {} : { partOf: index[partOf] }),
    }
  })
}
