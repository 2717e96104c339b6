import { expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/archive/copies/fingerprint.ts'
import { containment, NEAR_COPY } from '../../../src/archive/copies/likeness.ts'
import { shinglesOf } from '../../../src/archive/copies/shingles.ts'
import { COPIES, UNLIKE, WIRE } from './texts.ts'

const likeness = (a: string, b: string): number => containment(new Set(shinglesOf(a)), new Set(shinglesOf(b)))

test.each(Object.entries(COPIES))('%s it is a copy', (_, text) => {
  expect(likeness(WIRE, text)).toBeGreaterThanOrEqual(NEAR_COPY)
  expect(likeness(text, WIRE)).toBe(likeness(WIRE, text))
})

test.each(Object.entries(UNLIKE))('%s makes no copy', (_, text) => {
  expect(likeness(WIRE, text)).toBeLessThan(NEAR_COPY)
})

test.each(Object.entries(COPIES))('%s it shares two numbers of its fingerprint at least', (_, text) => {
  const own = new Set(fingerprintOf(shinglesOf(WIRE)))
  const shared = fingerprintOf(shinglesOf(text)).filter(number => own.has(number))
  expect(shared.length).toBeGreaterThanOrEqual(2)
})

test.each(['', 'one', 'one two three', '\ud800 \u0000 ¿?'])('%j has no fingerprint', text => {
  expect(fingerprintOf(shinglesOf(text))).toEqual([])
})

test('numbers of a fingerprint are whole, fit in 53 bits, and are few however long the text is', () => {
  const numbers = fingerprintOf(shinglesOf(Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ')))
  expect(numbers.every(number => Number.isSafeInteger(number) && number >= 0)).toBe(true)
  expect(numbers.length).toBeLessThan(50)
})
