import { csvHeader, csvRow } from '../exports/archive/csv.ts'
import { safe, safeJson } from '../exports/safe.ts'
import type { Archive } from '../store/archive.ts'
import type { Criteria } from '../store/find/conditions.ts'
import { eachEvent, eachReading } from '../store/find/stream.ts'
import { criteriaFor, type Filters } from './filters.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { print, readerHasGone, warn } from './terminal.ts'

export interface ExportCommand extends Filters {
  readonly archive: string
  readonly format: 'jsonl' | 'csv'
}

/** Prints all that the filters leave: readings as JSON lines, or events as a table. */
export const exportAll = (options: ExportCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const criteria = await criteriaFor(archive, undefined, options)
    if ('what' in criteria) {
      warn(problemLine(criteria))
      return 2
    }
    for await (const text of inPortions(texts(archive, criteria, options))) {
      if (readerHasGone()) break
      // JSON is safe as it stands; in a file a table keeps what the report has.
      await print(process.stdout.isTTY && options.format === 'csv' ? safe(text) : text)
    }
    return 0
  })

const PORTION = 65_536

/** Lines together, so that the pipe is not asked for each. */
async function* inPortions(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let portion = ''
  for await (const line of lines) {
    portion += line
    if (portion.length < PORTION) continue
    yield portion
    portion = ''
  }
  yield portion
}

async function* texts(
  archive: Archive,
  criteria: Criteria,
  { format }: ExportCommand,
): AsyncGenerator<string> {
  if (format === 'jsonl') {
    for await (const reading of eachReading(archive, criteria)) yield `${safeJson(JSON.stringify(reading))}\n`
    return
  }
  yield csvHeader
  for await (const event of eachEvent(archive, criteria)) yield csvRow(event)
}
