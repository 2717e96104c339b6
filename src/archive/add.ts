import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readSource } from '../imports/read.ts'
import type { ImportOptions, Item, Source } from '../imports/source.ts'
import type { Problem } from '../records/problem.ts'
import type { Found } from '../sources/folder.ts'
import { sourcesOf } from '../sources/sources.ts'
import { spool } from '../sources/spool.ts'
import { visit } from '../sources/web/fetch.ts'
import type { NamedFeed } from '../sources/web/named.ts'
import type { Web } from '../sources/web/web.ts'
import type { Archive } from '../store/archive.ts'
import { type NamedSource, sourceRow } from '../store/sources.ts'
import type { Taken } from '../store/take.ts'
import { ownFiles } from './own-files.ts'
import { type Intake, newIntake, takeItems } from './take-items.ts'

export interface AddOptions {
  readonly importing: ImportOptions
  readonly again?: boolean
  readonly signal?: AbortSignal
  /** Asks addresses; without it they are refused. */
  readonly web?: Web
  /** Called when a batch is on the disk. */
  readonly onTaken?: (taken: readonly Taken[]) => void
}

export interface Added extends Intake {
  /** Addresses that hold a feed: they are watched from now on. */
  readonly feeds: readonly string[]
  /** Feeds that a page names, which nobody added. */
  readonly named: readonly NamedFeed[]
}

/** Takes in what the arguments name, one after the other. What is wrong with one stops no other. */
export async function addSources(
  archive: Archive,
  args: readonly string[],
  options: AddOptions,
): Promise<Added> {
  const intake = newIntake()
  const web = { feeds: [] as string[], named: [] as NamedFeed[] }
  for (const arg of new Set(args)) {
    if (options.signal?.aborted) break
    const named = await nameOf(arg)
    const how = { ...options, placeless: named.kind === 'stdin' }
    if (named.kind === 'address') await addAddress(archive, named.name, intake, web, how)
    else {
      const items = itemsAt(arg === '-' ? arg : named.name, archive, options.importing)
      await takeItems(archive, items, intake, { ...how, source: await sourceRow(archive, named) })
    }
  }
  return { ...intake, ...web }
}

/** Paths are kept whole, so that the same file is known again from whatever folder it is named. */
async function nameOf(arg: string): Promise<NamedSource> {
  if (arg === '-') return { kind: 'stdin', name: 'standard input' }
  if (/^https?:\/\//i.test(arg)) return { kind: 'address', name: arg }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(arg)) return { kind: 'file', name: arg }
  const name = resolve(arg)
  const isFile = await stat(name).then(
    found => !found.isDirectory(),
    () => false,
  )
  return { kind: isFile ? 'file' : 'folder', name }
}

async function* itemsAt(name: string, archive: Archive, importing: ImportOptions): AsyncIterable<Item> {
  const isOwn = ownFiles(archive)
  if (isOwn(name)) yield refused(name)
  else
    for await (const found of sourcesOf([name])) {
      // A folder that holds the archive among other things is taken in without it.
      if ('open' in found && found.file !== undefined && isOwn(found.file)) continue
      yield* itemsOf(found, importing)
    }
}

const refused = (where: string): Item => ({
  kind: 'aside',
  format: 'file',
  where,
  what: 'It belongs to the archive itself.',
  remedy: 'Add what the archive was made from, or move a backup with "casus restore".',
  because: 'fault',
})

async function* itemsOf(found: Found, importing: ImportOptions): AsyncIterable<Item> {
  if ('open' in found) yield* readSource(found, { spool, ...importing })
  else yield found
}

async function addAddress(
  archive: Archive,
  address: string,
  intake: Intake,
  found: { readonly feeds: string[]; readonly named: NamedFeed[] },
  options: AddOptions,
): Promise<void> {
  const visited: Visited = options.web ? await visit(address, options.web) : NO_WEB(address)
  if ('what' in visited) {
    await takeItems(archive, only({ ...asideFor(visited) }), intake, options)
    return
  }
  const { source, holds, feeds } = visited
  const isFeed = holds === 'feed'
  const row = await sourceRow(archive, { kind: isFeed ? 'feed' : 'address', name: source.name })
  await takeItems(archive, itemsOf(source, options.importing), intake, { ...options, source: row })
  if (isFeed) found.feeds.push(source.name)
  found.named.push(...feeds)
}

type Visited =
  | Problem
  | { readonly source: Source; readonly holds: string; readonly feeds: readonly NamedFeed[] }

const NO_WEB = (where: string): Problem => ({ where, what: 'Nothing is fetched here.' })

const asideFor = ({ where, what, remedy }: Problem): Item => ({
  kind: 'aside',
  format: 'web',
  where,
  what,
  remedy,
  because: 'fault',
})

async function* only(item: Item): AsyncIterable<Item> {
  yield item
}
