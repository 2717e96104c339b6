import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { waitAgain } from '../src/store/waiting.ts'
import { startServer } from '../test/store/server.ts'
import { doAlone, type Measured, madeUp, opened, realLength, type Setting, sizeOf } from './add/alone.ts'
import { inProcess } from './add/process.ts'
import { table } from './table.ts'

export const about =
  'reports a second taken in and read, by threads and by workers, memory, size on disk [--take N] [--rules N] [--model N] [--workers N]'

/**
 * `[--take N] [--rules N] [--model N] [--workers N]`: how many reports are taken in at most, are read by rules and by the model on 1
 * and 2 threads, and by 1, 2 and 4 workers by rules on PostgreSQL; 0 leaves that out. Each row is a process of its own.
 */
export async function run(args: string[]): Promise<void> {
  const after = (option: string, otherwise: number) =>
    args.includes(option) ? Number(args[args.indexOf(option) + 1]) : otherwise
  const alone = args.indexOf('--alone')
  if (alone >= 0) return console.log(JSON.stringify(await doAlone(JSON.parse(args[alone + 1]) as Setting)))
  const folder = mkdtempSync(join(tmpdir(), 'casus-bench-'))
  try {
    const most = after('--take', 100_000)
    if (most > 0) console.log(`${await takingIn(folder, [Math.min(1000, most), most])}\n`)
    const readings = { rules: after('--rules', 400), model: after('--model', 100) }
    if (readings.rules + readings.model > 0) console.log(`${await reading(folder, readings)}\n`)
    const shared = after('--workers', 400)
    if (shared > 0) console.log(await working(folder, shared))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const cpuOf = (all: readonly Measured[]): string => {
  const sum = (of: (each: Measured) => number) => all.reduce((sum, each) => sum + of(each), 0)
  return (sum(({ cpu }) => cpu) / sum(({ reports }) => reports)).toFixed(1)
}

const perSecond = ({ reports, seconds }: { readonly reports: number; readonly seconds: number }): string =>
  (reports / seconds).toFixed(1)

async function takingIn(folder: string, sizes: readonly number[]): Promise<string> {
  const rows: string[][] = []
  for (const size of new Set(sizes)) {
    const [file, archive] = [join(folder, `${size}.jsonl`), join(folder, `taken-${size}`)]
    await madeUp(file, size)
    const measured = await inProcess({ does: 'take', archive, file })
    rows.push([
      String(measured.reports),
      perSecond(measured),
      cpuOf([measured]),
      measured.peak.toFixed(0),
      ((await sizeOf(archive)) / measured.reports).toFixed(0),
    ])
    rmSync(file)
    rmSync(archive, { recursive: true })
  }
  return table(
    ['made-up reports taken in', 'a second', 'CPU ms each', 'peak MiB', 'bytes on disk a report'],
    rows,
  )
}

async function reading(
  folder: string,
  counts: { readonly rules: number; readonly model: number },
): Promise<string> {
  const rows: string[][] = []
  for (const reader of ['rules', 'model'] as const) {
    if (counts[reader] === 0) continue
    const archive = join(folder, reader)
    await fill(archive, folder, counts[reader])
    for (const threads of [1, 2]) {
      const measured = await inProcess({ does: 'read', archive, reader, threads })
      const size = ((await sizeOf(archive)) / counts[reader]).toFixed(0)
      rows.push([
        reader,
        String(threads),
        String(counts[reader]),
        perSecond(measured),
        cpuOf([measured]),
        measured.peak.toFixed(0),
        size,
      ])
      await again(archive)
    }
  }
  return table(
    ['read by', 'threads', 'reports', 'a second', 'CPU ms each', 'peak MiB', 'bytes on disk a report'],
    rows,
  )
}

async function working(folder: string, count: number): Promise<string> {
  const server = await startServer()
  if ('why' in server) return `No workers on PostgreSQL: ${server.why}.`
  try {
    const archive = await server.newDatabase()
    await fill(archive, folder, count)
    const rows: string[][] = []
    for (const workers of [1, 2, 4]) {
      const setting: Setting = { does: 'read', archive, reader: 'rules', threads: 1 }
      const all = await Promise.all(Array.from({ length: workers }, () => inProcess(setting)))
      rows.push([
        String(workers),
        String(count),
        perSecond(together(all)),
        cpuOf(all),
        (await bytesIn(archive, count)).toFixed(0),
      ])
      await again(archive)
    }
    return table(
      ['workers on PostgreSQL', 'reports', 'a second', 'CPU ms each', 'bytes on disk a report'],
      rows,
    )
  } finally {
    await server.stop()
  }
}

/** While any of them read. One that found nothing left has no time of its own. */
function together(all: readonly Measured[]): { readonly reports: number; readonly seconds: number } {
  const busy = all.filter(({ reports }) => reports > 0)
  const seconds = (Math.max(...busy.map(({ to }) => to)) - Math.min(...busy.map(({ from }) => from))) / 1000
  return { reports: busy.reduce((sum, { reports }) => sum + reports, 0), seconds }
}

async function fill(address: string, folder: string, count: number): Promise<void> {
  const file = join(folder, 'real.jsonl')
  realLength(file, count)
  await inProcess({ does: 'take', archive: address, file })
}

async function again(address: string): Promise<void> {
  const archive = await opened(address)
  await waitAgain(archive, {})
  await archive.close()
}

async function bytesIn(address: string, count: number): Promise<number> {
  const archive = await opened(address)
  const { rows } = await sql<{
    readonly size: string
  }>`select pg_database_size(current_database()) as size`.execute(archive.db)
  await archive.close()
  return Number(rows[0].size) / count
}
