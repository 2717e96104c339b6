import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupTo } from '../../src/archive/backup.ts'
import { decideEvent } from '../../src/archive/decide.ts'
import { restore } from '../../src/archive/restore.ts'
import { loadGazetteer } from '../../src/gazetteer-file.ts'
import type { Archive } from '../../src/store/archive.ts'
import { setAside } from '../../src/store/set-aside.ts'
import { columnsOf, pagesOf, TABLE_NAMES } from '../../src/store/tables.ts'
import { takeIn } from '../../src/store/take.ts'
import { opened, readAll } from '../store/archives.ts'
import { incoming } from '../store/reports.ts'
import { sharedServer } from '../store/shared-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-backup-'))
const open: Archive[] = []
afterAll(async () => {
  for (const archive of open) await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const server = await sharedServer()
const gazetteer = loadGazetteer('data')

let made = 0
const newAddress: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: async () => join(folder, String(made++)),
  ...('why' in server ? {} : { PostgreSQL: () => server.newDatabase() }),
}
if ('why' in server) test.skip(`backups of PostgreSQL: skipped, ${server.why}`, () => {})

async function empty(kind: string): Promise<Archive> {
  const archive = await opened(await newAddress[kind]())
  open.push(archive)
  return archive
}

async function filled(kind: string): Promise<Archive> {
  const archive = await empty(kind)
  const texts = [
    'A fell. B rose.',
    'Somebody struck Aden. It burned.',
    'Odd: \0 \u2028 "quotes" \\ ünï.',
    'Three came.',
  ]
  await takeIn(
    archive,
    texts.map((text, at) => incoming(text, { where: `/${at}.md`, keys: [`guid:${at}`] })),
  )
  await readAll(archive)
  await takeIn(archive, [incoming('A fell. C rose.', { where: '/0.md' }), incoming('Nobody read this.')])
  await setAside(archive.db, [{ where: 'x', what: 'Empty.', because: 'passed' }], archive.now())
  const { id, n } = await archive.db
    .selectFrom('events')
    .select(['id', 'n'])
    .limit(1)
    .executeTakeFirstOrThrow()
  await decideEvent(archive, id, 'reject', { who: 'Ann', note: 'No.' })
  // What stands later may be named by what stands earlier.
  await sql`update versions set copy_of = (select max(n) from versions) where n = (select min(n) from versions)`.execute(
    archive.db,
  )
  await archive.db
    .insertInto('bands')
    .values({ band: 2 ** 40 + (n % 7), version: 1 })
    .execute()
  return archive
}

/** All rows of all tables, bytes as base64. */
async function contents(archive: Archive): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const table of TABLE_NAMES) {
    found[table] = []
    for await (const rows of pagesOf(archive.db, table))
      for (const row of rows)
        found[table].push(
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              value !== null && typeof value === 'object' ? Buffer.from(value).toString('base64') : value,
            ]),
          ),
        )
  }
  return found
}

/** Events whose words have this one. */
async function saying({ db, dialect }: Archive, word: string): Promise<string[]> {
  const { rows } = await (dialect === 'postgres'
    ? sql<{
        line: string
      }>`select line from events join event_words using (n) where words @@ to_tsquery('english', ${word})`
    : sql<{
        line: string
      }>`select line from events where n in (select rowid from event_words where event_words match ${word})`
  ).execute(db)
  return rows.map(({ line }) => line.trim())
}

const restoring = (archive: Archive, bytes: Uint8Array) =>
  restore(archive, Readable.from([bytes]), { file: 'the file', gazetteer })

const kinds = Object.keys(newAddress)

describe.each(kinds.flatMap(from => kinds.map(to => ({ from, to }))))(
  'from $from into $to',
  ({ from, to }) => {
    test('everything is as it was, is found, and goes on', async () => {
      const archive = await filled(from)
      const file = join(folder, `${from}-${to}.gz`)
      const before = await contents(archive)
      expect(await backupTo(archive, file)).toMatchObject({ reports: 5 })
      const other = await empty(to)
      expect(await restoring(other, readFileSync(file))).toMatchObject({ reports: 5 })
      expect(await contents(other)).toEqual(before)
      expect(await saying(other, 'burned')).toEqual(['It burned.'])
      const [known, fresh] = await takeIn(other, [
        incoming('Three came.', { where: '/3.md' }),
        incoming('Four came.', { where: '/9.md' }),
      ])
      expect([known.outcome, fresh.outcome]).toEqual(['known', 'new'])
      expect(await readAll(other)).toBe(3)
    })
  },
)

test('every table is saved', async () => {
  const columns = await columnsOf((await empty('SQLite')).db)
  const ours = [...columns.keys()].filter(name => !/^sqlite_|_words(?:_\w+)?$|^casus_schema$/.test(name))
  expect(ours.sort()).toEqual([...TABLE_NAMES].sort())
})

describe('a file', () => {
  let archive: Archive
  let bytes: Buffer
  beforeAll(async () => {
    archive = await filled('SQLite')
    const file = join(folder, 'whole.gz')
    await backupTo(archive, file)
    bytes = readFileSync(file)
  })

  const lines = () => gunzipSync(bytes).toString('utf8').trimEnd().split('\n')
  const packed = (changed: readonly string[]) => gzipSync(`${changed.join('\n')}\n`)
  const header = (
    change: (header: { schema: number; format: number; tables: { name: string }[] }) => void,
  ) => {
    const [first, ...rest] = lines()
    const value = JSON.parse(first)
    change(value)
    return packed([JSON.stringify(value), ...rest])
  }

  test.each([
    ['that was cut off', () => bytes.subarray(0, bytes.length - 20), 'not whole'],
    ['that was cut off early', () => bytes.subarray(0, 200), 'not whole'],
    ['without its last line', () => packed(lines().slice(0, -1)), 'not whole'],
    ['that is empty', () => Buffer.alloc(0), 'not whole'],
    ['of another kind', () => Buffer.from('A fell. B rose.'), 'not packed with gzip'],
    ['of another kind, packed', () => packed(['A fell.']), 'no backup'],
    [
      'with a changed byte',
      () => Buffer.from(bytes.map((byte, at) => (at === 700 ? byte ^ 255 : byte))),
      'damaged',
    ],
    [
      'with a changed word',
      () => packed(lines().map(line => line.replace('Ann', 'Eve'))),
      'changed after it was made',
    ],
    [
      'without one of its rows',
      () => packed(lines().filter(line => !line.startsWith('["decisions"'))),
      'missing',
    ],
    [
      'with a row twice',
      () => packed(lines().flatMap(line => (line.startsWith('["reports"') ? [line, line] : [line]))),
      'do not fit',
    ],
    [
      'with a row that points nowhere',
      () => packed(lines().map(line => line.replace(/^\["bodies",\d+/, '["bodies",999999'))),
      'damaged',
    ],
    [
      'with a line that is no row',
      () => packed(lines().map((line, at) => (at === 3 ? '{"a":1}' : line))),
      'line 4 is no row',
    ],
    [
      'with a table of its own',
      () =>
        header(({ tables }) => {
          tables[0].name = 'sources; drop table reports'
        }),
      'no archive has',
    ],
    [
      'of a newer Casus',
      () =>
        header(value => {
          value.schema = 99
        }),
      'tables of version 99',
    ],
    [
      'of a newer format',
      () =>
        header(value => {
          value.format = 2
        }),
      'of format 2',
    ],
  ])('%s is refused and leaves nothing', async (_, change, what) => {
    const other = await empty('SQLite')
    expect(await restoring(other, change())).toMatchObject({
      where: 'the file',
      what: expect.stringContaining(what),
    })
    expect(Object.values(await contents(other)).flat()).toEqual([])
    expect(await restoring(other, bytes)).toMatchObject({ reports: 5 })
  })

  test('that is not there is said to be missing', async () => {
    const bytes = createReadStream(join(folder, 'nowhere'))
    const found = await restore(await empty('SQLite'), bytes, { file: 'nowhere', gazetteer })
    expect(found).toMatchObject({ where: 'nowhere', what: 'There is no such file.' })
  })

  test('is not poured over what is there', async () => {
    expect(await restoring(archive, bytes)).toMatchObject({ what: expect.stringContaining('not empty') })
  })

  test('is not written over another, unless that is asked for', async () => {
    const file = join(folder, 'other')
    writeFileSync(file, 'mine')
    expect(await backupTo(archive, file)).toMatchObject({
      what: expect.stringContaining('a file of this name'),
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await backupTo(archive, file, { force: true })).toMatchObject({ reports: 5 })
    expect(gunzipSync(readFileSync(file)).toString()).toContain('"casus":"backup"')
  })

  test('that cannot be written leaves nothing behind', async () => {
    const file = join(folder, 'no', 'such')
    expect(await backupTo(archive, file)).toMatchObject({ what: 'There is no such folder.' })
    expect(existsSync(file)).toBe(false)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })
})
