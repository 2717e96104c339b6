import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { type Migration, migrate, versionOf } from '../../src/store/migrate.ts'
import { withoutPassword } from '../../src/store/postgres.ts'
import { FILE } from '../../src/store/sqlite.ts'
import { takeIn } from '../../src/store/take.ts'
import { opened } from './contract.ts'
import { incoming } from './reports.ts'
import { command } from './server.ts'
import { sharedServer } from './shared-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-opening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
const newFolder = async () => join(folder, String(made++))

const server = await sharedServer()
const kinds: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: newFolder,
  ...('why' in server ? {} : { PostgreSQL: () => server.newDatabase() }),
}

const tablesOf = async ({ db }: Archive) =>
  (await db.introspection.getTables()).map(({ name }) => name).sort()

describe.each(Object.entries(kinds))('migrations in %s', (_, newAddress) => {
  const first: Migration = {
    name: 'first',
    up: async db => {
      await sql`create table one (n integer)`.execute(db)
    },
  }
  const broken: Migration = {
    name: 'broken',
    up: async db => {
      await sql`create table two (n integer)`.execute(db)
      throw new Error('The power went.')
    },
  }
  const second: Migration = {
    name: 'second',
    up: async db => {
      await sql`create table two (n integer)`.execute(db)
    },
  }

  test('from nothing, and again', async () => {
    const address = await newAddress()
    const archive = await opened(address)
    const tables = await tablesOf(archive)
    expect(tables).toContain('versions')
    await archive.close()
    const again = await opened(address)
    expect(await tablesOf(again)).toEqual(tables)
    expect(await versionOf(again.db, again.dialect)).toBe(1)
    await again.close()
  })

  test('each is applied once, and one that breaks leaves nothing', async () => {
    const archive = await opened(await newAddress())
    const { db, dialect } = archive
    await sql`delete from casus_schema`.execute(db)
    const applied = (migrations: readonly Migration[]) => migrate(db, dialect, 'here', 'now', migrations)
    expect(await applied([first])).toBeUndefined()
    await expect(applied([first, broken])).rejects.toThrow('The power went.')
    expect(await versionOf(db, dialect)).toBe(1)
    expect(await tablesOf(archive)).not.toContain('two')
    expect(await applied([first, second])).toBeUndefined()
    expect(await tablesOf(archive)).toContain('two')
    expect(await versionOf(db, dialect)).toBe(2)
    await archive.close()
  })

  test('an archive of a newer Casus is left alone', async () => {
    const address = await newAddress()
    const archive = await opened(address)
    await archive.db
      .insertInto('casus_schema')
      .values({ version: 99, name: 'later', applied_at: 'now' })
      .execute()
    await archive.close()
    expect(await openArchive(address, { create: true })).toMatchObject({
      what: expect.stringContaining('version 99'),
      remedy: expect.stringContaining('Nothing was changed.'),
    })
  })

  test('several processes at once', async () => {
    const address = await newAddress()
    const ends = await Promise.all(Array.from({ length: 4 }, () => openInProcess(address)))
    expect(ends).toEqual(Array(4).fill('opened'))
  })

  test('where there is none, none is made unless that is asked for', async () => {
    const address = await newAddress()
    expect(await openArchive(address, { create: false })).toMatchObject({
      what: expect.stringContaining('There is no archive'),
    })
    expect(existsSync(address)).toBe(false)
  })
})

/** What a process of its own says when it opens an archive and takes a report in. */
function openInProcess(address: string, as: { readonly uid?: number } = {}): Promise<string> {
  const script = `
    import { openArchive } from ${JSON.stringify(new URL('../../src/store/archive.ts', import.meta.url).href)}
    const archive = await openArchive(process.argv[1], { create: true })
    const write = () => archive.db.insertInto('actors').values({ id: String(process.pid), key: String(process.pid), name: 'A', kind: 'b' }).execute()
    if ('what' in archive) console.log(archive.what)
    else await write().then(() => console.log('opened'), error => console.log(error.problem?.what ?? error))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, address], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  return new Promise(resolve => child.on('close', () => resolve(said.trim())))
}

describe('a folder', () => {
  const withFile = async (bytes: Uint8Array) => {
    const address = await newFolder()
    mkdirSync(address)
    writeFileSync(join(address, FILE), bytes)
    return address
  }

  test.each([
    ['a text', Buffer.from('This is no database, but a text that somebody put here. '.repeat(100))],
    ['zeros', Buffer.alloc(8192)],
  ])('with %s for an archive is refused, and the file left as it is', async (_, bytes) => {
    const address = await withFile(bytes)
    expect(await openArchive(address, { create: true })).toMatchObject({
      what: expect.stringMatching(/is no archive|is damaged/),
    })
    expect(readFileSync(join(address, FILE)).equals(bytes)).toBe(true)
  })

  test('with a database of another program is refused, and the file left as it is', async () => {
    const address = await withFile(Buffer.alloc(0))
    const other = new Libsql(join(address, FILE))
    other.exec('create table reports (mine text)')
    other.close()
    const before = readFileSync(join(address, FILE))
    expect(await openArchive(address, { create: true })).toMatchObject({
      what: expect.stringContaining('of another program'),
    })
    expect(readFileSync(join(address, FILE)).equals(before)).toBe(true)
  })

  test('with a damaged archive says so, when it is opened or when the place is met', async () => {
    const address = await newFolder()
    const archive = await opened(address)
    await takeIn(
      archive,
      Array.from({ length: 300 }, (_, at) => incoming(`Number ${at} came.`)),
    )
    await sql`pragma wal_checkpoint(truncate)`.execute(archive.db)
    await archive.close()
    const file = join(address, FILE)
    const bytes = readFileSync(file)
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xa5)]))
    const again = await openArchive(address, { create: true })
    const problem =
      'what' in again ? again : await failing(again, () => takeIn(again, [incoming('One more came.')]))
    expect(problem).toMatchObject({ what: expect.stringMatching(/is damaged/), where: address })
  })

  test('that is a file', async () => {
    const file = await newFolder()
    writeFileSync(file, '')
    expect(await openArchive(file, { create: true })).toMatchObject({ what: 'There is a file of this name.' })
    expect(await openArchive(join(file, 'x'), { create: true })).toMatchObject({
      what: 'Its path leads through a file.',
    })
  })

  const NOBODY = 65534
  test('without permission to write', async () => {
    const address = await newFolder()
    mkdirSync(address)
    chmodSync(folder, 0o755)
    // Root may write anywhere, so that there another user has to try.
    const root = process.getuid?.() === 0
    chmodSync(address, 0o555)
    const what = root
      ? await openInProcess(address, { uid: NOBODY })
      : (((await openArchive(address, { create: true })) as { what?: string }).what ?? 'opened')
    chmodSync(address, 0o755)
    expect(what).toMatch(/cannot be opened|no permission/)
  })

  test('whose archive can only be read', async () => {
    if (process.getuid?.() !== 0) return
    const address = await newFolder()
    await (await opened(address)).close()
    chmodSync(address, 0o755)
    chownSync(join(address, FILE), 0, 0)
    chmodSync(join(address, FILE), 0o644)
    expect(await openInProcess(address, { uid: NOBODY })).toMatch(/can only be read|cannot be opened/)
  })
})

async function failing(archive: Archive, work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
    return 'nothing failed'
  } catch (error) {
    return (error as { problem?: unknown }).problem ?? error
  } finally {
    await archive.close()
  }
}

test.each([
  ['postgres://ann:secret@host:5432/name', 'postgres://ann@host:5432/name'],
  ['postgresql://ann@host/name?password=secret', 'postgres://ann@host/name'],
  ['postgres:///name', 'postgres:///name'],
  ['postgres://ann:1secret/secret@host/name', 'postgres://…'],
  ['postgres://ann:12/secret@host/name', 'postgres://…'],
  ['postgres://ann:sec#ret@host/name', 'postgres://…'],
  ['postgres://ann:sec?ret@host/name', 'postgres://…'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown)
})

if ('why' in server) test.skip(`opening PostgreSQL: skipped, ${server.why}`, () => {})
else
  describe('a server', () => {
    const SECRET = 'geheim-7391'

    test('with a wrong password is a problem that does not hold it', async () => {
      const problem = await openArchive(server.address('postgres', SECRET), { create: true })
      expect(problem).toMatchObject({ what: 'The server refuses this user and password.' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test('an address that cannot be read is not shown', async () => {
      const problem = await openArchive(`postgres://ann:${SECRET}/x@h@st:port/name`, { create: true })
      expect(problem).toMatchObject({ what: expect.any(String), where: 'postgres://…' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test.each([
      ['a database that is not there', () => server.address('nowhere'), 'There is no database of this name.'],
      ['a port where nobody is', async () => 'postgres://ann:x@127.0.0.1:1/name', 'No server answers there.'],
      [
        'a socket that is not there',
        async () => 'postgres://ann:x@%2Fnowhere/name',
        'There is no server on this socket.',
      ],
      [
        'a database that writes Latin-1',
        () => server.newDatabase("encoding 'LATIN1' template template0"),
        'The database writes text as LATIN1',
      ],
    ])('%s', async (_, address, what) => {
      expect(await openArchive(await address(), { create: true })).toMatchObject({
        what: expect.stringContaining(what),
      })
    })

    test('tables of another program', async () => {
      const address = await server.newDatabase()
      await command(address, 'create table reports (mine text)')
      expect(await openArchive(address, { create: true })).toMatchObject({
        what: expect.stringContaining('tables of another program'),
      })
      expect(
        (await command(address, "select count(*)::int as n from pg_tables where schemaname = 'public'")).rows,
      ).toEqual([{ n: 1 }])
    })

    test('a user who may not write', async () => {
      const address = await server.newDatabase()
      await command(address, `create role reader_${made} login password '${SECRET}'`)
      const url = new URL(address)
      url.username = `reader_${made}`
      url.password = SECRET
      const problem = await openArchive(url.href, { create: true })
      expect(problem).toMatchObject({ what: 'The user has no right to do this in the database.' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test('a connection that is cut amid a transaction', async () => {
      const address = await server.newDatabase()
      const archive = await opened(address)
      const cut = archive.db.transaction().execute(async tx => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await command(address, `select pg_terminate_backend(${rows[0].pid})`)
        await new Promise(resolve => setTimeout(resolve, 100))
        await tx.selectFrom('reports').selectAll().execute()
      })
      await expect(cut).rejects.toMatchObject({
        problem: {
          where: archive.name,
          what: expect.stringMatching(/connection to the server broke|is being stopped/),
        },
      })
      expect(await takeIn(archive, [incoming('It goes on.')])).toHaveLength(1)
      await archive.close()
    })
  })
