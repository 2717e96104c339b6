import { problemInWords } from '../exports/outline.ts'
import { safe } from '../exports/safe.ts'
import { importSource } from '../imports/import.ts'
import { readReport } from '../pipeline.ts'
import type { Problem } from '../records/problem.ts'
import type { Reading } from '../records/reading.ts'
import { type Explaining, explaining } from './explain.ts'
import { bytesOf, type Files, findFiles, STANDARD_INPUT } from './files.ts'
import { type Format, type Printer, printerOf } from './printers.ts'
import { progress } from './progress.ts'
import { otherReader, type ReaderName } from './readers.ts'
import { add, empty } from './tally.ts'
import { columns, paint, print, readerHasGone, warn } from './terminal.ts'
import { type Loaded, loadTools } from './tools.ts'

export interface ReadOptions {
  readonly format: Format
  readonly published?: string
  readonly codebook?: string
  readonly reader: ReaderName
  readonly brief?: boolean
  readonly sentences?: boolean
  readonly explain?: boolean
}

/** Reads files and prints what they say; gives the exit status. Problems go to standard error and stop nothing. */
export async function read(args: readonly string[], options: ReadOptions): Promise<number> {
  const tools = await loadTools(options)
  if ('what' in tools) {
    warn(problemLine(tools))
    return 2
  }
  const files = await findFiles(args)
  for (const problem of files.problems) warn(problemLine(problem))
  const how = options.explain ? await explainingBoth(tools, options.reader) : { tools }
  const unread = await printAll(files, how, options, printerFor(args, files, options))
  if (files.aside.size > 0) warn(asideLine(files.aside))
  return files.problems.length + unread > 0 ? 1 : 0
}

/** Without a second reader the first still explains itself; what the other lacks is said. */
async function explainingBoth(tools: Loaded, name: ReaderName): Promise<Explaining> {
  const second = await tools.openReader(otherReader(name))
  if (!('what' in second)) return explaining(tools, second)
  warn(`No second reader. ${problemLine({ ...second, remedy: undefined })}`)
  return explaining(tools, undefined)
}

/** How many files could not be read. */
async function printAll(
  files: Files,
  { tools, explain }: Pick<Explaining, 'tools'> & Partial<Explaining>,
  options: ReadOptions,
  printer: Printer,
): Promise<number> {
  const bar = progress(files.names.length)
  let tally = empty
  let unread = 0
  for (const [index, name] of files.names.entries()) {
    if (readerHasGone()) break
    bar.at(index)
    const { drafts, problems, unread: lost = 0 } = await importFile(name, options.published)
    for (const problem of problems) bar.aside(() => warn(problemLine(problem)))
    unread += drafts.length === 0 ? 1 : lost
    for (const draft of drafts) {
      const reading = withProblems(await readReport(draft, tools), drafts.length === 1 ? problems : [])
      tally = add(tally, reading)
      const text = printer.one(reading, await explain?.(reading))
      await bar.aside(() => print(text))
    }
  }
  bar.end()
  await print(printer.end({ ...tally, unread }))
  return unread
}

async function importFile(name: string, published: string | undefined) {
  const bytes = await bytesOf(name)
  if (!(bytes instanceof Uint8Array)) return { drafts: [], problems: [bytes] }
  return importSource({ name: name === STANDARD_INPUT ? 'standard input' : name, bytes, published })
}

/** What was odd about the file belongs to the reading of its one report; of several it is not known whose it is. */
const withProblems = (reading: Reading, problems: readonly Problem[]): Reading =>
  problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] }

/** One file may hold several reports, which only reading it shows; a folder or a list of files always gives a list. */
function printerFor(args: readonly string[], files: Files, options: ReadOptions): Printer {
  const named = args.length === 1 && files.names.length === 1 && files.names[0] === args[0]
  const view = { width: columns(), paint: paint(), sentences: options.sentences ?? false }
  return printerOf(options.format, { list: !named, brief: options.brief ?? false, ...view })
}

const problemLine = (problem: Problem): string => safe(problemInWords(problem)).replaceAll('\n', ' ')

function asideLine(aside: ReadonlyMap<string, number>): string {
  const count = [...aside.values()].reduce((sum, number) => sum + number, 0)
  const kinds = [...aside].map(([ending, number]) => `${ending || 'without ending'} ${number}`)
  return safe(`${count} ${count === 1 ? 'file' : 'files'} set aside by their endings (${kinds.join(', ')}).`)
}
