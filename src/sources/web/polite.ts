/** Waits; ends early, without an error, when the signal says so. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

export interface Manners {
  /** Milliseconds between the end of one request to a host and the next. */
  readonly delay: number
  /** Hosts that are asked at once. */
  readonly hosts: number
}

export const MANNERS: Manners = { delay: 1000, hosts: 4 }

/** Does work for a host when its turn comes; `delay` where this host asks for a longer one. */
export type Polite = <T>(host: string, work: () => Promise<T>, delay?: number) => Promise<T>

export interface Time {
  /** Milliseconds since any beginning. */
  readonly now: () => number
  readonly sleep: Sleep
}

/** One request at a time to a host, with a pause after each; a few hosts at once, in the order in which they were asked for. */
export function politely({ now, sleep }: Time, { delay, hosts }: Manners = MANNERS): Polite {
  const free = new Map<string, Promise<number>>()
  const seat = seats(hosts)
  return async (host, work, longer = 0) => {
    const before = free.get(host)
    let end = (_at: number) => {}
    free.set(host, new Promise(resolve => (end = resolve)))
    const pause = ((await before) ?? 0) - now()
    if (before && pause > 0) await sleep(pause)
    const leave = await seat()
    try {
      return await work()
    } finally {
      leave()
      end(now() + Math.max(delay, longer))
    }
  }
}

/** Gives a seat when one is free; what it gives is called to leave it. */
function seats(count: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = count
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async () => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    return leave
  }
}
