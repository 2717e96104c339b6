import { expect, test } from 'vitest'
import type { Harm } from '../../src/records/event.ts'
import { readText } from '../readings.ts'

/** "killed 12 people" for each toll, with the number that already counts it in brackets. */
const told = (harm: readonly Harm[]) =>
  harm.map(({ kind, low, who, partOf }) =>
    [kind, low, who?.text, ...(partOf === undefined ? [] : [`[of ${harm[partOf].low}]`])]
      .filter(Boolean)
      .join(' '),
  )

test.each<[string, string[][]]>([
  ['A bomb killed 12 people in Lagos on Monday.', [['killed 12 people']]],
  [
    'A bomb killed 12 people, including two nurses, in Lagos on Monday.',
    [['killed 12 people', 'killed 2 nurses [of 12]']],
  ],
  // The same number told twice is one toll; another number for the same people stays beside it.
  [
    'A bomb killed 12 people in Lagos on Monday. The mayor said 12 people were killed in the bombing.',
    [['killed 12 people']],
  ],
  [
    'A bomb killed 12 people in Lagos on Monday. Hospitals put the dead at 16.',
    [['killed 12 people', 'killed 16']],
  ],
  // Some of those told before, and a list that adds up to them.
  [
    'A bomb killed 12 people in Lagos on Monday. Two children were among those killed.',
    [['killed 12 people', 'killed 2 children [of 12]']],
  ],
  [
    'A bomb killed six people in Lagos on Monday. Three soldiers, two drivers and a nurse were killed in the bombing.',
    [['killed 6 people', 'killed 3 soldiers [of 6]', 'killed 2 drivers [of 6]', 'killed 1 nurse [of 6]']],
  ],
  // A number whose sentence tells no event belongs to the one told before.
  [
    'A flood killed 12 people in Lagos on Monday. Six people are still missing.',
    [['killed 12 people', 'missing 6 people']],
  ],
  ['Police arrested nine people in Lagos on Monday.', [['captured 9 people']]],
])('%s', async (text, expected) => {
  const reading = await readText(text, '2020-03-14')
  expect(reading.events.filter(e => e.harm.length > 0).map(e => told(e.harm))).toEqual(expected)
  expect(reading.problems).toEqual([])
})

test('a toll that no event can own is told as a problem', async () => {
  const text =
    'The mayor visited Lagos on Monday and praised the council. The number of dead stood at 31, he said.'
  const reading = await readText(text, '2020-03-14')
  expect(reading.problems.map(p => p.what)).toContain('a toll of "31" killed could not be tied to an event')
})
