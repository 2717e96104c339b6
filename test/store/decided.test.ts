import { describe, expect, test } from 'vitest'
import { applied, type Decided } from '../../src/store/decided.ts'

/** "e1 ASSAULT 10-20" */
const event = (told: string) => {
  const [id, type, place] = told.split(' ')
  const [start, end] = place.split('-').map(Number)
  return { id, type, start, end }
}

/** "e1 ASSAULT 10-20 rejected"; "undone" takes back. */
const decision = (told: string, at: number) => {
  const { id: target, ...anchor } = event(told)
  const after = told.split(' ')[3]
  return { id: `d${at + 1}`, target, anchor, after: after === 'undone' ? null : (after as Decided) }
}

interface Row {
  readonly name: string
  readonly decisions: readonly string[]
  readonly events: readonly string[]
  readonly standing: Readonly<Record<string, Decided>>
  readonly lost?: readonly string[]
}

const rows: readonly Row[] = [
  {
    name: 'finds its event by id',
    decisions: ['e1 ASSAULT 10-20 rejected'],
    events: ['e1 ASSAULT 10-20', 'e2 ASSAULT 30-40'],
    standing: { e1: 'rejected' },
  },
  {
    name: 'finds it by id, though its type is now another',
    decisions: ['e1 ASSAULT 10-20 rejected'],
    events: ['e1 PROTEST 10-20'],
    standing: { e1: 'rejected' },
  },
  {
    name: 'finds it by place where the id is another',
    decisions: ['e1 ASSAULT 10-20 rejected'],
    events: ['e7 ASSAULT 12-18', 'e8 PROTEST 10-20'],
    standing: { e7: 'rejected' },
  },
  {
    name: 'of two at the place takes the one that shares more of it',
    decisions: ['e1 ASSAULT 10-20 accepted'],
    events: ['e7 ASSAULT 8-11', 'e8 ASSAULT 11-20'],
    standing: { e8: 'accepted' },
  },
  {
    name: 'does not take what only touches',
    decisions: ['e1 ASSAULT 10-20 accepted'],
    events: ['e7 ASSAULT 20-30'],
    standing: {},
    lost: ['d1'],
  },
  {
    name: 'the latest holds',
    decisions: ['e1 ASSAULT 10-20 rejected', 'e1 ASSAULT 10-20 accepted'],
    events: ['e1 ASSAULT 10-20'],
    standing: { e1: 'accepted' },
  },
  {
    name: 'what was taken back does not hold',
    decisions: ['e1 ASSAULT 10-20 rejected', 'e1 ASSAULT 10-20 undone'],
    events: ['e1 ASSAULT 10-20'],
    standing: {},
  },
  {
    name: 'what was decided of an event under its new id holds for it',
    decisions: ['e1 ASSAULT 10-20 rejected', 'e7 ASSAULT 12-18 undone'],
    events: ['e7 ASSAULT 12-18'],
    standing: {},
  },
  {
    name: 'what was taken back is not lost',
    decisions: ['e1 ASSAULT 10-20 rejected', 'e1 ASSAULT 10-20 undone'],
    events: [],
    standing: {},
    lost: [],
  },
]

describe('a decision', () => {
  test.each(rows)('$name', ({ decisions, events, standing, lost = [] }) => {
    const found = applied(decisions.map(decision), events.map(event))
    expect(Object.fromEntries(found.standing)).toEqual(standing)
    expect(found.lost.map(({ id }) => id)).toEqual(lost)
  })
})
