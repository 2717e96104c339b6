import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '../records/problem.ts'

/** Endings of files that are tried where a folder is read; a file named by itself is tried whatever its ending. */
const REPORTS = new Set(
  '.md .markdown .mdown .mkd .mdx .txt .text .html .htm .xhtml .json .jsonl .ndjson'.split(' '),
)

export const STANDARD_INPUT = '-'

export interface Files {
  readonly names: readonly string[]
  /** Files in folders that are not tried: how many of each ending. */
  readonly aside: ReadonlyMap<string, number>
  readonly problems: readonly Problem[]
}

/** The files that the arguments name, folders opened, each folder in order of name; hidden entries are passed over. */
export async function findFiles(args: readonly string[]): Promise<Files> {
  const found: Found = { names: [], aside: new Map(), problems: [] }
  for (const arg of args) {
    if (arg !== STANDARD_INPUT && (await isFolder(arg))) await openFolder(arg, found)
    else found.names.push(arg)
  }
  return { ...found, names: [...new Set(found.names)] }
}

interface Found {
  readonly names: string[]
  readonly aside: Map<string, number>
  readonly problems: Problem[]
}

/** What does not exist is no folder: reading it will say so. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

async function openFolder(folder: string, found: Found): Promise<void> {
  const before = found.names.length + found.problems.length
  await walk(folder, found)
  if (found.names.length + found.problems.length > before) return
  found.problems.push({
    where: folder,
    what: 'There is no report in this folder.',
    remedy: `Files with these endings are read: ${[...REPORTS].join(' ')}.`,
  })
}

async function walk(folder: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    found.problems.push(problemOf(folder, error))
    return []
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const ending = extname(entry.name).toLowerCase()
    if (entry.name.startsWith('.')) continue
    // Links to folders are not followed, since one may lead back to where it stands; links to files are.
    if (entry.isDirectory()) await walk(path, found)
    else if (REPORTS.has(ending)) found.names.push(path)
    else found.aside.set(ending, (found.aside.get(ending) ?? 0) + 1)
  }
}

/** The bytes of a file, or why there are none. */
export async function bytesOf(name: string): Promise<Uint8Array | Problem> {
  try {
    return name === STANDARD_INPUT ? await standardInput() : await readFile(name)
  } catch (error) {
    return problemOf(name, error as NodeJS.ErrnoException)
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const PROBLEMS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['There is no such file.', 'Check the name.'],
  EACCES: ['There is no permission to read it.', 'Change its permissions or run as a user who may read it.'],
  EPERM: ['There is no permission to read it.', 'Change its permissions or run as a user who may read it.'],
  EISDIR: ['It is a folder and not a file.', 'Give a file.'],
  ENOTDIR: ['Its path leads through a file.', 'Check the name.'],
  ELOOP: ['Its links lead round in a circle.', 'Give the file itself.'],
  ERR_FS_FILE_TOO_LARGE: ['It is larger than 2 GiB.', 'Split it.'],
}

export function problemOf(where: string, error: NodeJS.ErrnoException): Problem {
  const [what, remedy] = PROBLEMS[error.code ?? ''] ?? [error.message, undefined]
  return { where, what, remedy }
}
