import { expect, test } from 'vitest'
import type { Feed } from '../../../src/archive/watch/feed.ts'
import type { Outcome } from '../../../src/archive/watch/poll.ts'
import { after } from '../../../src/archive/watch/schedule.ts'

const NOW = Date.parse('2020-03-14T10:00:00Z')
const ADDRESS = 'https://a.example/feed'
const FEED: Feed = { n: 1, address: ADDRESS, etag: '"a"', modified: 'Sat', bodyHash: 'f00', failures: 0 }

const same = (facts = {}, rhythm?: number): Outcome => ({
  kind: 'same',
  facts: { address: ADDRESS, ...facts },
  rhythm,
})
const failed = (more = {}): Outcome => ({ kind: 'failed', problem: { where: ADDRESS, what: 'No.' }, ...more })

const minutesOf = (outcome: Outcome, failures = 0, every?: number, chance = 0.5): number => {
  const { dueAt } = after({ ...FEED, failures }, outcome, { now: NOW, random: () => chance, every })
  return (Date.parse(dueAt) - NOW) / 60_000
}

test.each([
  ['a feed that asks for nothing', same(), 30],
  ['a feed that asks for an hour', same({}, 3600), 60],
  ['a feed that asks for a minute', same({}, 60), 10],
  ['a feed that asks for a week', same({}, 604_800), 1440],
  ['a short life in caches', same({ fresh: 60 }), 30],
  ['a long life in caches', same({ fresh: 7200 }), 120],
])('%s: next poll in %i minutes', (_, outcome, minutes) => {
  expect(minutesOf(outcome)).toBe(minutes)
  expect(minutesOf(outcome, 0, 300)).toBe(5)
})

test.each([
  [0, 0.5, undefined, 30],
  [1, 0.5, undefined, 60],
  [3, 0.5, undefined, 240],
  [3, 0, undefined, 180],
  [3, 1, undefined, 300],
  [500, 1, undefined, 1440],
  [0, 0.5, 300, 5],
  [1, 0.5, 300, 10],
])(
  'after %i failures and one more, with chance %s and every %s: %i minutes',
  (failures, chance, every, minutes) => {
    expect(minutesOf(failed(), failures, every, chance)).toBe(minutes)
  },
)

test.each([
  [60, 30],
  [7200, 120],
  [1e9, 7 * 1440],
])('Retry-After of %i seconds: %i minutes', (retryAfter, minutes) => {
  expect(minutesOf(failed({ retryAfter, status: 429 }))).toBe(minutes)
})

const changed = (more = {}): Outcome => ({
  kind: 'changed',
  facts: { address: ADDRESS, etag: '"b"' },
  source: { name: ADDRESS, open: async function* () {} },
  hash: 'beef',
  ...more,
})

const AS_BEFORE = { etag: '"a"', modified: 'Sat', bodyHash: 'f00' }

test.each([
  ['changed', changed(), { etag: '"b"', bodyHash: 'beef', failures: 0 }],
  ['the same', same({ etag: '"a"' }), { etag: '"a"', bodyHash: 'f00', failures: 0 }],
  ['cut off', changed({ hash: undefined, cut: 'cut' }), { failures: 5, error: 'cut' }],
  [
    'moved',
    same({ movedTo: 'https://b.example/f' }),
    { address: 'https://b.example/f', bodyHash: 'f00', failures: 0 },
  ],
  ['failed', failed(), { ...AS_BEFORE, failures: 5, error: 'No.' }],
  [
    'gone',
    failed({ status: 410 }),
    { ...AS_BEFORE, failures: 5, error: 'No.', stoppedAt: '2020-03-14T10:00:00Z' },
  ],
])('a feed that is %s', (_, outcome, expected) => {
  const { dueAt, ...polled } = after({ ...FEED, failures: 4 }, outcome, { now: NOW, random: () => 0.5 })
  expect(dueAt > polled.polledAt).toBe(true)
  expect(polled).toEqual({ address: ADDRESS, polledAt: '2020-03-14T10:00:00Z', ...expected })
})
