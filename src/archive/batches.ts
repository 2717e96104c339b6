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
 * sends one line an hour sees it taken in. Ends, with what it has, when `signal` says so.
 */
export async function* batches<T>(
  items: AsyncIterable<T>,
  weightOf: (item: T) => number,
  limits: BatchLimits,
  signal?: AbortSignal,
): AsyncIterable<T[]> {
  const coming = listenTo(items, signal)
  let batch: T[] = []
  let weight = 0
  const hand = () => {
    const full = batch
    batch = []
    weight = 0
    coming.stopClock()
    return full
  }
  try {
    for (;;) {
      const heard = await coming.hear()
      if (heard === 'over') yield hand()
      else if (heard === 'stop' || heard.done) break
      else {
        if (batch.length === 0) coming.startClock(limits.milliseconds)
        batch.push(heard.value)
        weight += weightOf(heard.value)
        if (batch.length >= limits.count || weight >= limits.weight) yield hand()
      }
    }
    if (batch.length > 0) yield hand()
  } finally {
    coming.end()
  }
}

interface Coming<T> {
  /** The next item, the end of them, or that the clock ran out or all is to stop. */
  readonly hear: () => Promise<IteratorResult<T> | 'over' | 'stop'>
  readonly startClock: (milliseconds: number) => void
  readonly stopClock: () => void
  readonly end: () => void
}

/** Not by Promise.race: each race would hang one more listener on a promise that lives as long as the source. */
function listenTo<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): Coming<T> {
  const source = items[Symbol.asyncIterator]()
  let wake = () => {}
  let asked = false
  let answer: { readonly next: IteratorResult<T> } | { readonly error: unknown } | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const ring = () => wake()
  signal?.addEventListener('abort', ring)
  const ask = () => {
    asked = true
    const told = (said: typeof answer) => {
      answer = said
      wake()
    }
    source.next().then(
      next => told({ next }),
      error => told({ error }),
    )
  }
  const stopClock = () => {
    clearTimeout(timer)
    isOver = false
  }
  const hear: Coming<T>['hear'] = async () => {
    if (!asked) ask()
    while (!answer && !isOver && !signal?.aborted)
      await new Promise<void>(resolve => {
        wake = resolve
      })
    if (signal?.aborted) return 'stop'
    if (!answer) return 'over'
    const said = answer
    answer = undefined
    asked = false
    if ('error' in said) throw said.error
    return said.next
  }
  return {
    hear,
    stopClock,
    startClock: milliseconds => {
      timer = setTimeout(() => {
        isOver = true
        wake()
      }, milliseconds)
    },
    end: () => {
      stopClock()
      signal?.removeEventListener('abort', ring)
      // A source that waits for its next byte may never hear that nobody listens any more.
      void source.return?.()?.catch(() => {})
    },
  }
}
