import { expect, test } from 'vitest'
import { progressLine, timeInWords } from '../../src/cli/progress.ts'

test.each([
  [{ doing: 'reading report', total: 600 }, 120, 15, 'reading report 120 of 600 · 8.0 a second · 1 min left'],
  [{ doing: 'reading report', total: 600 }, 590, 59, 'reading report 590 of 600 · 10 a second · 1 s left'],
  [{ doing: 'reading report', total: 600 }, 600, 60, 'reading report 600 of 600 · 10 a second'],
  [
    { doing: 'reading report', total: 9000 },
    3,
    10,
    'reading report 3 of 9,000 · 0.3 a second · 8 h 20 min left',
  ],
  [{ doing: 'taking in' }, 12_345, 10, 'taking in 12,345 · 1,235 a second'],
])('%j, %i done in %i s: %s', (work, done, seconds, line) => {
  expect(progressLine(work, done, seconds)).toBe(line)
})

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [61, '1 min'],
  [3599, '1 h'],
  [7200, '2 h'],
  [7500, '2 h 5 min'],
])('%f s are %s', (seconds, words) => {
  expect(timeInWords(seconds)).toBe(words)
})
