import { setTimeout as sleep } from 'node:timers/promises'
import type { Archive } from '../store/archive.ts'
import { claim, type Task } from '../store/queue.ts'
import { isWaiting } from '../store/waiting.ts'
import { takeBackFromDead } from './worker-name.ts'

/** How long a worker holds what it took without saying that it is still there; clocks of machines may differ by minutes. */
const LEASE = 10 * 60_000

/** Until when, as an ISO instant, what is claimed now is held. */
export const until = (archive: Archive): string =>
  `${new Date(Date.parse(archive.now()) + LEASE).toISOString().slice(0, 19)}Z`

export interface HandOptions {
  /** How many are taken at once. */
  readonly size: number
  readonly wait?: boolean
  readonly signal?: AbortSignal
}

/** What a process has taken from the archive to read. */
export interface Hand {
  /** Undefined when nothing waits any more, or all is to end. */
  readonly next: () => Promise<Task | undefined>
}

/** Where others hold what waits for the moment of a transaction, and between two looks for more. */
const MOMENT = 50
const BETWEEN_LOOKS = 2000

export function openHand(archive: Archive, worker: string, { size, wait, signal }: HandOptions): Hand {
  const hand: Task[] = []
  let taking: Promise<boolean> | undefined

  const rest = async (milliseconds: number): Promise<true> => {
    await sleep(milliseconds, undefined, { signal }).catch(() => {})
    return true
  }
  /** Whether there is any use in looking again. */
  const take = async (): Promise<boolean> => {
    const tasks = await claim(archive, worker, size, until(archive))
    hand.push(...tasks)
    if (tasks.length > 0) return true
    if ((await takeBackFromDead(archive)) > 0) return true
    if (await isWaiting(archive)) return rest(MOMENT)
    return wait ? rest(BETWEEN_LOOKS) : false
  }
  const next = async (): Promise<Task | undefined> => {
    for (;;) {
      if (signal?.aborted) return undefined
      const task = hand.shift()
      if (task) return task
      taking ??= take().finally(() => {
        taking = undefined
      })
      if (!(await taking)) return undefined
    }
  }
  return { next }
}
