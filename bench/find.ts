import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, openArchive } from '../src/store/archive.ts'
import { startServer } from '../test/store/server.ts'
import { fill } from './find/fill.ts'
import { EVENTS_A_REPORT } from './find/made.ts'
import { questions } from './find/questions.ts'
import { table } from './table.ts'

export const about = 'search, list, show and status over a million events, on SQLite and PostgreSQL'

const REPORTS = 100_000
const ROUNDS = 20

/**
 * `npm run bench -- find [--reports N] [ADDRESS…]`: archives that are named and filled already are asked as they are; without any,
 * one of each kind is filled in a temporary folder and taken away again.
 */
export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--reports')
  const reports = at < 0 ? REPORTS : Number(args.splice(at, 2)[1])
  if (args.length > 0) for (const address of args) await measureAt(address, reports)
  else await measureBoth(reports)
}

async function measureBoth(reports: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-bench-find-'))
  try {
    await measureAt(join(folder, 'archive'), reports)
    const server = await startServer()
    if ('why' in server) return console.log(`PostgreSQL was left out: ${server.why}`)
    try {
      await measureAt(await server.newDatabase(), reports)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAt(address: string, reports: number): Promise<void> {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(archive.what)
  try {
    await fillIfEmpty(archive, reports)
    await measure(archive)
  } finally {
    await archive.close()
  }
}

async function fillIfEmpty(archive: Archive, reports: number): Promise<void> {
  const any = await archive.db.selectFrom('events').select('n').limit(1).executeTakeFirst()
  if (any) return
  const start = Date.now()
  await fill(archive, reports, () => {})
  const seconds = Math.round((Date.now() - start) / 1000)
  console.log(
    `${archive.dialect}: ${reports * EVENTS_A_REPORT} events of ${reports} reports, filled in ${seconds} s`,
  )
}

/** Each question is asked in many ways, all of them in turn, so that none has its pages to itself. */
async function measure(archive: Archive): Promise<void> {
  const all = questions(archive)
  const times = new Map(all.map(({ name }) => [name, { wall: [] as number[], processor: [] as number[] }]))
  for (let round = -2; round < ROUNDS; round++)
    for (const { name, ask } of all) {
      const before = process.cpuUsage()
      const start = performance.now()
      await ask(Math.max(0, round))
      const wall = performance.now() - start
      const { user, system } = process.cpuUsage(before)
      if (round < 0) continue
      times.get(name)!.wall.push(wall)
      times.get(name)!.processor.push((user + system) / 1000)
    }
  const rows = [...times].map(([name, { wall, processor }]) =>
    [name, part(wall, 0.5), part(wall, 0.95), part(processor, 0.95)].map(String),
  )
  console.log(`\n${archive.dialect}, milliseconds; processor time is that of this process\n`)
  console.log(table(['question', 'median', '95th of 100', 'processor, 95th'], rows))
}

function part(numbers: readonly number[], share: number): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)
}
