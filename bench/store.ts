import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, openArchive } from '../src/store/archive.ts'
import { claim } from '../src/store/queue.ts'
import { keepReading } from '../src/store/readings.ts'
import { takeIn } from '../src/store/take.ts'
import { incoming, indexedOf, readingOf } from '../test/store/reports.ts'
import { startServer } from '../test/store/server.ts'
import { table } from './table.ts'

export const about =
  'what the archive itself costs a report, in milliseconds: taking in, knowing again, keeping a reading [--reports N]'

const BATCH = 100

/** Reports of about 450 words with eight events, six of each with places and actors that others have, too. */
export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--reports')
  const reports = at < 0 ? 1000 : Number(args[at + 1])
  const rows = [['SQLite', ...(await inFolder(folder => measure(folder, reports)))]]
  const server = await startServer()
  if ('why' in server) console.log(`PostgreSQL: skipped, ${server.why}`)
  else
    try {
      rows.push(['PostgreSQL', ...(await measure(await server.newDatabase(), reports))])
    } finally {
      await server.stop()
    }
  console.log(table(['archive', 'one commit', 'take in', 'know again', 'keep a reading'], rows))
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-bench-'))
  try {
    return await work(join(folder, 'archive'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(address: string, reports: number): Promise<string[]> {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(archive.what)
  const all = Array.from({ length: reports }, (_, n) => reportOf(n))
  const takeAll = async () => {
    for (let at = 0; at < reports; at += BATCH) await takeIn(archive, all.slice(at, at + BATCH))
  }
  const commit = await time(BATCH, () => commits(archive, BATCH))
  const taken = await time(reports, takeAll)
  const again = await time(reports, takeAll)
  const kept = await time(reports, () => keepAll(archive))
  await archive.close()
  return [commit, taken, again, kept].map(milliseconds => milliseconds.toFixed(2))
}

async function time(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / count
}

/** The least that a durable write costs on this disk. */
async function commits({ db }: Archive, count: number): Promise<void> {
  for (let n = 0; n < count; n++)
    await db
      .insertInto('actors')
      .values({ id: `bench-${n}`, key: `bench ${n}`, name: 'Nobody', kind: 'unknown', country: null })
      .execute()
}

async function keepAll(archive: Archive): Promise<void> {
  for (;;) {
    const tasks = await claim(archive, 'bench', 16, '2100-01-01T00:00:00Z')
    if (tasks.length === 0) return
    for (const task of tasks) {
      const reading = readingOf(task)
      await keepReading(
        archive,
        { worker: 'bench', version: task.version, reader: 'bench' },
        reading,
        indexedOf(reading),
      )
    }
  }
}

function reportOf(n: number) {
  const sentence = (at: number) =>
    `${Array.from({ length: 55 }, (_, word) => ((n * 31 + at * 17 + word * word * 7) % 3001).toString(36)).join(' ')}.`
  const text = Array.from({ length: 8 }, (_, at) => sentence(at)).join(' ')
  return incoming(text, { title: `Report ${n}`, where: `/bench/${n}`, keys: [`guid:bench-${n}`] })
}
