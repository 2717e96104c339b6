import { expect, test } from 'vitest'
import { gatherReasons } from '../../src/archive/reasons.ts'

const gather = (...said: readonly (readonly [what: string, count?: number])[]) => {
  const reasons = gatherReasons()
  for (const [i, [what, count]] of said.entries())
    reasons.add({ where: `file ${i}`, what, because: 'fault', ...(count && { count }) })
  return reasons.all().map(({ what, count, places }) => `${count} ${what} (${places.join(', ')})`)
}

test.each([
  ['the same of two places', [['Empty.'], ['Empty.']], ['2 Empty. (file 0, file 1)']],
  [
    'a reason said once stands as it is',
    [['"x" is no date: 2020-13-01.']],
    ['1 "x" is no date: 2020-13-01. (file 0)'],
  ],
  [
    'what differs in names and numbers',
    [['"x" has 3 lines.'], ['"y" has 17.5 lines.']],
    ['2 "…" has … lines. (file 0, file 1)'],
  ],
  [
    'one that stands for many',
    [['Pictures.', 12], ['Empty.']],
    ['12 Pictures. (file 0)', '1 Empty. (file 1)'],
  ],
  ['the most frequent first', [['One.'], ['Two.'], ['Two.']], ['2 Two. (file 1, file 2)', '1 One. (file 0)']],
] as const)('%s', (_, said, expected) => {
  expect(gather(...said)).toEqual(expected)
})

test('places and kinds are bounded, and still counted', () => {
  const reasons = gatherReasons()
  for (let i = 0; i < 3000; i++) {
    const letters = [...String(i)].map(digit => 'abcdefghij'[Number(digit)]).join('')
    reasons.add({ where: 'here', what: `Odd ${letters}`, because: 'fault' })
    reasons.add({ where: 'there', what: 'Empty.', because: 'fault' })
  }
  const all = reasons.all()
  expect(all.length).toBeLessThan(600)
  expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(6000)
  expect(all.find(({ what }) => what === 'Empty.')).toMatchObject({
    count: 3000,
    places: ['there', 'there', 'there'],
  })
})
