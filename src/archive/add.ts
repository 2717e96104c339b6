import { stat } from 'node:fs/promises'
import { isDynamicPattern } from 'tinyglobby'
import type { ImportOptions, Item } from '../imports/source.ts'
import { isAddress, sourcesOf, wholePath } from '../sources/sources.ts'
import type { Reach } from '../sources/web/gather.ts'
import type { Archive } from '../store/archive.ts'
import { forgetAsides } from '../store/set-aside.ts'
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
    const how = { ...options, placeless: named?.kind === 'stdin' }
    const take = (items: AsyncIterable<Item>, source?: number) =>
      takeItems(archive, items, intake, { ...how, source })
    const adding: Adding = { archive, importing: options.importing, found, take }
    if (named?.kind === 'address' && options.reach) await addAddress(named.name, options.reach, adding)
    else await addPath(arg, named, adding, options.signal)
  }
  return { ...intake, ...found }
}

async function addPath(
  arg: string,
  named: NamedSource | undefined,
  adding: Adding,
  signal?: AbortSignal,
): Promise<void> {
  const { archive } = adding
  const source = named && (await sourceRow(archive, named))
  const from = archive.now()
  await adding.take(itemsAt(wholePath(arg), adding), source)
  // Standard input holds something else each time: what was wrong with it before is still to be known.
  const isWhole = named?.kind !== 'stdin' && !signal?.aborted
  if (source !== undefined && isWhole) await forgetAsides(archive.db, source, from)
}

/** Addresses that are not asked, and may hold a password, and paths where nothing is have no name to keep. */
async function nameOf(arg: string): Promise<NamedSource | undefined> {
  if (arg === '-') return { kind: 'stdin', name: 'standard input' }
  const name = wholePath(arg)
  if (isAddress(arg)) return /^https?:/i.test(arg) ? { kind: 'address', name } : undefined
  const found = await stat(arg).catch(() => undefined)
  if (found) return { kind: found.isDirectory() ? 'folder' : 'file', name }
  return isDynamicPattern(arg) ? { kind: 'folder', name } : undefined
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
