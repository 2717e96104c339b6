import { expect, test } from 'vitest'
import { cell, csvHeader } from '../../../src/exports/archive/csv.ts'

test.each<[value: string | number | boolean | null, text: string]>([
  ['plain', 'plain'],
  [null, ''],
  [-3, '-3'],
  [true, 'true'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  ['\r=x', '"\'\r=x"'],
  ['＝1', "'＝1"],
  ['a=b', 'a=b'],
])('%j is the cell %j', (value, text) => {
  expect(cell(value)).toBe(text)
})

test('names of columns come first, a row ends as RFC 4180 has it', () => {
  expect(csvHeader).toMatch(/^id,type,mode,.*\r\n$/)
})
