import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportLine } from '../../bench/kill/reports.ts'
import { openArchive } from '../../src/store/archive.ts'
import { casus, type Ran } from './casus.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-keep-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const run = (...args: string[]): Promise<Ran> => casus(args, { env: { CASUS_ARCHIVE: at('archive') } })

/** Id and decision of each event. */
async function events(name: string): Promise<Map<string, string | null>> {
  const archive = await openArchive(at(name), { create: false })
  if ('what' in archive) throw new Error(archive.what)
  const rows = await archive.db.selectFrom('events').select(['id', 'decision']).execute()
  await archive.close()
  return new Map(rows.map(({ id, decision }) => [id, decision]))
}

let id: string
beforeAll(async () => {
  writeFileSync(at('reports.jsonl'), `${reportLine(1)}\n${reportLine(2)}\n`)
  await run('add', '--reader', 'rules', at('reports.jsonl'))
  id = [...(await events('archive')).keys()][0]
})

test('what is decided of an event is said, and outlives a new reading', async () => {
  const rejected = await run('decide', id, 'reject', '--note', 'It was a drill.', '--by', 'Ann')
  expect(rejected.out).toMatch(new RegExp(`^${id} rejected: `))
  expect(rejected.status).toBe(0)
  expect((await run('decide', id, 'reject')).out).toMatch(/already rejected/)
  expect((await run('reread', '--reader', 'rules')).status).toBe(0)
  expect((await events('archive')).get(id)).toBe('rejected')
})

test.each([
  [['decide', 'event-nothing', 'accept'], 1, 'There is no such event'],
  [['decide', 'event-', 'accept'], 1, 'Several events'],
  [['decide', 'event-1', 'perhaps'], 2, 'Allowed choices are accept, reject, undo'],
  [['backup', '/no/such/folder/file'], 1, 'There is no such folder.'],
  [['restore', '/no/such/file', '--archive', at('none')], 1, 'There is no such file.'],
  [['restore', at('reports.jsonl'), '--archive', at('none')], 1, 'not packed with gzip'],
])('%s ends with %i', async (args, status, words) => {
  const ran = await run(...args)
  expect(ran.err).toContain(words)
  expect(ran.status).toBe(status)
})

test('a backup restores the archive with what was decided', async () => {
  const saved = await run('backup', at('saved'))
  expect(saved.err).toMatch(/^2 reports saved in /)
  expect((await run('backup', at('saved'))).err).toContain('There is a file of this name.')
  const restored = await run('restore', at('saved'), '--archive', at('other'))
  expect(restored.out).toMatch(/^2 reports restored, as they were on \d{4}-/)
  expect(await events('other')).toEqual(await events('archive'))
  expect((await run('restore', at('saved'))).err).toContain('is not empty')
})

test('a password is never printed', async () => {
  for (const address of ['postgres://ann:geheim@127.0.0.1:1/name', 'postgres://ann:ge/geheim@host/name']) {
    const ran = await run('backup', '-', '--archive', address)
    expect(ran.status).toBe(2)
    expect(ran.err.length).toBeGreaterThan(10)
    expect(ran.out + ran.err).not.toContain('geheim')
  }
})
