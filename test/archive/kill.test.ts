import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, killWhileAdding } from '../../bench/kill/embedded.ts'
import { runChild } from '../../bench/kill/run.ts'
import { stateOf, twice } from '../../bench/kill/state.ts'

const MINUTES = 60_000

/** Moments that differ from each other, and are the same in every run. */
const fixed = (moments: readonly number[]) => {
  let at = 0
  return () => moments[at++ % moments.length]
}

test(
  'kill -9 while adding and reading loses nothing acknowledged and makes nothing twice',
  async () => {
    const random = fixed([0.02, 0.7, 0.3, 0.1, 1])
    const killed = await killWhileAdding({ rounds: 5, reports: 20, random, longest: 1500 })
    expect(killed.died).toBeGreaterThan(0)
    expect(killed.acknowledged).toBeGreaterThan(0)
    expect(killed.lost).toEqual([])
    expect(killed.doubled).toEqual([])
    expect(killed.finished).toEqual(killed.undisturbed)
    expect(killed.finished.versions.filter(line => line.endsWith(' read'))).toHaveLength(20)
  },
  3 * MINUTES,
)

test(
  'two processes that add the same and other things at once',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-two-'))
    try {
      const [same, one, other] = [filesIn(folder, 10), filesIn(folder, 5, 100), filesIn(folder, 5, 200)]
      const archive = join(folder, 'archive')
      await Promise.all([
        runChild(archive, [...same, ...one]),
        runChild(archive, [...other, ...same.toReversed()]),
      ])
      // The first to end may leave to the other what that one holds.
      await runChild(archive, same)
      const state = await stateOf(archive)
      await runChild(join(folder, 'alone'), [...same, ...one, ...other])
      expect(state).toEqual(await stateOf(join(folder, 'alone')))
      expect([...twice(state.versions), ...twice(state.events)]).toEqual([])
      expect(state.versions).toHaveLength(20)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  3 * MINUTES,
)
