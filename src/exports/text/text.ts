import type { EventRecord } from '../../records/event.ts'
import type { Reading } from '../../records/reading.ts'
import { inOrder } from '../order.ts'
import {
  bylineOf,
  emptinessOf,
  numbersOf,
  problemInWords,
  sourceLine,
  tieLines,
  titleOf,
} from '../outline.ts'
import { type Shown, shown } from '../shown.ts'
import { accountLines } from './accounts.ts'
import { chainLines } from './chain.ts'
import { eventLines } from './events.ts'
import { wrap } from './layout.ts'
import type { Paint } from './paint.ts'

export interface TextOptions {
  /** Columns to fill, 60 or more. */
  readonly width: number
  readonly paint: Paint
  /** Print the numbered sentences as well. */
  readonly sentences: boolean
}

/** A reading for a person at a terminal. */
export function readingText(raw: Reading, options: TextOptions): string {
  const reading = shown(raw)
  const events = inOrder(reading)
  const blocks = [heading(reading, options), ...sections(reading, events, options)]
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`
}

function heading(reading: Shown, { width, paint }: TextOptions): string[] {
  const emptiness = emptinessOf(reading)
  return [
    ...wrap(titleOf(reading), width).map(paint.strong),
    ...wrap(bylineOf(reading), width),
    ...wrap(sourceLine(reading), width).map(paint.faint),
    ...(emptiness ? ['', emptiness] : []),
  ]
}

function sections(reading: Shown, events: readonly EventRecord[], options: TextOptions): string[][] {
  const numbers = numbersOf(events)
  const all: [string, string[]][] = [
    ['WHAT HAPPENED', events.flatMap(event => eventLines(reading, event, numbers, options))],
    ['WHAT LED TO WHAT', chainLines(reading, events, numbers, options)],
    ['WHERE ACCOUNTS DIFFER', accountLines(reading, events, numbers, options)],
    ['WHO IS TIED TO WHOM', listed(tieLines(reading), options)],
    ['NOT SETTLED', listed(reading.problems.map(problemInWords), options)],
    ['TEXT', options.sentences ? sentenceLines(reading, options) : []],
  ]
  return all
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [options.paint.heading(name), ...lines])
}

const listed = (items: readonly string[], { width }: TextOptions): string[] =>
  items.flatMap(item => wrap(item, width - 4).map((line, index) => (index === 0 ? ' ·  ' : '    ') + line))

function sentenceLines({ report }: Shown, { width, paint }: TextOptions): string[] {
  return report.sentences.flatMap(({ start, end }, index) =>
    wrap(report.text.slice(start, end), width - 6).map(
      (line, row) => paint.faint((row === 0 ? `s${index + 1}` : '').padEnd(6)) + line,
    ),
  )
}
