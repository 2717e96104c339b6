import { performance } from 'node:perf_hooks'
import type { ReaderName } from '../../src/cli/readers.ts'
import { loadTools } from '../../src/cli/tools.ts'
import { importSource, type Source } from '../../src/imports/import.ts'
import { readReport, type Tools } from '../../src/pipeline.ts'
import { archives } from '../archives.ts'

/** How a process of its own is to read. */
export interface Setting {
  readonly reader: ReaderName
  readonly model: string
  /** Reports that are under way at the same time: the network runs on threads of its own. */
  readonly together: number
  readonly folders: readonly string[]
  /** At most so many files of an archive. */
  readonly texts?: number
}

export interface ArchiveSpeed {
  readonly archive: string
  readonly reports: number
  readonly sentences: number
  readonly events: number
  readonly unread: number
  readonly seconds: number
}

export interface Speed {
  readonly archives: readonly ArchiveSpeed[]
  /** Milliseconds by stage; of reports under way together they cannot be told apart. */
  readonly stages: readonly (readonly [stage: string, ms: number])[]
  /** Milliseconds until the first report can be read. */
  readonly loading: number
  /** MiB. */
  readonly peak: number
}

/** Reads whole archives in this process. */
export async function readAlone({ reader, model, together, folders, texts }: Setting): Promise<Speed> {
  const start = performance.now()
  const tools = await loadTools({ reader, model })
  if ('what' in tools) throw new Error(tools.what)
  const loading = performance.now() - start
  const stages = new Map<string, number>()
  const measured: ArchiveSpeed[] = []
  for (const { name, sources } of archives(folders)) {
    const speed = await readAll(sources.slice(0, texts), tools, together, stages)
    measured.push({ archive: name, ...speed })
  }
  return {
    archives: measured,
    stages: together === 1 ? [...stages] : [],
    loading,
    peak: process.resourceUsage().maxRSS / 1024,
  }
}

async function readAll(
  sources: readonly Source[],
  tools: Tools,
  together: number,
  stages: Map<string, number>,
): Promise<Omit<ArchiveSpeed, 'archive'>> {
  const sum = { reports: 0, sentences: 0, events: 0, unread: 0 }
  const clock = stageClock(stages)
  const timed = { ...tools, onStage: clock.begin }
  const waiting = sources[Symbol.iterator]()
  const work = async () => {
    for (const source of waiting) {
      clock.begin('import')
      const { drafts } = importSource(source)
      if (drafts.length === 0) sum.unread++
      for (const draft of drafts) {
        const { report, events } = await readReport(draft, timed)
        sum.reports++
        sum.sentences += report.sentences.length
        sum.events += events.length
      }
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: together }, work))
  clock.end()
  return { ...sum, seconds: (performance.now() - start) / 1000 }
}

/** Adds the time up to the next stage to each. */
function stageClock(stages: Map<string, number>) {
  let current: string | undefined
  let since = performance.now()
  const end = () => {
    const now = performance.now()
    if (current) stages.set(current, (stages.get(current) ?? 0) + now - since)
    current = undefined
    since = now
  }
  const begin = (stage: string) => {
    end()
    current = stage
  }
  return { begin, end }
}
