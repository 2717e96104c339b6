import { expect, test } from 'vitest'
import { assign } from './assign.ts'

test.each([
  { name: 'nothing', scores: [], given: [] },
  { name: 'no columns', scores: [[], []], given: [undefined, undefined] },
  { name: 'the better of two', scores: [[1, 2]], given: [1] },
  { name: 'a column goes to one row only', scores: [[3], [5]], given: [undefined, 0] },
  {
    name: 'the best sum, not the best single pair',
    scores: [
      [5, 4],
      [4, 1],
    ],
    given: [1, 0],
  },
  {
    name: 'nought is no pair',
    scores: [
      [0, 2],
      [0, 1],
    ],
    given: [1, undefined],
  },
  {
    name: 'more columns than rows',
    scores: [
      [0, 1, 7],
      [0, 3, 8],
    ],
    given: [2, 1],
  },
])('$name', ({ scores, given }) => {
  expect(assign(scores)).toEqual(given)
})

/** The best sum by trying every assignment. */
function bestSum(scores: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const row = scores[taken.length]
  if (!row) return 0
  const options = row.map((score, column) =>
    taken.includes(column)
      ? Number.NEGATIVE_INFINITY
      : Math.max(0, score) + bestSum(scores, [...taken, column]),
  )
  return Math.max(...options)
}

test('sums are the best there are', () => {
  let seed = 7
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % 10
  }
  for (let round = 0; round < 40; round++) {
    const scores = Array.from({ length: 4 }, () => Array.from({ length: 5 }, next))
    const given = assign(scores)
    const columns = given.filter(column => column !== undefined)
    expect(new Set(columns).size).toBe(columns.length)
    const sum = given.reduce(
      (all: number, column, row) => all + (column === undefined ? 0 : scores[row][column]),
      0,
    )
    expect(sum).toBe(bestSum(scores))
  }
})
