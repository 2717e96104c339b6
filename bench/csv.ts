import { records } from './archives.ts'

/** The rows of a CSV file by the names of its header. */
export function recordsOf(csv: string): Record<string, string>[] {
  const [header, ...rows] = records(csv.replace(/^\ufeff/, ''))
  return rows.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}
