import { safe } from '../exports/safe.ts'
import { endingOf } from '../imports/endings.ts'
import { readSource } from '../imports/read.ts'
import type { Aside, FieldMap, ReportItem } from '../imports/source.ts'
import { readReport } from '../pipeline.ts'
import type { Problem } from '../records/problem.ts'
import type { Reading } from '../records/reading.ts'
import { isOneFile, sourcesOf } from '../sources/sources.ts'
import { spool } from '../sources/spool.ts'
import { userAgent } from '../sources/web/agent.ts'
import { userLogins } from '../sources/web/netrc.ts'
import { type Explaining, explaining } from './explain.ts'
import { type Format, type Printer, printerOf } from './printers.ts'
import { problemLine } from './problem-line.ts'
import { progress } from './progress.ts'
import { otherReader, type ReaderName } from './readers.ts'
import { add, empty } from './tally.ts'
import { columns, paint, print, readerHasGone, warn } from './terminal.ts'
import { type Loaded, loadTools } from './tools.ts'

export interface ReadOptions {
  readonly format: Format
  readonly published?: string
  readonly map?: FieldMap
  readonly allowPrivate?: boolean
  readonly codebook?: string
  readonly reader: ReaderName
  readonly brief?: boolean
  readonly sentences?: boolean
  readonly explain?: boolean
}

/** Reads what is named and prints what it says; gives the exit status. Problems go to standard error and stop nothing. */
export async function read(args: readonly string[], options: ReadOptions): Promise<number> {
  const tools = await loadTools(options)
  if ('what' in tools) {
    warn(problemLine(tools))
    return 2
  }
  const how = options.explain ? await explainingBoth(tools, options.reader) : { tools }
  const unread = await printAll(args, how, options, await printerFor(args, options))
  return unread > 0 ? 1 : 0
}

/** Without a second reader the first still explains itself; what the other lacks is said. */
async function explainingBoth(tools: Loaded, name: ReaderName): Promise<Explaining> {
  const second = await tools.openReader(otherReader(name))
  if (!('what' in second)) return explaining(tools, second)
  warn(`No second reader. ${problemLine({ ...second, remedy: undefined })}`)
  return explaining(tools, undefined)
}

/** How many reports or files could not be read. Each reading is printed before the next report is asked for. */
async function printAll(
  args: readonly string[],
  { tools, explain }: Pick<Explaining, 'tools'> & Partial<Explaining>,
  options: ReadOptions,
  printer: Printer,
): Promise<number> {
  const bar = progress()
  const endings = new Map<string, number>()
  let tally = empty
  let unread = 0
  for await (const item of itemsOf(args, options, line => bar.aside(() => warn(line)))) {
    if (readerHasGone()) break
    bar.at(tally.reports)
    if (item.kind === 'aside') {
      if (item.because === 'fault') unread++
      if (isOfEnding(item))
        endings.set(endingOf(item.where), item.count + (endings.get(endingOf(item.where)) ?? 0))
      else bar.aside(() => warn(problemLine(item)))
      continue
    }
    for (const problem of item.problems) bar.aside(() => warn(problemLine(problem)))
    const reading = withProblems(await readReport(item.draft, tools), item.problems)
    tally = add(tally, reading)
    const text = printer.one(reading, await explain?.(reading))
    await bar.aside(() => print(text))
  }
  bar.end()
  await print(printer.end({ ...tally, unread }))
  if (endings.size > 0) warn(endingsLine(endings))
  return unread
}

async function* itemsOf(
  args: readonly string[],
  { published, map, allowPrivate }: ReadOptions,
  say: (line: string) => void,
): AsyncIterable<ReportItem | Aside> {
  const onMapping = (where: string, taken: FieldMap) =>
    say(safe(`${where}: read with --map ${inWords(taken)}`))
  const web = { allowPrivate, login: userLogins(process.env), userAgent: userAgent() }
  for await (const found of sourcesOf(args, { web }))
    if ('kind' in found) yield found
    else yield* readSource(found, { published, map, onMapping, spool })
}

const inWords = (map: FieldMap): string =>
  Object.entries(map)
    .map(pair => pair.join('='))
    .join(',')

/** What was odd about a report where it was found belongs to its reading. */
const withProblems = (reading: Reading, problems: readonly Problem[]): Reading =>
  problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] }

/** One file may hold several reports, which only reading it shows; a folder or a list of files always gives a list. */
async function printerFor(args: readonly string[], options: ReadOptions): Promise<Printer> {
  const list = !(await isOneFile(args))
  const view = { width: columns(), paint: paint(), sentences: options.sentences ?? false }
  return printerOf(options.format, { list, brief: options.brief ?? false, ...view })
}

/** Files of a folder that are no reports by their endings are counted together. */
const isOfEnding = (aside: Aside): aside is Aside & { readonly count: number } =>
  aside.because === 'passed' && aside.format === 'file' && aside.count !== undefined

function endingsLine(endings: ReadonlyMap<string, number>): string {
  const count = [...endings.values()].reduce((sum, number) => sum + number, 0)
  const kinds = [...endings].map(([ending, number]) => `${ending || 'without ending'} ${number}`)
  return safe(`${count} ${count === 1 ? 'file' : 'files'} set aside by their endings (${kinds.join(', ')}).`)
}
