import type { EventRecord } from '../../records/event.ts'
import { type Account, disputes, silences } from '../accounts.ts'
import { STANCE_WORDS } from '../names.ts'
import { eventName, type Numbers, sentenceName, silenceLine } from '../outline.ts'
import { quoted } from '../shorten.ts'
import type { Shown } from '../shown.ts'
import { tollInWords } from '../toll.ts'
import { type Piece, padEnd, wrap, wrapPieces } from './layout.ts'
import type { TextOptions } from './text.ts'

const CONTENT_LIMIT = 220
const INDENT = 4
const GAP = 3
/** Narrower than this, a column reads worse than accounts below each other. */
const LEAST_COLUMN = 28

/** For each event told in several ways, what each source says, side by side. */
export function accountLines(
  reading: Shown,
  events: readonly EventRecord[],
  numbers: Numbers,
  options: TextOptions,
): string[] {
  const { width, paint } = options
  const blocks = disputes(reading, events).map(({ event, accounts, why }) => [
    ...wrapPieces(
      [
        { text: eventName(reading, event, numbers), role: 'strong' },
        { text: `· ${why.join(', ')}`, role: 'faint' },
      ],
      width - 1,
      paint,
    ).map(line => ` ${line}`),
    ...sideBySide(
      accounts.map(account => accountPieces(reading, event, account)),
      options,
    ),
  ])
  const quiet = silences(reading).flatMap(claim => wrap(silenceLine(reading, claim, numbers), width - 4))
  if (quiet.length > 0) blocks.push(quiet.map(line => ` ${line}`))
  return blocks.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines))
}

/** The lines of one account, before they are wrapped. */
function accountPieces(reading: Shown, event: EventRecord, account: Account): Piece[][] {
  const { text } = reading.report
  const spoken = account.claims.map(({ content, stance, cue }): Piece[] => [
    { text: stance === 'asserts' ? '' : `${STANCE_WORDS[stance]}:`, role: 'caution' },
    { text: quoted(text.slice(content.start, content.end), CONTENT_LIMIT), role: 'none' },
    { text: sentenceName(reading, cue.start), role: 'faint' },
  ])
  const tolls = account.tolls.map((index): Piece[] => [{ text: tollInWords(event, index), role: 'toll' }])
  return [[{ text: account.source, role: 'heading' }], ...tolls, ...spoken]
}

/** As many columns as there is room for; where there is room for one only, below each other. */
function sideBySide(accounts: readonly Piece[][][], options: TextOptions): string[] {
  const most = Math.floor((options.width - INDENT + GAP) / (LEAST_COLUMN + GAP))
  if (most < 2) return accounts.flatMap(account => stacked(account, options))
  const rows = Math.ceil(accounts.length / most)
  const perRow = Math.ceil(accounts.length / rows)
  return Array.from({ length: rows }, (_, row) => [
    ...(row > 0 ? [''] : []),
    ...columnsOf(accounts.slice(row * perRow, (row + 1) * perRow), perRow, options),
  ]).flat()
}

function columnsOf(accounts: readonly Piece[][][], count: number, { width, paint }: TextOptions): string[] {
  const column = Math.floor((width - INDENT - GAP * (count - 1)) / count)
  const columns = accounts.map(pieces => pieces.flatMap(line => wrapPieces(line, column, paint)))
  const height = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, row) =>
    `${' '.repeat(INDENT)}${columns.map(lines => padEnd(lines[row] ?? '', column)).join(' │ ')}`.trimEnd(),
  )
}

function stacked([source, ...said]: Piece[][], { width, paint }: TextOptions): string[] {
  const inset = (line: Piece[], indent: number) =>
    wrapPieces(line, width - indent, paint).map(text => ' '.repeat(indent) + text)
  return [...inset(source, INDENT), ...said.flatMap(line => inset(line, INDENT + 3))]
}
