import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { batches } from '../../src/archive/batches.ts'

/** Numbers, with a pause of so many milliseconds where one is negative. */
async function* coming(numbers: readonly number[]) {
  for (const number of numbers)
    if (number < 0) await sleep(-number)
    else yield number
}

const LIMITS = { count: 3, weight: 100, milliseconds: 20 }

test.each([
  ['nothing', [], []],
  ['by count', [1, 2, 3, 4], [[1, 2, 3], [4]]],
  ['by weight', [60, 60, 1], [[60, 60], [1]]],
  ['one too heavy by itself', [500, 1], [[500], [1]]],
  ['by time, while nothing comes', [1, -200, 2, 3], [[1], [2, 3]]],
])('batches end %s', async (_, numbers, expected) => {
  const found: number[][] = []
  for await (const batch of batches(coming(numbers), n => n, LIMITS)) found.push(batch)
  expect(found).toEqual(expected)
})

test('a batch is handed on before the source has ended', async () => {
  async function* endless() {
    yield 1
    await new Promise(() => {})
  }
  for await (const batch of batches(endless(), n => n, LIMITS)) {
    expect(batch).toEqual([1])
    break
  }
})

test('a stop ends a source that says nothing, and keeps what came', async () => {
  const stop = new AbortController()
  async function* silent() {
    yield 1
    stop.abort()
    await new Promise(() => {})
  }
  const found: number[][] = []
  for await (const batch of batches(silent(), n => n, { ...LIMITS, milliseconds: 60_000 }, stop.signal))
    found.push(batch)
  expect(found).toEqual([[1]])
})

test('what a source throws is thrown', async () => {
  async function* broken() {
    yield 1
    throw new Error('broken')
  }
  const all = async () => {
    for await (const _ of batches(broken(), n => n, LIMITS));
  }
  await expect(all()).rejects.toThrow('broken')
})
