import type { Extent, Span } from './span.ts'

/** So many entries to either side are looked at: no more spans than this lie over one another in any real text. */
const WINDOW = 24

/** Prepares spans for the question which of them lie at or about an extent, so that each answer takes little time. */
export function nearby<T extends { readonly span: Span }>(
  entries: readonly T[],
): (extent: Extent) => readonly T[] {
  const sorted = [...entries].sort((a, b) => a.span.start - b.span.start)
  return extent => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle].span.start < extent.start) low = middle + 1
      else high = middle
    }
    return sorted.slice(Math.max(0, low - WINDOW), low + WINDOW)
  }
}

/** What stands at an extent: the entry with the same span, else the shortest that covers it or ends with it. */
export function standingAt<T extends { readonly span: Span }>(
  entries: readonly T[],
  extent: Extent,
): T | undefined {
  let best: T | undefined
  for (const entry of entries) {
    if (entry.span.start === extent.start && entry.span.end === extent.end) return entry
    const covers = entry.span.start <= extent.start && entry.span.end >= extent.end
    const isHead = entry.span.end === extent.end && entry.span.start >= extent.start
    if (!covers && !isHead) continue
    if (!best || entry.span.end - entry.span.start < best.span.end - best.span.start) best = entry
  }
  return best
}
