import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportOptions, Item } from '../imports/source.ts'
import { sourcesOf } from '../sources/sources.ts'
import type { Reach } from '../sources/web/gather.ts'
import type { Archive } from '../store/archive.ts'
import { type NamedSource, sourceRow } from '../store/sources.ts'
import type { Taken } from '../store/take.ts'
import { type Adding, addAddress, type FoundFeeds, readFile } from './add-address.ts'
import { linkLeftOver } from './copies.ts'
import { ownFiles } from './own-files.ts'
import { type Intake, newIntake, takeItems } from './take-items.ts'

export interface AddOptions {
  readonly importing: ImportOptions
  readonly again?: boolean
  readonly signal?: AbortSignal
  /** Asks addresses; without it they are refused. */
  readonly reach?: Reach
  /** Called when a batch is on the disk. */
  readonly onTaken?: (taken: readonly Taken[]) => void
}

export interface Added extends Intake, FoundFeeds {}

/** Takes in what the arguments name, one after the other. What is wrong with one stops no other. */
export async function addSources(
  archive: Archive,
  args: readonly string[],
  options: AddOptions,
): Promise<Added> {
  const intake = newIntake()
  const found: FoundFeeds = { feeds: [], named: [] }
  await linkLeftOver(archive)
  for (const arg of new Set(args)) {
    if (options.signal?.aborted) break
    const named = await nameOf(arg)
    const how = { ...options, placeless: named.kind === 'stdin' }
    const take = (items: AsyncIterable<Item>, source?: number) =>
      takeItems(archive, items, intake, { ...how, source })
    const adding: Adding = { archive, importing: options.importing, found, take }
    if (named.kind === 'address' && options.reach) await addAddress(named.name, options.reach, adding)
    else await take(itemsAt(arg === '-' ? arg : named.name, adding), await sourceRow(archive, named))
  }
  return { ...intake, ...found }
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

async function* itemsAt(name: string, adding: Adding): AsyncIterable<Item> {
  const isOwn = ownFiles(adding.archive)
  if (isOwn(name)) yield refused(name)
  else
    for await (const found of sourcesOf([name])) {
      // A folder that holds the archive among other things is taken in without it.
      if ('open' in found && found.file !== undefined && isOwn(found.file)) continue
      if ('open' in found) yield* readFile(found, adding)
      else yield found
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
