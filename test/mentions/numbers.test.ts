import { expect, test } from 'vitest'
import { english } from '../../src/language/en/english.ts'
import { numbers } from '../../src/language/en/numbers.ts'
import { valueOfWord } from '../../src/mentions/numbers/values.ts'
import { countOf } from '../../src/mentions/numbers.ts'
import { syntaxOf } from '../../src/syntax/syntax.ts'

/** The number of the first counted noun chunk: its words, and its bounds. */
function firstCount(text: string): string | undefined {
  const syntax = syntaxOf(english.cut(text))
  const counts = syntax.words.chunks
    .filter(chunk => chunk.kind === 'noun')
    .flatMap(chunk => countOf(syntax, chunk, numbers) ?? [])
  const first = counts.find(count => count.stated)
  return first && `${first.span.text} = ${first.low} to ${first.high ?? 'any'}`
}

test.each<[string, string | undefined]>([
  ['They saw two soldiers.', 'two = 2 to 2'],
  ['They saw 3,500 soldiers.', '3,500 = 3500 to 3500'],
  ['They saw twenty-five soldiers.', 'twenty-five = 25 to 25'],
  ['They saw a dozen soldiers.', 'a dozen = 12 to 12'],
  ['They saw half a dozen soldiers.', 'half a dozen = 6 to 6'],
  ['They saw three hundred soldiers.', 'three hundred = 300 to 300'],
  ['They saw 2.5 million locusts.', '2.5 million = 2500000 to 2500000'],
  ['They saw at least 12 soldiers.', 'at least 12 = 12 to any'],
  ['They saw more than 100 soldiers.', 'more than 100 = 100 to any'],
  ['They saw 24 or more soldiers.', '24 or more = 24 to any'],
  ['They saw as many as 25 soldiers.', 'as many as 25 = 0 to 25'],
  ['They saw fewer than 25 soldiers.', 'fewer than 25 = 0 to 25'],
  ['They saw about 25 soldiers.', 'about 25 = 25 to 25'],
  ['They saw 10 to 15 soldiers.', '10 to 15 = 10 to 15'],
  ['They saw between 10 and 15 soldiers.', '10 and 15 = 10 to 15'],
  ['They saw dozens of soldiers.', 'dozens = 24 to any'],
  ['They saw several hundred soldiers.', 'several hundred = 300 to any'],
  ['They saw hundreds of thousands of locusts.', 'hundreds of thousands = 200000 to any'],
  ['They saw tens of thousands of locusts.', 'tens of thousands = 20000 to any'],
  ['They saw a few soldiers.', 'few = 3 to any'],
  ['They saw no soldiers.', 'no = 0 to 0'],
  ['They lost 30 percent.', undefined],
  ['They lost $30 million.', undefined],
  ['They boarded Flight 370.', undefined],
  ['They saw the 12th Brigade.', undefined],
])('%s', (text, expected) => {
  const found = firstCount(text)
  expect(found).toEqual(expected)
})

test.each<[string, number | undefined]>([
  ['seven', 7],
  ['seventy-two', 72],
  ['1,234,567', 1_234_567],
  ['12-year-old', undefined],
  ['12th', undefined],
  ['1,23', undefined],
  ['twelve-two', undefined],
])('the value of "%s"', (word, expected) => {
  expect(valueOfWord(word, numbers)).toBe(expected)
})
