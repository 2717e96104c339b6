import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { escapePath, glob, isDynamicPattern } from 'tinyglobby'
import { type Source, STANDARD_INPUT } from '../imports/source.ts'
import type { Problem } from '../records/problem.ts'
import { sourceOfFile } from './file.ts'
import { asideOf, type Found, sourceOr, sourcesInFolder } from './folder.ts'
import { problemOf } from './problems.ts'
import type { WebOptions } from './web/web.ts'

export interface SourceOptions {
  /** How addresses are asked for. */
  readonly web?: WebOptions
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

export const isAddress = (arg: string): boolean => ADDRESS.test(arg)

/** What is named, so that it means the same from whatever folder: the name of that folder is no pattern itself. */
export function wholePath(arg: string): string {
  if (arg === '-' || isAddress(arg)) return arg
  const isPattern = !existsSync(arg) && isDynamicPattern(arg)
  return isPattern ? resolve(escapePath(process.cwd()), arg) : resolve(arg)
}

async function* namedBy(arg: string, { web }: SourceOptions): AsyncIterable<Found> {
  if (arg === '-') yield { name: STANDARD_INPUT, open: () => process.stdin }
  else if (/^https?:\/\//i.test(arg)) yield sourceOr(await fetched(arg, web))
  else if (ADDRESS.test(arg)) yield asideOf(refused(arg))
  else yield* atPath(arg)
}

/** What asks the web is loaded where an address is given. */
async function fetched(address: string, web: WebOptions | undefined): Promise<Source | Problem> {
  const { sourceOfAddress } = await import('./web/fetch.ts')
  return sourceOfAddress(address, web)
}

/** A password in it is not printed, even one that holds a slash. */
const refused = (address: string): Problem => ({
  where: address.replace(/\/\/.*@/s, '//'),
  what: `Nothing is fetched by "${ADDRESS.exec(address)![1]}".`,
  remedy: 'Give an address with http or https, or save it as a file and give that.',
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
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    // It would follow links to folders with those to files, and one to "/" leads through all that there is.
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
    // "posts/*" means the folders in posts as well; what "**" finds it finds file by file.
    onlyFiles: deep,
  })
  if (paths.length === 0)
    yield asideOf({ where: pattern, what: 'No file has such a name.', remedy: 'Check the pattern.' })
  for (const path of paths.sort((a, b) => (a < b ? -1 : 1))) yield* atPath(path)
}
