const AFTER_MS = 2000
const EVERY_MS = 100

export interface Progress {
  readonly at: (done: number) => void
  /** Takes the bar away while something else is printed. */
  readonly aside: <T>(print: () => T) => T
  readonly end: () => void
}

/** "reading report 12" on standard error, where that is a terminal and the work takes longer than two seconds. */
export function progress(): Progress {
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
    stderr.write(`\r\x1b[Kreading report ${done + 1}`)
  }
  const aside = <T>(print: () => T): T => {
    clear()
    return print()
  }
  return { at, aside, end: clear }
}
