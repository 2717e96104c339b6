import { expect, test } from 'vitest'
import { isAddress } from '../../src/records/address.ts'

test.each([
  ['http://bücher.example/', undefined, true],
  ['https://example.org/пост', undefined, true],
  ['/2020/03/post', 'https://example.org/', true],
  ['/2020/03/post', undefined, false],
  ['http://', undefined, false],
])('%s against %s: %s', (text, base, expected) => {
  // Often enough to be compiled, which is where the platform's own test goes wrong.
  for (let i = 0; i < 20_000; i++) isAddress(text, base)
  expect(isAddress(text, base)).toBe(expected)
})
