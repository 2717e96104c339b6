import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { isDay } from '../src/calendar/days.ts'
import { english } from '../src/language/en/english.ts'
import { englishTimes } from '../src/language/en/times.ts'
import { resolveAnchored } from '../src/mentions/times/anchored.ts'
import { findTimes } from '../src/mentions/times.ts'
import { share, table } from './table.ts'

export const about =
  'expressions of time: how many get the value that people gave them, beside chrono-node [FOLDER] [--errors]'

/** Files of TimeNorm's kind; they are no part of the repository. */
const TIMENORM = '../shared/data/timenorm'

/**
 * One expression with its TIMEX3 type and value, a line of the file; a blank line ends a report, whose first day is taken
 * for its date.
 */
interface Row {
  readonly phrase: string
  readonly type: string
  readonly value: string
  readonly reference: string | undefined
}

export async function run(args: string[]): Promise<void> {
  const folder = args.find(a => !a.startsWith('--')) ?? TIMENORM
  for (const name of ['train.tsv', 'test.tsv']) {
    const file = join(folder, name)
    if (!existsSync(file)) {
      console.log(`Nothing measured: ${file} is not here.`)
      continue
    }
    const rows = readRows(readFileSync(file, 'utf8'))
    console.log(`${file}: ${rows.length} expressions`)
    const [given, seconds] = timed(() => rows.map(ours))
    const [others, theirSeconds] = timed(() => rows.map(theirs))
    const header = ['type', 'expressions', 'right', 'answered', 'F1', 'chrono-node right', 'answered', 'F1']
    const types = [undefined, ...TYPES]
    console.log(
      table(
        header,
        types.map(type => line(rows, type, given, others)),
      ),
    )
    console.log(`${seconds.toFixed(2)} s | chrono-node ${theirSeconds.toFixed(2)} s\n`)
    if (args.includes('--errors')) console.log(errors(rows, given))
  }
}

const TYPES = ['DATE', 'TIME', 'DURATION', 'SET']

type Given = readonly (string | undefined)[]

function timed<T>(work: () => T): [T, number] {
  const started = performance.now()
  return [work(), (performance.now() - started) / 1000]
}

function line(rows: readonly Row[], type: string | undefined, ...all: readonly Given[]): string[] {
  const wanted = rows.flatMap((row, i) => (type === undefined || row.type === type ? [i] : []))
  const cells = all.flatMap(given => {
    const answered = wanted.filter(i => given[i] !== undefined).length
    const right = wanted.filter(i => given[i] === rows[i].value).length
    return [share(right, wanted.length), String(answered), share(2 * right, wanted.length + answered)]
  })
  return [type ?? 'all', String(wanted.length), ...cells]
}

const errors = (rows: readonly Row[], given: Given): string =>
  rows
    .flatMap(({ reference, phrase, value }, i) =>
      given[i] === value ? [] : [`  ${reference}\t${phrase}\t${value}\t${given[i] ?? '-'}`],
    )
    .join('\n')

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
