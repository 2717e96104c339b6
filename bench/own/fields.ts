import { overlaps } from '../../src/records/span.ts'
import { fitsDate } from '../../test/expectations/dates.ts'
import {
  type Account,
  type AccountEvent,
  type Filler,
  ROLES,
  type Role,
  sentenceAt,
  wordsAt,
} from './account.ts'
import type { Aligned } from './align.ts'
import { type Check, outcomeOf, type Part, tally } from './check.ts'
import { nameOf, pairsOf } from './events.ts'

/** The fields of every event found. */
export const checkFields = (aligned: Aligned): Check[] =>
  pairsOf(aligned).flatMap(({ event, other }) => [
    ...plainFields(event, other, aligned),
    ...ROLES.flatMap(role => checkRole(role, event, other, aligned)),
  ])

function plainFields(event: AccountEvent, other: AccountEvent, { gold }: Aligned): Check[] {
  const equal = (
    part: Part,
    wanted: string | boolean,
    read: string | boolean | undefined,
    right = wanted === read,
  ) => ({
    part,
    outcome: outcomeOf(true, read !== undefined, right)!,
    words: right ? '' : `${nameOf(event, gold)}: ${part} ${wanted} annotated, ${read ?? 'none'} read`,
  })
  const checks: Check[] = [
    equal('type', event.type, other.type),
    equal('status', event.status, other.status),
    equal('background', event.background, other.background),
  ]
  // The mode of a wrong type would count one mistake twice.
  if (event.mode && event.type === other.type) checks.push(equal('mode', event.mode, other.mode))
  if (event.start)
    checks.push(equal('start day', event.start, other.start, fitsDate('start', other.start, event.start)))
  else if (other.start)
    checks.push({
      part: 'start day',
      outcome: 'apart',
      words: `${nameOf(event, gold)}: ${other.start} read, no day annotated`,
    })
  return checks
}

/** A filler fits where it overlaps an annotated one, stands for one, or names one again in the same words. */
export function fits(filler: Filler, read: Account, other: Filler, gold: Account): boolean {
  if (filler.role !== other.role) return false
  if ([filler.at, ...filler.also].some(at => overlaps(at, other.at))) return true
  return wordsAt(read, filler.at).toLowerCase() === wordsAt(gold, other.at).toLowerCase()
}

/** One actor is annotated again in every sentence, so that as many are wanted as one sentence names. */
function wantedOf(fillers: readonly Filler[], account: Account): number {
  const bySentence = new Map<number, number>()
  for (const { at } of fillers) {
    const sentence = sentenceAt(account, at)
    bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + 1)
  }
  return Math.max(0, ...bySentence.values())
}

function checkRole(role: Role, event: AccountEvent, other: AccountEvent, { gold, read }: Aligned): Check[] {
  const wanted = event.fillers.filter(filler => filler.role === role)
  const given = other.fillers.filter(filler => filler.role === role)
  const matches = given.map(filler => wanted.find(one => fits(filler, read, one, gold)))
  const right = matches.filter(match => match !== undefined).length
  const counts = tally(wantedCount(role, wanted, gold), given.length, right)
  const say = (fillers: readonly Filler[], account: Account) =>
    fillers.map(({ at }) => wordsAt(account, at)).join('; ') || 'none'
  const words = `${nameOf(event, gold)}: ${role} ${say(wanted, gold)} annotated, ${say(given, read)} read`
  const checks = (['right', 'wrong', 'missed', 'extra'] as const).flatMap(outcome =>
    Array.from({ length: counts[outcome] }, () => ({
      part: role,
      outcome,
      words: outcome === 'right' ? '' : words,
    })),
  )
  return role === 'agent' ? [...checks, ...checkAlleged(given, matches, event, gold)] : checks
}

/** An event has one place; the annotation lists every name that tells of it. */
const wantedCount = (role: Role, wanted: readonly Filler[], gold: Account): number =>
  role === 'place' ? Math.min(1, wanted.length) : wantedOf(wanted, gold)

/** Is somebody who is only suspected told from one who did it? */
function checkAlleged(
  given: readonly Filler[],
  matches: readonly (Filler | undefined)[],
  event: AccountEvent,
  gold: Account,
): Check[] {
  return given.flatMap((filler, index): Check[] => {
    const match = matches[index]
    if (!match) return []
    const outcome = outcomeOf(match.alleged, filler.alleged, match.alleged && filler.alleged)
    const words = `${nameOf(event, gold)}: ${wordsAt(gold, match.at)} is ${match.alleged ? 'only alleged' : 'said to be the agent'}`
    return outcome ? [{ part: 'alleged', outcome, words: outcome === 'right' ? '' : words }] : []
  })
}
