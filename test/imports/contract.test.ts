import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/imports/read.ts'
import type { ImportOptions, Item } from '../../src/imports/source.ts'
import type { ExpectedAside, ExpectedReport, Sample } from './samples/sample.ts'

/** What every format is held to. A file in samples/ with `export const samples` joins by being there. */

const folder = join(import.meta.dirname, 'samples')
const files = (await readdir(folder)).filter(name => name.endsWith('.ts') && name !== 'sample.ts').sort()
const loaded: { samples: readonly Sample[] }[] = await Promise.all(
  files.map(file => import(join(folder, file))),
)
const all = loaded.flatMap(({ samples }, i) =>
  samples.map(sample => [`${files[i].replace('.ts', '')}: ${sample.name}`, sample] as const),
)

const spool: ImportOptions['spool'] = async bytes => {
  const place = await mkdtemp(join(tmpdir(), 'casus-contract-'))
  const file = join(place, 'spooled')
  await writeFile(file, bytes)
  return { file, done: () => rm(place, { recursive: true }) }
}

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function read(sample: Sample, bytes: Uint8Array, size = bytes.length): Promise<Item[]> {
  const { file: name, address, mediaType, options } = sample
  const source = { name, address, mediaType, size: bytes.length, open: () => cut(bytes, Math.max(size, 1)) }
  const items: Item[] = []
  for await (const item of readSource(source, { spool, ...options })) items.push(item)
  return items
}

const shown = (item: Item): Omit<ExpectedReport, 'text'> | { kind: 'aside'; because: string } =>
  item.kind === 'aside'
    ? { kind: 'aside', because: item.because }
    : {
        kind: 'report',
        format: item.format,
        title: item.draft.title,
        published: item.draft.publishedLocal,
        url: item.draft.url,
        keys: item.keys,
        ...(item.draft.extent ? { extent: item.draft.extent } : {}),
      }

const expected = (item: ExpectedReport | ExpectedAside) => {
  if (item.kind === 'aside') return { kind: 'aside', because: item.because }
  const { text: _text, ...rest } = item
  return { title: undefined, published: undefined, url: undefined, keys: [], ...rest }
}

const words = (item: Item): string => (item.kind === 'aside' ? item.what : item.draft.text)

/** Where a report breaks off, something must say so: the file, or the report itself. */
const isSaid = (items: readonly Item[], item: Item): boolean =>
  (item.kind === 'report' && item.problems.length > 0) ||
  items.some(other => other.kind === 'aside' && other.because === 'fault')

describe.each(all)('%s', (_title, sample) => {
  const bytes = Buffer.from(sample.bytes)

  test('gives what it holds, all of it', async () => {
    const items = await read(sample, bytes)
    expect(items.map(shown)).toEqual(sample.items.map(expected))
    sample.items.forEach((item, i) => {
      if (item.kind === 'aside') expect(words(items[i])).toContain(item.what)
      else expect(words(items[i]).slice(0, item.text.length)).toBe(item.text)
    })
    for (const item of items) expect(item.where.startsWith(sample.file)).toBe(true)
  })

  test.each([1, 7, 65_536])('gives the same in chunks of %i bytes', async size => {
    expect(await read(sample, bytes, size)).toEqual(await read(sample, bytes))
  })

  test('breaks off anywhere without a wrong report that nobody speaks of', async () => {
    const whole = new Set((await read(sample, bytes)).map(words))
    for (let part = 0; part < 20; part++) {
      const items = await read(sample, bytes.subarray(0, Math.floor((bytes.length * part) / 20)))
      if (sample.truncation === 'unseen') continue
      const wrong = items.filter(item => item.kind === 'report' && !whole.has(words(item)))
      expect(wrong.filter(item => !isSaid(items, item)).map(words)).toEqual([])
    }
  })

  test('is read with any of its bytes damaged', async () => {
    for (let at = 0; at < 40; at++) {
      const damaged = Buffer.from(bytes)
      const place = Math.floor((damaged.length * at) / 40)
      damaged.fill([0, 0xff, 0x3c, 0x22][at % 4], place, Math.min(place + 1 + (at % 5), damaged.length))
      expect((await read(sample, damaged)).length).toBeGreaterThan(0)
    }
  })

  if (sample.many) streams(sample, sample.many)
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const STREAMED = 4e6

function heapInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

function streams(sample: Sample, { head, item, tail }: NonNullable<Sample['many']>): void {
  test('gives as many reports as went in, and memory stays level', async () => {
    const count = Math.ceil(STREAMED / item(0).length)
    const open = async function* () {
      yield Buffer.from(head)
      for (let i = 0; i < count; i++) yield Buffer.from(item(i))
      yield Buffer.from(tail)
    }
    const heaps: number[] = []
    let reports = 0
    for await (const found of readSource({ name: sample.file, open }, { spool, ...sample.options })) {
      expect(found).toMatchObject({ kind: 'report' })
      if (++reports % Math.floor(count / 8) === 0) heaps.push(heapInUse())
    }
    expect(reports).toBe(count)
    // The first eighth also loads what loads when first called.
    expect(Math.max(...heaps) - heaps[0]).toBeLessThan(STREAMED / 2)
  }, 60_000)
}

test('every file of samples gives some', () => {
  expect(files.filter((_file, i) => loaded[i].samples.length === 0)).toEqual([])
})
