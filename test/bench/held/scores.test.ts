import { expect, test } from 'vitest'
import { type Count, f1, NOTHING, Tally } from '../../../bench/held/counts.ts'
import { interval, scoreTables } from '../../../bench/held/scores.ts'

const count = (given: number, right: number, gold: number, found: number): Count => ({
  given,
  right,
  gold,
  found,
})

test.each([
  ['all right', count(4, 4, 4, 4), 1],
  ['half read, all of it right', count(2, 2, 4, 2), 2 / 3],
  ['two words of one trigger are right, and it is found once', count(2, 2, 2, 1), 2 / 3],
  ['nothing read', count(0, 0, 3, 0), 0],
  ['nothing annotated', count(3, 0, 0, 0), 0],
])('%s', (_, counted, expected) => {
  expect(f1(counted)).toBeCloseTo(expected)
})

test('an interval is the same in every run and holds the value', () => {
  const texts = Array.from({ length: 30 }, (_, i) => count(3, i % 3, 3, i % 3))
  const [low, high] = interval(texts)!
  expect(interval(texts)).toEqual([low, high])
  expect(low).toBeLessThan(1 / 3)
  expect(high).toBeGreaterThan(1 / 3)
})

test('texts that hold nothing of a part give no interval', () => {
  expect(interval([undefined, undefined])).toBeUndefined()
})

test('labels are counted with their part and printed apart; what a finder does not do has no row', () => {
  const [some, none] = [new Tally(), new Tally(['other'])]
  for (const tally of [some, none]) {
    tally.annotated('typed', 'ASSAULT', true)
    tally.read('typed', 'ASSAULT', true)
  }
  const scored = [
    { finder: 'one', tallies: [some] },
    { finder: 'two', tallies: [none] },
  ]
  expect(scoreTables(scored, { labels: false }).split('\n')).toHaveLength(3)
  const both = scoreTables(scored, { labels: true })
  expect(both).toMatch(/^typed +one +1 +1 +100\.0 +100\.0 +100\.0/m)
  expect(both).toMatch(/^typed: ASSAULT +one/m)
  expect(both).not.toContain('two')
})

test('where nothing is annotated and nothing read, there is no F1', () => {
  expect(f1(NOTHING)).toBeNaN()
})
