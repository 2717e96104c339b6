import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../../bench/kill/embedded.ts'
import { runChild } from '../../bench/kill/run.ts'
import { stateOf, twice } from '../../bench/kill/state.ts'
import { readWaiting } from '../../src/archive/work.ts'
import { openArchive } from '../../src/store/archive.ts'
import { claim } from '../../src/store/queue.ts'
import { sharedServer } from '../store/shared-server.ts'

const server = await sharedServer()
const here = test.skipIf('why' in server)
if ('why' in server) console.log(`Workers on PostgreSQL are not tested: ${server.why}.`)

const addressOf = () => ('why' in server ? '' : server.newDatabase())

here(
  'what a killed worker held is read by the others, once',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-workers-'))
    const address = await addressOf()
    try {
      const files = filesIn(folder, 20)
      await runChild(address, files, { first: 'reading', milliseconds: 0 })
      const before = await stateOf(address)
      expect(before.versions.filter(line => line.endsWith(' reading')).length).toBeGreaterThan(0)
      await Promise.all([runChild(address, files), runChild(address, files)])
      const after = await stateOf(address)
      expect(after.versions.filter(line => line.endsWith(' read'))).toHaveLength(20)
      expect([...twice(after.versions), ...twice(after.events)]).toEqual([])
      await runChild(join(folder, 'alone'), files)
      expect(after).toEqual(await stateOf(join(folder, 'alone')))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  180_000,
)

here('what a worker of another machine held is read when its time is over', async () => {
  let now = '2020-03-14T12:00:00Z'
  const archive = await openArchive(await addressOf(), { create: true, now: () => now })
  if ('what' in archive) throw new Error(archive.what)
  const { takeIn } = await import('../../src/store/take.ts')
  const draft = { title: 'One', text: 'One.', source: 'one.md', authors: [], tags: [], categories: [] }
  await takeIn(archive, [{ draft, where: 'one.md', keys: [], format: 'markdown' }])
  await claim(archive, 'elsewhere.example.org:7:0a', 9, '2020-03-14T12:10:00Z')
  const program = new URL('threads/faulty.mjs', import.meta.url)
  const work = () => readWaiting(archive, { reader: 'rules', threads: 1, program })
  now = '2020-03-14T12:09:00Z'
  expect(await work()).toMatchObject({ read: 0 })
  now = '2020-03-14T12:10:01Z'
  expect(await work()).toMatchObject({ read: 1 })
  await archive.close()
})
