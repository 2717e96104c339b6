import type { EventRecord } from '../../src/records/event.ts'
import { type Aligned, fitsNumber } from './align.ts'
import { assign } from './assign.ts'
import { type Check, holds, isMain, type Part } from './check.ts'
import { sourceWords } from './claims.ts'
import type { ExpectedHarm } from './expectation.ts'
import { nameEither, nameExpected, nameHarm } from './name.ts'

type ReadHarm = EventRecord['harm'][number]

/** The tolls of every event found: the number, of whom, who says so, and what it is already counted in. */
export const checkHarms = (aligned: Aligned): Check[] =>
  aligned.found.flatMap((event, index) => (event ? harmsOf(aligned, index, event) : []))

const sourceOf = ({ claim }: ReadHarm, { reading }: Aligned): string =>
  sourceWords(
    reading.claims.find(({ id }) => id === claim),
    reading,
  )

function score(expected: ExpectedHarm, read: ReadHarm, aligned: Aligned): number {
  if (!fitsNumber(read, expected)) return 0
  const who = holds(read.who?.text ?? '', [expected.who ?? ''])
  const source = holds(sourceOf(read, aligned), [expected.source ?? ''])
  const part = (read.partOf === undefined) === (expected.partOf === undefined)
  return 4 + Number(read.high === expected.high) + Number(who) + Number(source) + Number(part)
}

function harmsOf(aligned: Aligned, index: number, event: EventRecord): Check[] {
  const expected = aligned.expected[index]
  const found = assign(expected.harm.map(one => event.harm.map(read => score(one, read, aligned))))
  const checks: Check[] = []
  const add = (part: Part, outcome: Check['outcome'], words: string) =>
    checks.push({ part, outcome, words: `${nameExpected(aligned, index)}: ${words}`, main: isMain(expected) })
  for (const [k, one] of expected.harm.entries()) {
    const at = found[k]
    if (at === undefined) add('toll', 'missed', `${nameHarm(one)} missed${elsewhere(aligned, one, event)}`)
    else {
      const right = event.harm[at].high === one.high
      add('toll', right ? 'right' : 'wrong', `${nameHarm(one)} expected, ${nameHarm(event.harm[at])} read`)
      aboutHarm(one, event.harm[at], found, aligned, add)
    }
  }
  for (const [k, read] of event.harm.entries()) {
    // A toll of nought says that nobody was hurt, and is not listed.
    if (found.includes(k) || read.high === 0) continue
    add('toll', 'extra', `${nameHarm(read)} (${read.who?.text ?? 'nobody named'}) not expected`)
  }
  return checks
}

function aboutHarm(
  one: ExpectedHarm,
  read: ReadHarm,
  found: readonly (number | undefined)[],
  aligned: Aligned,
  add: (part: Part, outcome: Check['outcome'], words: string) => void,
): void {
  const who = read.who?.text ?? ''
  const source = sourceOf(read, aligned)
  const field = (part: Part, right: boolean, wanted: string | undefined, given: string) => {
    const outcome = right ? 'right' : !given ? 'missed' : wanted ? 'wrong' : 'extra'
    add(part, outcome, `${nameHarm(one)}: ${part} ${wanted ?? 'none'} expected, ${given || 'none'} read`)
  }
  if (one.who) field('harmed', holds(who, [one.who]), one.who, who)
  const right = one.source ? holds(source, [one.source]) : source === ''
  if (one.source || source) field('toll source', right, one.source, source)
  if (one.partOf === undefined && read.partOf === undefined) return
  const total = one.partOf === undefined ? undefined : found[one.partOf]
  field('part of', read.partOf === total, one.partOf?.toString(), read.partOf?.toString() ?? '')
}

function elsewhere(aligned: Aligned, one: ExpectedHarm, not: EventRecord): string {
  const event = aligned.reading.events.find(
    other => other !== not && other.harm.some(read => fitsNumber(read, one)),
  )
  return event ? `, read at ${nameEither(aligned, event)}` : ''
}
