import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { FILE } from '../../src/store/sqlite.ts'
import { takeIn } from '../../src/store/take.ts'
import { opened } from './archives.ts'
import { openInProcess } from './process.ts'
import { incoming } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-opening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where others may not read this code, no other user can run it: in a folder of its own under /tmp, say. */
const OTHERS_MAY_RUN = (() => {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
})()
const isRoot = process.getuid?.() === 0
if (isRoot && !OTHERS_MAY_RUN)
  console.log('Skipped: another user may not read this folder, and root may write anywhere.')

let made = 0
const newFolder = async () => join(folder, String(made++))

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

  test.each([
    ['', '--archive'],
    ['mysql://ann:secret@host/name', 'mysql://…'],
    ['file:///tmp/archive', 'file://…'],
    ['postgres:/ann:secret@host/name', 'postgres://…'],
    ['postgresql:ann:secret@host', 'postgresql://…'],
  ])('%j is none', async (address, where) => {
    const problem = await openArchive(address, { create: true })
    expect(problem).toMatchObject({ where, remedy: expect.stringContaining('Give a folder') })
    expect(JSON.stringify(problem)).not.toContain('secret')
  })

  const NOBODY = 65534
  test.skipIf(isRoot && !OTHERS_MAY_RUN)('without permission to write', async () => {
    const address = await newFolder()
    mkdirSync(address)
    chmodSync(folder, 0o755)
    // Root may write anywhere, so that there another user has to try.
    chmodSync(address, 0o555)
    const what = isRoot
      ? await openInProcess(address, { uid: NOBODY })
      : (((await openArchive(address, { create: true })) as { what?: string }).what ?? 'opened')
    chmodSync(address, 0o755)
    expect(what).toMatch(/cannot be opened|no permission/)
  })

  test.skipIf(!isRoot || !OTHERS_MAY_RUN)('whose archive can only be read', async () => {
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
