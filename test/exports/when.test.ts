import { expect, test } from 'vitest'
import { instantInWords, whenInWords } from '../../src/exports/when.ts'
import type { Time } from '../../src/records/time.ts'

const rows: [start: string, end: string, precision: Time['precision'], words: string][] = [
  ['2020-03-11', '2020-03-11', 'day', 'Wed 11 Mar 2020'],
  ['2020-03-13T06:00', '2020-03-13T06:00', 'minute', 'Fri 13 Mar 2020 06:00'],
  ['2020-03-13T06:00', '2020-03-13T11:59', 'part-of-day', 'Fri 13 Mar 2020, morning'],
  ['2020-03-13T18:00', '2020-03-13T24:00', 'part-of-day', 'Fri 13 Mar 2020, evening'],
  ['2020-03-13T03:00', '2020-03-13T04:00', 'part-of-day', 'Fri 13 Mar 2020 03:00–04:00'],
  ['2020-03-13T20:00', '2020-03-14T06:00', 'part-of-day', 'Fri 13 Mar 2020, overnight'],
  ['2020-03-13T20:00', '2020-03-15T06:00', 'minute', 'Fri 13 Mar 2020 20:00 – Sun 15 Mar 2020 06:00'],
  ['2019-12-21', '2019-12-31', 'month', 'late Dec 2019 (21–31)'],
  ['2020-02-21', '2020-02-29', 'month', 'late Feb 2020 (21–29)'],
  ['2020-01-01', '2020-01-10', 'month', 'early Jan 2020 (1–10)'],
  ['2020-01-11', '2020-01-20', 'month', 'mid Jan 2020 (11–20)'],
  ['2020-03-09', '2020-03-15', 'week', '9–15 Mar 2020'],
  ['2020-02-24', '2020-03-01', 'week', '24 Feb – 1 Mar 2020'],
  ['2019-12-30', '2020-01-05', 'week', 'Mon 30 Dec 2019 – Sun 5 Jan 2020'],
  ['2020-01', '2020-01', 'month', 'Jan 2020'],
  ['2020-01-01', '2020-01-31', 'month', 'Jan 2020'],
  ['2019-12', '2020-02', 'season', 'Dec 2019 – Feb 2020'],
  ['1979', '1979', 'year', '1979'],
  ['1979-01-01', '1979-12-31', 'year', '1979'],
  ['1990', '1995', 'unknown', 'between 1990 and 1995'],
  ['2020-03-13', '', 'unknown', 'after Fri 13 Mar 2020'],
  ['', '2020-03-13', 'unknown', 'before Fri 13 Mar 2020'],
  ['2020-03-13', '2020-03-14', 'unknown', 'between 13 Mar 2020 and 14 Mar 2020'],
  ['2020-02-31', '2020-02-31', 'day', '2020-02-31'],
  ['', '', 'unknown', 'date not told'],
  ['sometime', 'sometime', 'unknown', 'sometime'],
]

test.each(rows)('%s to %s (%s) is "%s"', (start, end, precision, words) => {
  expect(whenInWords({ start, end, precision, basis: 'stated' })).toBe(words)
})

test('an event without a time says so', () => expect(whenInWords(undefined)).toBe('date not told'))

test.each([
  ['2020-03-14T11:18:13.000Z', 'Sat 14 Mar 2020 11:18 UTC'],
  ['2020-03-14T00:00:00.000Z', 'Sat 14 Mar 2020'],
])('%s is published on %s', (instant, words) => expect(instantInWords(instant)).toBe(words))
