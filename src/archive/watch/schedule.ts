import type { Feed, Polled } from './feed.ts'
import type { Changed, Outcome } from './poll.ts'

const MINUTE = 60
const DAY = 86_400

/** Seconds between polls of a feed that asks for none. */
const USUAL = 30 * MINUTE
const SHORTEST = 10 * MINUTE
const LONGEST = DAY
/** Sites that ask for more are asked once in this time. */
const LONGEST_WAIT = 7 * DAY

export interface Chances {
  /** Milliseconds since 1970. */
  readonly now: number
  /** From 0 to 1, drawn anew for each call. */
  readonly random: () => number
  /** Seconds, where the user said how often. */
  readonly every?: number
}

/** What is noted of a poll, and when the next one is due. */
export function after(feed: Feed, outcome: Outcome, chances: Chances): Polled {
  const failures = outcome.kind === 'failed' || isCut(outcome) ? feed.failures + 1 : 0
  const seconds = secondsToNext(outcome, failures, chances)
  const polledAt = instant(chances.now)
  const noted = { polledAt, dueAt: instant(chances.now + seconds * 1000), failures }
  if (outcome.kind === 'failed') {
    const { address, etag, modified, bodyHash } = feed
    const stoppedAt = outcome.status === GONE ? polledAt : undefined
    return { ...noted, address, etag, modified, bodyHash, error: outcome.problem.what, stoppedAt }
  }
  const { facts } = outcome
  const address = facts.movedTo ?? feed.address
  if (isCut(outcome)) return { ...noted, address, error: outcome.cut }
  const bodyHash = outcome.kind === 'changed' ? outcome.hash : feed.bodyHash
  return { ...noted, address, etag: facts.etag, modified: facts.lastModified, bodyHash }
}

/** What broke off was not seen whole: it is asked for without conditions the next time. */
const isCut = (outcome: Outcome): outcome is Changed & { cut: string } =>
  outcome.kind === 'changed' && outcome.cut !== undefined

function secondsToNext(outcome: Outcome, failures: number, chances: Chances): number {
  if (outcome.kind === 'failed') return waitAfterFailure(failures, outcome.retryAfter, chances)
  if (isCut(outcome)) return waitAfterFailure(failures, undefined, chances)
  return waitAfterSuccess(outcome.rhythm, outcome.facts.fresh, chances.every)
}

const GONE = 410

/** The user's word goes before the feed's. A short Cache-Control speaks of caches, so it only makes the wait longer. */
const waitAfterSuccess = (rhythm: number | undefined, fresh = 0, every?: number): number =>
  every ?? Math.min(LONGEST, Math.max(SHORTEST, rhythm ?? USUAL, fresh))

/** Twice as long with each failure, less or more by a quarter, so that feeds that fell silent together do not come back together. */
function waitAfterFailure(
  failures: number,
  retryAfter: number | undefined,
  { random, every = USUAL }: Chances,
): number {
  const doubled = Math.min(LONGEST, every * 2 ** Math.min(failures - 1, 20))
  const spread = Math.min(LONGEST, doubled * (0.75 + random() / 2))
  return Math.max(spread, Math.min(retryAfter ?? 0, LONGEST_WAIT))
}

/** To the second, in UTC. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
