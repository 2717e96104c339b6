import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWaiting, type WorkOptions } from '../../src/archive/work.ts'
import { takeBackFromDead, workerName } from '../../src/archive/worker-name.ts'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { claim, waiting } from '../../src/store/queue.ts'
import { takeIn } from '../../src/store/take.ts'

const FAULTY = new URL('threads/faulty.mjs', import.meta.url)
const FUTURE = '9999-01-01T00:00:00Z'

let folder: string
let archive: Archive

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'))
  const opened = await openArchive(folder, { create: true })
  if ('what' in opened) throw new Error(opened.what)
  archive = opened
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const fill = (titles: readonly string[]) =>
  takeIn(
    archive,
    titles.map((title, i) => ({
      draft: { title, text: `${title} ${i}`, source: `${i}.md`, authors: [], tags: [], categories: [] },
      where: `${i}.md`,
      keys: [],
      format: 'markdown',
    })),
  )

const work = (options: Partial<WorkOptions> = {}) =>
  readWaiting(archive, { reader: 'rules', threads: 2, deadline: 300, program: FAULTY, ...options })

const states = async () =>
  (await archive.db.selectFrom('versions').select(['title', 'state', 'attempts']).orderBy('n').execute()).map(
    ({ title, state, attempts }) => `${title} ${state} ${attempts}`,
  )

test.each([
  ['throws', 'made to fail'],
  ['dies', 'the thread ended without an answer.'],
  ['crashes', 'out of order'],
  ['hangs', 'it took longer than 0.3 seconds.'],
])(
  'a report over which the reader %s is tried three times and set aside; the others are read',
  async (title, error) => {
    await fill(['one', title, 'two', 'three'])
    expect(await work()).toMatchObject({ read: 3, failed: 1 })
    expect(await states()).toEqual(['one read 0', `${title} failed 3`, 'two read 0', 'three read 0'])
    const aside = await archive.db.selectFrom('set_aside').select(['where', 'what', 'because']).execute()
    expect(aside).toEqual([{ where: '1.md', what: expect.stringContaining(error), because: 'reading' }])
  },
)

test('a reader that cannot be opened is said, and all waits on', async () => {
  await fill(['one', 'two'])
  expect(await work({ reader: 'model' })).toEqual({ where: 'model', what: 'There is none.' })
  expect(await states()).toEqual(['one waiting 0', 'two waiting 0'])
})

test('what is stopped gives back what it holds, as not tried', async () => {
  await fill(['one', 'hangs', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'])
  const stop = new AbortController()
  const onRead = () => stop.abort()
  await work({ threads: 1, deadline: 60_000, signal: stop.signal, onRead })
  expect(await waiting(archive)).toBe(9)
  expect((await states()).filter(state => !state.endsWith(' waiting 0'))).toEqual(['one read 0'])
})

test('a worker that waits reads what comes later', async () => {
  const stop = new AbortController()
  const onRead = () => stop.abort()
  const working = work({ wait: true, signal: stop.signal, onRead })
  await fill(['one'])
  expect(await working).toMatchObject({ read: 1 })
})

/** No process has this number: the largest that Linux gives is 2^22. */
const NOBODY = 2 ** 22 + 1

test.each([
  ['a dead process of this machine', `${hostname()}:${NOBODY}:0a`, true],
  ['a process that had our number before us', `${hostname()}:${process.pid}:0a`, true],
  ['a process that lives', `${hostname()}:${process.ppid}:0a`, false],
  ['a worker of this process', workerName(), false],
  ['a process of another machine', `elsewhere.example.org:${NOBODY}:0a`, false],
])('what %s holds: %s is taken back: %s', async (_, worker, taken) => {
  await fill(['one', 'two'])
  await claim(archive, worker, 2, FUTURE)
  expect(await takeBackFromDead(archive)).toBe(taken ? 2 : 0)
  expect(await states()).toEqual(
    taken ? ['one waiting 1', 'two waiting 1'] : ['one reading 1', 'two reading 1'],
  )
})

test('what was begun by one that died is taken alone, what was not is taken together', async () => {
  await fill(['one', 'two', 'three', 'four'])
  await claim(archive, `${hostname()}:${NOBODY}:0a`, 2, FUTURE)
  await takeBackFromDead(archive)
  const taken = async () => (await claim(archive, workerName(), 9, FUTURE)).map(({ draft }) => draft.title)
  expect([await taken(), await taken(), await taken()]).toEqual([['one'], ['two'], ['three', 'four']])
})
