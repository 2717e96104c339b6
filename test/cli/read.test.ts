import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reading } from '../../src/records/reading.ts'
import { problemOf } from '../../src/sources/problems.ts'
import { casus, type How } from './casus.ts'

const NEWS = `Gunmen attacked a checkpoint near Mosul on Tuesday, killing three soldiers, officials said.

The attack wounded at least two other people, according to police.
`
const POST = `---\ntitle: Attack near Mosul\ndate: 2021-05-06T08:00:00Z\n---\n\n${NEWS}`

let folder: string
const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'))
  chmodSync(folder, 0o755)
  put('good.md', POST)
  put('undated.txt', NEWS)
  put('empty.md', '')
  put(
    'binary.md',
    Uint8Array.from({ length: 2000 }, (_, index) => (index * 31) % 7),
  )
  put('broken.md', '---\ntitle: "open\ndate: [\n---\n\nGunmen attacked a town.\n')
  put('impossible.md', POST.replace('2021-05-06T08:00:00Z', '2021-02-31'))
  put(
    'page.html',
    `<html><head><title>Attack near Mosul</title><script>alert("ran")</script></head><body><article><h1>Attack near Mosul</h1>${NEWS.split(
      '\n\n',
    )
      .map(line => `<p>${line}</p>`)
      .join('')}<script>document.write("ran")</script></article></body></html>`,
  )
  put(
    'two.jsonl',
    [POST, POST]
      .map(text => JSON.stringify({ title: 'Attack', text: NEWS, date: '2021-05-06', n: text.length }))
      .join('\n'),
  )
  put('own.yaml', 'codebook: mine\nlanguage: en\nextends: casus\ntypes:\n  ASSULT:\n    verbs: [zap]\n')
  put('secret.md', POST)
  chmodSync(at('secret.md'), 0o000)
  mkdirSync(at('bare'))
  mkdirSync(at('archive/inner.md'), { recursive: true })
  put('archive/b.md', POST)
  put('archive/inner.md/a.txt', NEWS)
  put('archive/.hidden.md', POST)
  put('archive/photo.jpg', 'no text')
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (args: string[], how?: How) => {
  const { status, out, err } = await casus(['read', ...args], how)
  return { status, out, errors: err.split('\n').filter(Boolean) }
}
const readings = (out: string): Reading[] =>
  out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

test('what cannot be read is named, with what is wrong and what to do, and the rest is printed', async () => {
  const names = ['missing.md', 'empty.md', 'binary.md', 'broken.md', 'bare', 'good.md']
  const { status, out, errors } = await read([...names.map(at), '--format', 'jsonl'])
  expect(status).toBe(1)
  const expected = [
    /missing\.md: There is no such file\. Check the name\.$/,
    /empty\.md: The file is empty\. Give /,
    /binary\.md: .*binary data/,
    /broken\.md:\d+:\d+: The front matter is broken/,
    /bare: There is no report in this folder\. Files with these endings are read: /,
  ]
  expect(errors).toHaveLength(expected.length)
  for (const [index, words] of expected.entries()) expect(errors[index]).toMatch(words)
  expect(readings(out).map(({ report }) => report.source)).toEqual([at('good.md')])
})

/** Root may read everything, so only somebody else can see the refusal itself. */
test.skipIf(process.getuid?.() === 0)('a file without permission is named', async () => {
  const { status, out, errors } = await read([at('secret.md'), '--format', 'json'])
  expect({ status, out }).toEqual({ status: 1, out: '' })
  expect(errors[0]).toMatch(/secret\.md: There is no permission to read it\. Change its permissions/)
})

test('a refused permission is told as such', () => {
  const refused = Object.assign(new Error('refused'), { code: 'EACCES' })
  expect(problemOf('secret.md', refused)).toMatchObject({
    where: 'secret.md',
    what: expect.stringContaining('no permission'),
    remedy: expect.stringContaining('permissions'),
  })
})

test('an unknown type in a codebook of the own is a wrong call', async () => {
  const { status, out, errors } = await read([at('good.md'), '--codebook', at('own.yaml')])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(errors).toEqual([expect.stringContaining(`${at('own.yaml')}:5:3: ASSULT is not a type`)])
})

test('an impossible date is told, scripts are neither run nor read, and the own date goes first', async () => {
  const files = [at('impossible.md'), at('page.html'), at('good.md')]
  const { status, out, errors } = await read([...files, '--format', 'jsonl', '--published', '2021-05-08'])
  expect(status).toBe(0)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/impossible\.md: "2021-02-31", given for published, is no date in the calendar/)
  const [impossible, page, good] = readings(out)
  expect(impossible.problems[0].what).toMatch(/no date in the calendar/)
  expect(page.report.text).toContain('Gunmen attacked a checkpoint')
  expect(page.report.text).not.toMatch(/ran|script/)
  expect(page.report.published).toMatch(/^2021-05-08/)
  expect(good.report.published).toBe('2021-05-06T08:00:00Z')
})

test('one report gives one object, which the schema allows, and the same bytes each time', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => read([at('good.md'), '--format', 'json'])))
  expect(first).toEqual(second)
  expect(first.status).toBe(0)
  const reading = Reading.parse(JSON.parse(first.out))
  expect(reading.report).toMatchObject({ title: 'Attack near Mosul', kind: 'news', source: at('good.md') })
  expect(reading.events.length).toBeGreaterThan(0)
})

test('a folder is read with all that is in it, in order, and gives an array', async () => {
  const { status, out, errors } = await read([at('archive'), '--format', 'json'])
  expect(status).toBe(0)
  expect(errors).toEqual(['1 file set aside by their endings (.jpg 1).'])
  const sources = JSON.parse(out).map((reading: Reading) => reading.report.source)
  expect(sources).toEqual([at('archive/b.md'), at('archive/inner.md/a.txt')])
})

test('a file with several reports gives an array', async () => {
  expect(JSON.parse((await read([at('two.jsonl'), '--format', 'json'])).out)).toHaveLength(2)
})

test('several files of which none can be read give an empty array', async () => {
  const { status, out } = await read([at('empty.md'), at('missing.md'), '--format', 'json'])
  expect({ status, out }).toEqual({ status: 1, out: '[]\n' })
})

test('standard input is read, and --published dates what has no date', async () => {
  const tuesday = async (...more: string[]) => {
    const { status, out } = await read(['-', '--format', 'json', ...more], { input: NEWS })
    expect(status).toBe(0)
    return (JSON.parse(out) as Reading).times.find(time => time.span.text.includes('Tuesday'))?.start
  }
  expect(await tuesday()).toBeUndefined()
  expect(await tuesday('--published', '2021-05-06')).toBe('2021-05-04')
})

test('text is plain where it is piped, and keeps to the columns', async () => {
  const { out } = await read([at('good.md'), at('undated.txt')], { env: { COLUMNS: '70' } })
  expect(out).toContain('WHAT HAPPENED')
  expect(out).toContain('2 reports read:')
  expect(out).not.toContain('\x1b')
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(70)
})

test('a reader of the pipe that goes away is no error', async () => {
  const command = `"${process.execPath}" bin/casus.js read ${at('good.md')} ${at('archive')} --sentences | head -c 1; exit "\${PIPESTATUS[0]}"`
  const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stderr.split('\n').filter(line => !line.includes('set aside'))).toEqual([''])
})

test('a broken line of JSON lines is named, the others are read, and the status says so', async () => {
  const line = JSON.stringify({
    title: 'Attack kills two',
    text: 'A bomb killed two people in Kabul on Friday, police said.',
    date: '2020-03-14',
  })
  const { status, out, err } = await casus(['read', '-', '--format', 'jsonl'], {
    input: `${line}\n{broken\n${line}\n`,
  })
  expect(status).toBe(1)
  expect(err).toMatch(/standard input:2/)
  expect(readings(out)).toHaveLength(2)
})
