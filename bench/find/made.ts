import { addDays } from '../../src/calendar/days.ts'
import type { Reading } from '../../src/records/reading.ts'
import { chance, zipf } from './chance.ts'

const TYPES = ['ASSAULT', 'PROTEST', 'CONSULT', 'ACCUSE', 'ARREST', 'AID', 'THREATEN', 'ACCIDENT', 'ELECTION']
const MODES = [null, 'heavy-weapons', 'demo', null, 'explosives', null, 'aerial']
const STATUSES = ['happened', 'happened', 'happened', 'happened', 'planned', 'denied', 'threatened'] as const
const SYLLABLES =
  'ba ke lo mi nu ra se to vi wa du fe gi ho ja li mo ne pa ru sa te vo xi ya zu cha dri sto pel'.split(' ')

export const EVENTS_A_REPORT = 10
export const ACTORS = 2000
export const PLACES = 500
const COUNTRIES = 40
const WORDS = 30_000
const FIRST_DAY = '2012-01-01'
const DAYS = 3650

/** The word of a rank; no two ranks have the same, and no stemmer shortens them to one. */
export const wordOf = (rank: number): string => {
  let word = ''
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length]
  return `${word}k`
}

export const actorName = (index: number): string => `Group ${wordOf(index)} ${wordOf(index + 7)}`
/** The first are countries; each of the others lies in one. */
export const placeName = (index: number): string =>
  index < COUNTRIES ? `Land ${wordOf(index)}` : `Town ${wordOf(index)}`
export const countryOf = (place: number): number => place % COUNTRIES

export interface MadeEvent {
  readonly type: string
  readonly mode: string | null
  readonly status: (typeof STATUSES)[number]
  readonly start: string | null
  readonly place: number | null
  readonly actors: readonly number[]
  readonly speaker: string | null
  readonly sentence: string
  readonly isDisputed: boolean
}

export interface MadeReport {
  readonly published: string
  readonly title: string
  readonly outlet: string
  readonly sentences: readonly string[]
  readonly events: readonly MadeEvent[]
}

/** Reports as skewed as news: few types, places, actors and words have most of it; one event in eight has no day. */
export function madeReports(seed: number): () => MadeReport {
  const random = chance(seed)
  const [word, actor, place, type] = [WORDS, ACTORS, PLACES, TYPES.length].map(size => zipf(size, random))
  const outlet = zipf(60, random)
  const whole = (below: number) => Math.floor(random() * below)
  const sentence = () => `The ${Array.from({ length: 14 + whole(12) }, () => wordOf(word())).join(' ')}.`
  const event = (published: string, sentence: string): MadeEvent => ({
    type: TYPES[type()],
    mode: MODES[whole(MODES.length)],
    status: STATUSES[whole(STATUSES.length)],
    start: random() < 0.12 ? null : addDays(published, random() < 0.8 ? -whole(4) : -whole(900)),
    place: random() < 0.2 ? null : place(),
    actors: random() < 0.7 ? [...new Set([actor(), actor()])] : [],
    speaker: random() < 0.6 ? `speaker ${wordOf(word())}` : null,
    sentence,
    isDisputed: random() < 0.04,
  })
  return () => {
    const published = addDays(FIRST_DAY, whole(DAYS))
    const sentences = Array.from({ length: 2 * EVENTS_A_REPORT }, sentence)
    return {
      published,
      title: sentence().slice(0, 60),
      outlet: `outlet${outlet()}.example`,
      sentences,
      events: sentences.slice(0, EVENTS_A_REPORT).map(each => event(published, each)),
    }
  }
}

/** As much of a reading as a list of what was found looks into. */
export function readingOf(report: MadeReport, id: string, eventIds: readonly string[]): Reading {
  const text = report.sentences.join(' ')
  let start = 0
  const sentences = report.sentences.map(sentence => {
    const extent = { start, end: start + sentence.length, paragraph: 0 }
    start = extent.end + 1
    return extent
  })
  return {
    casus: 1,
    report: {
      id,
      source: `made/${id}.md`,
      title: report.title,
      authors: [],
      published: `${report.published}T00:00:00.000Z`,
      tags: [],
      categories: [],
      language: 'en',
      kind: 'news',
      text,
      sentences,
    },
    events: report.events.map((event, index) => ({
      id: eventIds[index],
      type: event.type,
      mode: event.mode ?? undefined,
      status: event.status,
      background: false,
      mentions: [
        {
          trigger: {
            start: sentences[index].start,
            end: sentences[index].start + 3,
            text: 'The',
          },
          sentence: index,
        },
      ],
      participants: [],
      harm: [],
      confidence: 0.5,
    })),
    claims: [],
    links: [],
    actors: [],
    places: [],
    times: [],
    problems: [],
  }
}
