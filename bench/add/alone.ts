import { createWriteStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { addSources } from '../../src/archive/add.ts'
import { readWaiting } from '../../src/archive/work.ts'
import { importSource } from '../../src/imports/import.ts'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { reportLines } from '../kill/reports.ts'

/** What a process of its own does. */
export type Setting =
  | { readonly does: 'take'; readonly archive: string; readonly file: string }
  | {
      readonly does: 'read'
      readonly archive: string
      readonly reader: 'rules' | 'model'
      readonly threads: number
    }

export interface Measured {
  readonly reports: number
  /** From the first report on, so that loading does not count. */
  readonly seconds: number
  /** Milliseconds since 1970 at the first and the last report. */
  readonly from: number
  readonly to: number
  /** Milliseconds of processor time for all of them: on a busy machine it tells more than the clock. */
  readonly cpu: number
  /** MiB of the process with all its threads. */
  readonly peak: number
}

/** Takes in a file, or reads what waits, in this process. */
export async function doAlone(setting: Setting): Promise<Measured> {
  const archive = await opened(setting.archive)
  const { count, from, to } =
    setting.does === 'take' ? await take(archive, setting.file) : await read(archive, setting)
  await archive.close()
  return {
    reports: count,
    seconds: (to.clock - from.clock) / 1000,
    from: from.clock,
    to: to.clock,
    cpu: to.cpu - from.cpu,
    peak: process.resourceUsage().maxRSS / 1024,
  }
}

interface Moment {
  /** Milliseconds since 1970. */
  readonly clock: number
  /** Milliseconds of processor time of the process so far. */
  readonly cpu: number
}

interface Timed {
  readonly count: number
  readonly from: Moment
  readonly to: Moment
}

async function take(archive: Archive, file: string): Promise<Timed> {
  const from = now()
  const { outcomes } = await addSources(archive, [file], { importing: {} })
  return { count: outcomes.new, from, to: now() }
}

/** The first report only says that a thread is there. */
async function read(archive: Archive, { reader, threads }: Setting & { does: 'read' }): Promise<Timed> {
  const moments: Moment[] = []
  const onRead = () => moments.push(now())
  const worked = await readWaiting(archive, { reader, threads, onRead })
  if ('what' in worked) throw new Error(worked.what)
  const [from = now()] = moments
  return { count: Math.max(0, moments.length - 1), from, to: moments.at(-1) ?? from }
}

function now(): Moment {
  const { user, system } = process.cpuUsage()
  return { clock: performance.timeOrigin + performance.now(), cpu: (user + system) / 1000 }
}

export async function opened(address: string): Promise<Archive> {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(`${archive.where}: ${archive.what}`)
  return archive
}

/** So many made-up reports of three paragraphs, a line each. */
export async function madeUp(file: string, count: number): Promise<void> {
  await pipeline(Readable.from(reportLines(0, count)), createWriteStream(file))
}

/** So many reports of the length of real ones: those of `examples/`, each again with a line of its own. */
export function realLength(file: string, count: number): void {
  const examples = readdirSync('examples').sort()
  const drafts = examples.flatMap(
    name => importSource({ name, bytes: readFileSync(join('examples', name)) }).drafts,
  )
  const lines = Array.from({ length: count }, (_, i) => {
    const { title, published, text } = drafts[i % drafts.length]
    const again = Math.floor(i / drafts.length)
    return `${JSON.stringify({ id: `again-${i}`, title, published, text: `${text}\n\nIt was printed in edition ${again}.` })}\n`
  })
  writeFileSync(file, lines.join(''))
}

/** Bytes of an embedded archive once its log is written back. */
export async function sizeOf(folder: string): Promise<number> {
  const archive = await opened(folder)
  await sql`pragma wal_checkpoint(truncate)`.execute(archive.db)
  await archive.close()
  return statSync(join(folder, 'archive.db')).size
}
