import type { Words } from '../../src/records/words.ts'
import { textKey } from '../reports.ts'
import type { Draft } from './draft.ts'
import { type Extent, type Find, quoteFinder } from './quotes.ts'
import type { StandOff } from './standoff.ts'

/** Labels that a mention of our own annotation can have, and the layer of each where it is not told by the words. */
const LABELS =
  'person people organisation armed-group state nationality place facility weapon vehicle object time'.split(
    ' ',
  )

/** A draft in words to labels at offsets, without any words of the report. */
export function compile(
  draft: Draft,
  words: Words,
  types: ReadonlySet<string>,
): StandOff | readonly string[] {
  const faults: string[] = []
  const find = quoteFinder(words, faults)
  const all = (quotes: readonly string[]): Extent[] =>
    quotes.flatMap(quote => {
      const at = find(quote)
      return at ? [at] : []
    })
  const names = Object.keys(draft.events)
  const eventAt = (name: string): number => {
    if (!names.includes(name)) faults.push(`no event is named "${name}"`)
    return names.indexOf(name)
  }
  const { sentences } = words
  const standOff: StandOff = {
    doc: draft.doc,
    annotator: draft.annotator,
    text: textKey(words.text),
    events: Object.entries(draft.events).map(([name, event]) => {
      if (!types.has(event.type)) faults.push(`${name}: the codebook has no "${event.type}"`)
      const { type, status, background, start, end, optional } = event
      return {
        type,
        status,
        background,
        ...(optional ? { optional } : {}),
        ...(start ? { start, end: end ?? start } : {}),
        triggers: all(event.words),
        roles: ROLES.flatMap(role => all(event[role]).map(at => ({ role, at }))),
        tolls: event.tolls.map((toll, i) => tollOf(toll, i, find, event.tolls.length, faults)),
      }
    }),
    claims: draft.claims.map(claim => ({
      source: claim.source ? find(claim.source) : undefined,
      cue: find(claim.cue) ?? NOWHERE,
      content: all([claim.content].flat()),
      stance: claim.stance,
      about: claim.about.map(eventAt),
    })),
    links: draft.links.map(link => ({
      from: eventAt(link.from),
      to: eventAt(link.to),
      kind: link.kind,
      words: all([link.words].flat()),
    })),
    ties: draft.ties.flatMap(({ actor, kind, to }) => {
      const [from, other] = [find(actor), find(to)]
      return from && other ? [{ actor: from, kind, to: other }] : []
    }),
    mentions: {
      to: draft.mentionsTo > 0 ? sentences[Math.min(draft.mentionsTo, sentences.length) - 1].end : 0,
      list: draft.mentions.flatMap(mention => mentionOf(mention, find, faults)),
    },
  }
  return faults.length > 0 ? faults : standOff
}

/** Stands in for what was not found; a draft with such a fault is not compiled. */
const NOWHERE: Extent = [0, 0]

const ROLES = ['agent', 'alleged', 'patient', 'recipient', 'instrument', 'place', 'time'] as const

type DraftToll = Draft['events'][string]['tolls'][number]

function tollOf(toll: DraftToll, index: number, find: Find, count: number, faults: string[]) {
  const { kind, low, high, partOf } = toll
  if (partOf === index) faults.push(`partOf ${partOf}: a toll is no part of itself`)
  if (partOf !== undefined && partOf >= count) faults.push(`partOf ${partOf}: the event has ${count} tolls`)
  return {
    kind,
    low,
    high,
    at: find(toll.number) ?? NOWHERE,
    ...(toll.who ? { who: find(toll.who) } : {}),
    ...(toll.source ? { source: find(toll.source) } : {}),
    ...(partOf === undefined ? {} : { partOf }),
  }
}

function mentionOf(mention: string, find: Find, faults: string[]) {
  const [, quote, label] = /^(.+)\|\s*(\S+)\s*$/su.exec(mention) ?? []
  if (!LABELS.includes(label)) {
    faults.push(`"${mention}": the label is one of ${LABELS.join(', ')}`)
    return []
  }
  const at = find(quote.trim())
  return at ? [{ at, label }] : []
}
