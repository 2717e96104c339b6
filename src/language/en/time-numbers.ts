import { numbered, type Slot, valued } from './slot.ts'

const DIGITS = numbered(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
const TENS: Slot = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
const COMPOUNDS: Slot = Object.fromEntries(
  Object.entries({ twenty: 20, ...TENS }).flatMap(([tens, n]) =>
    Object.entries(DIGITS)
      .filter(([, ones]) => Number(ones) < 10)
      .map(([word, ones]) => [`${tens}-${word}`, Number(n) + Number(ones)]),
  ),
)

/** "a", "an" and "one" before a unit; the rest are the plain numbers. 'X' is a number that is not told. */
export const COUNTS: Slot = {
  ...DIGITS,
  ...TENS,
  ...COMPOUNDS,
  ...valued({
    '1': 'a, an, a full, a whole, another',
    '2': 'a couple of, couple of, a pair of, a couple',
    '12': 'a dozen, dozen',
    '100': 'a hundred, hundred, one hundred',
    '1.5': 'a-and-a-half, one and a half, one-and-a-half',
    '2.5': 'two and a half, two-and-a-half',
    '3.5': 'three and a half, three-and-a-half',
    '0.5': 'half a, half an, a half',
    X: 'a few, few, several, many, some, a number of, dozens of, hundreds of, a handful of, countless, multiple',
  }),
}

export const UNITS: Slot = valued({
  second: 'seconds',
  minute: 'minute, minutes',
  hour: 'hour, hours, hrs',
  day: 'day, days',
  week: 'week, weeks',
  weekend: 'weekend, weekends',
  month: 'month, months',
  quarter: 'quarter, quarters',
  year: 'year, years',
  decade: 'decade, decades',
  century: 'century, centuries',
})

export const PLURAL_UNITS: Slot = Object.fromEntries(
  Object.entries(UNITS).filter(([word]) => word.endsWith('s')),
)
export const SINGLE_UNITS: Slot = Object.fromEntries(
  Object.entries(UNITS).filter(([word]) => !word.endsWith('s')),
)
