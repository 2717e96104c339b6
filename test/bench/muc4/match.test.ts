import { expect, test } from 'vitest'
import { credit, headOf } from '../../../bench/muc4/match.ts'
import { filler, type Slot } from '../../../bench/muc4/template.ts'

test.each([
  ['MEMBERS OF THE ARMY', 'MEMBERS'],
  ['José Peña', 'PENA'],
  ['BLUE FRONT [BF]', 'FRONT'],
  ['HOUSE WHERE HE LIVED', 'HOUSE'],
  ["THE JUDGE'S", 'JUDGE'],
])('the head of %s is %s', (phrase, head) => {
  expect(headOf(phrase)).toBe(head)
})

test.each<[Slot, string, string, number]>([
  ['date', '03 JAN 90', '03 JAN 90', 1],
  ['date', '- 03 JAN 90', '02 JAN 90', 0.5],
  ['date', '01 JAN 90 - 05 JAN 90', '06 JAN 90', 0],
  ['location', 'PERU: LIMA (CITY)', 'PERU: LIMA PROVINCE: LIMA', 1],
  ['location', 'PERU: CUZCO (CITY)', 'PERU', 0.5],
  ['location', 'PERU', 'CHILE', 0],
  ['type', 'BOMBING', 'BOMBING', 1],
  ['target', 'POWER TOWER', 'TOWER', 1],
  ['target', 'POWER TOWER', 'POWER LINE', 0.5],
  ['victim: name', 'ANA RUIZ', 'LUIS PAZ', 0],
])('%s: %s against %s', (slot, wanted, given, points) => {
  expect(credit(slot, filler(wanted), filler(given))).toBe(points)
})

test('a number counts in full for the one it is of', () => {
  expect(credit('victim: number', filler('3', ['THREE MEN']), filler('3', ['MEN']))).toBe(1)
  expect(credit('victim: number', filler('3', ['MEN']), filler('3', ['WOMEN']))).toBe(0.5)
})
