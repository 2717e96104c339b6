import type { Actor } from './actor.ts'
import type { Claim } from './claim.ts'
import type { EventRecord } from './event.ts'
import type { FoundTime } from './found.ts'
import { idOf } from './id.ts'
import type { Link } from './link.ts'
import type { Place } from './place.ts'
import type { Problem } from './problem.ts'
import type { Reading } from './reading.ts'
import type { Draft, Report } from './report.ts'
import type { Span } from './span.ts'
import type { TimeMention } from './time.ts'
import type { Words } from './words.ts'

/** A draft whose text was cut, and of which it is known what it is. */
export interface CutReport {
  readonly id: string
  readonly draft: Draft
  readonly words: Words
  readonly kind: Report['kind']
  /** BCP 47. */
  readonly tag: string
  /** `day` stands for the day of publication where the file gives none. */
  readonly dateline?: {
    readonly span: Span
    readonly place?: string
    readonly agency?: string
    readonly day?: string
  }
}

/** What the stages found in a report. */
export interface Found {
  readonly events: EventRecord[]
  readonly claims: Claim[]
  readonly links: readonly Link[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly times: readonly FoundTime[]
  readonly problems: readonly Problem[]
}

const NOTHING: Found = { events: [], claims: [], links: [], actors: [], places: [], times: [], problems: [] }

/** The id that a report has for what it says: its title, day and text, wherever it lies. */
export const reportId = (draft: Draft): string =>
  idOf('report', draft.title ?? '', draft.published ?? '', draft.text)

/** A report in which nothing is looked for: it tells of no events, or in a language that is not read yet. */
export const emptyReading = (report: CutReport, problems: readonly Problem[]): Reading =>
  readingOf(report, { ...NOTHING, problems })

export function readingOf(cut: CutReport, found: Found): Reading {
  return {
    casus: 1,
    report: reportOf(cut),
    events: [...found.events],
    claims: [...found.claims],
    links: [...found.links],
    actors: [...found.actors],
    places: [...found.places],
    times: found.times.map(toTimeMention),
    problems: [...found.problems, ...undated(cut, found.times)],
  }
}

function reportOf({ id, draft, words, kind, tag, dateline }: CutReport): Report {
  const { publishedLocal: _local, extra: _extra, language: _language, ...kept } = draft
  const agency = draft.agency ?? dateline?.agency
  return {
    id,
    ...kept,
    ...(agency ? { agency } : {}),
    ...(dateline
      ? { dateline: { span: dateline.span, ...(dateline.place ? { place: dateline.place } : {}) } }
      : {}),
    language: tag,
    kind,
    sentences: words.sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
  }
}

const toTimeMention = ({ span, value, type, start, end }: FoundTime): TimeMention => ({
  span,
  type,
  ...(value === undefined ? {} : { value }),
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
})

/** Without a day of publication "Saturday" is no day; that is said once, with the words concerned. */
function undated({ draft, dateline }: CutReport, times: readonly FoundTime[]): Problem[] {
  const open = times.filter(t => t.value === undefined && (t.type === 'date' || t.type === 'time'))
  if (draft.published || dateline?.day || open.length === 0) return []
  const some = open.slice(0, 3).map(t => `"${t.span.text}"`)
  return [
    {
      where: 'published',
      what: `the report has no date of publication, so ${some.join(', ')}${open.length > 3 ? ' and others' : ''} stay unresolved`,
      remedy: 'give the date in the report, or with --published DATE',
    },
  ]
}
