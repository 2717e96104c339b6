import type { ShownActor, ShownPlace, ShownReport } from '../../records/archived.ts'
import { safe } from '../safe.ts'
import { quoted } from '../shorten.ts'
import type { Piece } from '../text/layout.ts'
import { readingText } from '../text/text.ts'
import { type Section, type ShowOptions, sectionsText } from './event.ts'
import { eventsText } from './found.ts'
import { copyPieces, sightingPieces, standingPieces, versionPieces } from './standing.ts'

const LONGEST_QUOTE = 200
const LONGEST_TEXT = 2000

/** A text of a report as `casus read` prints it, and how it stands in the archive. */
export function reportText({ reading, draft, stands: raw }: ShownReport, options: ShowOptions): string {
  const stands = safe(raw)
  const body = reading ? readingText(reading, { ...options, sentences: false }) : unread(draft, options)
  const sections: Section[] = [
    ['IN THE ARCHIVE', [[{ text: stands.id, role: 'strong' }], ...standingPieces(stands)]],
    ['VERSIONS', versionPieces(stands)],
    ['MET AT', sightingPieces(stands)],
    ['NEAR-COPIES', copyPieces(stands).slice(1)],
  ]
  return `${body}\n${sectionsText(sections, options)}`
}

function unread(raw: ShownReport['draft'], options: ShowOptions): string {
  const { title, text } = safe(raw)
  return sectionsText(
    [
      ['', [[{ text: title ?? 'Untitled report', role: 'strong' }]]],
      [
        '',
        text
          .slice(0, LONGEST_TEXT)
          .split(/\n+/)
          .map((text): Piece[] => [{ text, role: 'none' }]),
      ],
    ],
    options,
  )
}

/** An actor: other names, ties with the words that tell of them, and events, the newest first. */
export function actorText(raw: ShownActor, options: ShowOptions): string {
  const actor = safe(raw)
  const facts = [actor.kind, actor.country, actor.id].filter(Boolean).join(' · ')
  const ties = actor.ties.map(({ from, kind, label, to, evidence, report }): Piece[] => [
    { text: `${from} — ${label ?? kind.replace('-', ' ')}, ${to}`, role: 'none' },
    { text: `${quoted(evidence, LONGEST_QUOTE)} (${report})`, role: 'faint' },
  ])
  const head: Section[] = [
    ['', [[{ text: actor.name, role: 'strong' }], [{ text: facts, role: 'faint' }]]],
    ['OTHER NAMES', actor.aliases.length > 0 ? [[{ text: actor.aliases.join(', '), role: 'none' }]] : []],
    ['TIES', ties],
  ]
  return `${sectionsText(head, options)}\n${options.paint.heading('EVENTS')}\n${eventsText(raw.events, { ...options, sought: [] })}`
}

/** A place: what contains it, and events in it, the newest first. */
export function placeText(raw: ShownPlace, options: ShowOptions): string {
  const place = safe(raw)
  const facts = [
    place.precision,
    place.lat !== null && place.lon !== null && `${place.lat}, ${place.lon}`,
    place.id,
  ]
  const within = place.within.map(({ name, id }): Piece[] => [
    { text: name, role: 'none' },
    { text: id, role: 'faint' },
  ])
  const head: Section[] = [
    [
      '',
      [
        [{ text: [place.name, place.admin1, place.country].filter(Boolean).join(', '), role: 'strong' }],
        [{ text: facts.filter(Boolean).join(' · '), role: 'faint' }],
      ],
    ],
    ['LIES IN', within],
  ]
  return `${sectionsText(head, options)}\n${options.paint.heading('EVENTS')}\n${eventsText(raw.events, { ...options, sought: [] })}`
}
