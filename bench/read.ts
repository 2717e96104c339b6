import { loadTools } from '../src/cli/tools.ts'
import { importSource } from '../src/imports/import.ts'
import { readReport, type Tools } from '../src/pipeline.ts'
import { type Archive, archives } from './archives.ts'
import { share, table } from './table.ts'

export const about = 'reports and sentences per second, memory, and what share each stage takes [FOLDER…]'

interface Measured {
  reports: number
  sentences: number
  events: number
  unread: number
  seconds: number
}

export async function run(args: string[]): Promise<void> {
  const start = performance.now()
  const tools = await loadTools({})
  if ('what' in tools) throw new Error(tools.what)
  const loading = performance.now() - start
  // Milliseconds by stage, over all archives.
  const stages = new Map<string, number>()
  const rows: string[][] = []
  for (const archive of archives(args)) rows.push(row(archive, await measure(archive, tools, stages)))
  const total = [...stages.values()].reduce((sum, ms) => sum + ms, 0)
  const spent = [...stages].map(([stage, ms]) => [stage, share(ms, total), `${ms.toFixed(0)} ms`])
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    table(['archive', 'reports', 'unread', 'sentences', 'events', 'reports/s', 'sentences/s'], rows),
  )
  console.log(`\n${table(['stage', 'share', 'time'], spent)}`)
  console.log(
    `\nword lists, gazetteer and codebook loaded in ${loading.toFixed(0)} ms; peak memory ${peak.toFixed(0)} MiB`,
  )
}

async function measure({ sources }: Archive, tools: Tools, stages: Map<string, number>): Promise<Measured> {
  const measured: Measured = { reports: 0, sentences: 0, events: 0, unread: 0, seconds: 0 }
  const clock = stageClock(stages)
  const timed = { ...tools, onStage: clock.begin }
  const start = performance.now()
  for (const source of sources) {
    clock.begin('import')
    const { drafts } = importSource(source)
    if (drafts.length === 0) measured.unread++
    for (const draft of drafts) {
      const { report, events } = await readReport(draft, timed)
      measured.reports++
      measured.sentences += report.sentences.length
      measured.events += events.length
    }
  }
  clock.end()
  measured.seconds = (performance.now() - start) / 1000
  return measured
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

const row = ({ name }: Archive, { reports, unread, sentences, events, seconds }: Measured): string[] => [
  name,
  String(reports),
  String(unread),
  String(sentences),
  String(events),
  (reports / seconds).toFixed(1),
  (sentences / seconds).toFixed(0),
]
