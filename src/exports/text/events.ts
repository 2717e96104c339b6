import type { EventRecord } from '../../records/event.ts'
import type { Numbers } from '../outline.ts'
import { type EventRow, rowOf } from '../row.ts'
import type { Shown } from '../shown.ts'
import { whenInWords } from '../when.ts'
import { type Piece, padEnd, wrapPieces } from './layout.ts'
import type { TextOptions } from './text.ts'

const NUMBER_COLUMN = 4
const DATE_COLUMN = 19

/** One event as a block: its number and date on the left, what is known of it on the right. */
export function eventLines(
  reading: Shown,
  event: EventRecord,
  numbers: Numbers,
  { width, paint }: TextOptions,
): string[] {
  const room = width - NUMBER_COLUMN - DATE_COLUMN - 1
  const body = bodyOf(rowOf(reading, event), event.background).flatMap(pieces =>
    wrapPieces(pieces, room, paint),
  )
  const date = dateLines(event)
  const tone = event.background ? paint.faint : paint.strong
  return Array.from({ length: Math.max(body.length, date.length) }, (_, line) => {
    const number = line === 0 ? String(numbers.get(event.id)).padStart(2) : ''
    const left = padEnd(number, NUMBER_COLUMN) + padEnd(date[line] ?? '', DATE_COLUMN)
    return `${tone(left)} ${body[line] ?? ''}`.trimEnd()
  })
}

function dateLines(event: EventRecord): string[] {
  const lines = wrapPieces([{ text: whenInWords(event.time), role: 'none' }], DATE_COLUMN)
  return event.time?.basis === 'inferred' ? [...lines, '(inferred)'] : lines
}

/** The lines of the right column before they are wrapped. */
function bodyOf(row: EventRow, background: boolean): Piece[][] {
  const lines: Piece[][] = [
    [
      { text: row.status && `${row.status.toUpperCase()}:`, role: 'caution' },
      { text: row.trigger, role: background ? 'none' : 'strong' },
      { text: row.place && `· ${row.place}`, role: 'none' },
      { text: `· ${row.type}`, role: 'faint' },
    ],
    [{ text: row.deed, role: 'none' }],
    [{ text: row.toll, role: 'toll' }],
    [
      { text: row.sentences, role: 'faint' },
      { text: background ? '· background' : '', role: 'faint' },
      { text: row.sources && `· ${row.sources}`, role: 'faint' },
    ],
  ]
  return lines.filter(pieces => pieces.some(piece => piece.text !== ''))
}
