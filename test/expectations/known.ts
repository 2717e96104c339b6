import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

const FILE = join(import.meta.dirname, '../reports/known-differences.yaml')

const HEADER = `# What Casus still reads otherwise than a careful reader, report by report, in the words of the comparison.
# Written by: CASUS_UPDATE=1 npx vitest run test/reports.test.ts
# The test fails when a report differs in anything that is not listed, and when something listed no longer differs.
`

type Known = Readonly<Record<string, readonly string[]>>

export const knownDifferences = (): Known =>
  existsSync(FILE) ? (parse(readFileSync(FILE, 'utf8')) ?? {}) : {}

/** Replaces what is known of these reports and keeps what is known of others. */
export function writeKnown(found: Known): void {
  const all = Object.entries({ ...knownDifferences(), ...found }).filter(([, words]) => words.length > 0)
  const sorted = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b)))
  writeFileSync(FILE, HEADER + stringify(sorted, { lineWidth: 0 }))
}
