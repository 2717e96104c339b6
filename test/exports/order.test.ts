import { expect, test } from 'vitest'
import { inOrder } from '../../src/exports/order.ts'
import type { EventRecord } from '../../src/records/event.ts'
import type { LinkKind } from '../../src/records/link.ts'
import { event, reading, told } from './told.ts'

const story = told(['alpha.', 'bravo charlie.', 'delta echo.'])
const letters = ['alpha', 'bravo', 'charlie', 'delta', 'echo']

interface Row {
  readonly what: string
  /** By letter: a date, a status, or nothing at all; in the order of the text. */
  readonly events: Readonly<Record<string, Partial<EventRecord> | string | null>>
  readonly links?: readonly [from: string, to: string, kind?: LinkKind][]
  readonly expected: string
}

const background = { background: true }

const rows: Row[] = [
  { what: 'dates decide', events: { a: '2020-03-14', b: '2020-03-11', c: '1979' }, expected: 'cba' },
  { what: 'a month comes before its days', events: { a: '2020-03-11', b: '2020-03' }, expected: 'ba' },
  { what: 'without dates, as told', events: { a: null, b: null, c: null }, expected: 'abc' },
  {
    what: 'without dates, links decide',
    events: { a: null, b: null, c: null },
    links: [
      ['c', 'a'],
      ['b', 'c'],
    ],
    expected: 'bca',
  },
  {
    what: 'an undated effect follows its dated cause and not the news',
    events: { a: '2020-03-14', b: '2020-01-03', c: background },
    links: [['b', 'c']],
    expected: 'bca',
  },
  {
    what: 'an undated cause comes before its dated effect',
    events: { a: '2020-03-14', b: background, c: '2020-01-03' },
    links: [['b', 'c', 'precedes']],
    expected: 'bca',
  },
  {
    what: 'without a date, the day told before it in its paragraph, else that of the news',
    events: { a: '2020-03-14', b: '2020-01-03', c: background, d: background },
    expected: 'bcad',
  },
  {
    what: 'a year is lent to nobody',
    events: { a: '2020-03-14', b: '1979', c: background },
    expected: 'bac',
  },
  {
    what: 'a threat comes last',
    events: { a: { status: 'threatened' }, b: '2020-03-14', c: null },
    expected: 'bca',
  },
  {
    what: 'a link that the dates contradict is left aside',
    events: { a: '2020-03-14', b: '2020-03-11' },
    links: [['a', 'b']],
    expected: 'ba',
  },
  {
    what: 'a part does not wait for its whole',
    events: { a: null, b: null },
    links: [['b', 'a', 'part-of']],
    expected: 'ab',
  },
  {
    what: 'a circle ends',
    events: { a: null, b: null, c: null },
    links: [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ],
    expected: 'bca',
  },
  {
    what: 'a link to nothing is harmless',
    events: { a: null, b: null },
    links: [
      ['x', 'a'],
      ['b', 'y'],
    ],
    expected: 'ab',
  },
]

test.each(rows)('$what', ({ events, links = [], expected }) => {
  const records = Object.entries(events).map(([id, known], index) => {
    const time =
      typeof known === 'string' ? { start: known, end: known, precision: 'day', basis: 'stated' } : undefined
    const rest = typeof known === 'string' ? { time } : (known ?? {})
    return event(id, story.mention(letters[index]), rest as Partial<EventRecord>)
  })
  const linked = links.map(([from, to, kind = 'prompts']) => ({
    from,
    to,
    kind,
    evidence: story.at('alpha'),
    confidence: 1,
  }))
  const ordered = inOrder(reading(story, { events: records, links: linked as never }))
  expect(ordered.map(({ id }) => id).join('')).toBe(expected)
})

test('ten thousand events in one chain are ordered at once', () => {
  const count = 10_000
  const events = Array.from({ length: count }, (_, index) => event(String(index), story.mention('alpha')))
  const links = events.slice(1).map((_, index) => ({
    from: String(index + 1),
    to: String(index),
    kind: 'prompts' as const,
    evidence: story.at('alpha'),
    confidence: 1,
  }))
  const start = performance.now()
  expect(inOrder(reading(story, { events, links }))[0].id).toBe(String(count - 1))
  expect(performance.now() - start).toBeLessThan(2000)
})
