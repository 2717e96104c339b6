import { NOTHING_READ, readWaiting, type Worked } from '../archive/work.ts'
import type { Problem } from '../records/problem.ts'
import type { Archive } from '../store/archive.ts'
import { waiting } from '../store/queue.ts'
import { stopped } from './add.ts'
import { interruptible, leave } from './interrupt.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { progress } from './progress.ts'
import type { ReaderName } from './readers.ts'
import { tallyInWords } from './tally.ts'
import { print, warn } from './terminal.ts'
import { defaultThreads } from './threads.ts'

export interface WorkCommand {
  readonly archive: string
  readonly reader: ReaderName
  readonly threads?: number
  /** Waits for more when nothing waits. */
  readonly wait?: boolean
}

/** Reads what waits in an archive until nothing does; gives the exit status. */
export async function work(options: WorkCommand): Promise<number> {
  const { signal, done } = interruptible()
  const status = await withArchive(options.archive, { create: false }, archive =>
    readAndSay(archive, { ...options, signal }),
  )
  done()
  return signal.aborted ? leave(status) : status
}

export async function readAndSay(archive: Archive, options: Reading): Promise<number> {
  const worked = await readAll(archive, options)
  if ('what' in worked) {
    warn(problemLine(worked))
    return 2
  }
  const { read: reports, failed: unread, ...found } = worked
  await print(`${tallyInWords({ ...found, reports, unread })}\n`)
  if (options.signal.aborted) return stopped(await waiting(archive))
  return worked.failed > 0 ? 1 : 0
}

interface Reading extends Omit<WorkCommand, 'archive'> {
  readonly signal: AbortSignal
}

/** Reads what waits with a bar; no more threads than there is to read. */
export async function readAll(
  archive: Archive,
  { reader, threads = defaultThreads(), wait, signal }: Reading,
): Promise<Worked | Problem> {
  const total = await waiting(archive)
  if (total === 0 && !wait) return NOTHING_READ
  const bar = progress({ doing: 'reading report', ...(wait ? {} : { total }) })
  const onRead = ({ read, failed }: Worked) => bar.at(read + failed)
  try {
    return await readWaiting(archive, {
      reader,
      threads: wait ? threads : Math.min(threads, total),
      wait,
      signal,
      onRead,
    })
  } finally {
    bar.end()
  }
}
