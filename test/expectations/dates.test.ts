import { expect, test } from 'vitest'
import { fitsDate } from './dates.ts'

test.each([
  ['start', '2020-03-14', '2020-03-14', true],
  ['start', '2020-03-14T18:00', '2020-03-14', true],
  ['start', '2020-03-14', '2020-03', true],
  ['start', '2020-03-13', '2020-03-14', false],
  ['start', '2020-03-14', '2020-03-14T18:00', false],
  ['start', '2019', '2019-01-01', true],
  ['end', '2019', '2019-12-31', true],
  ['end', '2019-02', '2019-02-28', true],
  ['end', '2020-02', '2020-02-29', true],
  ['end', '2019-02', '2019-02-01', false],
  ['start', '2019-02', '2019-02-28', false],
  ['end', undefined, '2019-02-28', false],
] as const)('%s %s for %s: %s', (bound, read, expected, fits) => {
  expect(fitsDate(bound, read, expected)).toBe(fits)
})
