import type { ListedEvent } from '../../records/archived.ts'

/** A spreadsheet takes what begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** One cell as RFC 4180 has it; what would be a formula gets an apostrophe before it, numbers of ours do not. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Column = readonly [name: string, value: (event: ListedEvent) => string | number | boolean | null]

const COLUMNS: readonly Column[] = [
  ['id', event => event.id],
  ['type', event => event.type],
  ['mode', event => event.mode],
  ['status', event => event.status],
  ['start', event => event.start],
  ['end', event => event.end],
  ['precision', event => event.precision],
  ['place', event => event.place?.name ?? null],
  ['country', event => event.place?.country ?? null],
  ['place_id', event => event.place?.id ?? null],
  ['killed_low', event => event.killed_low],
  ['killed_high', event => event.killed_high],
  ['wounded_low', event => event.wounded_low],
  ['wounded_high', event => event.wounded_high],
  ['accounts', event => event.accounts],
  ['disputed', event => event.isDisputed],
  ['background', event => event.isBackground],
  ['confidence', event => event.confidence],
  ['decision', event => event.decision],
  ['what', event => event.line],
  ['report', event => event.report.id],
  ['title', event => event.report.title],
  ['outlet', event => event.report.outlet],
  ['published', event => event.report.published],
  ['url', event => event.report.url],
  ['source', event => event.report.source],
  ['copies', event => event.copies],
]

const row = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

export const csvHeader: string = row(COLUMNS.map(([name]) => name))

/** One event a row. */
export const csvRow = (event: ListedEvent): string => row(COLUMNS.map(([, value]) => value(event)))
