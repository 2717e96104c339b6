import type { ReaderName } from '../src/cli/readers.ts'
import { MODEL, readerNames } from './held/choice.ts'
import { readAlone, type Setting, type Speed } from './read/alone.ts'
import { coldStart, readInProcess } from './read/process.ts'
import { share, table } from './table.ts'

export const about =
  'reports a second, memory, cold start, and what share each stage takes, by reader [--reader rules|model|both] [FOLDER…]'

const VALUES = ['--reader', '--model', '--texts', '--together', '--alone']

/**
 * `[--reader rules|model|both] [--model FOLDER] [--texts N] [--together N] [FOLDER…]`: every row is of a process of its own.
 * With `--together` so many reports are under way at a time: while the network reads one, others can be worked on.
 */
export async function run(args: string[]): Promise<void> {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
  const alone = after('--alone')
  if (alone) return console.log(JSON.stringify(await readAlone(JSON.parse(alone) as Setting)))
  const folders = args.filter((arg, i) => !arg.startsWith('--') && !VALUES.includes(args[i - 1]))
  const [model, texts] = [after('--model') ?? MODEL, after('--texts')]
  const together = Number(after('--together') ?? 1)
  const readers = readerNames(after('--reader'), model)
  const runs: Run[] = []
  for (const reader of readers) {
    const setting = { reader, model, together, folders, ...(texts && { texts: Number(texts) }) }
    runs.push({ ...setting, speed: await readInProcess(setting) })
  }
  console.log(speedTable(runs))
  for (const { reader, speed } of runs)
    if (speed.stages.length > 0) console.log(`\n${stageTable(reader, speed)}`)
  console.log(`\n${await coldTable(readers.filter(reader => reader === 'rules' || model === MODEL))}`)
}

interface Run extends Setting {
  readonly speed: Speed
}

const SPEEDS =
  'archive,reader,together,reports,unread,sentences,events,reports/s,sentences/s,loading ms,peak MiB'

function speedTable(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ reader, together, speed: { archives, loading, peak } }) =>
    archives.map(({ archive, reports, unread, sentences, events, seconds }) => [
      archive,
      reader,
      String(together),
      String(reports),
      String(unread),
      String(sentences),
      String(events),
      (reports / seconds).toFixed(1),
      (sentences / seconds).toFixed(0),
      loading.toFixed(0),
      peak.toFixed(0),
    ]),
  )
  return table(
    SPEEDS.split(','),
    rows.toSorted((a, b) => a[0].localeCompare(b[0])),
  )
}

function stageTable(reader: ReaderName, { stages }: Speed): string {
  const total = stages.reduce((sum, [, ms]) => sum + ms, 0)
  const rows = stages.map(([stage, ms]) => [stage, share(ms, total), `${ms.toFixed(0)} ms`])
  return table([`stage, ${reader}`, 'share', 'time'], rows)
}

async function coldTable(readers: readonly ReaderName[]): Promise<string> {
  const rows: string[][] = []
  for (const reader of readers) {
    const { median, tries } = await coldStart(reader)
    rows.push([reader, median.toFixed(2), tries.map(seconds => seconds.toFixed(2)).join(' ')])
  }
  return table(['first line of `casus read FILE`', 'seconds, median', 'tries'], rows)
}
