import type { EventRecord } from '../../src/records/event.ts'
import type { Reading } from '../../src/records/reading.ts'
import { assign } from './assign.ts'
import { holds, holdsWord } from './check.ts'
import { fitsDate } from './dates.ts'
import type { ExpectedEvent, ExpectedHarm } from './expectation.ts'

type ReadHarm = EventRecord['harm'][number]

/** Expected events beside the read ones that they fit best, one to one. */
export interface Aligned {
  readonly expected: readonly ExpectedEvent[]
  readonly reading: Reading
  /** For each expected event its read one. */
  readonly found: readonly (EventRecord | undefined)[]
  /** Read events that fit no expected one. */
  readonly extra: readonly EventRecord[]
}

export const typeOf = (what: string): string => what.split('/')[0]
export const whatOf = ({ type, mode }: EventRecord): string => (mode ? `${type}/${mode}` : type)

/** A type without a mode allows every mode of it. */
export const fitsWhat = (event: EventRecord, what: readonly string[]): boolean =>
  what.some(one => one === event.type || one === whatOf(event))

export const fitsType = (event: EventRecord, what: readonly string[]): boolean =>
  what.some(one => typeOf(one) === event.type)

export const hasTrigger = (event: EventRecord, trigger: readonly string[]): boolean =>
  event.mentions.some(mention => holdsWord(mention.trigger.text, trigger))

/** Where a number or more is expected ("more than 100" is 101), the round number is accepted. */
export const fitsNumber = (read: ReadHarm, { kind, low, high }: ExpectedHarm): boolean =>
  read.kind === kind && (read.low === low || (high === null && read.low === low - 1))

/** The name and the words of the place, or of those who take part in this role. */
export const placeWords = ({ place }: EventRecord, { places }: Reading): string =>
  place ? `${place.span.text} / ${places.find(({ id }) => id === place.id)?.name ?? ''}` : ''

export const roleWords = ({ participants }: EventRecord, { actors }: Reading, role: string): string =>
  participants
    .filter(
      participant => participant.role === role || (role === 'patient' && participant.role === 'recipient'),
    )
    .map(({ actor, span }) => `${span.text} / ${actors.find(({ id }) => id === actor)?.name ?? ''}`)
    .join('; ')

/** Nought where they cannot be one: two of sentence, word and type must agree, and a date must not speak against it. */
function score(expected: ExpectedEvent, read: EventRecord, reading: Reading): number {
  const { what, trigger, sentence, start, place, agent, patient, harm, optional } = expected
  const inSentence = sentence !== undefined && read.mentions.some(mention => mention.sentence === sentence)
  const word = hasTrigger(read, trigger)
  const type = fitsType(read, what)
  if (Number(inSentence) + Number(word) + Number(type) < 2) return 0
  const dated = start !== undefined && read.time !== undefined
  const day = dated && fitsDate('start', read.time?.start, start)
  if (!inSentence && dated && !day) return 0
  const tolls = harm.filter(one => read.harm.some(other => fitsNumber(other, one))).length
  return (
    3 * Number(inSentence) +
    Number(read.mentions[0].sentence === sentence) +
    3 * Number(word) +
    2 * Number(type) +
    Number(fitsWhat(read, what)) +
    2 * Number(day) +
    Number(place !== undefined && holds(placeWords(read, reading), place)) +
    0.5 * Number(agent !== undefined && holds(roleWords(read, reading, 'agent'), agent)) +
    0.5 * Number(patient !== undefined && holds(roleWords(read, reading, 'patient'), patient)) +
    Math.min(2, tolls) +
    0.25 * Number(!optional)
  )
}

export function align(expected: readonly ExpectedEvent[], reading: Reading): Aligned {
  const scores = expected.map(one => reading.events.map(read => score(one, read, reading)))
  const found = assign(scores).map(index => (index === undefined ? undefined : reading.events[index]))
  return { expected, reading, found, extra: reading.events.filter(event => !found.includes(event)) }
}
