import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { backupTo } from '../../src/archive/backup.ts'
import type { Archive } from '../../src/store/archive.ts'
import { ArchiveFailure } from '../../src/store/failure.ts'
import { takeIn } from '../../src/store/take.ts'
import { opened, readAll } from './archives.ts'
import { incoming } from './reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-full-'))
const disk = join(folder, 'disk')
const mounted = mount()
afterAll(() => {
  // Lazily: libsql lets go of a file only when its statements are collected.
  if (mounted) execFileSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

/** A disk of two megabytes; only root may make one. */
function mount(): boolean {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Hardly to be packed, so that the disk fills. */
const text = (round: number, at: number) =>
  Array.from({ length: 400 }, (_, word) =>
    ((round * 7919 + at * 104_729 + word * 15_485_863) % 2 ** 31).toString(36),
  ).join(' ')

interface Filled {
  readonly acknowledged: readonly string[]
  readonly failure: unknown
}

async function fill(archive: Archive): Promise<Filled> {
  const acknowledged: string[] = []
  for (let round = 0; round < 200; round++)
    try {
      const reports = Array.from({ length: 20 }, (_, at) => incoming(`${text(round, at)}. It fell.`))
      for (const { version } of await takeIn(archive, reports)) acknowledged.push(version)
      await readAll(archive)
    } catch (failure) {
      return { acknowledged, failure }
    }
  return { acknowledged, failure: undefined }
}

/** What was acknowledged is there, the file is whole, and after room was made the work is done. */
async function isWhole(archive: Archive, acknowledged: readonly string[]): Promise<void> {
  const versions = await archive.db.selectFrom('versions').select('id').execute()
  const there = new Set(versions.map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(acknowledged.filter(id => !there.has(id))).toEqual([])
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(archive.db)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
}

const FULL = expect.objectContaining({ what: 'The disk is full.' })

test('a file that may not grow: said in words, nothing acknowledged lost, and it goes on', async () => {
  const archive = await opened(join(folder, 'bounded'))
  await sql`pragma max_page_count = 400`.execute(archive.db)
  const { acknowledged, failure } = await fill(archive)
  expect(failure).toBeInstanceOf(ArchiveFailure)
  expect(failure).toMatchObject({ problem: FULL })
  await isWhole(archive, acknowledged)
  await sql`pragma max_page_count = 400000`.execute(archive.db)
  await readAll(archive)
  expect(await takeIn(archive, [incoming('There is room.')])).toMatchObject([{ outcome: 'new' }])
  await archive.close()
})

test.skipIf(!mounted)('a disk that is full (skipped where no disk may be made): likewise', async () => {
  const address = join(disk, 'archive')
  const archive = await opened(address)
  const { acknowledged, failure } = await fill(archive)
  expect(failure).toMatchObject({ problem: { what: expect.stringMatching(/^The disk (?:is full|refuses)/) } })
  await isWhole(archive, acknowledged)
  expect(await backupTo(archive, join(disk, 'backup.gz'))).toMatchObject({ what: 'The disk is full.' })
  await archive.close()
  execFileSync('mount', ['-o', 'remount,size=64m', disk])
  const again = await opened(address)
  await isWhole(again, acknowledged)
  await readAll(again)
  expect(await takeIn(again, [incoming('There is room.')])).toMatchObject([{ outcome: 'new' }])
  await again.close()
})
