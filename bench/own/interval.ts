import { type Counts, f1, NONE, plus } from './check.ts'

const DRAWS = 1000

/** Numbers from 0 to 1 that are the same in every run (mulberry32, by Tommy Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Between which values 95 of 100 F1 lie when reports are drawn anew with replacement (percentile bootstrap, Efron 1979). */
export function interval(reports: readonly Counts[], seed = 1): [number, number] | undefined {
  const next = chance(seed)
  const drawn: number[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = NONE
    for (let k = 0; k < reports.length; k++) sum = plus(sum, reports[Math.floor(next() * reports.length)])
    const value = f1(sum)
    if (!Number.isNaN(value)) drawn.push(value)
  }
  drawn.sort((a, b) => a - b)
  const at = (part: number) => drawn[Math.min(drawn.length - 1, Math.floor(part * drawn.length))]
  return drawn.length === 0 ? undefined : [at(0.025), at(0.975)]
}
