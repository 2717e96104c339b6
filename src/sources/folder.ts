import type { Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { documentAt, endingOf, isMachinery, looksLikeReports, REPORTS } from '../imports/endings.ts'
import type { Aside, Source } from '../imports/source.ts'
import type { Problem } from '../records/problem.ts'
import { type Path, pathOf, shown, sourceOfFile, within } from './file.ts'
import { problemOf } from './problems.ts'

export type Found = Source | Aside

/** What a folder holds, in order of name, one directory in memory at a time. What is no report is counted by its ending. */
export async function* sourcesInFolder(folder: Path): AsyncIterable<Found> {
  const passed = new Map<string, number>()
  let found = false
  for await (const each of walk(folder, passed)) {
    found = true
    yield each
  }
  for (const [kind, count] of passed) yield counted(folder, kind, count)
  if (!found) yield nothingIn(folder)
}

const LINKS = 'links to folders'
const DEVICES = 'pipes and devices'

async function* walk(folder: Path, passed: Map<string, number>): AsyncIterable<Found> {
  for (const { name, entry } of await entriesOf(folder)) {
    if (entry === undefined) {
      yield name
      continue
    }
    const path = within(folder, name)
    if (isMachinery(shown(name))) continue
    if (entry.isDirectory()) yield* walk(path, passed)
    else {
      const found = await sourceAt(path, entry)
      if (typeof found === 'string') passed.set(found, (passed.get(found) ?? 0) + 1)
      else yield found
    }
  }
}

type Listed =
  | { readonly name: Path; readonly entry: Dirent<Buffer> }
  | { readonly name: Aside; readonly entry: undefined }

async function entriesOf(folder: Path): Promise<Listed[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
    return entries
      .map(entry => ({ name: pathOf(entry.name), entry }))
      .sort((a, b) => (shown(a.name) < shown(b.name) ? -1 : 1))
  } catch (error) {
    return [{ name: asideOf(problemOf(shown(folder), error as NodeJS.ErrnoException)), entry: undefined }]
  }
}

/** A source, why there is none, or under what it is counted. */
async function sourceAt(path: Path, entry: Dirent<Buffer>): Promise<Found | string> {
  const name = shown(path)
  try {
    if (entry.isSymbolicLink()) {
      const target = await stat(path)
      // Links to folders are not followed, since one may lead back to where it stands; links to files are.
      if (target.isDirectory()) return LINKS
      if (!target.isFile()) return DEVICES
    } else if (!entry.isFile()) return DEVICES
    const document = documentAt(name)
    if (document) return unread(name, document)
    const ending = endingOf(name)
    if (!REPORTS.has(ending) && !looksLikeReports(await beginningOf(path))) return ending
    return sourceOr(await sourceOfFile(path))
  } catch (error) {
    return asideOf(problemOf(name, error as NodeJS.ErrnoException))
  }
}

async function beginningOf(path: Path): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

export const sourceOr = (found: Source | Problem): Found => ('open' in found ? found : asideOf(found))

export const asideOf = ({ where, what, remedy }: Problem): Aside => ({
  kind: 'aside',
  format: 'file',
  where,
  what,
  remedy,
  because: 'fault',
})

const unread = (where: string, document: string): Aside =>
  asideOf({
    where,
    what: `It is ${document}, which is not read yet.`,
    remedy: 'Save its text as HTML or text.',
  })

function counted(folder: Path, kind: string, count: number): Aside {
  const isEnding = kind === '' || kind.startsWith('.')
  const where = isEnding ? `${shown(folder)}/*${kind}` : shown(folder)
  const files = count === 1 ? 'file' : 'files'
  const what = isEnding
    ? `${count} ${files} ${kind ? `ending in ${kind}` : 'without an ending'}, which ${count === 1 ? 'is' : 'are'} not taken for reports.`
    : `${count} ${kind}, which are not followed.`
  return { kind: 'aside', format: 'file', where, what, because: 'passed', count }
}

const nothingIn = (folder: Path): Aside =>
  asideOf({
    where: shown(folder),
    what: 'There is no report in this folder.',
    remedy: `Files with these endings are read: ${[...REPORTS].join(' ')}.`,
  })
