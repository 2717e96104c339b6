import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { READERS, type ReaderName } from '../../src/cli/readers.ts'
import { type Loaded, loadTools } from '../../src/cli/tools.ts'
import type { Reader } from '../../src/reader/reader.ts'
import { SHARED } from '../../training/reports.ts'
import type { Selection } from './texts.ts'

/** What the measurements of readers have in common: which readers, which texts, and how much is printed. */
export interface Choice extends Selection {
  readonly tools: Loaded
  readonly readers: readonly Reader[]
  /** The folder of the model. */
  readonly model: string
  /** A table by label as well. */
  readonly labels: boolean
}

export const MODEL = 'model'

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--labels] [--all]`; says what is not measured and why. */
export async function choiceOf(args: readonly string[]): Promise<Choice> {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
  const model = after('--model') ?? MODEL
  const names = readerNames(after('--reader'), model)
  const tools = await loadTools({ reader: 'rules', model })
  if ('what' in tools) throw new Error(tools.what)
  const readers: Reader[] = []
  for (const name of names) {
    const reader = await tools.openReader(name)
    if ('what' in reader) throw new Error(`${reader.where}: ${reader.what}`)
    readers.push(reader)
  }
  const texts = after('--texts')
  if (!existsSync(SHARED)) console.log(`${SHARED} is not here: corpora that lie there are not measured.`)
  return {
    tools,
    readers,
    model,
    labels: args.includes('--labels'),
    all: args.includes('--all'),
    ...(texts && { texts: Number(texts) }),
  }
}

/** Both where the model's files are there. */
export function readerNames(asked: string | undefined, model: string): readonly ReaderName[] {
  if (asked && asked !== 'both') {
    const name = READERS.find(reader => reader === asked)
    if (!name) throw new Error(`--reader is ${READERS.join(', ')} or both`)
    return [name]
  }
  if (asked === 'both' || existsSync(join(model, 'reader.onnx'))) return READERS
  console.log(`There is no model in ${model}: only the rules are measured.`)
  return ['rules']
}

export const halfTold = ({ all }: Selection): string =>
  all ? 'all held-out texts' : 'held-out texts that nothing was fitted to (--all takes the other half, too)'
