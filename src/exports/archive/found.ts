import type { FoundEvent, FoundReport, ListedEvent, ListedReport, Page } from '../../records/archived.ts'
import { PRECISIONS } from '../../records/time.ts'
import { safe } from '../safe.ts'
import { shorten } from '../shorten.ts'
import { type Piece, padEnd, wrapPieces } from '../text/layout.ts'
import type { Paint } from '../text/paint.ts'
import { whenInWords } from '../when.ts'
import { bestPassages, excerpt, marked, type Sought } from './marked.ts'

export interface FoundOptions {
  readonly width: number
  readonly paint: Paint
  readonly sought: readonly Sought[]
}

const DATE_COLUMN = 18
const PASSAGE_LINES = 3

/** What was found, for a person at a terminal. */
export const eventsText = (page: Page<FoundEvent>, options: FoundOptions): string =>
  listText(safe(page), 'event', options, event => [
    whenOf(event),
    [
      lineOf(event),
      ...passageLines(event.passages, options),
      [...detailsOf(event), { text: `· ${event.id}`, role: 'faint' }],
    ],
  ])

export const reportsText = (page: Page<FoundReport>, options: FoundOptions): string =>
  listText(safe(page), 'report', options, report => [
    dayInWords(report.published),
    [
      [{ text: report.title ?? 'Untitled report', role: 'strong' }],
      ...(options.sought.length > 0 ? passageLines(report.passages, options) : []),
      [{ text: reportDetails(report), role: 'faint' }],
    ],
  ])

type Block = readonly [left: string, right: readonly (readonly Piece[])[]]

function listText<T>(
  page: Page<T>,
  noun: string,
  { width, paint }: FoundOptions,
  blockOf: (one: T) => Block,
): string {
  if (page.found.length === 0) return `No ${noun} was found.\n`
  const room = width - DATE_COLUMN - 1
  const lines = page.found.flatMap(one => {
    const [left, right] = blockOf(one)
    const body = right.flatMap(pieces => wrapPieces(pieces, room, paint))
    const dates = wrapPieces([{ text: left, role: 'none' }], DATE_COLUMN)
    return [
      ...Array.from({ length: Math.max(body.length, dates.length) }, (_, row) =>
        `${paint.strong(padEnd(dates[row] ?? '', DATE_COLUMN))} ${body[row] ?? ''}`.trimEnd(),
      ),
      '',
    ]
  })
  return `${[...lines, ...foot(page, noun)].join('\n')}\n`
}

function foot<T>({ found, count, isMore, next }: Page<T>, noun: string): string[] {
  const total = `${count.toLocaleString('en-US')}${isMore ? ' or more' : ''}`
  const nouns = count === 1 && !isMore ? noun : `${noun}s`
  if (next === undefined) return [`${total} ${nouns}.`]
  return [`${found.length} of ${total} ${nouns}. The next: the same with --after ${next}`]
}

function passageLines(
  passages: readonly string[],
  { sought, width }: Pick<FoundOptions, 'sought' | 'width'>,
): Piece[][] {
  const room = (width - DATE_COLUMN) * PASSAGE_LINES
  return bestPassages(passages, sought, 1).map(sentence =>
    excerpt(marked(sentence, sought), room).map(piece =>
      piece.role === 'none' ? { ...piece, role: 'faint' } : piece,
    ),
  )
}

/** "attack · Camp Taji, IQ · Kataib Hezbollah → coalition · 3 killed". */
const lineOf = ({ line, isBackground }: ListedEvent): Piece[] => [
  { text: line, role: 'strong' },
  ...(isBackground ? [{ text: '· background', role: 'faint' } as const] : []),
]

/** "assault, heavy weapons · 3 accounts, which differ · Rockets hit base · apnews.com · 14 Mar 2020 · and 9 copies". */
function detailsOf(event: ListedEvent): Piece[] {
  const { accounts, isDisputed, copies, report, decision, isCurrent } = event
  const warning = decision === 'rejected' ? 'rejected' : isCurrent ? '' : 'replaced or removed'
  const told = [accounts > 0 && counted(accounts, 'account'), isDisputed && 'disputed'].filter(Boolean)
  const rest = [
    typeInWords(event),
    told.join(', '),
    shorten(report.title ?? 'Untitled report', 60),
    outletOf(report),
    dayInWords(report.published),
    copies > 0 && `and ${counted(copies, 'copy')}`,
  ]
  return [
    { text: warning && `${warning.toUpperCase()}:`, role: 'caution' },
    { text: rest.filter(Boolean).join(' · '), role: 'faint' },
  ]
}

function reportDetails(report: FoundReport): string {
  const { state, kind, extent, events, copies } = report
  return [
    outletOf(report),
    state === 'read'
      ? kind === 'other'
        ? 'not a report of events'
        : counted(events, 'event')
      : STATES[state],
    extent === 'summary' && 'summary',
    copies > 0 && `and ${counted(copies, 'copy')}`,
    report.id,
  ]
    .filter(Boolean)
    .join(' · ')
}

const STATES: Readonly<Record<Exclude<FoundReport['state'], 'read'>, string>> = {
  waiting: 'waits to be read',
  reading: 'is being read',
  failed: 'could not be read',
}

export const typeInWords = ({ type, mode }: Pick<ListedEvent, 'type' | 'mode'>): string =>
  [type.toLowerCase(), mode].filter(Boolean).join(', ').replace(/[-_]/g, ' ')

/** Of a file its name alone. */
export const outletOf = ({ outlet, source }: Pick<ListedReport, 'outlet' | 'source'>): string =>
  outlet ?? (/^https?:/.test(source) ? source : source.slice(source.lastIndexOf('/') + 1))

/** The day as the source gave it. */
export const dayInWords = (published: string | null): string => {
  const day = published?.slice(0, 10)
  return day ? whenInWords({ start: day, end: day, precision: 'day', basis: 'stated' }) : 'no day'
}

export function whenOf({ start, end, precision }: Pick<ListedEvent, 'start' | 'end' | 'precision'>): string {
  const known = PRECISIONS.find(each => each === precision) ?? 'unknown'
  if (start === null && end === null) return 'date not told'
  return whenInWords({ start: start ?? '', end: end ?? '', precision: known, basis: 'stated' })
}

export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
