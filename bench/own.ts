import { existsSync } from 'node:fs'
import { DEFAULT_READER, READERS, type ReaderName } from '../src/cli/readers.ts'
import { type Loaded, loadTools } from '../src/cli/tools.ts'
import { readReport } from '../src/pipeline.ts'
import type { Reader } from '../src/reader/reader.ts'
import type { Draft } from '../src/records/report.ts'
import { annotatedReports, splits } from '../training/corpora/annotation.ts'
import { type OwnReport, SHARED } from '../training/reports.ts'
import { annotatedAccount } from './own/annotated.ts'
import { baselineAccount } from './own/baseline.ts'
import { type Check, countsOf, NONE, scores } from './own/check.ts'
import { compareAccounts } from './own/compare.ts'
import { reliabilityTable, surenessOf } from './own/confidence.ts'
import { type Compared, partTable } from './own/parts.ts'
import { readAccount } from './own/reading.ts'
import { table } from './table.ts'

export const about =
  'whole reports against our own annotation, beside a baseline [--split held|train|tuning] [--reader rules|model] [--model FOLDER] [--report NAME]'

export async function run(args: string[]): Promise<void> {
  const { split, reader, model, name } = choiceOf(args)
  const loaded = await loadTools({ reader, ...(model && { model }) })
  if ('what' in loaded) throw new Error(loaded.what)
  const rules = await loaded.openReader('rules')
  if ('what' in rules) throw new Error(rules.what)
  const { held, unread, tuning } = splits()
  const chosen = annotatedReports().filter(
    ({ standOff: { doc } }) =>
      (split === 'held'
        ? held.includes(doc)
        : split === 'tuning'
          ? tuning.includes(doc)
          : ![...held, ...unread].includes(doc)) &&
      (!name || doc === name),
  )
  if (!existsSync(SHARED))
    console.log(`${SHARED} is not here: only the reports of examples/ are measured, which are few.\n`)
  const compared: Compared[] = []
  for (const one of chosen) compared.push(await compareOne(one, loaded, rules))
  console.log(`${compared.length} reports of the split "${split}", read by ${reader}\n`)
  if (compared.length === 0) return
  console.log(`${reportTable(compared)}\n\n${partTable(compared)}`)
  console.log(`\n${reliabilityTable(compared.flatMap(({ sureness }) => sureness))}`)
  if (name) console.log(`\n${differencesOf(compared, split)}`)
}

interface Choice {
  readonly split: 'held' | 'train' | 'tuning'
  readonly reader: ReaderName
  /** The folder of another model than the one that ships. */
  readonly model?: string
  readonly name?: string
}

function choiceOf(args: readonly string[]): Choice {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
  const [split = 'held', reader = DEFAULT_READER] = [after('--split'), after('--reader')]
  if (split !== 'held' && split !== 'train' && split !== 'tuning')
    throw new Error('--split is held, train or tuning')
  if (!(READERS as readonly string[]).includes(reader)) throw new Error(`--reader is ${READERS.join(' or ')}`)
  const [model, name] = [after('--model'), after('--report')]
  return { split, reader: reader as ReaderName, ...(model && { model }), ...(name && { name }) }
}

async function compareOne(
  { standOff, text, report }: ReturnType<typeof annotatedReports>[number],
  tools: Loaded,
  rules: Reader,
): Promise<Compared> {
  const gold = annotatedAccount(standOff, text)
  const read = readAccount(await readReport(draftOf(report), tools))
  return {
    name: standOff.doc,
    checks: compareAccounts(gold, read),
    sureness: surenessOf(gold, read),
    baseline: compareAccounts(gold, await baselineAccount(text, tools, rules)),
  }
}

/** What the annotators saw: title, day and text. */
export const draftOf = ({ name, title, published, text }: OwnReport): Draft => ({
  source: name,
  ...(title && { title }),
  ...(published && { published: `${published}T12:00:00Z`, publishedLocal: published }),
  authors: [],
  tags: [],
  categories: [],
  text,
})

function reportTable(compared: readonly Compared[]): string {
  const rows = compared.map(({ name, checks }) => {
    const counts = countsOf(checks)
    const score = (part: string) => scores(counts.get(part) ?? NONE)[2]
    return [name, score('events, typed'), score('all fields'), score('claims')]
  })
  return table(['report', 'events F1', 'fields F1', 'claims F1'], rows)
}

/** Who knows the mistakes of reports that are only measured on begins to mend those. */
function differencesOf(compared: readonly Compared[], split: Choice['split']): string {
  if (split === 'held') return 'What was read wrongly in a report that is only measured on is not shown.'
  const words = (checks: readonly Check[]) =>
    checks.filter(({ words }) => words).map(({ part, outcome, words }) => `  ${outcome} ${part}: ${words}\n`)
  return compared.map(({ name, checks }) => `${name}\n${words(checks).join('')}`).join('\n')
}
