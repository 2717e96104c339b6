import { share } from '../table.ts'

export const FIELDS = [
  'type',
  'mode',
  'status',
  'background',
  'agent',
  'alleged',
  'patient',
  'recipient',
  'instrument',
  'place',
  'start day',
  'toll',
  'toll: who',
  'toll: source',
  'toll: part of',
] as const

export const PARTS = [
  'events, typed',
  'events, any type',
  ...FIELDS,
  'told several times, pairs',
  'claims',
  'claim: source',
  'claim: content, exact',
  'claim: content, characters',
  'claim: stance',
  'claim: about',
  'links',
  'link: kind',
  'link: evidence',
  'ties',
  'tie: kind',
] as const
export type Part = (typeof PARTS)[number]

/** All fields together are a part of the table, but of no comparison. */
export const ALL_FIELDS = 'all fields'

/**
 * One thing compared. `missed` is annotated and not read, `extra` is read and not annotated, `wrong` is both and differs,
 * `apart` is read where the annotation leaves it open.
 */
export interface Check {
  readonly part: Part
  readonly outcome: 'right' | 'wrong' | 'missed' | 'extra' | 'apart'
  /** What was annotated and what was read; empty where it is right. */
  readonly words: string
  /** How much it counts where it is not one: characters. */
  readonly weight?: number
}

export interface Counts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly extra: number
  readonly apart: number
}

export const NONE: Counts = { right: 0, wrong: 0, missed: 0, extra: 0, apart: 0 }

export const plus = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
  extra: a.extra + b.extra,
  apart: a.apart + b.apart,
})

/** Counts by part, and of all fields. */
export function countsOf(checks: readonly Check[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { part, outcome, weight = 1 } of checks)
    for (const row of (FIELDS as readonly string[]).includes(part) ? [part, ALL_FIELDS] : [part])
      counts.set(row, plus(counts.get(row) ?? NONE, { ...NONE, [outcome]: weight }))
  return counts
}

/** A wrong one counts against both precision and recall. */
export const f1 = ({ right, wrong, missed, extra }: Counts): number =>
  (2 * right) / (2 * right + 2 * wrong + missed + extra)

export const scores = (counts: Counts): [precision: string, recall: string, f1: string] => {
  const { right, wrong, missed, extra } = counts
  return [
    share(right, right + wrong + extra),
    share(right, right + wrong + missed),
    share(2 * right, 2 * right + 2 * wrong + missed + extra),
  ]
}

/** The outcome of one field that holds at most one thing. */
export const outcomeOf = (annotated: boolean, read: boolean, right: boolean): Check['outcome'] | undefined =>
  annotated ? (right ? 'right' : read ? 'wrong' : 'missed') : read ? 'extra' : undefined

/** Of a list: who is read wrongly stands against one who is missed. */
export function tally(wanted: number, read: number, right: number): Omit<Counts, 'apart'> {
  const wrong = Math.min(read - right, Math.max(0, wanted - right))
  return { right, wrong, missed: Math.max(0, wanted - right) - wrong, extra: read - right - wrong }
}
