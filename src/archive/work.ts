import type { Problem } from '../records/problem.ts'
import type { Reading } from '../records/reading.ts'
import type { Archive } from '../store/archive.ts'
import { extend, fail, giveBack, type Task } from '../store/queue.ts'
import { keepReading } from '../store/readings.ts'
import { type Hand, openHand, until } from './hand.ts'
import { readerVersion } from './reader-version.ts'
import type { Answer } from './threads/messages.ts'
import { openSeat, type Seat } from './threads/seat.ts'
import { workerName } from './worker-name.ts'

export interface WorkOptions {
  readonly reader: 'rules' | 'model'
  readonly threads: number
  /** Waits for more when nothing waits, until it is stopped. */
  readonly wait?: boolean
  readonly signal?: AbortSignal
  /** Milliseconds for one report. */
  readonly deadline?: number
  /** What a thread runs in place of the program. */
  readonly program?: URL
  /** Called after each report. */
  readonly onRead?: (soFar: Worked) => void
}

/** What was read, and what was found in it. */
export interface Worked {
  readonly read: number
  /** Of these, no report of events. */
  readonly other: number
  readonly events: number
  readonly claims: number
  readonly links: number
  /** Set aside after the last try. */
  readonly failed: number
}

export const NOTHING_READ: Worked = { read: 0, other: 0, events: 0, claims: 0, links: 0, failed: 0 }

/** For one report; the slowest that we know takes seconds. */
const DEADLINE = 300_000
const EXTEND_EVERY = 60_000

/** Reads what waits, on threads, and keeps each reading as it comes. At its end, also at a sudden one, it gives back what it holds. */
export async function readWaiting(archive: Archive, options: WorkOptions): Promise<Worked | Problem> {
  const { reader, threads, deadline = DEADLINE, program } = options
  const seats = Array.from({ length: threads }, () => openSeat({ reader, deadline, program }))
  const ending = new AbortController()
  const end = () => ending.abort()
  const closed = once(ending.signal).then(() => Promise.all(seats.map(seat => seat.close())))
  options.signal?.addEventListener('abort', end)
  try {
    return (await seats[0].ready()) ?? (await readOn(archive, seats, ending, options))
  } finally {
    options.signal?.removeEventListener('abort', end)
    end()
    await closed
  }
}

const once = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))

async function readOn(
  archive: Archive,
  seats: readonly Seat[],
  ending: AbortController,
  options: WorkOptions,
): Promise<Worked | Problem> {
  const by = { worker: workerName(), reader: readerVersion(options.reader) }
  const { signal } = ending
  const hand = openHand(archive, by.worker, { size: seats.length * 4, wait: options.wait, signal })
  const desk: Desk = {
    archive,
    hand,
    by,
    signal,
    onRead: options.onRead,
    tally: NOTHING_READ,
    end: () => ending.abort(),
  }
  // One that fails is heard at the next time, or its time runs out: either is safe.
  const extending = setInterval(
    () => extend(archive, by.worker, until(archive)).catch(() => {}),
    EXTEND_EVERY,
  )
  const all = seats.map(seat => readAt(seat, desk))
  try {
    await Promise.all(all)
    return desk.problem ?? desk.tally
  } finally {
    ending.abort()
    clearInterval(extending)
    await Promise.allSettled(all)
    // Where the store is gone, the lease ends by itself.
    await giveBack(archive, by.worker).catch(() => {})
  }
}

interface Desk {
  readonly archive: Archive
  readonly hand: Hand
  readonly by: { readonly worker: string; readonly reader: string }
  readonly signal: AbortSignal
  readonly onRead?: WorkOptions['onRead']
  tally: Worked
  /** Why nobody can go on. */
  problem?: Problem
  readonly end: () => void
}

/** While one reading is written down the next report is read. */
async function readAt(seat: Seat, desk: Desk): Promise<void> {
  let keeping: Promise<void> = Promise.resolve()
  for (;;) {
    const task = await desk.hand.next()
    const answer = task && (await seat.read(task.draft))
    await keeping
    // What ends because all end did not fail.
    if (!task || !answer || desk.signal.aborted) return
    if ('what' in answer) {
      desk.problem = answer
      desk.end()
      return
    }
    keeping = keep(desk, task, answer)
    // It is waited for above; until then a failure must not end the process.
    keeping.catch(() => {})
  }
}

async function keep(desk: Desk, task: Task, answer: Answer): Promise<void> {
  const { archive, by, onRead } = desk
  if (answer.kind === 'failed') {
    const how = await fail(archive, by.worker, task.version, answer.error)
    if (how === 'failed') desk.tally = { ...desk.tally, failed: desk.tally.failed + 1 }
  } else {
    const { reading, indexed } = answer
    const kept = await keepReading(archive, { ...by, version: task.version }, reading, indexed)
    if (kept) desk.tally = plus(desk.tally, reading)
  }
  onRead?.(desk.tally)
}

const plus = (tally: Worked, { report, events, claims, links }: Reading): Worked => ({
  ...tally,
  read: tally.read + 1,
  other: tally.other + (report.kind === 'other' ? 1 : 0),
  events: tally.events + events.length,
  claims: tally.claims + claims.length,
  links: tally.links + links.length,
})
