const AFTER_MS = 2000
const EVERY_MS = 100

export interface Progress {
  readonly at: (done: number) => void
  /** Takes the bar away while something else is printed. */
  readonly aside: <T>(print: () => T) => T
  readonly end: () => void
}

export interface Work {
  /** "reading report". */
  readonly doing: string
  /** Where it is known how much there is to do. */
  readonly total?: number
}

/**
 * "reading report 120 of 600 · 8.1 a second · 1 min left" on standard error, where that is a terminal and the work takes longer
 * than two seconds.
 */
export function progress(work: Work = { doing: 'reading report' }): Progress {
  const { stderr } = process
  const start = Date.now()
  let last = start + AFTER_MS - EVERY_MS
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\x1b[K')
    shown = false
  }
  const at = (done: number) => {
    const now = Date.now()
    if (!stderr.isTTY || done < 1 || now - last < EVERY_MS) return
    last = now
    shown = true
    const line = progressLine(work, done, (now - start) / 1000)
    stderr.write(`\r\x1b[K${line.slice(0, (stderr.columns || 80) - 1)}`)
  }
  const aside = <T>(print: () => T): T => {
    clear()
    return print()
  }
  return { at, aside, end: clear }
}

export function progressLine({ doing, total }: Work, done: number, seconds: number): string {
  const rate = done / seconds
  const shown = rate >= 10 ? count(Math.round(rate)) : rate.toFixed(1)
  const left = total !== undefined && total > done ? ` · ${timeInWords((total - done) / rate)} left` : ''
  const of = total === undefined ? '' : ` of ${count(total)}`
  return `${doing} ${count(done)}${of} · ${shown} a second${left}`
}

/** "40 s", "3 min", "2 h 5 min". */
export function timeInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
}

const count = (number: number): string => number.toLocaleString('en-US')
