import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfName, readDate } from '../../src/imports/dates.ts'

const DATES: readonly [value: unknown, instant: string, local: string][] = [
  ['2020-03-14', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['2020-03-14T11:18:13.000Z', '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['2020-03-14T01:18:13+03:00', '2020-03-13T22:18:13Z', '2020-03-14T01:18:13+03:00'],
  ['2020-03-14 11:18:13 +0300', '2020-03-14T08:18:13Z', '2020-03-14T11:18:13+03:00'],
  ['2020-03-14 11:18', '2020-03-14T11:18:00Z', '2020-03-14T11:18:00'],
  ['2020-03-14 23:30 EST', '2020-03-15T04:30:00Z', '2020-03-14T23:30:00-05:00'],
  ['2020/3/4', '2020-03-04T00:00:00Z', '2020-03-04'],
  ['20200314', '2020-03-14T00:00:00Z', '2020-03-14'],
  [20200314, '2020-03-14T00:00:00Z', '2020-03-14'],
  ['20200314T111813Z', '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['Sat, 14 Mar 2020 11:18:13 +0000', '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['Sat, 14 Mar 2020 11:18:13 GMT', '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['March 14, 2020', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['Saturday, March 14th, 2020 at 3:15 p.m.', '2020-03-14T15:15:00Z', '2020-03-14T15:15:00'],
  ['Mar. 14, 2020 12:05 am EDT', '2020-03-14T04:05:00Z', '2020-03-14T00:05:00-04:00'],
  ['14 March 2020', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['14-Mar-2020', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['03/14/2020', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['14.03.2020', '2020-03-14T00:00:00Z', '2020-03-14'],
  ['14.03.2020 10:30', '2020-03-14T10:30:00Z', '2020-03-14T10:30:00'],
  [
    'Sat Mar 14 2020 11:18:13 GMT+0100 (Central European Standard Time)',
    '2020-03-14T10:18:13Z',
    '2020-03-14T11:18:13+01:00',
  ],
  ['04/04/2020', '2020-04-04T00:00:00Z', '2020-04-04'],
  [1584184693, '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['1584184693000', '2020-03-14T11:18:13Z', '2020-03-14T11:18:13Z'],
  ['2020-02-29', '2020-02-29T00:00:00Z', '2020-02-29'],
]

test.each(DATES)('%s', (value, instant, local) => expect(readDate(value)).toEqual({ instant, local }))

const REFUSED: readonly [value: unknown, why: string][] = [
  ['2020-02-30', 'impossible'],
  ['2021-02-29', 'impossible'],
  ['2020-13-01', 'impossible'],
  ['2020-03-14 25:00', 'impossible'],
  ['2020-03-14 10:75', 'impossible'],
  ['March 32, 2020', 'impossible'],
  ['31/31/2020', 'impossible'],
  ['03/04/2020', 'unclear'],
  ['2020-03', 'unclear'],
  ['next Tuesday', 'unclear'],
  [7, 'unclear'],
  ['0000-00-00 00:00:00', 'none'],
  ['', 'none'],
  [true, 'none'],
  [undefined, 'none'],
]

test.each(REFUSED)('%s is not taken for a date', (value, why) => expect(readDate(value)).toBe(why))

const NAMES: readonly [name: string, local: string | undefined][] = [
  ['2020-03-14-bridge-falls.md', '2020-03-14'],
  ['posts/2020/03/14/bridge-falls.md', '2020-03-14'],
  ['2020-03-14.txt', '2020-03-14'],
  ['2020-03-14T10-30-bridge.md', '2020-03-14'],
  ['posts/2020_03_14_bridge.md', '2020-03-14'],
  ['posts/20200314-bridge.md', '2020-03-14'],
  ['posts/20201314-bridge.md', undefined],
  ['posts/12345678-bridge.md', undefined],
  ['20200314/bridge.md', undefined],
  ['2020-02-30-bridge.md', undefined],
  ['report-12020-03-145.md', undefined],
  ['bridge.md', undefined],
]

test.each(NAMES)('the name %s', (name, local) => expect(dateOfName(name)?.local).toBe(local))

test('every possible instant survives in both shapes', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1500-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      date => {
        const instant = `${date.toISOString().slice(0, 19)}Z`
        expect(readDate(date.toISOString())).toEqual({ instant, local: instant })
      },
    ),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), text => void readDate(text)))
})
