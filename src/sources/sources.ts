import { stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Source, STANDARD_INPUT } from '../imports/source.ts'
import type { Problem } from '../records/problem.ts'
import { sourceOfFile } from './file.ts'
import { asideOf, type Found, sourceOr, sourcesInFolder } from './folder.ts'
import { problemOf } from './problems.ts'

export interface SourceOptions {
  /** Asked for what lies at an address; without it addresses are refused. */
  readonly fetch?: (address: string) => Promise<Source | Problem>
}

/**
 * What the arguments name, in their order: files, folders with all that is in them, patterns ("posts/**\/*.md"), addresses, and
 * "-" for standard input. What cannot be read, or is not taken for a report, comes as an aside. Never throws.
 */
export async function* sourcesOf(args: readonly string[], options: SourceOptions = {}): AsyncIterable<Found> {
  for (const arg of new Set(args)) yield* namedBy(arg, options)
}

/** Whether all that comes of the arguments is in one file, so that one report may be all. */
export async function isOneFile(args: readonly string[]): Promise<boolean> {
  if (args.length !== 1) return false
  if (args[0] === '-' || ADDRESS.test(args[0])) return true
  return stat(args[0]).then(
    found => !found.isDirectory(),
    () => !isDynamicPattern(args[0]),
  )
}

const ADDRESS = /^([a-z][a-z\d+.-]+):\/\//i

async function* namedBy(arg: string, { fetch }: SourceOptions): AsyncIterable<Found> {
  if (arg === '-') yield { name: STANDARD_INPUT, open: () => process.stdin }
  else if (/^https?:\/\//i.test(arg)) yield fetch ? sourceOr(await fetch(arg)) : asideOf(refused(arg, 'here'))
  else if (ADDRESS.test(arg)) yield asideOf(refused(arg, `by ${ADDRESS.exec(arg)![1]}`))
  else yield* atPath(arg)
}

const refused = (where: string, how: string): Problem => ({
  where,
  what: `Nothing is fetched ${how}.`,
  remedy: 'Save it as a file and give that.',
})

/** What exists under a name is meant by it, even where the name looks like a pattern. */
async function* atPath(path: string): AsyncIterable<Found> {
  try {
    if ((await stat(path)).isDirectory()) yield* sourcesInFolder(path)
    else yield sourceOr(await sourceOfFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && isDynamicPattern(path)) yield* matching(path)
    else yield asideOf(problemOf(path, error as NodeJS.ErrnoException))
  }
}

async function* matching(pattern: string): AsyncIterable<Found> {
  const deep = pattern.includes('**')
  const paths = await glob(pattern, {
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
    // "posts/*" means the folders in posts as well; what "**" finds it finds file by file.
    onlyFiles: deep,
  })
  if (paths.length === 0)
    yield asideOf({ where: pattern, what: 'No file has such a name.', remedy: 'Check the pattern.' })
  for (const path of paths.sort((a, b) => (a < b ? -1 : 1))) yield* atPath(path)
}
