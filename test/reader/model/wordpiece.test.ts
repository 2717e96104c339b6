import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordPiece } from '../../../src/reader/model/wordpiece.ts'

const vocabulary = readFileSync('model/vocab.txt', 'utf8').trimEnd().split('\n')
const pieces = wordPiece(vocabulary)

test.each([
  ['Soldiers', 'soldiers'],
  ['Taji', 'ta ##ji'],
  ['drone', 'drone'],
  ['shelling', 'shell ##ing'],
  ['U.S.', 'u . s .'],
  ['Iran-backed', 'iran - backed'],
  ["'s", "' s"],
  ['Córdoba', 'cordoba'],
  ['3,500', '3 , 500'],
  ['$5', '$ 5'],
  ['COVID-19', 'co ##vid - 19'],
  ['北京', '北 京'],
  ['“', '“'],
  ['the\u00ADatre', 'theatre'],
  ['half past', 'half past'],
  ['ꙮꙮ', '[UNK]'],
  ['x🦀', '[UNK]'],
  ['\u200B', '[UNK]'],
  ['', '[UNK]'],
  ['a'.repeat(101), '[UNK]'],
])('%j is %j', (word, expected) => {
  expect(
    pieces(word)
      .map(id => vocabulary[id])
      .join(' '),
  ).toBe(expected)
})

test('the longest piece from the left is taken, and a word is unknown where any stretch of it is', () => {
  const small = ['[PAD]', '[UNK]', 'a', 'ab', '##b', '##bc', '##c', 'd']
  const cut = wordPiece(small)
  expect(['ab', 'abc', 'abbc', 'da', 'dc'].map(word => cut(word).map(id => small[id]))).toEqual([
    ['ab'],
    ['ab', '##c'],
    ['ab', '##bc'],
    ['[UNK]'],
    ['d', '##c'],
  ])
})
