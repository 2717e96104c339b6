import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { casus } from './casus.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-filter-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NEWS = 'Gunmen attacked a checkpoint near Mosul on Tuesday, killing three soldiers, officials said.'

test('as a filter it answers each line before it is given the next', async () => {
  const child = spawn(process.execPath, [
    'bin/casus.js',
    'read',
    '-',
    '--format',
    'jsonl',
    '--reader',
    'rules',
  ])
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'close')
  for (const title of ['One', 'Two', 'Three']) {
    child.stdin.write(`${JSON.stringify({ title, text: NEWS, date: '2021-05-06' })}\n`)
    const { value } = await answers.next()
    expect(JSON.parse(value ?? '').report.title).toBe(title)
  }
  child.stdin.end()
  expect(await answers.next()).toMatchObject({ done: true })
  expect(await ended).toEqual([0, null])
})

test('a table is read by the columns that are given, and what they were taken for is said', async () => {
  const file = join(folder, 'posts.csv')
  writeFileSync(file, `nr;Kopf;Rumpf;Tag\n1;Attack near Mosul;"${NEWS}";2021-05-06\n`)
  const call = ['read', file, '--format', 'json', '--reader', 'rules']
  const { status, out, err } = await casus([...call, '--map', 'title=Kopf,text=Rumpf,published=Tag'])
  expect({ status, err }).toEqual({
    status: 0,
    err: `${file}: read with --map text=Rumpf,title=Kopf,published=Tag\n`,
  })
  const { report } = JSON.parse(out)
  expect(report).toMatchObject({ title: 'Attack near Mosul', text: NEWS })
  expect(report.published).toMatch(/^2021-05-06/)
})

test.each<[args: string, status: number, words: RegExp]>([
  ['--map words=Rumpf', 2, /"words" is no field of a report\. Those are: text, title/],
  [
    '--map text=Corpus',
    1,
    /posts\.csv:1: There is no column "Corpus"\. The columns are: nr, Kopf, Rumpf, Tag\./,
  ],
  [
    '',
    1,
    /posts\.csv:1: No column is known to hold the text .* --map text=COLUMN\. The columns are: nr, Kopf/,
  ],
])('casus read posts.csv %s', async (args, status, words) => {
  const ran = await casus([
    'read',
    join(folder, 'posts.csv'),
    '--reader',
    'rules',
    ...args.split(' ').filter(Boolean),
  ])
  expect(ran).toMatchObject({ status, out: '' })
  expect(ran.err).toMatch(words)
})

test('an address is read like a file; one of this machine only if that is allowed', async () => {
  const server = createServer((_request, answer) => answer.setHeader('content-type', 'text/plain').end(NEWS))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news.txt`
  const call = ['read', address, '--format', 'json', '--reader', 'rules']
  const [refused, allowed] = [await casus(call), await casus([...call, '--allow-private'])]
  await new Promise(resolve => server.close(resolve))
  expect(refused).toMatchObject({ status: 1, out: '', err: expect.stringContaining('--allow-private') })
  expect(JSON.parse(allowed.out).report).toMatchObject({ source: address, text: NEWS })
})
