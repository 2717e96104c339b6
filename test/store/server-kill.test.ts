import { expect, test } from 'vitest'
import { killServer } from '../../bench/kill/server.ts'

test('PostgreSQL killed while workers keep readings loses nothing acknowledged', async context => {
  const killed = await killServer({ rounds: 1, workers: 2, random: () => 0.5, longest: 1000 })
  if ('why' in killed) return context.skip(killed.why)
  expect(killed.acknowledged).toBeGreaterThan(0)
  expect(killed.lost).toEqual([])
  expect(killed.doubled).toEqual([])
  expect(killed.unread).toBe(0)
  expect(killed.said.length).toBeGreaterThan(0)
  for (const line of killed.said) expect(line).toMatch(/^(?:The (?:connection|server)|No server)[^\n]*$/)
}, 120_000)
