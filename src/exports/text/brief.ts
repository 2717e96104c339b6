import type { EventRecord } from '../../records/event.ts'
import type { Reading } from '../../records/reading.ts'
import { inOrder } from '../order.ts'
import { emptinessOf, publishedOf, titleOf } from '../outline.ts'
import { rowOf } from '../row.ts'
import { type Shown, shown } from '../shown.ts'
import { whenInWords } from '../when.ts'
import { padEnd, wrapPieces } from './layout.ts'
import type { TextOptions } from './text.ts'

const DATE_COLUMN = 23

/** A reading in as few lines as there are events: for looking over many reports. */
export function briefText(raw: Reading, options: TextOptions): string {
  const reading = shown(raw)
  const { width, paint } = options
  const emptiness = emptinessOf(reading)
  const heading = wrapPieces([{ text: titleOf(reading), role: 'strong' }], width, paint)
  const byline = wrapPieces(
    [{ text: `${reading.report.source} · ${publishedOf(reading)}`, role: 'faint' }],
    width,
    paint,
  )
  const events = inOrder(reading).map(event => eventLine(reading, event, options))
  return `${[...heading, ...byline, ...events, ...(emptiness ? [`  ${emptiness}`] : [])].join('\n')}\n`
}

function eventLine(reading: Shown, event: EventRecord, { width, paint }: TextOptions): string {
  const row = rowOf(reading, event)
  const lines = wrapPieces(
    [
      { text: row.status && `${row.status}:`, role: 'caution' },
      { text: row.trigger, role: event.background ? 'none' : 'strong' },
      { text: row.place && `· ${row.place}`, role: 'none' },
      { text: row.deed && `· ${row.deed}`, role: 'none' },
      { text: row.toll && `· ${row.toll}`, role: 'toll' },
    ],
    width - DATE_COLUMN - 3,
    paint,
  )
  const date = padEnd(whenInWords(event.time), DATE_COLUMN)
  return lines
    .map((line, index) => `  ${index === 0 ? paint.faint(date) : ' '.repeat(DATE_COLUMN)} ${line}`)
    .join('\n')
}
