import { chance } from '../own/interval.ts'
import { table } from '../table.ts'
import { type Count, f1, LABEL, NOTHING, plus, precision, recall, type Tally } from './counts.ts'

/** What one finder made of the texts, in their order. */
export interface Scored {
  readonly finder: string
  readonly tallies: readonly Tally[]
}

const HEADER = ['part', 'finder', 'annotated', 'read', 'P', 'R', 'F1', '95 % interval']

/** A row for each part and finder; the labels of each part after all parts, where they are asked for. */
export function scoreTables(scored: readonly Scored[], { labels }: { readonly labels: boolean }): string {
  const keys = [...new Set(scored.flatMap(({ tallies }) => tallies.flatMap(t => [...t.counts.keys()])))]
  const rowsOf = (chosen: readonly string[]) => chosen.flatMap(key => scored.flatMap(one => row(key, one)))
  const parts = rowsOf(keys.filter(key => !key.includes(LABEL)))
  const labelled = rowsOf(keys.filter(key => key.includes(LABEL)).sort())
  return [parts, ...(labels && labelled.length > 0 ? [labelled] : [])]
    .map(rows => table(HEADER, rows))
    .join('\n\n')
}

/** None for a part that the finder does not do. */
function row(key: string, { finder, tallies }: Scored): string[][] {
  const counts = tallies.flatMap(({ counts }) => counts.get(key) ?? [])
  if (counts.length === 0) return []
  const sum = counts.reduce(plus, NOTHING)
  const bounds = interval(tallies.map(tally => tally.counts.get(key)))
  return [
    [
      key,
      finder,
      String(sum.gold),
      String(sum.given),
      perCent(precision(sum)),
      perCent(recall(sum)),
      perCent(f1(sum)),
      bounds ? bounds.map(perCent).join('–') : '-',
    ],
  ]
}

const perCent = (value: number): string => (Number.isNaN(value) ? '-' : (100 * value).toFixed(1))

const DRAWS = 1000

/** Between which values 95 of 100 F1 lie when texts are drawn anew with replacement (percentile bootstrap, Efron 1979). */
export function interval(texts: readonly (Count | undefined)[], seed = 1): [number, number] | undefined {
  const next = chance(seed)
  const drawn: number[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum: { -readonly [K in keyof Count]: number } = { ...NOTHING }
    for (let k = 0; k < texts.length; k++) {
      const count = texts[Math.floor(next() * texts.length)]
      if (!count) continue
      sum.given += count.given
      sum.right += count.right
      sum.gold += count.gold
      sum.found += count.found
    }
    const value = f1(sum)
    if (!Number.isNaN(value)) drawn.push(value)
  }
  drawn.sort((a, b) => a - b)
  return drawn.length === 0
    ? undefined
    : [drawn[Math.floor(0.025 * drawn.length)], drawn[Math.floor(0.975 * drawn.length)]]
}
