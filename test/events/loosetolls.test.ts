import { expect, test } from 'vitest'
import { looseTolls } from '../../src/events/loosetolls.ts'
import type { EventRecord, Harm } from '../../src/records/event.ts'
import type { FoundToll } from '../../src/records/found.ts'

const toll = (low: number, over: Partial<FoundToll> = {}): FoundToll => ({
  kind: 'killed',
  low,
  high: low,
  span: { start: 10, end: 12, text: String(low) },
  who: { start: 13, end: 19, text: 'people' },
  word: 0,
  sentence: 0,
  stated: true,
  ...over,
})

const eventWith = (...harm: Harm[]) => [{ harm } as unknown as EventRecord]

test.each<[string, FoundToll[], Harm[], string[]]>([
  [
    'owned',
    [toll(12)],
    [{ kind: 'killed', low: 12, high: 12, span: { start: 10, end: 12, text: '12' } }],
    [],
  ],
  [
    'owned as a repeat',
    [toll(12)],
    [{ kind: 'killed', low: 12, high: 12, span: { start: 90, end: 92, text: '12' } }],
    [],
  ],
  ['owned by nobody', [toll(12)], [], ['a toll of "12 people" killed could not be tied to an event']],
  [
    'of another kind',
    [toll(12)],
    [{ kind: 'wounded', low: 12, high: 12, span: { start: 10, end: 12, text: '12' } }],
    ['a toll of "12 people" killed could not be tied to an event'],
  ],
  ['nobody harmed', [toll(0)], [], []],
  ['somebody known, not counted', [toll(1, { stated: false })], [], []],
])('a toll %s', (_, tolls, harm, expected) => {
  expect(looseTolls(tolls, eventWith(...harm)).map(p => p.what)).toEqual(expected)
})
