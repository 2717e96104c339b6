import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { type Migration, migrate, versionOf } from '../../src/store/migrate.ts'
import { opened } from './archives.ts'
import { openInProcess } from './process.ts'
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
