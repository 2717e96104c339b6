import { overlaps } from '../../src/records/span.ts'
import { assign } from '../../test/expectations/assign.ts'
import { type Account, type AccountEvent, type Toll, wordsAt } from './account.ts'
import { type Aligned, touches } from './align.ts'
import { type Check, outcomeOf, type Part } from './check.ts'
import { nameOf, pairsOf } from './events.ts'

/** The tolls of every event found: the number, of whom, who says so, and what it is already counted in. */
export const checkTolls = (aligned: Aligned): Check[] =>
  pairsOf(aligned).flatMap(({ event, other }) => checkEvent(event, other, aligned))

/** Where a number or more is annotated ("more than 100" is 101), the round number is accepted. */
const fitsNumber = ({ kind, low, high }: Toll, read: Toll): boolean =>
  read.kind === kind && (read.low === low || (high === null && read.low === low - 1))

function agreement(toll: Toll, read: Toll): number {
  if (!fitsNumber(toll, read)) return 0
  const who = toll.who !== undefined && read.who !== undefined && overlaps(toll.who, read.who)
  return (
    2 +
    Number(read.high === toll.high) +
    Number(overlaps(toll.at, read.at)) +
    Number(who) +
    Number((toll.partOf === undefined) === (read.partOf === undefined))
  )
}

const say = ({ kind, low, high, at }: Toll, account: Account): string =>
  `${kind} ${high === low ? low : `${low}–${high ?? ''}`} «${wordsAt(account, at)}»`

function checkEvent(event: AccountEvent, other: AccountEvent, { gold, read }: Aligned): Check[] {
  const found = assign(event.tolls.map(toll => other.tolls.map(one => agreement(toll, one))))
  const checks: Check[] = []
  const add = (part: Part, outcome: Check['outcome'] | undefined, words: string) => {
    if (!outcome) return
    checks.push({ part, outcome, words: outcome === 'right' ? '' : `${nameOf(event, gold)}: ${words}` })
  }
  for (const [k, toll] of event.tolls.entries()) {
    const at = found[k]
    if (at === undefined) {
      add('toll', 'missed', `${say(toll, gold)} missed`)
      continue
    }
    const one = other.tolls[at]
    add('toll', one.high === toll.high ? 'right' : 'wrong', `${say(toll, gold)} read as ${say(one, read)}`)
    const who = outcomeOf(
      toll.who !== undefined,
      one.who !== undefined,
      touches(toll.who ? [toll.who] : [], one.who ? [one.who] : []),
    )
    add('toll: who', who, `who of ${say(toll, gold)}`)
    const source = outcomeOf(toll.source.length > 0, one.source.length > 0, touches(toll.source, one.source))
    add('toll: source', source, `source of ${say(toll, gold)}`)
    const total = toll.partOf === undefined ? undefined : found[toll.partOf]
    const part = outcomeOf(toll.partOf !== undefined, one.partOf !== undefined, one.partOf === total)
    add('toll: part of', part, `the total that counts ${say(toll, gold)}`)
  }
  // A toll of nought says that nobody was hurt, and is not annotated.
  for (const [k, one] of other.tolls.entries())
    if (!found.includes(k) && one.high !== 0) add('toll', 'extra', `${say(one, read)} read and not annotated`)
  return checks
}
