import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { innerName } from '../../../src/imports/packed/names.ts'
import { readSource } from '../../../src/imports/read.ts'
import type { ImportOptions, Item } from '../../../src/imports/source.ts'
import { TAR_END, tarred } from './tarred.ts'
import { zipped } from './zipped.ts'

const POST = 'Eleven houses burnt down in Lemm on Tuesday.\n'
const BLANKS = Buffer.alloc(8e6, 0x20)

async function read(name: string, bytes: Uint8Array, options: ImportOptions = {}): Promise<Item[]> {
  const items: Item[] = []
  const open = () => Readable.from([bytes])
  for await (const item of readSource({ name, open }, options)) items.push(item)
  return items
}

const shown = (items: readonly Item[]) =>
  items.map(item => (item.kind === 'report' ? item.where : `${item.because}: ${item.what}`))

test.each<[path: string, name: string]>([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\a.md', 'Windows/a.md'],
  ['a/./b//c.md', 'a/b/c.md'],
  ['a\0.md', 'a.md'],
  ['..', 'without a name'],
  ['a..b/c.md', 'a..b/c.md'],
])('%j is called %j', (path, name) => expect(innerName(path)).toBe(name))

test('a path that climbs out is a name and nothing more', async () => {
  const tar = Buffer.concat([tarred('../../../up.md', POST), tarred('/root.md', POST), TAR_END])
  expect(shown(await read('a.tar', tar))).toEqual(['a.tar!/up.md', 'a.tar!/root.md'])
  const bytes = await zipped({ 'aa/aa/up.md': POST })
  for (let at = bytes.indexOf('aa/aa/'); at >= 0; at = bytes.indexOf('aa/aa/', at)) bytes.write('../../', at)
  expect(shown(await read('a.zip', bytes))).toEqual(['a.zip!/up.md'])
})

const RATIO = /more than 200 times as large/

test('what unpacks to far more than it was is stopped', async () => {
  expect(shown(await read('a.txt.gz', gzipSync(BLANKS)))).toEqual([expect.stringMatching(RATIO)])
  expect(shown(await read('a.zip', await zipped({ 'a.txt': BLANKS, 'b.txt': POST })))).toEqual([
    expect.stringMatching(RATIO),
    'a.zip!/b.txt',
  ])
})

test('packed files in packed files end at a depth', async () => {
  let bytes: Uint8Array = await zipped({ 'a.txt': POST })
  for (let i = 0; i < 6; i++) bytes = await zipped({ 'a.zip': bytes })
  expect(shown(await read('a.zip', bytes))).toEqual(['fault: It is packed more than 4 times over.'])
})

test('what all files in one unpack to has an end, at any depth', async () => {
  const words = (i: number) => `${i} `.repeat(30_000)
  const inner = await zipped({ 'a.txt': words(1), 'b.txt': words(2), 'c.txt': words(3) })
  const items = await read('a.zip', await zipped({ 'x.zip': inner }), { limits: { unpacked: 150_000 } })
  expect(shown(items)).toEqual([
    'a.zip!/x.zip!/a.txt',
    'a.zip!/x.zip!/b.txt',
    expect.stringMatching(/more comes out of the packed file/),
  ])
})

test('files that share their bytes are refused', async () => {
  const bytes = await zipped({ 'a.txt': POST.repeat(99), 'b.txt': POST.repeat(99) })
  const first = bytes.indexOf('PK\x01\x02')
  const second = bytes.indexOf('PK\x01\x02', first + 1)
  // The second now claims as many packed bytes as the whole file has.
  bytes.writeUInt32LE(bytes.length, second + 20)
  expect(shown(await read('a.zip', bytes)).at(-1)).toMatch(/its files overlap/)
})

test('encrypted, linked, and packed by other methods', async () => {
  const bytes = await zipped({ 'a.md': POST, 'b.md': POST, 'c.md': POST, 'd.md': POST })
  const entries: number[] = []
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    entries.push(at)
  bytes.writeUInt16LE(bytes.readUInt16LE(entries[0] + 8) | 1, entries[0] + 8)
  bytes.writeUInt16LE(14, entries[1] + 10)
  bytes.writeUInt32LE((0xa1ff << 16) >>> 0, entries[2] + 38)
  expect(shown(await read('a.zip', bytes))).toEqual([
    'fault: It is encrypted.',
    'fault: It is packed by LZMA, which is not read.',
    'a.zip!/d.md',
    'passed: 1 link to other files, which are not followed.',
  ])
})

test('an office document is no zip of reports', async () => {
  const bytes = await zipped({ '[Content_Types].xml': '<Types/>' })
  expect(shown(await read('paper', bytes))).toEqual([
    'fault: It is an office document or an e-book, which is not read yet.',
  ])
})

test('damaged bytes within a zip are no report', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(POST), 'a.md', { compress: false })
  zip.end()
  const bytes = await buffer(zip.outputStream)
  bytes.write('Twelve', bytes.indexOf('Eleven'))
  expect(shown(await read('a.zip', bytes))).toEqual([expect.stringMatching(/damaged: its sum does not fit/)])
})

test('a zip that is too large for memory is put on a disk, and without one it is said', async () => {
  async function* large() {
    yield Buffer.from('PK\x03\x04')
    for (let i = 0; i < 70; i++) yield Buffer.alloc(1e6)
  }
  const items: Item[] = []
  for await (const item of readSource({ name: 'a.zip', open: large })) items.push(item)
  expect(items).toMatchObject([
    { what: expect.stringMatching(/larger than 64 MB/), remedy: expect.stringMatching(/Save it/) },
  ])
})

test('a tar goes on behind a damaged header, and says where it breaks off', async () => {
  const files = ['a', 'b', 'c'].map(name => tarred(`${name}.md`, POST))
  files[1].fill(0xff, 0, 200)
  const tar = Buffer.concat([...files, TAR_END])
  expect(shown(await read('a.tar', tar))).toEqual([
    'a.tar!/a.md',
    'fault: The archive is damaged here.',
    'a.tar!/c.md',
  ])
  const cut = Buffer.concat([tarred('a.md', POST), tarred('b.md', POST.repeat(99)).subarray(0, 900)])
  expect(shown(await read('a.tar', cut))).toEqual([
    'a.tar!/a.md',
    expect.stringMatching(/^fault: .*the archive ends within a file/),
    expect.stringMatching(/^fault: .*the archive ends within a file/),
  ])
})

test('long names and sizes of pax and GNU tar', async () => {
  const long = `${'deep/'.repeat(40)}a.md`
  const field = (text: string) => {
    const rest = ` ${text}\n`
    const length = [1, 2, 3].map(n => rest.length + n).find((n, i) => String(n).length === i + 1)
    return `${length}${rest}`
  }
  const pax = Buffer.concat([
    tarred('x', field(`path=${long}`), 'x'),
    tarred('short.md', POST),
    tarred('next.md', POST),
  ])
  expect(shown(await read('a.tar', pax))).toEqual([`a.tar!/${long}`, 'a.tar!/next.md'])
  const gnu = Buffer.concat([tarred('././@LongLink', `${long}\0`, 'L'), tarred('short.md', POST), TAR_END])
  expect(shown(await read('a.tar', gnu))).toEqual([`a.tar!/${long}`])
})

const samples = [
  gzipSync(POST),
  Buffer.concat([tarred('a.md', POST), TAR_END]),
  await zipped({ 'a.md': POST, 'b.json': '{}' }),
]

test('no bytes make it throw', async () => {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }))
    .map(([sample, edits]) => {
      const bytes = Buffer.from(sample)
      for (const [at, byte] of edits) bytes[at % bytes.length] = byte
      return bytes
    })
  await fc.assert(
    fc.asyncProperty(damaged, async bytes => {
      expect((await read('a', bytes)).length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
