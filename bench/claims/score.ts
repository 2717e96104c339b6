import { type Extent, overlaps } from '../../src/records/span.ts'
import type { Gold } from './polnear.ts'

export interface Found {
  readonly cue: Extent
  readonly source?: Extent
  readonly content: Extent
}

const PARTS = ['cue', 'source', 'content'] as const
type Part = (typeof PARTS)[number]

interface Row {
  readonly part: string
  readonly P: number
  readonly R: number
  readonly F: number
}

/** Counts by part: how many were found, how many are annotated, how many agree exactly and how many overlap. */
export class F {
  found = 0
  gold = 0
  readonly counts = new Map<string, { found: number; gold: number; hit: number; of: number }>()

  add(key: string, found: number, gold: number, hit: number, of: number): void {
    const c = this.counts.get(key) ?? { found: 0, gold: 0, hit: 0, of: 0 }
    this.counts.set(key, { found: c.found + found, gold: c.gold + gold, hit: c.hit + hit, of: c.of + of })
  }

  rows(): Row[] {
    const percent = (x: number): number => Math.round(x * 1000) / 10
    return [...this.counts].map(([part, { found, gold, hit, of }]) => {
      const [P, R] = [hit / Math.max(1, found), of / Math.max(1, gold)]
      return { part, P: percent(P), R: percent(R), F: percent((2 * P * R) / Math.max(1e-9, P + R)) }
    })
  }
}

/**
 * Each part alone, over the whole text: the same source that serves two cues counts once. "Where the cue is right"
 * compares source and content only for cues that overlap an annotated one.
 */
export function score(text: string, gold: readonly Gold[], found: readonly Found[], f: F): void {
  f.found += found.length
  f.gold += gold.length
  for (const part of PARTS) {
    const g = distinct(text, gold, part)
    const p = distinct(text, found, part)
    const exact = p.filter(a => g.some(b => a.start === b.start && a.end === b.end)).length
    f.add(`${part}, exact`, p.length, g.length, exact, exact)
    const hit = p.filter(a => g.some(b => overlaps(a, b))).length
    f.add(`${part}, overlap`, p.length, g.length, hit, g.filter(b => p.some(a => overlaps(a, b))).length)
  }
  for (const part of ['source', 'content'] as const) {
    const pairs = found.flatMap(a =>
      gold
        .filter(b => overlaps(a.cue, b.cue))
        .slice(0, 1)
        .map(b => [a, b] as const),
    )
    const both = pairs.filter(([a, b]) => a[part] && b[part])
    const same = both.filter(([a, b]) => agree(bare(text, a[part]!, part), bare(text, b[part]!, part))).length
    const [foundParts, goldParts] = [
      pairs.filter(([a]) => a[part]).length,
      pairs.filter(([, b]) => b[part]).length,
    ]
    f.add(`${part} where the cue is right, exact`, foundParts, goldParts, same, same)
  }
}

const agree = (a: Extent, b: Extent): boolean => a.start === b.start && a.end === b.end

function distinct(text: string, items: readonly Found[], part: Part): Extent[] {
  const seen = new Map<string, Extent>()
  for (const item of items) {
    const extent = item[part]
    if (!extent) continue
    const { start, end } = bare(text, extent, part)
    seen.set(`${start}-${end}`, { start, end })
  }
  return [...seen.values()]
}

const AHEAD = /^(?:[\s"“”‘’'.,;:—–-]|that\b(?=\s))+/
const BEHIND = /[\s"“”‘’'.,;:?!—–-]+$/

/** Marks at either end, and a leading "that", decide nothing. */
function bare(text: string, { start, end }: Extent, part: Part): Extent {
  const words = text.slice(start, end)
  const behind = BEHIND.exec(words)?.[0].length ?? 0
  const ahead = part === 'content' ? (AHEAD.exec(words)?.[0].length ?? 0) : 0
  return ahead + behind < words.length ? { start: start + ahead, end: end - behind } : { start, end }
}
