import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { english } from '../../../src/language/en/english.ts'
import { encodeWords, windowsOf } from '../../../src/reader/model/input.ts'
import { SHAPES, shapeOf } from '../../../src/reader/model/shapes.ts'
import { wordPiece } from '../../../src/reader/model/wordpiece.ts'

const vocabulary = readFileSync('model/vocab.txt', 'utf8').trimEnd().split('\n')
const pieces = wordPiece(vocabulary)
const said = (ids: readonly number[]) => ids.map(id => vocabulary[id]).join(' ')

test.each([
  ['soldiers', 'lower'],
  ['Taji', 'initial'],
  ['A', 'initial'],
  ['Iran-backed', 'initial'],
  ['U.S.', 'upper'],
  ['NATO', 'upper'],
  ['al-Shabaab', 'mixed'],
  ['McGurk', 'mixed'],
  ['COVID-19', 'digits'],
  ['3,500', 'digits'],
  ['—', 'other'],
  ['', 'other'],
  ['بغداد', 'lower'],
] as const)('%s is written %s', (word, shape) => {
  expect(shapeOf(word, false)).toBe(SHAPES[shape])
})

test('a run of words is encoded with where each begins, how it is written and whose sentence it is', () => {
  const { tokens } = english.cut('“Rockets hit Taji,” NATO said. It was dawn.')
  const { ids, starts, shapes, sentences } = encodeWords(tokens, pieces)
  expect(said(ids)).toBe('[CLS] “ rockets hit ta ##ji , ” nato said . it was dawn . [SEP]')
  expect(starts.map(at => vocabulary[ids[at]])).toEqual(
    '“ rockets hit ta , ” nato said . it was dawn .'.split(' '),
  )
  const { special, other, firstInitial, lower, initial, upper } = SHAPES
  expect(shapes).toEqual(
    [special, other, firstInitial, lower, initial, initial, other, other, upper].concat([
      lower,
      other,
      firstInitial,
      lower,
      lower,
      other,
      special,
    ]),
  )
  expect(sentences).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
})

const SENTENCE = 'The shelling of the village killed four farmers. '

test.each([
  ['nothing', '', 0],
  ['a short report', SENTENCE.repeat(3), 1],
  ['a long report', SENTENCE.repeat(40), 4],
  ['one endless sentence', 'The mayor, the clerk, '.repeat(90), 5],
  ['an endless word', 'x'.repeat(100_000), 1],
  ['a row of marks', '!?'.repeat(2000), undefined],
])('%s is cut into windows that fit and that leave no word out', (_, text, count) => {
  const words = english.cut(text)
  const windows = windowsOf(words, pieces)
  if (count !== undefined) expect(windows.length).toBe(count)
  expect(windows.flatMap(({ from, to }) => words.tokens.slice(from, to))).toEqual(words.tokens)
  for (const { ids, shapes, starts, from, to } of windows) {
    expect(ids.length).toBeLessThanOrEqual(128)
    expect(shapes.length).toBe(ids.length)
    expect(starts.length).toBe(to - from)
  }
})

test('windows end with a sentence and are of about one length', () => {
  const words = english.cut(SENTENCE.repeat(15))
  const windows = windowsOf(words, pieces)
  const ends = new Set(words.sentences.map(({ to }) => to))
  expect(windows.every(({ to }) => ends.has(to))).toBe(true)
  const lengths = windows.map(({ ids }) => ids.length)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(12)
})
