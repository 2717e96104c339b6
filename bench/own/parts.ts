import { table } from '../table.ts'
import { ALL_FIELDS, type Check, type Counts, countsOf, FIELDS, NONE, PARTS, plus, scores } from './check.ts'
import type { Sureness } from './confidence.ts'
import { interval } from './interval.ts'

export interface Compared {
  readonly name: string
  readonly checks: readonly Check[]
  readonly baseline: readonly Check[]
  readonly sureness: readonly Sureness[]
}

const HEADER = [
  'part',
  'annotated',
  'right',
  'wrong',
  'missed',
  'extra',
  'apart',
  'P',
  'R',
  'F1',
  '95 % interval',
  'baseline F1',
]

/** A row for each part over all reports, with all fields together after the last of them. */
export function partTable(compared: readonly Compared[]): string {
  const ours = compared.map(({ checks }) => countsOf(checks))
  const plain = compared.map(({ baseline }) => countsOf(baseline))
  const lastField = PARTS.indexOf(FIELDS[FIELDS.length - 1])
  const parts = [...PARTS.slice(0, lastField + 1), ALL_FIELDS, ...PARTS.slice(lastField + 1)]
  return table(
    HEADER,
    parts.map(part => row(part, ours, plain)),
  )
}

function row(
  part: string,
  ours: readonly ReadonlyMap<string, Counts>[],
  plain: readonly ReadonlyMap<string, Counts>[],
): string[] {
  const reports = ours.map(counts => counts.get(part) ?? NONE)
  const sum = reports.reduce(plus, NONE)
  const behind = plain.map(counts => counts.get(part) ?? NONE).reduce(plus, NONE)
  const { right, wrong, missed, extra, apart } = sum
  const bounds = interval(reports)?.map(value => (100 * value).toFixed(1))
  const counted = [right + wrong + missed, right, wrong, missed, extra, apart].map(String)
  return [part, ...counted, ...scores(sum), bounds?.join('–') ?? '-', scores(behind)[2]]
}
