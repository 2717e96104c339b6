import { READERS } from '../src/cli/readers.ts'
import { loadTools } from '../src/cli/tools.ts'
import { readReport } from '../src/pipeline.ts'
import { type Check, differences, PARTS } from '../test/expectations/check.ts'
import { compare } from '../test/expectations/compare.ts'
import { expectedReports } from '../test/expectations/reports.ts'
import { share, table } from './table.ts'

export const about =
  'whole reports against what a careful reader finds in them [--reader rules|model] [REPORT…: its differences too]'

export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--reader')
  const reader = READERS.find(name => at >= 0 && name === args[at + 1])
  const tools = await loadTools({ reader })
  if ('what' in tools) throw new Error(tools.what)
  const all: Check[] = []
  const rows: string[][] = []
  for (const { name, draft, expectation } of expectedReports()) {
    const checks = compare(expectation, await readReport(draft, tools))
    all.push(...checks)
    rows.push(reportRow(name, checks))
    if (args.includes(name))
      console.log(
        `${name}\n${differences(checks)
          .map(words => `  ${words}\n`)
          .join('')}`,
      )
  }
  console.log(table(['report', 'events F1', 'fields right', 'differences'], rows))
  console.log(
    `\n${table(['part', 'expected', 'right', 'missed', 'wrong', 'extra', 'precision', 'recall', 'F1'], partRows(all))}`,
  )
}

interface Counts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly extra: number
}

function count(checks: readonly Check[]): Counts {
  const of = (outcome: Check['outcome']) => checks.filter(check => check.outcome === outcome).length
  return { right: of('right'), wrong: of('wrong'), missed: of('missed'), extra: of('extra') }
}

/** A wrong one counts against both precision and recall. */
const f1 = ({ right, wrong, missed, extra }: Counts): string =>
  share(2 * right, 2 * right + 2 * wrong + missed + extra)

function reportRow(name: string, checks: readonly Check[]): string[] {
  const fields = checks.filter(({ part }) => part !== 'event')
  return [
    name,
    f1(count(checks.filter(({ part }) => part === 'event'))),
    share(count(fields).right, fields.length),
    String(differences(checks).length),
  ]
}

/** Precision means something where an expectation lists everything: events, tolls and links, not claims and ties. */
const partRows = (checks: readonly Check[]): string[][] =>
  PARTS.map(part => {
    const counts = count(checks.filter(check => check.part === part))
    const { right, wrong, missed, extra } = counts
    return [
      part,
      String(right + wrong + missed),
      String(right),
      String(missed),
      String(wrong),
      String(extra),
      share(right, right + wrong + extra),
      share(right, right + wrong + missed),
      f1(counts),
    ]
  })
