import { linkCopies } from '../../../src/archive/copies.ts'
import { idOf } from '../../../src/records/id.ts'
import type { Archive } from '../../../src/store/archive.ts'
import { nameKey } from '../../../src/store/name-key.ts'
import { claim } from '../../../src/store/queue.ts'
import { type IndexedEvent, keepReading } from '../../../src/store/readings.ts'
import { takeIn } from '../../../src/store/take.ts'
import { actorOf, incoming, placeOf, readingOf } from '../reports.ts'

interface ToldEvent {
  /** The sentence of the text that tells of it. */
  readonly sentence: string
  readonly type?: string
  readonly mode?: string
  readonly status?: IndexedEvent['row']['status']
  readonly start?: string
  readonly end?: string
  /** Where it happened, then what contains that. */
  readonly places?: readonly string[]
  readonly actors?: readonly string[]
  readonly speaker?: string
  readonly isDisputed?: boolean
}

export interface ToldReport {
  readonly title: string
  readonly published?: string
  readonly url?: string
  readonly where?: string
  readonly events: readonly ToldEvent[]
  /** What stands after the sentences of the events. */
  readonly rest?: string
}

/** Takes a report in, compares it and keeps a reading with these events; gives the id of its text. */
export async function tell(archive: Archive, told: ToldReport): Promise<string> {
  const { title, published, url, events, rest = '' } = told
  const where = told.where ?? `/told/${nameKey(title)}.md`
  const text = [...events.map(({ sentence }) => sentence), rest].join(' ').trim()
  const draft = { published, url }
  const [{ version }] = await takeIn(archive, [incoming(text, { title, where, draft })])
  await linkCopies(archive, [version])
  for (const task of await claim(archive, 'w', 10, '2100-01-01T00:00:00Z')) {
    const reading = readingOf(task)
    await keepReading(archive, { worker: 'w', version: task.version, reader: 'told' }, reading, {
      events: events.map((event, at) => rowsOf(event, reading.events[at].id)),
      claims: events.flatMap(({ speaker }, at) =>
        speaker
          ? [
              {
                id: idOf('claim', version, at),
                speaker: nameKey(speaker),
                kind: 'official',
                stance: 'asserts',
                about: [reading.events[at].id],
              },
            ]
          : [],
      ),
      links: [],
    })
  }
  return version
}

const rowsOf = (event: ToldEvent, id: string): IndexedEvent => ({
  row: {
    id,
    type: event.type ?? 'ASSAULT',
    mode: event.mode ?? null,
    status: event.status ?? 'happened',
    background: 0,
    confidence: 0.7,
    start: event.start ?? null,
    end: event.end ?? event.start ?? null,
    precision: event.start ? 'day' : null,
    killed_low: null,
    killed_high: null,
    wounded_low: null,
    wounded_high: null,
    disputed: event.isDisputed ? 1 : 0,
    line: event.sentence.split(' ').slice(0, 2).join(' '),
  },
  places: (event.places ?? []).map(name => ({ ...placeOf(name), search: nameKey(name) })),
  actors: (event.actors ?? []).map(name => ({
    actor: { ...actorOf(name), key: nameKey(name), aliases: [`the ${nameKey(name)} movement`] },
    role: 'agent',
  })),
  words: [event.sentence, ...(event.places ?? []), ...(event.actors ?? [])].join('\n'),
})
