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
  /** Milliseconds by stage, over all archives. */
  readonly stages: Map<string, number>
}

export async function run(args: string[]): Promise<void> {
  const start = performance.now()
  const tools = await loadTools({})
  if ('what' in tools) throw new Error(tools.what)
  const loading = performance.now() - start
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
  const measured: Measured = { reports: 0, sentences: 0, events: 0, unread: 0, seconds: 0, stages }
  const start = performance.now()
  let last = start
  const done = (stage: string) => {
    const now = performance.now()
    stages.set(stage, (stages.get(stage) ?? 0) + now - last)
    last = now
  }
  for (const source of sources) {
    const { drafts } = importSource(source)
    done('import')
    if (drafts.length === 0) measured.unread++
    for (const draft of drafts) {
      const { report, events } = await readReport(draft, tools, done)
      measured.reports++
      measured.sentences += report.sentences.length
      measured.events += events.length
      done('rest')
    }
  }
  measured.seconds = (performance.now() - start) / 1000
  return measured
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
