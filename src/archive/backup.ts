import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Problem } from '../records/problem.ts'
import type { Archive, Db } from '../store/archive.ts'
import { ArchiveFailure } from '../store/failure.ts'
import { versionOf } from '../store/migrate.ts'
import { columnsOf, countOf, inSnapshot, pagesOf, TABLE_NAMES } from '../store/tables.ts'
import { FORMAT, type Header, rowLine } from './backup-format.ts'

export interface BackedUp {
  readonly rows: number
  readonly reports: number
}

export interface BackupOptions {
  /** Called with how many rows are written, and how many there are. */
  readonly onRows?: (done: number, total: number) => void
}

/** Writes all of an archive as it is at one moment: gzip of JSON lines, see `backup-format.ts`. Others may go on writing. */
export async function backup(
  archive: Archive,
  out: Writable,
  { onRows }: BackupOptions = {},
): Promise<BackedUp> {
  return inSnapshot(archive, async db => {
    const header = await headerOf(archive, db)
    const total = header.tables.reduce((sum, { rows }) => sum + rows, 0)
    const lines = linesOf(db, header, done => onRows?.(done, total))
    await pipeline(Readable.from(lines), createGzip({ level: 4 }), out)
    return { rows: total, reports: header.tables.find(({ name }) => name === 'reports')!.rows }
  })
}

async function headerOf({ dialect, now }: Archive, db: Db): Promise<Header> {
  const columns = await columnsOf(db)
  const tables: Header['tables'] = []
  for (const name of TABLE_NAMES)
    tables.push({ name, columns: [...columns.get(name)!], rows: await countOf(db, name) })
  return { casus: 'backup', format: FORMAT, schema: (await versionOf(db, dialect))!, made: now(), tables }
}

async function* linesOf(db: Db, header: Header, onRows: (done: number) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  const hashed = (text: string): string => {
    hash.update(text)
    return text
  }
  yield hashed(`${JSON.stringify(header)}\n`)
  for (const { name, columns } of header.tables)
    for await (const page of pagesOf(db, name as (typeof TABLE_NAMES)[number])) {
      if (page.length === 0) continue
      yield hashed(page.map(row => `${rowLine(name, columns, row)}\n`).join(''))
      rows += page.length
      onRows(rows)
    }
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') })}\n`
}

export interface FileOptions extends BackupOptions {
  /** A file that is there is replaced. */
  readonly force?: boolean
}

/** Writes a backup beside the file and renames it: the file is whole, or not there, or what it was before. */
export async function backupTo(
  archive: Archive,
  file: string,
  options: FileOptions = {},
): Promise<BackedUp | Problem> {
  const whole = resolve(file)
  if (existsSync(whole) && !options.force)
    return { where: file, what: 'There is a file of this name.', remedy: 'Choose another, or give --force.' }
  const part = `${whole}.${process.pid}.part`
  try {
    const done = await backup(archive, createWriteStream(part, { flags: 'wx', flush: true }), options)
    await rename(part, whole)
    await flushFolder(dirname(whole))
    return done
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    if (error instanceof ArchiveFailure) return error.problem
    return unwritten(file, error as NodeJS.ErrnoException)
  }
}

/** The new name is on the disk, too. Windows opens no folder, and needs none of this. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const REASONS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['The disk is full.', 'Make room, or choose another file.'],
  EDQUOT: ['The quota of the disk is used up.', 'Make room, or choose another file.'],
  EFBIG: ['The file would be larger than the disk or its limits allow.', 'Choose another disk.'],
  EACCES: ['There is no permission to write it.', 'Choose another file.'],
  EROFS: ['The disk can only be read.', 'Choose another file.'],
  ENOENT: ['There is no such folder.', 'Make it first.'],
  ENOTDIR: ['Its path leads through a file.', 'Choose another file.'],
  EISDIR: ['It is a folder.', 'Give the name of a file in it.'],
}

function unwritten(where: string, error: NodeJS.ErrnoException): Problem {
  const known = REASONS[error.code ?? '']
  if (!known) throw error
  return { where, what: known[0], remedy: known[1] }
}
