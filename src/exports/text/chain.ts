import type { EventRecord } from '../../records/event.ts'
import { type ChainRow, chainRows } from '../chain.ts'
import { eventLabel, LINK_WORDS } from '../names.ts'
import { type Numbers, sentenceName } from '../outline.ts'
import { quoted } from '../shorten.ts'
import type { Shown } from '../shown.ts'
import { whenInWords } from '../when.ts'
import { type Piece, wrapPieces } from './layout.ts'
import type { TextOptions } from './text.ts'

/** Room that an event keeps for itself however deep it stands. */
const LEAST_ROOM = 30
const EVIDENCE_LIMIT = 60
const RAIL = ' │   '

/** The chain, drawn downwards: ▼ and ├─▶ where the words say that one led to the other, dotted where only that it came first. */
export function chainLines(
  reading: Shown,
  events: readonly EventRecord[],
  numbers: Numbers,
  options: TextOptions,
): string[] {
  return chainRows(reading, events).flatMap((row, index) => [
    ...(index > 0 && !row.link ? [''] : []),
    ...rowLines(reading, row, numbers, options),
  ])
}

function rowLines(reading: Shown, row: ChainRow, numbers: Numbers, { width, paint }: TextOptions): string[] {
  const depth = Math.min(row.depth, Math.floor((width - LEAST_ROOM) / RAIL.length))
  const rail = RAIL.repeat(row.branch ? depth - 1 : depth)
  const arrow = arrowsOf(row)
  const room = width - rail.length - RAIL.length
  const label = wrapPieces(labelOf(reading, row, numbers), room, paint)
  const said = wrapPieces(evidenceOf(reading, row), room, paint)
  if (!row.link) return label.map(line => ` ${line}`)
  if (row.branch) {
    const lines = [...said, ...label]
    return lines.map((line, index) => `${rail}${index === 0 ? arrow.branch : RAIL}${line}`)
  }
  return [
    ...said.map(line => `${rail} ${arrow.line}  ${line}`),
    `${rail} ${arrow.head}`,
    ...label.map(line => `${rail} ${line}`),
  ]
}

const arrowsOf = ({ link }: ChainRow) =>
  link?.kind === 'precedes'
    ? { line: '┊', head: '▽', branch: ' ├┄▷ ' }
    : { line: '│', head: '▼', branch: ' ├─▶ ' }

function labelOf(reading: Shown, { event, again }: ChainRow, numbers: Numbers): Piece[] {
  return [
    { text: String(numbers.get(event.id)), role: 'strong' },
    { text: eventLabel(reading, event), role: 'strong' },
    { text: `· ${whenInWords(event.time)}`, role: 'faint' },
    { text: event.status === 'happened' ? '' : `· ${event.status}`, role: 'caution' },
    { text: again ? '(above)' : '', role: 'faint' },
  ]
}

function evidenceOf(reading: Shown, { link }: ChainRow): Piece[] {
  if (!link) return []
  const words = `${quoted(link.evidence.text, EVIDENCE_LIMIT)} (${sentenceName(reading, link.evidence.start)})`
  return [
    { text: LINK_WORDS[link.kind], role: link.kind === 'precedes' ? 'faint' : 'none' },
    { text: words, role: 'faint' },
  ]
}
