import { readReport } from '../src/pipeline.ts'
import type { Reader } from '../src/reader/reader.ts'
import { annotatedReports, splits } from '../training/corpora/annotation.ts'
import { binned, expectedError, reliabilityTable } from './calibration/bins.ts'
import { judgeRoles, judgeTriggers } from './calibration/judge.ts'
import { type Choice, choiceOf } from './held/choice.ts'
import { annotatedAccount } from './own/annotated.ts'
import { type Sureness, surenessOf } from './own/confidence.ts'
import { readAccount } from './own/reading.ts'
import { draftOf } from './own.ts'

export const about =
  'whether confidence holds what it says, on our own held-out annotation, by reader [--reader rules|model|both]'

const HEADINGS = {
  events: 'events',
  triggers: 'triggers',
  roles: 'roles around annotated triggers',
} as const
type Kind = keyof typeof HEADINGS

/** `[--reader rules|model|both] [--model FOLDER] [--texts N]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  const { held } = splits()
  const reports = annotatedReports()
    .filter(({ standOff: { doc } }) => held.includes(doc))
    .slice(0, choice.texts)
  console.log(`${reports.length} reports of our own annotation that no reader was trained on`)
  for (const reader of choice.readers) {
    const judged = await judge(reports, reader, choice)
    for (const [kind, heading] of Object.entries(HEADINGS)) {
      const bins = binned(judged[kind as Kind])
      const error = (100 * expectedError(bins)).toFixed(1)
      console.log(`\n${reader.name}, ${heading}: expected calibration error ${error} %`)
      console.log(reliabilityTable(bins))
    }
  }
}

async function judge(
  reports: ReturnType<typeof annotatedReports>,
  reader: Reader,
  { tools }: Choice,
): Promise<Record<Kind, Sureness[]>> {
  const judged: Record<Kind, Sureness[]> = { events: [], triggers: [], roles: [] }
  for (const { standOff, text, report } of reports) {
    const gold = annotatedAccount(standOff, text)
    const offer = await reader.read(tools.language.cut(text))
    const reading = await readReport(draftOf(report), { ...tools, reader })
    judged.events.push(...surenessOf(gold, readAccount(reading)))
    judged.triggers.push(...judgeTriggers(gold, offer))
    judged.roles.push(...judgeRoles(gold, offer))
  }
  return judged
}
