import { createHash } from 'node:crypto'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Gazetteer } from '../mentions/gazetteer.ts'
import type { Problem } from '../records/problem.ts'
import type { Archive, Db } from '../store/archive.ts'
import { ArchiveFailure, codeOf } from '../store/failure.ts'
import { versionOf } from '../store/migrate.ts'
import { countOn, isEmpty, refill, takeStock } from '../store/refill.ts'
import { columnsOf, type Row, type TableName } from '../store/tables.ts'
import { FORMAT, Footer, Header, rowOfLine } from './backup-format.ts'
import { linesOf, TooLong } from './lines.ts'
import { wordsAnew } from './words-anew.ts'

export interface RestoreOptions {
  /** Its name, for people. */
  readonly file: string
  readonly gazetteer: Gazetteer
  /** Called with how many rows are in, and how many there are. */
  readonly onRows?: (done: number, total: number) => void
}

export interface Restored {
  readonly rows: number
  readonly reports: number
  /** When the backup was made. */
  readonly made: string
}

/** What is wrong with a backup; ends the transaction, so that nothing of it stays. */
class Unfit extends Error {
  readonly remedy: string
  constructor(what: string, remedy = 'Nothing was taken in. Use another backup.') {
    super(what)
    this.remedy = remedy
  }
}

/** Puts a backup into an empty archive: all of it, once it was seen to be whole, or nothing. */
export async function restore(
  archive: Archive,
  bytes: Readable,
  options: RestoreOptions,
): Promise<Restored | Problem> {
  const gunzip = createGunzip()
  // Whatever ends the one ends the other; what went wrong comes out of the last.
  pipeline(bytes, gunzip, () => {})
  try {
    const restored = await archive.db.transaction().execute(db => pour(archive, db, gunzip, options))
    await takeStock(archive)
    return restored
  } catch (error) {
    if (error instanceof ArchiveFailure) return error.problem
    const unfit = error instanceof Unfit ? error : unfitOf(error)
    if (!unfit) throw error
    return { where: options.file, what: unfit.message, remedy: unfit.remedy }
  } finally {
    bytes.destroy()
  }
}

async function pour(archive: Archive, db: Db, bytes: Readable, options: RestoreOptions): Promise<Restored> {
  if (!(await isEmpty(db)))
    throw new Unfit(
      `The archive ${archive.name} is not empty.`,
      'Restore into a new one: give its folder or database with --archive.',
    )
  const lines = linesOf(bytes)
  const first = await lines.next()
  const header = await headerOf(archive, db, first.value)
  await fill(db, header, lines, first.value as Buffer, options)
  await wordsAnew(archive, db, options.gazetteer)
  await countOn(archive, db)
  const rowsOf = new Map(header.tables.map(({ name, rows }) => [name, rows]))
  return { rows: totalOf(header), reports: rowsOf.get('reports') ?? 0, made: header.made }
}

const totalOf = ({ tables }: Header): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const parsed = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

async function headerOf({ dialect }: Archive, db: Db, line: Buffer | undefined): Promise<Header> {
  const found = Header.safeParse(line && parsed(line))
  if (!found.success) throw new Unfit('It is no backup of Casus.', 'Give a file that "casus backup" made.')
  const header = found.data
  const schema = await versionOf(db, dialect)
  if (header.format !== FORMAT || header.schema !== schema)
    throw new Unfit(
      `The backup is of format ${header.format} with tables of version ${header.schema}; this Casus knows ${FORMAT} and ${schema}.`,
      'Restore it with the Casus that made it. Nothing was taken in.',
    )
  const columns = await columnsOf(db)
  for (const table of header.tables) {
    const known = columns.get(table.name) ?? []
    if (table.columns.length === 0 || table.columns.some(column => !known.includes(column)))
      throw new Unfit(`The backup has a table or column that no archive has: "${table.name}".`)
  }
  return header
}

/** So many rows, or so many bytes of them, go in at once. */
const ROWS = 500
const BYTES = 8_000_000

async function fill(
  db: Db,
  header: Header,
  lines: AsyncIterable<Buffer>,
  first: Buffer,
  { onRows }: RestoreOptions,
): Promise<void> {
  const hash = createHash('sha256').update(first).update('\n')
  const columns = new Map(header.tables.map(table => [table.name, table.columns]))
  const left = new Map(header.tables.map(({ name, rows }) => [name, rows]))
  const total = totalOf(header)
  let batch: Row[] = []
  let table = ''
  let bytes = 0
  let done = 0
  const flush = async () => {
    if (batch.length > 0) await refill(db, table as TableName, batch)
    onRows?.(done, total)
    batch = []
    bytes = 0
  }
  for await (const line of lines) {
    const value = parsed(line)
    const footer = Footer.safeParse(value)
    if (footer.success) {
      await flush()
      return check(left, footer.data, hash.digest('hex'), done)
    }
    const named = rowOfLine(value, columns)
    if (!named) throw new Unfit(`The backup is damaged: line ${done + 2} is no row.`)
    hash.update(line).update('\n')
    if (named.table !== table || batch.length >= ROWS || bytes > BYTES) await flush()
    table = named.table
    batch.push(named.row)
    bytes += line.length
    done += 1
    left.set(table, left.get(table)! - 1)
  }
  throw new Unfit(`The backup is not whole: it ends after ${done} of ${total} rows.`)
}

function check(left: ReadonlyMap<string, number>, footer: Footer, sha256: string, done: number): void {
  const wrong = [...left].find(([, rows]) => rows !== 0)
  if (wrong) throw new Unfit(`The backup is damaged: rows of "${wrong[0]}" are missing or too many.`)
  if (footer.rows !== done || footer.sha256 !== sha256)
    throw new Unfit(
      'The backup was changed after it was made: its rows do not have the checksum that it names.',
    )
}

const DAMAGED = 'The backup is damaged'

/** What reading, unpacking or inserting say of a file that is not as it was made. */
function unfitOf(error: unknown): Unfit | undefined {
  const code = codeOf(error)
  const message = (error as Error).message
  if (code === 'Z_DATA_ERROR' && /header/.test(message))
    return new Unfit(
      'It is no backup of Casus: it is not packed with gzip.',
      'Give a file that "casus backup" made.',
    )
  if (code === 'Z_BUF_ERROR') return new Unfit('The backup is not whole: it ends in the middle.')
  if (code.startsWith('Z_')) return new Unfit(`${DAMAGED}: it cannot be unpacked (${message}).`)
  if (code.startsWith('SQLITE_CONSTRAINT') || /^(?:22|23)/.test(code))
    return new Unfit(`${DAMAGED}: its rows do not fit each other.`)
  if (code === 'ENOENT') return new Unfit('There is no such file.', 'Check the name.')
  if (code === 'EACCES') return new Unfit('There is no permission to read it.', 'Change its permissions.')
  if (code === 'EISDIR') return new Unfit('It is a folder and not a file.', 'Give a file.')
  return error instanceof TooLong ? new Unfit(`${DAMAGED}: ${message}`) : undefined
}
