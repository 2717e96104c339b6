import type { EventRecord } from '../../src/records/event.ts'
import {
  type Aligned,
  fitsType,
  fitsWhat,
  hasTrigger,
  placeWords,
  roleWords,
  typeOf,
  whatOf,
} from './align.ts'
import { type Check, holds, isMain, type Part } from './check.ts'
import { fitsDate } from './dates.ts'
import { nameExpected, nameRead } from './name.ts'

/** Was each expected event found, and nothing else? */
export function checkFound(aligned: Aligned): Check[] {
  const { expected, found, extra } = aligned
  const checks: Check[] = []
  for (const [index, one] of expected.entries()) {
    if (one.optional) continue
    const words = `${nameExpected(aligned, index)} missed${joinedWith(aligned, index)}`
    checks.push({ part: 'event', outcome: found[index] ? 'right' : 'missed', words, main: isMain(one) })
  }
  for (const event of extra) {
    const words = `not expected: ${nameRead(event)}${splitFrom(aligned, event)}`
    checks.push({ part: 'event', outcome: 'extra', words, main: false })
  }
  return checks
}

/** An event that is missed because its words were taken for another one. */
function joinedWith({ expected, found }: Aligned, index: number): string {
  const { sentence, trigger } = expected[index]
  const other = found.findIndex(event =>
    event?.mentions.some(
      mention => mention.sentence === sentence && hasTrigger({ ...event, mentions: [mention] }, trigger),
    ),
  )
  return other < 0 ? '' : `: joined with event ${other}`
}

/** An event that is one too many because it belongs to one that was found. */
function splitFrom({ expected, found }: Aligned, event: EventRecord): string {
  const whole = expected.findIndex(
    ({ trigger, what }, index) => found[index] && hasTrigger(event, trigger) && fitsType(event, what),
  )
  return whole < 0 ? '' : `, perhaps event ${whole}`
}

/** Each field that was expected of an event, for every event found. */
export function checkFields(aligned: Aligned): Check[] {
  return aligned.found.flatMap((event, index) => (event ? fieldsOf(aligned, index, event) : []))
}

function fieldsOf(aligned: Aligned, index: number, event: EventRecord): Check[] {
  const { reading } = aligned
  const one = aligned.expected[index]
  const checks: Check[] = []
  const field = (part: Part, wanted: string | undefined, read: string, right: boolean) => {
    if (wanted === undefined) return
    const outcome = right ? 'right' : read ? 'wrong' : 'missed'
    const words = `${nameExpected(aligned, index)}: ${part} ${wanted} expected, ${read || 'none'} read`
    checks.push({ part, outcome, words, main: isMain(one) })
  }
  const anyOf = (words: readonly string[] | undefined) => words?.join(' or ')
  const type = fitsType(event, one.what)
  const named = one.what.filter(what => typeOf(what) === event.type)
  const modes = named.length > 0 && named.every(what => what.includes('/')) ? named : undefined
  const place = placeWords(event, reading)
  const main = event.mentions[0].sentence
  field('type', anyOf(one.what), whatOf(event), type)
  field('mode', anyOf(modes), whatOf(event), fitsWhat(event, one.what))
  field('main mention', one.sentence?.toString(), String(main), main === one.sentence)
  field('status', anyOf(one.status), event.status, one.status?.includes(event.status) ?? true)
  field(
    'background',
    one.background?.toString(),
    String(event.background),
    event.background === one.background,
  )
  for (const bound of ['start', 'end'] as const)
    field(
      bound,
      one[bound],
      event.time?.[bound] ?? '',
      fitsDate(bound, event.time?.[bound], one[bound] ?? ''),
    )
  field('precision', one.precision, event.time?.precision ?? '', event.time?.precision === one.precision)
  field('place', anyOf(one.place), place, holds(place, one.place ?? []))
  for (const role of ['agent', 'patient'] as const) {
    const words = roleWords(event, reading, role)
    field(role, anyOf(one[role]), words, holds(words, one[role] ?? []))
  }
  return checks
}
