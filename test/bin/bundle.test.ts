import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A program of a few lines in the place of ours, with `bin/` as it is. */
let root: string
const at = (path: string) => join(root, path)
const cache = () => at('node_modules/.cache/casus')

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'casus-')))
  cpSync('bin', at('bin'), { recursive: true })
  for (const folder of ['node_modules', 'src/cli', 'data']) mkdirSync(at(folder), { recursive: true })
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(resolve('node_modules', name), at(`node_modules/${name}`), 'junction')
  writeFileSync(at('package.json'), '{ "type": "module" }')
  writeFileSync(at('data/word.txt'), 'data')
  write("import { word } from './word.ts'\nconsole.log(word as string)\n")
  writeFileSync(at('src/cli/word.ts'), "export const word = 'one'\n")
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (source: string) => writeFileSync(at('src/cli/main.ts'), source)

interface Ran {
  readonly out: string
  readonly err: string
}

function run(): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [at('bin/casus.js')], { cwd: tmpdir() })
    const parts = { out: '', err: '' }
    child.stdout.on('data', text => (parts.out += text))
    child.stderr.on('data', text => (parts.err += text))
    child.on('error', failed)
    child.on('close', () => done(parts))
  })
}

const bundles = () => readdirSync(cache())

test('the second run takes the bundle of the first', async () => {
  expect(await run()).toEqual({ out: 'one\n', err: '' })
  const [made, ...others] = bundles()
  expect(others).toEqual([])
  writeFileSync(join(cache(), made, 'main.mjs'), "console.log('from the bundle')")
  expect(await run()).toEqual({ out: 'from the bundle\n', err: '' })
  expect(bundles()).toEqual([made])
})

const EDITS: readonly [string, () => void][] = [
  ['an edit', () => writeFileSync(at('src/cli/word.ts'), "export const word = 'another'\n")],
  [
    'an edit that keeps size and time',
    () => {
      const { atime, mtime } = statSync(at('src/cli/word.ts'))
      writeFileSync(at('src/cli/word.ts'), "export const word = 'two'\n")
      utimesSync(at('src/cli/word.ts'), atime, mtime)
    },
  ],
  ['a new file', () => writeFileSync(at('src/cli/more.ts'), '')],
  ['other packages', () => writeFileSync(at('node_modules/.package-lock.json'), '{}')],
]

test.each(EDITS)('%s asks for a new bundle', async (_, edit) => {
  await run()
  const [first] = bundles()
  writeFileSync(join(cache(), first, 'main.mjs'), "console.log('stale')")
  edit()
  const { out, err } = await run()
  expect(err).toBe('')
  expect(out).toMatch(/^(one|two|another)\n$/)
  expect(bundles().filter(name => name !== first)).toHaveLength(1)
})

test('an edit is seen in what is printed', async () => {
  await run()
  writeFileSync(at('src/cli/word.ts'), "export const word = 'two'\n")
  expect((await run()).out).toBe('two\n')
})

test('a bundle that was never finished is not used, nor taken from whoever makes it', async () => {
  mkdirSync(join(cache(), 'new-elsewhere'), { recursive: true })
  writeFileSync(join(cache(), 'new-elsewhere/main.mjs'), "console.log('half')")
  expect(await run()).toEqual({ out: 'one\n', err: '' })
  expect(bundles()).toContain('new-elsewhere')
})

test('where nothing can be written, the sources run', async () => {
  writeFileSync(at('node_modules/.cache'), 'no folder')
  expect(await run()).toEqual({ out: 'one\n', err: '' })
})

test('a mistake in a source is told by its own name, and leaves no bundle', async () => {
  write('const = 1\n')
  const { out, err } = await run()
  expect(out).toBe('')
  expect(err).toContain('src/cli/main.ts:1')
  expect(bundles()).toEqual([])
})

test('an error names the line of the source', async () => {
  write(
    "interface Gone {\n  readonly a: 1\n}\n\nexport function fails(): Gone {\n  throw new Error('as asked')\n}\n\nfails()\n",
  )
  await run()
  expect(bundles()).toHaveLength(1)
  expect((await run()).err).toMatch(/fails \(.*src\/cli\/main\.ts:6:\d+\)/)
})

test('sources find their data from a bundle', async () => {
  write(
    "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync(new URL('../../data/word.txt', import.meta.url), 'utf8'))\n",
  )
  await run()
  expect(bundles()).toHaveLength(1)
  expect(await run()).toEqual({ out: 'data\n', err: '' })
})

test('several at once make one bundle', async () => {
  const all = await Promise.all([run(), run(), run()])
  expect(all.map(({ out }) => out)).toEqual(['one\n', 'one\n', 'one\n'])
  expect(bundles()).toHaveLength(1)
})

test('only the latest bundles are kept', async () => {
  for (const word of ['two', 'three', 'four', 'five']) {
    writeFileSync(at('src/cli/word.ts'), `export const word = '${word}'\n`)
    expect((await run()).out).toBe(`${word}\n`)
  }
  expect(bundles()).toHaveLength(3)
})

test('the sources of Casus make a bundle', async () => {
  const { build } = await import(pathToFileURL(resolve('bin/build.js')).href)
  const files: readonly { path: string }[] = await build(resolve('.'), at('node_modules'))
  expect(files.map(({ path }) => path)).toContain(at('node_modules/main.mjs'))
})
