import { idOf } from '../../src/records/id.ts'
import type { Reading } from '../../src/records/reading.ts'
import type { Draft } from '../../src/records/report.ts'
import type { Task } from '../../src/store/queue.ts'
import type { Indexed, IndexedEvent } from '../../src/store/readings.ts'
import type { Incoming } from '../../src/store/take.ts'

interface Told {
  readonly title?: string
  readonly where?: string
  readonly keys?: readonly string[]
  readonly draft?: Partial<Draft>
}

/** A report as an import hands it over. */
export function incoming(text: string, told: Told = {}): Incoming {
  const where = told.where ?? `/reports/${idOf('file', text)}.md`
  return {
    draft: {
      source: where,
      title: told.title ?? 'A bridge is closed',
      text,
      authors: [],
      tags: [],
      categories: [],
      published: '2020-03-11T00:00:00Z',
      ...told.draft,
    },
    where,
    keys: told.keys ?? [],
    format: 'markdown',
  }
}

/** One event a sentence: the whole sentence is its trigger. */
export function readingOf({ id, draft }: Pick<Task, 'id' | 'draft'>): Reading {
  const sentences = [...draft.text.matchAll(/[^.]+\./g)].map(({ index, 0: text }) => ({ index, text }))
  return {
    casus: 1,
    report: {
      id,
      source: draft.source,
      title: draft.title,
      authors: [],
      tags: [],
      categories: [],
      language: 'en',
      kind: 'news',
      text: draft.text,
      sentences: sentences.map(({ index, text }) => ({
        start: index,
        end: index + text.length,
        paragraph: 0,
      })),
    },
    events: sentences.map(({ index, text }, sentence) => ({
      id: idOf('event', id, index),
      type: 'ASSAULT',
      status: 'happened',
      background: false,
      mentions: [{ trigger: { start: index, end: index + text.length, text }, sentence }],
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

const NAMES = ['Aden', 'Basra', 'Cairo', 'Dohuk', 'Erbil']

/** What such a reading is found by. Each event lies in two of five places and has two of five actors. */
export function indexedOf(reading: Reading): Indexed {
  const events = reading.events.map(
    (event, at): IndexedEvent => ({
      row: {
        id: event.id,
        type: event.type,
        mode: null,
        status: event.status,
        background: 0,
        confidence: event.confidence,
        start: `2020-03-${String((at % 28) + 1).padStart(2, '0')}`,
        end: null,
        precision: 'day',
        killed_low: null,
        killed_high: null,
        wounded_low: null,
        wounded_high: null,
        disputed: 0,
        line: event.mentions[0].trigger.text,
      },
      places: [at, at + 2].map(k => placeOf(NAMES[k % NAMES.length])),
      actors: [at + 1, at + 3].map(k => ({ actor: actorOf(NAMES[k % NAMES.length]), role: 'agent' })),
      words: event.mentions[0].trigger.text,
    }),
  )
  return {
    events,
    claims: events.map(({ row }) => ({
      id: idOf('claim', row.id),
      speaker: 'police',
      kind: 'official',
      stance: 'asserts',
      about: [row.id, row.id],
    })),
    links: events.slice(1).map(({ row }, at) => ({ from: events[at].row.id, to: row.id, kind: 'prompts' })),
  }
}

export const placeOf = (name: string) => ({
  id: idOf('place', name),
  key: `geonames:${name}`,
  search: name.toLowerCase(),
  name,
  lat: 1.5,
  lon: -2.5,
  country: 'IQ',
  admin1: null,
  precision: 'settlement',
})

export const actorOf = (name: string) => ({
  id: idOf('actor', name),
  key: name.toLowerCase(),
  name,
  kind: 'state',
  country: null,
  aliases: [`${name.toLowerCase()} government`],
})
