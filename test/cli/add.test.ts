import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reportLine } from '../../bench/kill/reports.ts'
import { casus, type Ran } from './casus.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-add-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], input?: string): Promise<Ran> =>
  casus(args, { input, env: { CASUS_ARCHIVE: at('archive') } })
const add = (...args: string[]) => run(['add', '--reader', 'rules', ...args])

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${reportLine(from + i)}\n`).join('')

const POST = `---
title: Two held after fire in Minsk
date: 2020-03-12
---

Police in Minsk arrested two men on Thursday after a fire killed three people.
`

/** "taken in 3" of the table. */
const countOf = (label: string, out: string) =>
  Number(new RegExp(`^  ${label} +([\\d,]+)`, 'm').exec(out)?.[1] ?? 'NaN')

test('what is added is read; added again it is there already; changed it is a new version', async () => {
  mkdirSync(at('posts'))
  writeFileSync(at('posts/fire.md'), POST)
  writeFileSync(at('posts/more.jsonl'), lines(0, 3))
  const first = await add(at('posts'))
  expect(first).toMatchObject({ status: 0, err: expect.not.stringContaining('rror') })
  expect([countOf('taken in', first.out), countOf('read', first.out)]).toEqual([4, 4])
  expect(countOf('events', first.out)).toBeGreaterThan(3)

  const second = await add(at('posts'))
  expect(second.status).toBe(0)
  expect([countOf('taken in', second.out), countOf('already there', second.out)]).toEqual([0, 4])
  expect(countOf('read', second.out)).toBeNaN()

  writeFileSync(at('posts/fire.md'), POST.replace('three people', 'four people'))
  const third = await add(at('posts'))
  expect([countOf('new version', third.out), countOf('already there', third.out)]).toEqual([1, 3])
  expect(countOf('read', third.out)).toBe(1)
}, 60_000)

test('what cannot be read is named with its reason, and the rest goes in', async () => {
  writeFileSync(at('empty.md'), '')
  writeFileSync(at('fire.md'), POST)
  const { status, out } = await add(at('empty.md'), at('missing.md'), at('fire.md'))
  expect(status).toBe(1)
  expect([countOf('taken in', out), countOf('set aside', out)]).toEqual([1, 2])
  expect(out).toContain('The file is empty.')
  expect(out).toContain('missing.md')
}, 60_000)

test('what is not there and what is not asked are no sources, and a password is not kept', async () => {
  await add('--no-read', at('missing.md'), 'ftp://ann:secret@example.org/x')
  const { out: aside } = await run(['list', 'aside'])
  expect(aside).toContain('missing.md')
  expect(aside).toContain('ftp://example.org/x')
  expect(aside).not.toContain('secret')
  expect((await run(['list', 'sources'])).out).toBe('Nothing was added.\n')
}, 60_000)

test('--no-read leaves reading to casus work; add without a source goes on, too', async () => {
  writeFileSync(at('some.jsonl'), lines(0, 4))
  const added = await add('--no-read', at('some.jsonl'))
  expect([countOf('taken in', added.out), countOf('waiting', added.out)]).toEqual([4, 4])
  expect(await run(['work', '--reader', 'rules', '--threads', '1'])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^4 reports read: \d+ events/),
  })
  expect((await add('--no-read', at('some.jsonl'))).out).not.toContain('waiting')
  writeFileSync(at('more.jsonl'), lines(10, 12))
  await add('--no-read', at('more.jsonl'))
  expect(countOf('read', (await add()).out)).toBe(2)
}, 60_000)

test('standard input is taken in, and two texts of it are two reports', async () => {
  await run(['add', '--no-read', '-'], POST)
  const { out } = await run(['add', '--no-read', '-'], POST.replaceAll('Minsk', 'Brest'))
  expect([countOf('taken in', out), countOf('new version', out)]).toEqual([1, Number.NaN])
}, 60_000)

test('reread reads nothing that the same reader has read, unless told to', async () => {
  writeFileSync(at('fire.md'), POST)
  await add(at('fire.md'))
  expect((await run(['reread', '--reader', 'rules'])).out).toBe('0 reports are to be read again.\n')
  expect((await run(['reread', '--reader', 'rules', '--all'])).out).toMatch(
    /^1 report is to be read again\.\n1 report read: [1-9]/,
  )
}, 60_000)

test('an archive does not take in itself', async () => {
  writeFileSync(at('fire.md'), POST)
  await add(at('fire.md'))
  expect(await add('--no-read', at('archive'))).toMatchObject({
    status: 1,
    out: expect.stringContaining('belongs to the archive itself'),
  })
  const { out } = await add('--no-read', folder)
  expect([countOf('taken in', out), countOf('already there', out)]).toEqual([0, 1])
}, 60_000)

test.each([
  ['no archive to go on with', [], 2, 'There is no archive here.'],
  ['an address that is no web address', ['ftp://example.org/x'], 1, 'ftp'],
  ['a map with a field that does not exist', ['--map', 'body=x', 'x.csv'], 2, '"body" is no field'],
  ['no threads', ['--threads', '0', 'x.md'], 2, 'whole number from 1'],
])('a call with %s says so', async (_, args, status, words) => {
  const ran = await add(...args)
  expect(ran.status).toBe(status)
  expect(ran.out + ran.err).toContain(words)
})

test('--format json gives the same numbers', async () => {
  writeFileSync(at('some.jsonl'), `${lines(0, 2)}{"broken\n`)
  const { out } = await add('--format', 'json', at('some.jsonl'))
  expect(JSON.parse(out)).toMatchObject({
    outcomes: { new: 2, known: 0 },
    read: { read: 2 },
    waiting: 0,
    setAside: [{ because: 'fault', count: 1 }],
  })
}, 60_000)

test('Ctrl-C while standard input stays open: what came is kept, and it says how to go on', async () => {
  const child = spawn(process.execPath, ['bin/casus.js', 'add', '--reader', 'rules', '-'], {
    env: { ...process.env, CASUS_ARCHIVE: at('archive') },
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  const closed = new Promise(resolve => child.on('close', resolve))
  child.stdin.write(lines(0, 300))
  await expect.poll(async () => countWaiting(), { timeout: 30_000, interval: 500 }).toBeGreaterThan(0)
  child.kill('SIGINT')
  expect(await closed).toBe(130)
  expect(err).toMatch(/Stopped; \d+ reports wait\. Go on with "casus add" or "casus work"\./)
}, 60_000)

/** As another process sees it. */
async function countWaiting(): Promise<number> {
  const { openArchive } = await import('../../src/store/archive.ts')
  const archive = await openArchive(at('archive'), { create: false })
  if ('what' in archive) return 0
  const { waiting } = await import('../../src/store/queue.ts')
  const count = await waiting(archive)
  await archive.close()
  return count
}
