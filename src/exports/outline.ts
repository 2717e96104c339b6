import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import type { Problem } from '../records/problem.ts'
import { actorName, eventLabel, sourceName } from './names.ts'
import { sentenceAt } from './sentences.ts'
import type { Shown } from './shown.ts'
import { instantInWords } from './when.ts'

/** Lines that every view shows in its own dress. Events are numbered from 1 in the order in which they happened. */
export type Numbers = ReadonlyMap<string, number>

export const numbersOf = (events: readonly EventRecord[]): Numbers =>
  new Map(events.map((event, index) => [event.id, index + 1]))

export const titleOf = (reading: Shown): string => reading.report.title ?? 'Untitled report'

/** "By A. Writer · AP · Sat 14 Mar 2020 · 18 sentences". */
export function bylineOf(reading: Shown): string {
  const { report } = reading
  const updated = report.updated && report.updated !== report.published
  return [
    report.authors.length > 0 && `by ${report.authors.join(', ')}`,
    report.agency,
    publishedOf(reading),
    updated && `updated ${instantInWords(report.updated!)}`,
    `${report.sentences.length} ${report.sentences.length === 1 ? 'sentence' : 'sentences'}`,
    report.kind === 'other' && 'not a report of events',
  ]
    .filter(part => part)
    .join(' · ')
}

/** The file and, where it is a full one, the address. */
export const sourceLine = ({ report }: Shown): string =>
  [report.source, /^https?:/.test(report.url ?? '') && report.url].filter(Boolean).join(' · ')

/** When it was published, for people. */
export const publishedOf = ({ report }: Shown): string =>
  report.published ? instantInWords(report.published) : 'no date of publication'

/** Why there are no events, where there are none. */
export function emptinessOf(reading: Shown): string | undefined {
  if (reading.report.kind === 'other') return 'This is no news report; nothing was read in it.'
  return reading.events.length === 0 ? 'No event was found in it.' : undefined
}

/** "the coalition: no comment (event 3, s4)". */
export function silenceLine(reading: Shown, claim: Claim, numbers: Numbers): string {
  const about = claim.about.flatMap(id => numbers.get(id) ?? [])
  const where = [about.length > 0 && `on ${about.join(', ')}`, sentenceName(reading, claim.cue.start)]
  return `${sourceName(reading, claim)}: no comment (${where.filter(Boolean).join('; ')})`
}

const TIE_WORDS = {
  'part-of': 'part of',
  'backed-by': 'backed by',
  'led-by': 'led by',
  role: '',
  ally: 'allied with',
  rival: 'rival of',
} as const

/** "Kataib Hezbollah — backed by Iran (s6)". */
export function tieLines(reading: Shown): string[] {
  return reading.actors.flatMap(actor =>
    actor.ties.map(tie => {
      const to = actorName(reading, tie.to) ?? tie.to
      const words = tie.label
        ? `${tie.label}${tie.kind === 'role' ? ',' : ` (${TIE_WORDS[tie.kind]})`}`
        : TIE_WORDS[tie.kind]
      return `${actor.name} — ${`${words} ${to}`.trim()} (${sentenceName(reading, tie.evidence.start)})`
    }),
  )
}

/** "report.md:4:12: The front matter is broken. Mend this line." */
export const problemInWords = ({ where, what, remedy }: Problem): string =>
  [`${where}:`, closed(what), remedy && closed(remedy)].filter(Boolean).join(' ')

const closed = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

export const sentenceName = (reading: Shown, offset: number): string =>
  `s${sentenceAt(reading.report, offset) + 1}`

export const eventName = (reading: Shown, event: EventRecord, numbers: Numbers): string =>
  `${numbers.get(event.id)} ${eventLabel(reading, event)}`
