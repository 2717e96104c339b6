import {
  type ArchiveStatus,
  COUNTED,
  type ListedActor,
  type ListedAside,
  type ListedPlace,
  type ListedSource,
  type Page,
} from '../../records/archived.ts'
import { safe } from '../safe.ts'
import type { Piece } from '../text/layout.ts'
import { padEnd } from '../text/layout.ts'
import { type Section, type ShowOptions, sectionsText } from './event.ts'
import { counted, dayInWords } from './found.ts'

/** One line each, and where the next page begins. */
function listOf<T>(raw: Page<T>, none: string, options: ShowOptions, lineOf: (one: T) => Piece[]): string {
  const page = safe(raw)
  if (page.found.length === 0) return `${none}\n`
  const more = page.next === undefined ? '' : `\nThe next: the same with --after '${page.next}'\n`
  return sectionsText([['', page.found.map(lineOf)]], options) + more
}

const eventsOf = (events: number): string =>
  events >= COUNTED ? `${COUNTED.toLocaleString('en-US')} events or more` : counted(events, 'event')

const details = (...parts: readonly (string | null)[]): Piece => ({
  text: parts
    .filter(Boolean)
    .map(part => `· ${part}`)
    .join(' '),
  role: 'faint',
})

export const actorsText = (page: Page<ListedActor>, options: ShowOptions): string =>
  listOf(page, 'No actor was found.', options, ({ name, kind, country, events, id }) => [
    { text: name, role: 'strong' },
    details(kind, country, eventsOf(events), id),
  ])

export const placesText = (page: Page<ListedPlace>, options: ShowOptions): string =>
  listOf(page, 'No place was found.', options, ({ name, country, precision, events, id }) => [
    { text: name, role: 'strong' },
    details(country, precision, eventsOf(events), id),
  ])

export const sourcesText = (sources: readonly ListedSource[], options: ShowOptions): string =>
  listOf({ found: sources, count: sources.length, isMore: false }, 'Nothing was added.', options, sourceLine)

function sourceLine({ name, title, kind, reports, added_at, error }: ListedSource): Piece[] {
  const added = `added on ${dayInWords(added_at)}`
  return [
    { text: title ?? name, role: 'strong' },
    details(title === null ? null : name, kind, counted(reports, 'report'), added),
    { text: error ?? '', role: 'caution' },
  ]
}

export const asideText = (page: Page<ListedAside>, options: ShowOptions): string =>
  listOf(page, 'Nothing was set aside.', options, ({ where, what, remedy, at }) => [
    { text: `${where}:`, role: 'strong' },
    { text: [what, remedy].filter(Boolean).join(' '), role: 'none' },
    details(at.slice(0, 10)),
  ])

const BECAUSE: Readonly<Record<string, string>> = {
  fault: 'that could not be taken in',
  passed: 'that are no reports',
  reading: 'that could not be read',
}

/** What is in an archive, for a person at a terminal. */
export function statusText(raw: ArchiveStatus, name: string, options: ShowOptions): string {
  const status = safe(raw)
  const { reports, events, sources, outlets, aside, readers, lostDecisions } = status
  const older = readers.slice(1).reduce((sum, each) => sum + each.reports, 0)
  const sections: Section[] = [
    [`ARCHIVE ${safe(name)}`, reportLines(reports)],
    ['EVENTS', eventLines(events)],
    ['OUTLETS', outlets.map(({ outlet, reports }) => columns(outlet, reports))],
    ['ADDED', sources.map(sourceLine)],
    ['SET ASIDE', aside.map(({ because, count }) => columns(BECAUSE[because] ?? because, count))],
    [
      'TO DO',
      [
        reports.waiting + reports.reading > 0 &&
          `${counted(reports.waiting + reports.reading, 'report')} to read: casus work`,
        reports.failed > 0 &&
          `${counted(reports.failed, 'report')} could not be read: casus reread --only failed`,
        older > 0 && `${counted(older, 'report')} read by another reader than the last: casus reread`,
        lostDecisions > 0 &&
          `${counted(lostDecisions, 'decision')} no longer ${lostDecisions === 1 ? 'finds its event' : 'find their events'}.`,
        aside.length > 0 && 'What was set aside, and why: casus list aside',
      ].filter(line => line !== false),
    ],
  ]
  return sectionsText(sections, options)
}

const NAME_COLUMN = 28
const COUNT_COLUMN = 12

const columns = (name: string, count: number): string =>
  `${padEnd(name, NAME_COLUMN)}${count.toLocaleString('en-US').padStart(COUNT_COLUMN)}`

function reportLines(reports: ArchiveStatus['reports']): string[] {
  const { all, read, waiting, reading, failed, other, summaries, copies, removed } = reports
  const rows: [string, number][] = [
    ['reports', all],
    ['  read', read],
    ['  of them no news', other],
    ['  waiting', waiting],
    ['  being read', reading],
    ['  could not be read', failed],
    ['  summaries only', summaries],
    ['  near-copies of others', copies],
    ['taken out', removed],
  ]
  return rows
    .filter(([name, count]) => count > 0 || name === 'reports')
    .map(([name, count]) => columns(name, count))
}

const eventLines = ({ all, types, first, last }: ArchiveStatus['events']): string[] => [
  columns('events', all),
  ...types.map(({ type, events }) => columns(`  ${type.toLowerCase().replace(/[-_]/g, ' ')}`, events)),
  ...(first && last ? [`from ${first.slice(0, 10)} to ${last.slice(0, 10)}`] : []),
]
