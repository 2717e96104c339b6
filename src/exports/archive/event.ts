import type { ListedEvent, ShownEvent, Standing } from '../../records/archived.ts'
import type { EventRecord } from '../../records/event.ts'
import type { Link } from '../../records/link.ts'
import { accountsOf } from '../accounts.ts'
import { LINK_WORDS, placeName, STANCE_WORDS, whoToWhom } from '../names.ts'
import { safe } from '../safe.ts'
import { quoted } from '../shorten.ts'
import { type Shown, shown } from '../shown.ts'
import { type Piece, wrapPieces } from '../text/layout.ts'
import type { Paint } from '../text/paint.ts'
import { tollInWords, tollsInWords } from '../toll.ts'
import { dayInWords, outletOf, typeInWords, whenOf } from './found.ts'
import { copyPieces, standingPieces } from './standing.ts'

export interface ShowOptions {
  readonly width: number
  readonly paint: Paint
}

const LONGEST_QUOTE = 300
const FIELD = 10

/** One event with all that the archive holds of it: fields, accounts, sentences, links, its report and copies of that. */
export function eventText(raw: ShownEvent, options: ShowOptions): string {
  const { reading: read, ...event } = safe({ ...raw, reading: undefined })
  const reading = raw.reading && shown(raw.reading)
  const record = reading?.events.find(({ id }) => id === event.id)
  const sections: Section[] = [
    ['', heading(event)],
    ['', fields(event, reading, record, options)],
    ['SENTENCES', record && reading ? sentences(reading, record) : []],
    ['ACCOUNTS', record && reading ? accounts(reading, record) : []],
    ['LINKS', event.links.map(linkPieces)],
    ['REPORT', reportPieces(event, event.stands)],
  ]
  return sectionsText(sections, options)
}

/** A line that is yet to be wrapped, or one that stands as it is. */
type Line = readonly Piece[] | string
export type Section = readonly [name: string, lines: readonly Line[]]

/** Sections with something in them, each under its name; a blank line between. */
export function sectionsText(sections: readonly Section[], { width, paint }: ShowOptions): string {
  const linesOf = (line: Line) => (typeof line === 'string' ? [line] : wrapPieces(line, width - 2, paint))
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [
      ...(name ? [paint.heading(name)] : []),
      ...lines.flatMap(linesOf).map(line => (name ? `  ${line}` : line)),
    ])
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`
}

function heading(event: ListedEvent): Piece[][] {
  const { decision, isCurrent } = event
  const warnings = [
    decision === 'rejected' && 'A person rejected it: it is no event.',
    !isCurrent &&
      decision !== 'rejected' &&
      'Its text was replaced or its report removed: it no longer stands.',
  ].filter(warning => warning !== false)
  return [
    [{ text: event.line, role: 'strong' }],
    [{ text: event.id, role: 'faint' }],
    ...warnings.map((text): Piece[] => [{ text, role: 'caution' }]),
  ]
}

function fields(
  event: ListedEvent,
  reading: Shown | undefined,
  record: EventRecord | undefined,
  { width, paint }: ShowOptions,
): string[] {
  const place = record && reading ? placeName(reading, record) : event.place?.name
  const rows: [string, string | undefined][] = [
    ['when', [whenOf(event), record?.time?.basis === 'inferred' && '(inferred)'].filter(Boolean).join(' ')],
    ['what', [typeInWords(event), event.isBackground && 'background'].filter(Boolean).join(' · ')],
    [
      'status',
      [event.status, event.decision === 'accepted' && 'accepted by a person'].filter(Boolean).join(' · '),
    ],
    ['where', [place, event.place && `(${event.place.id})`].filter(Boolean).join(' ')],
    ['who', record && reading ? whoToWhom(reading, record) : ''],
    ['toll', record ? tollsInWords(record).join('; ') : ''],
    ['likely', `${Math.round(event.confidence * 100)} in 100 that a careful reader would list it`],
  ]
  return rows
    .filter(([, words]) => words)
    .flatMap(([name, words]) =>
      wrapPieces([{ text: words!, role: name === 'toll' ? 'toll' : 'none' }], width - FIELD, paint).map(
        (line, index) => paint.faint((index === 0 ? name : '').padEnd(FIELD)) + line,
      ),
    )
}

function sentences({ report }: Shown, { mentions }: EventRecord): Piece[][] {
  const indices = [...new Set(mentions.map(({ sentence }) => sentence))].sort((a, b) => a - b)
  return indices.flatMap(index => {
    const sentence = report.sentences[index]
    if (!sentence) return []
    const text = report.text.slice(sentence.start, sentence.end)
    return [[{ text: `s${index + 1}`, role: 'faint' } as const, { text, role: 'none' } as const]]
  })
}

function accounts(reading: Shown, event: EventRecord): Piece[][] {
  return accountsOf(reading, event).flatMap(({ source, claims, tolls }): Piece[][] => [
    [
      { text: source, role: 'strong' },
      {
        text: tolls.length > 0 ? `· ${tolls.map(index => tollInWords(event, index)).join('; ')}` : '',
        role: 'toll',
      },
    ],
    ...claims.map(({ stance, content }): Piece[] => [
      { text: `${STANCE_WORDS[stance]}:`, role: stance === 'asserts' ? 'faint' : 'caution' },
      { text: quoted(reading.report.text.slice(content.start, content.end), LONGEST_QUOTE), role: 'none' },
    ]),
  ])
}

/** "led to: attack · Camp Taji (event-…)"; a cause says so the other way round. */
function linkPieces({ kind, isCause, event }: ShownEvent['links'][number]): Piece[] {
  const words = LINK_WORDS[kind as Link['kind']] ?? kind
  return [
    { text: isCause ? `${event.line}` : 'It', role: isCause ? 'none' : 'faint' },
    { text: words, role: 'strong' },
    { text: isCause ? 'it' : event.line, role: isCause ? 'faint' : 'none' },
    { text: `(${whenOf(event)}, ${event.id})`, role: 'faint' },
  ]
}

function reportPieces({ report }: ListedEvent, stands: Standing): Piece[][] {
  return [
    [{ text: report.title ?? 'Untitled report', role: 'strong' }],
    [
      {
        text: [outletOf(report), dayInWords(report.published), report.id].join(' · '),
        role: 'faint',
      },
    ],
    ...(report.url && /^https?:/.test(report.url) ? [[{ text: report.url, role: 'faint' } as const]] : []),
    ...standingPieces(stands),
    ...copyPieces(stands),
  ]
}
