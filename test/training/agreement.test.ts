import { expect, test } from 'vitest'
import { scores } from '../../bench/own/check.ts'
import { kappa, type Pairs } from '../../training/agreement/kappa.ts'
import { layersOf } from '../../training/agreement/layers.ts'
import { type At, pairUp } from '../../training/agreement/pairs.ts'
import type { StandOff } from '../../training/annotate/standoff.ts'

const times = (n: number, a: string, b: string): Pairs => Array.from({ length: n }, () => [a, b] as const)

test.each<[string, Pairs, number]>([
  ['all the same', [...times(5, 'x', 'x'), ...times(5, 'y', 'y')], 1],
  [
    'as often as by chance',
    [...times(1, 'x', 'x'), ...times(1, 'x', 'y'), ...times(1, 'y', 'x'), ...times(1, 'y', 'y')],
    0,
  ],
  ['never the same', [...times(5, 'x', 'y'), ...times(5, 'y', 'x')], -1],
  [
    '45 of 60, by Cohen’s formula',
    [...times(25, 'x', 'x'), ...times(5, 'x', 'y'), ...times(10, 'y', 'x'), ...times(20, 'y', 'y')],
    0.5,
  ],
])('kappa: %s', (_, pairs, expected) => {
  expect(kappa(pairs)).toBeCloseTo(expected, 9)
})

test('kappa is no number where both use one label alone', () => {
  expect(kappa(times(4, 'x', 'x'))).toBeNaN()
})

const marked = (at: At, label = 'ASSAULT') => ({ at, label })

test.each<[string, At[], At[], [At, At][]]>([
  [
    'the same place first',
    [
      [0, 5],
      [0, 9],
    ],
    [
      [0, 9],
      [0, 5],
    ],
    [
      [
        [0, 5],
        [0, 5],
      ],
      [
        [0, 9],
        [0, 9],
      ],
    ],
  ],
  [
    'what overlaps',
    [[0, 9]],
    [[4, 9]],
    [
      [
        [0, 9],
        [4, 9],
      ],
    ],
  ],
  [
    'each only once',
    [
      [0, 4],
      [5, 9],
    ],
    [[0, 9]],
    [
      [
        [0, 4],
        [0, 9],
      ],
    ],
  ],
  ['nothing where none meet', [[0, 4]], [[4, 9]], []],
])('marks are paired: %s', (_, first, second, expected) => {
  const paired = pairUp(
    first.map(at => marked(at)),
    second.map(at => marked(at)),
  )
  expect(paired.map(([a, b]) => [a.at, b.at])).toEqual(expected)
})

const TEXT = 'Rebels attacked a convoy on Monday. The attack killed two soldiers.'
const place = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]

const FIRST: StandOff = {
  doc: 'own/convoy',
  annotator: 'a',
  text: '',
  events: [
    {
      type: 'ASSAULT',
      status: 'happened',
      background: false,
      triggers: [place('attacked'), place('attack killed'), place('killed')],
      roles: [
        { role: 'agent', at: place('Rebels') },
        { role: 'patient', at: place('convoy') },
        { role: 'time', at: place('Monday') },
      ],
      tolls: [{ kind: 'killed', low: 2, high: 2, at: place('two') }],
    },
  ],
  claims: [],
  links: [],
  ties: [],
  mentions: {
    to: TEXT.length,
    list: [
      { at: place('Rebels'), label: 'armed-group' },
      { at: place('convoy'), label: 'vehicle' },
    ],
  },
}

const SECOND: StandOff = {
  ...FIRST,
  annotator: 'b',
  events: [
    {
      ...FIRST.events[0],
      triggers: [place('attacked')],
      background: true,
      start: '2020-03-02',
      roles: [{ role: 'patient', at: place('a convoy') }],
    },
    { ...FIRST.events[0], triggers: [place('killed')], roles: [], tolls: [] },
  ],
  mentions: {
    to: place('convoy')[1],
    list: [
      { at: place('Rebels'), label: 'people' },
      { at: place('a convoy'), label: 'vehicle' },
    ],
  },
}

/** F1, or how many are the same: "1 of 2". */
const say = (first: StandOff, second: StandOff): Record<string, string> =>
  Object.fromEntries(
    layersOf({ text: TEXT, first, second }).map(layer => [
      layer.name,
      'counts' in layer
        ? scores(layer.counts)[2]
        : `${layer.pairs.filter(([a, b]) => a === b).length} of ${layer.pairs.length}`,
    ]),
  )

test('an annotation agrees with itself', () => {
  const said = Object.values(say(FIRST, FIRST)).filter(value => value !== '-')
  expect(said.length).toBeGreaterThan(10)
  for (const value of said) expect(value).toMatch(/^100\.0 %$|^(\d+) of \1$/)
})

test.each([
  ['trigger words', '80.0 %'],
  ['type of a word', '2 of 2'],
  ['background of a word', '1 of 2'],
  ['words of one event, pairs', '0.0 %'],
  ['filler: agent', '0.0 %'],
  ['filler: patient', '100.0 %'],
  ['filler: time', '0.0 %'],
  ['events', '66.7 %'],
  ['start day', '0.0 %'],
  ['mentions, exact', '50.0 %'],
  ['mentions, overlap', '100.0 %'],
  ['label of a mention', '0 of 1'],
])('two annotations: %s', (name, expected) => {
  expect(say(FIRST, SECOND)[name]).toBe(expected)
})
