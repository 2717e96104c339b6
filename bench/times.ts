import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { isDay } from '../src/calendar/days.ts'
import { english } from '../src/language/en/english.ts'
import { englishTimes } from '../src/language/en/times.ts'
import { resolveAnchored } from '../src/mentions/times/anchored.ts'
import { findTimes } from '../src/mentions/times.ts'

/**
 * How many time expressions get the value that people gave them, ours beside chrono-node. The files hold an expression, its
 * TIMEX3 type and value on each line; a blank line ends a report, whose first day is taken for its date.
 * Run: npx tsx bench/times.ts [folder with train.tsv and test.tsv] [--errors]
 */
interface Row {
  readonly phrase: string
  readonly type: string
  readonly value: string
  readonly reference: string | undefined
}

const args = process.argv.slice(2)
const folder = args.find(a => !a.startsWith('--')) ?? '../shared/data/timenorm'

for (const name of ['train.tsv', 'test.tsv']) {
  const file = join(folder, name)
  if (!existsSync(file)) {
    console.log(`${file}: not there, nothing measured`)
    continue
  }
  const rows = readRows(readFileSync(file, 'utf8'))
  console.log(`${name}: ${rows.length} expressions`)
  report('casus', rows, ours)
  report('chrono-node', rows, theirs)
}

function readRows(text: string): Row[] {
  return text.split(/\n\s*\n/).flatMap(report => {
    const lines = report
      .split('\n')
      .map(line => line.split('\t'))
      .filter(cells => cells.length === 3)
    const reference = lines.map(cells => cells[2].slice(0, 10)).find(isDay)
    return lines.map(([phrase, type, value]) => ({ phrase, type, value, reference }))
  })
}

function report(name: string, rows: readonly Row[], value: (row: Row) => string | undefined) {
  const started = performance.now()
  const given = rows.map(value)
  const seconds = (performance.now() - started) / 1000
  const line = (label: string, wanted: (row: Row) => boolean) => {
    const all = rows.filter(wanted).length
    const answered = rows.filter((row, i) => wanted(row) && given[i] !== undefined).length
    const right = rows.filter((row, i) => wanted(row) && given[i] === row.value).length
    const f1 = (2 * right) / (all + answered || 1)
    console.log(
      `  ${name.padEnd(12)}${label.padEnd(10)} right ${right} of ${all} (${((100 * right) / all).toFixed(1)} %), answered ${answered}, F1 ${(100 * f1).toFixed(1)}`,
    )
  }
  line('all', () => true)
  for (const type of ['DATE', 'TIME', 'DURATION', 'SET']) line(type, row => row.type === type)
  console.log(`  ${name.padEnd(12)}${seconds.toFixed(2)} s`)
  if (args.includes('--errors') && name === 'casus')
    rows.forEach((row, i) => {
      if (given[i] !== row.value)
        console.log(`    ${row.reference}\t${row.phrase}\t${row.value}\t${given[i] ?? '-'}`)
    })
}

function ours({ phrase, reference }: Row): string | undefined {
  const found = findTimes(english.cut(phrase), { published: reference }, englishTimes)
    .sort((a, b) => b.span.text.length - a.span.text.length)
    .at(0)
  if (!found) return undefined
  return found.value ?? (reference && resolveAnchored(found, reference)?.value)
}

function theirs({ phrase, reference }: Row): string | undefined {
  const noon = reference ? new Date(`${reference}T12:00:00`) : new Date(0)
  const start = chrono.parse(phrase, noon).at(0)?.start
  if (!start) return undefined
  const [y, m, d] = [start.get('year'), start.get('month'), start.get('day')].map(n =>
    String(n).padStart(2, '0'),
  )
  if (start.isCertain('hour'))
    return `${y}-${m}-${d}T${String(start.get('hour')).padStart(2, '0')}:${String(start.get('minute')).padStart(2, '0')}`
  if (start.isCertain('day') || start.isCertain('weekday')) return `${y}-${m}-${d}`
  if (start.isCertain('month')) return `${y}-${m}`
  return start.isCertain('year') ? y : `${y}-${m}-${d}`
}
