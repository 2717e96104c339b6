/** When what came so far is handed on. */
export interface BatchLimits {
  readonly count: number
  /** Sum of the weights. */
  readonly weight: number
  /** Since the first of them came. */
  readonly milliseconds: number
}

/**
 * Groups what comes, in order. A batch ends when it is full or its time is over, even while nothing more comes: whoever
 * sends one line an hour sees it taken in. Ends early, with what it has, when `signal` is given.
 */
export async function* batches<T>(
  items: AsyncIterable<T>,
  weightOf: (item: T) => number,
  limits: BatchLimits,
  signal?: AbortSignal,
): AsyncIterable<T[]> {
  const source = items[Symbol.asyncIterator]()
  const stopped = aborted(signal)
  let batch: T[] = []
  let weight = 0
  let clock: Clock | undefined
  let coming = source.next()
  const hand = () => {
    const full = batch
    clock?.stop()
    clock = undefined
    batch = []
    weight = 0
    return full
  }
  try {
    for (;;) {
      const first = await Promise.race([coming, stopped, ...(clock ? [clock.over] : [])])
      if (first === STOP) break
      if (first === OVER) {
        yield hand()
        continue
      }
      if (first.done) break
      coming = source.next()
      batch.push(first.value)
      weight += weightOf(first.value)
      clock ??= startClock(limits.milliseconds)
      if (batch.length >= limits.count || weight >= limits.weight) yield hand()
    }
    if (batch.length > 0) yield hand()
  } finally {
    clock?.stop()
    // A source that waits for its next byte may never hear that nobody listens any more.
    coming.catch(() => {})
    void source.return?.()?.catch(() => {})
  }
}

const OVER = Symbol('over')
const STOP = Symbol('stop')

interface Clock {
  readonly over: Promise<typeof OVER>
  readonly stop: () => void
}

function startClock(milliseconds: number): Clock {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<typeof OVER>(resolve => {
    timer = setTimeout(() => resolve(OVER), milliseconds)
  })
  return { over, stop: () => clearTimeout(timer) }
}

const aborted = (signal: AbortSignal | undefined): Promise<typeof STOP> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve(STOP)
    signal?.addEventListener('abort', () => resolve(STOP), { once: true })
  })
