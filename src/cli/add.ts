import { type Added, addSources } from '../archive/add.ts'
import { NOTHING_READ, type Worked } from '../archive/work.ts'
import { safe } from '../exports/safe.ts'
import type { FieldMap } from '../imports/source.ts'
import { userAgent } from '../sources/web/agent.ts'
import { userLogins } from '../sources/web/netrc.ts'
import { openWeb } from '../sources/web/web.ts'
import type { Archive } from '../store/archive.ts'
import { waiting } from '../store/queue.ts'
import { addedJson, addedText } from './added.ts'
import { INTERRUPTED, interruptible, leave } from './interrupt.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { progress } from './progress.ts'
import { reachOf } from './reach.ts'
import type { ReaderName } from './readers.ts'
import { columns, paint, print, warn } from './terminal.ts'
import { readAll } from './work.ts'

export interface AddCommand {
  readonly archive: string
  readonly map?: FieldMap
  readonly published?: string
  readonly reader: ReaderName
  readonly threads?: number
  /** False where reading is left to others. */
  readonly read: boolean
  readonly again?: boolean
  readonly allowPrivate?: boolean
  readonly format: 'text' | 'json'
}

/** Takes in what is named, reads what waits, and says what came of it; gives the exit status. */
export async function add(args: readonly string[], options: AddCommand): Promise<number> {
  const { signal, done } = interruptible()
  const status = await withArchive(options.archive, { create: args.length > 0 }, async archive => {
    const added = await takeIn(archive, args, options, signal)
    const worked =
      options.read && !signal.aborted ? await readAll(archive, { ...options, signal }) : NOTHING_READ
    if ('what' in worked) warn(problemLine(worked))
    const read = 'what' in worked ? NOTHING_READ : worked
    const left = await waiting(archive)
    await print(report(archive, added, read, left, options))
    if (signal.aborted) return stopped(left)
    if ('what' in worked) return 2
    return added.faults + read.failed > 0 ? 1 : 0
  })
  done()
  return signal.aborted ? leave(status) : status
}

async function takeIn(
  archive: Archive,
  args: readonly string[],
  { map, published, again, allowPrivate = false }: AddCommand,
  signal: AbortSignal,
): Promise<Added> {
  const bar = progress({ doing: 'taking in' })
  const reach = reachOf(
    openWeb({ allowPrivate, login: userLogins(process.env), userAgent: userAgent() }),
    signal,
  )
  let met = 0
  const onMapping = (where: string, taken: FieldMap) =>
    bar.aside(() => warn(safe(`${where}: read with --map ${inWords(taken)}`)))
  const onTaken = ({ length }: { readonly length: number }) => {
    met += length
    bar.at(met)
  }
  try {
    return await addSources(archive, args, {
      importing: { map, published, onMapping },
      again,
      signal,
      reach,
      onTaken,
    })
  } finally {
    bar.end()
    await reach.web.close()
  }
}

const inWords = (map: FieldMap): string =>
  Object.entries(map)
    .map(pair => pair.join('='))
    .join(',')

export function stopped(left: number): number {
  const waits = left === 1 ? '1 report waits' : `${left.toLocaleString('en-US')} reports wait`
  warn(`Stopped; ${waits}. Go on with "casus add" or "casus work".`)
  return INTERRUPTED
}

function report(archive: Archive, added: Added, read: Worked, left: number, { format }: AddCommand): string {
  const all = { archive: archive.name, added, read, left }
  return format === 'json' ? addedJson(all) : addedText(all, { width: columns(), paint: paint() })
}
