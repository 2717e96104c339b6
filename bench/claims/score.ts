import { type Extent, overlaps, sameExtent } from '../../src/records/span.ts'
import type { Gold } from './polnear.ts'

export interface Found {
  readonly cue: Extent
  readonly source?: Extent
  readonly content: Extent
}

const PARTS = ['cue', 'source', 'content'] as const
type Part = (typeof PARTS)[number]

/**
 * How far two lists of attributions agree, part by part over a whole text: a source that serves two cues counts once.
 * "Given the cue" compares sources and contents only where the cues overlap.
 */
export class Agreement {
  readonly #counts = new Map<string, { found: number; gold: number; right: number; met: number }>()

  add(text: string, gold: readonly Gold[], found: readonly Found[]): void {
    for (const part of PARTS) {
      const [g, p] = [distinct(text, gold, part), distinct(text, found, part)]
      const right = p.filter(a => g.some(b => sameExtent(a, b))).length
      this.#count(`${part}, exact`, p.length, g.length, right, right)
      const hit = p.filter(a => g.some(b => overlaps(a, b))).length
      this.#count(
        `${part}, overlap`,
        p.length,
        g.length,
        hit,
        g.filter(b => p.some(a => overlaps(a, b))).length,
      )
    }
    const pairs = found.flatMap(a =>
      gold
        .filter(b => overlaps(a.cue, b.cue))
        .slice(0, 1)
        .map(b => [a, b] as const),
    )
    for (const part of ['source', 'content'] as const) {
      const whole = pairs.map(([a, b]) => [a[part], b[part]] as const)
      const right = whole.filter(
        ([a, b]) => a && b && sameExtent(bare(text, a, part), bare(text, b, part)),
      ).length
      const [p, g] = [whole.filter(([a]) => a).length, whole.filter(([, b]) => b).length]
      this.#count(`${part} given the cue, exact`, p, g, right, right)
    }
  }

  #count(key: string, found: number, gold: number, right: number, met: number): void {
    const c = this.#counts.get(key) ?? { found: 0, gold: 0, right: 0, met: 0 }
    this.#counts.set(key, {
      found: c.found + found,
      gold: c.gold + gold,
      right: c.right + right,
      met: c.met + met,
    })
  }

  /** Part, precision, recall and F in per cent. */
  rows(): string[][] {
    return [...this.#counts].map(([part, { found, gold, right, met }]) => {
      const [p, r] = [right / Math.max(1, found), met / Math.max(1, gold)]
      return [part, ...[p, r, p + r === 0 ? 0 : (2 * p * r) / (p + r)].map(n => (100 * n).toFixed(1))]
    })
  }
}

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
