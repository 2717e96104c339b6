import { expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, dayOf, daysInMonth, isDay } from '../../src/calendar/days.ts'
import { easterOf } from '../../src/calendar/easter.ts'
import { isoWeek, mondayOf, weekdayFrom, weekdayOf, weekdayUpTo } from '../../src/calendar/weeks.ts'

test.each([
  ['1970-01-01', 0],
  ['2000-03-01', 11_017],
  ['1969-12-31', -1],
  ['2020-02-29', 18_321],
])('%s is day %i', (day, number) => {
  expect(dayNumber(day)).toBe(number)
  expect(dayOf(number)).toBe(day)
})

test('every day of four centuries follows the one before and agrees with the platform', () => {
  for (let n = dayNumber('1800-01-01'); n < dayNumber('2200-01-01'); n += 13) {
    expect(dayOf(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
    expect(dayNumber(dayOf(n))).toBe(n)
  }
})

test.each([
  ['2020-03-01', -1, '2020-02-29'],
  ['2019-12-31', 1, '2020-01-01'],
  ['2020-03-14', -365, '2019-03-15'],
])('%s and %i days is %s', (day, count, result) => {
  expect(addDays(day, count)).toBe(result)
})

test.each([
  ['2020-03-31', -1, '2020-02-29'],
  ['2020-01-15', -13, '2018-12-15'],
  ['2019-12-31', 2, '2020-02-29'],
  ['2019-12-31', 12, '2020-12-31'],
])('%s and %i months is %s', (day, count, result) => {
  expect(addMonths(day, count)).toBe(result)
})

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2020-13-01', false],
  ['2020-00-10', false],
  ['2020-04-31', false],
  ['2020-4-3', false],
  ['today', false],
])('is %s a day? %s', (text, answer) => {
  expect(isDay(text)).toBe(answer)
})

test.each([
  ['2020-03-14', 6, '2020-03-09', '2020-W11'],
  ['2020-03-15', 7, '2020-03-09', '2020-W11'],
  ['2020-03-16', 1, '2020-03-16', '2020-W12'],
  ['2021-01-03', 7, '2020-12-28', '2020-W53'],
  ['2019-12-30', 1, '2019-12-30', '2020-W01'],
  ['1969-07-20', 7, '1969-07-14', '1969-W29'],
])('%s is weekday %i of the week of %s, %s', (day, weekday, monday, week) => {
  expect([weekdayOf(day), mondayOf(day), isoWeek(day)]).toEqual([weekday, monday, week])
})

test.each([
  ['2020-03-14', 3, '2020-03-11', '2020-03-18'],
  ['2020-03-14', 6, '2020-03-14', '2020-03-14'],
  ['2020-03-01', 7, '2020-03-01', '2020-03-01'],
  ['2020-01-01', 1, '2019-12-30', '2020-01-06'],
])('around %s, weekday %i is %s or %s', (day, weekday, before, after) => {
  expect([weekdayUpTo(day, weekday), weekdayFrom(day, weekday)]).toEqual([before, after])
})

test.each([
  [2019, '2019-04-21'],
  [2020, '2020-04-12'],
  [2024, '2024-03-31'],
])('Easter of %i is %s', (year, day) => {
  expect(easterOf(year)).toBe(day)
})

test('months have their lengths', () => {
  expect([1, 2, 4, 12].map(month => daysInMonth(2020, month))).toEqual([31, 29, 30, 31])
})
