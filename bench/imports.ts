import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSources } from '../src/archive/add.ts'
import { openArchive } from '../src/store/archive.ts'
import { table } from './table.ts'

export const about =
  'what real archives give when they are added, twice; differs from what was seen before: ends with 1'

/** Of each: taken in as new, as another text of a known report, known already; not reports; not readable. Each aside was looked at. */
const SEEN: readonly (readonly [path: string, ...counts: number[]])[] = [
  ['examples', 50, 0, 0, 0, 0],
  ['../shared/seed', 1, 0, 0, 0, 0],
  ['../shared/data/imports/current-events', 601, 0, 0, 0, 0],
  ['../shared/data/imports/wordpress', 72, 0, 0, 115, 0],
  // Cases of a parser's tests: 62 have words, mostly the same few.
  ['../shared/data/imports/feeds', 8, 0, 54, 546, 0],
  ['../shared/data/imports/wikinews', 124, 0, 0, 0, 0],
  // Ways to store two pages; what cannot be read is the end of the one that is cut off.
  ['../shared/data/imports/warc', 2, 0, 6, 40, 1],
]

export async function run(args: string[]): Promise<void> {
  const rows: string[][] = []
  for (const [path, ...seen] of SEEN) {
    if (!existsSync(path)) {
      console.log(`${path} is not here.`)
      continue
    }
    const { counts, again, reasons } = await addTwice(path)
    const same = counts.every((count, i) => count === seen[i]) && again === 0
    rows.push([path, ...counts.map(String), String(again), same ? 'yes' : `no: ${seen.join(' ')}`])
    if (!same) process.exitCode = 1
    if (args.includes('--reasons')) console.log(`${path}\n${reasons.map(line => `  ${line}`).join('\n')}\n`)
  }
  console.log(
    table(
      [
        'archive',
        'new',
        'other text',
        'known',
        'no reports',
        'unreadable',
        'new when added again',
        'as seen',
      ],
      rows,
    ),
  )
}

async function addTwice(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'casus-imports-'))
  const archive = await openArchive(folder, { create: true })
  if ('what' in archive) throw new Error(archive.what)
  try {
    const first = await addSources(archive, [path], { importing: {} })
    const second = await addSources(archive, [path], { importing: {} })
    const { outcomes, asides, faults } = first
    const groups = asides.all()
    const passed = groups.reduce((sum, { count }) => sum + count, 0) - faults
    return {
      counts: [
        outcomes.new,
        outcomes.version + outcomes.again,
        outcomes.known + outcomes.summary,
        passed,
        faults,
      ],
      again: second.outcomes.new + second.outcomes.version + second.outcomes.again,
      reasons: groups.map(({ count, what }) => `${count} × ${what}`),
    }
  } finally {
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
