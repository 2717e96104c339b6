import { align } from '../../bench/own/align.ts'
import { annotatedAccount } from '../../bench/own/annotated.ts'
import { type Counts, countsOf, NONE, plus } from '../../bench/own/check.ts'
import { compareAccounts } from '../../bench/own/compare.ts'
import type { StandOff } from '../annotate/standoff.ts'
import type { Pairs } from './kappa.ts'
import { type At, meet, pairUp } from './pairs.ts'

/** Two annotations of one report. */
export interface Twice {
  readonly text: string
  readonly first: StandOff
  readonly second: StandOff
}

/**
 * How far two annotators agree on a layer: on what there is (`counts`; `missed` is only the first's, `extra` only the second's)
 * or on what it is, for what both have (`pairs`).
 */
export type Layer =
  | { readonly name: string; readonly counts: Counts }
  | { readonly name: string; readonly pairs: Pairs }

export const layersOf = (twice: Twice): Layer[] => [
  ...wordLayers(twice),
  ...fillerLayers(twice),
  ...comparedLayers(twice),
  ...mentionLayers(twice),
]

export const found = (first: number, second: number, right: number): Counts => ({
  ...NONE,
  right,
  missed: first - right,
  extra: second - right,
})

/** The words that tell of events, and what they are said to be. */
function wordLayers({ first, second }: Twice): Layer[] {
  const wordsOf = ({ events }: StandOff) =>
    events.flatMap((event, index) => event.triggers.map(at => ({ at, label: event.type, event, index })))
  const [ours, theirs] = [wordsOf(first), wordsOf(second)]
  const both = pairUp(ours, theirs)
  const of = (name: string, say: (event: StandOff['events'][number]) => string): Layer => ({
    name,
    pairs: both.map(([a, b]) => [say(a.event), say(b.event)]),
  })
  return [
    { name: 'trigger words', counts: found(ours.length, theirs.length, both.length) },
    of('type of a word', ({ type }) => type.split('/')[0]),
    of('type and mode of a word', ({ type }) => type),
    of('status of a word', ({ status }) => status),
    of('background of a word', ({ background }) => String(background)),
    { name: 'words of one event, pairs', counts: chains(both.map(([a, b]) => [a.index, b.index])) },
  ]
}

function chains(words: readonly (readonly [number, number])[]): Counts {
  let counts = NONE
  for (const [i, [a, b]] of words.entries())
    for (const [c, d] of words.slice(i + 1))
      counts = plus(counts, found(Number(a === c), Number(b === d), Number(a === c && b === d)))
  return counts
}

const ROLES = ['agent', 'alleged', 'patient', 'recipient', 'instrument', 'place', 'time'] as const

/** The fillers of the events that both have. */
function fillerLayers({ text, first, second }: Twice): Layer[] {
  const { found: foundAt } = align(annotatedAccount(first, text), annotatedAccount(second, text))
  const pairs = first.events.flatMap((event, index) =>
    foundAt[index] === undefined ? [] : [[event, second.events[foundAt[index]]] as const],
  )
  const placesOf = (event: StandOff['events'][number], role: string) =>
    event.roles.flatMap(filler => (filler.role === role ? [filler.at] : []))
  return ROLES.map(role => ({
    name: `filler: ${role}`,
    counts: pairs.map(([a, b]) => overlapping(placesOf(a, role), placesOf(b, role))).reduce(plus, NONE),
  }))
}

/** Two parts of one phrase are both right where the other has the whole, so that each side is asked for itself. */
function overlapping(first: readonly At[], second: readonly At[]): Counts {
  const met = first.filter(at => second.some(other => meet(at, other))).length
  const right = second.filter(at => first.some(other => meet(at, other))).length
  return { ...NONE, right: Math.min(met, right), missed: first.length - met, extra: second.length - right }
}

const COMPARED = {
  'events, typed': 'events',
  'start day': 'start day',
  toll: 'tolls of an event, kind and number',
  'toll: who': 'toll: who',
  'toll: source': 'toll: source',
  'toll: part of': 'toll: part of',
  claims: 'claims, by cue',
  'claim: source': 'claim: source',
  'claim: content, exact': 'claim: content, exact',
  'claim: content, characters': 'claim: content, characters',
  'claim: stance': 'claim: stance',
  'claim: about': 'claim: about',
  links: 'links',
  'link: kind': 'link: kind',
  ties: 'ties',
  'tie: kind': 'tie: kind',
} as const

/** As a reading is compared with an annotation. A day that only one gives is missed or extra here. */
function comparedLayers({ text, first, second }: Twice): Layer[] {
  const counts = countsOf(compareAccounts(annotatedAccount(first, text), annotatedAccount(second, text)))
  return Object.entries(COMPARED).map(([part, name]) => {
    const { apart, ...of } = counts.get(part) ?? NONE
    return { name, counts: { ...of, extra: of.extra + apart, apart: 0 } }
  })
}

/** The mentions of the sentences in which both marked every one. */
function mentionLayers({ first, second }: Twice): Layer[] {
  const to = Math.min(first.mentions.to, second.mentions.to)
  const within = ({ mentions }: StandOff) => mentions.list.filter(({ at }) => at[1] <= to)
  const [ours, theirs] = [within(first), within(second)]
  const both = pairUp(ours, theirs)
  const exact = both.filter(([a, b]) => a.at[0] === b.at[0] && a.at[1] === b.at[1])
  return [
    { name: 'mentions, exact', counts: found(ours.length, theirs.length, exact.length) },
    { name: 'mentions, overlap', counts: found(ours.length, theirs.length, both.length) },
    { name: 'label of a mention', pairs: exact.map(([a, b]) => [a.label, b.label]) },
  ]
}
