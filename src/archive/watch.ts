import { readSource } from '../imports/read.ts'
import { isAddress } from '../records/address.ts'
import type { Problem } from '../records/problem.ts'
import type { Permission } from '../sources/web/permission.ts'
import type { Polite, Time } from '../sources/web/polite.ts'
import type { Web } from '../sources/web/web.ts'
import { complete } from './watch/complete.ts'
import type { Count, Feed, FeedStore } from './watch/feed.ts'
import { type Outcome, poll } from './watch/poll.ts'
import { after, instant } from './watch/schedule.ts'

export interface Watching {
  readonly store: FeedStore
  readonly web: Web
  readonly inTurn: Polite
  readonly time: Time
  readonly random: () => number
  /** Seconds between polls, where the user said so. */
  readonly every?: number
  /** Given where summaries are to be replaced by the pages that they lead to. */
  readonly permission?: Permission
  /** Ends watching; a poll that it interrupts is as if it had not been. */
  readonly stop: AbortSignal
  readonly told: (news: News) => void
}

/** What a poll brought. */
export interface News {
  readonly feed: Feed
  /** Absent where there was nothing to read. */
  readonly count?: Count
  readonly problem?: Problem
  /** Where it lies from now on. */
  readonly movedTo?: string
  /** It is polled no more. */
  readonly stopped?: boolean
}

export interface Round {
  readonly polled: number
  readonly failed: number
}

/** Longer than a poll takes; a process that dies over one leaves the feed to others after this. In seconds. */
const CLAIM = 5 * 60

/** Polls the feeds that are due, or all; one that fails stops no other. */
export async function pollFeeds(watching: Watching, which: 'due' | 'all' = 'due'): Promise<Round> {
  const { store, time } = watching
  const feeds = await store.due(which === 'due' ? instant(time.now()) : undefined)
  const polls = await Promise.all(feeds.map(feed => pollFeed(feed, watching)))
  const done = polls.filter(news => news !== undefined)
  return { polled: done.length, failed: done.filter(({ problem }) => problem).length }
}

async function pollFeed(feed: Feed, watching: Watching): Promise<News | undefined> {
  const { store, time, random, every, stop, told } = watching
  const outcome = await watching.inTurn(hostOf(feed), () => pollClaimed(feed, watching))
  if (outcome === undefined) return undefined
  if (outcome.kind === 'failed' && stop.aborted) {
    await store.release(feed)
    return undefined
  }
  const count = outcome.kind === 'changed' ? await take(feed, outcome.source, watching) : undefined
  if (count && stop.aborted && watching.permission) {
    // Some summaries were not followed any more.
    await store.release(feed)
    return undefined
  }
  // Only when its items are on the disk is the feed noted as seen: what dies between the two polls it again.
  const polled = after(feed, outcome, { now: time.now(), random, every })
  await store.polled(feed, polled)
  const moved = polled.address === feed.address ? undefined : polled.address
  const news = {
    feed,
    count,
    problem: problemOf(outcome),
    movedTo: moved,
    stopped: polled.stoppedAt !== undefined,
  }
  told(news)
  return news
}

/** Undefined where the feed is another process's by now, or watching has ended. */
async function pollClaimed(feed: Feed, { store, web, time, stop }: Watching): Promise<Outcome | undefined> {
  if (stop.aborted || !(await store.claim(feed, instant(time.now() + CLAIM * 1000)))) return undefined
  return poll(feed, web)
}

function take(feed: Feed, source: Parameters<typeof readSource>[0], watching: Watching): Promise<Count> {
  const { store, permission } = watching
  const items = readSource(source)
  if (permission === undefined) return store.take(feed, items)
  return store.take(feed, complete(items, { ...watching, permission, hasFull: store.hasFull }))
}

function problemOf(outcome: Outcome): Problem | undefined {
  if (outcome.kind === 'failed') return outcome.problem
  if (outcome.kind === 'same' || outcome.cut === undefined) return undefined
  return { where: outcome.facts.address, what: `Only its beginning was read: ${outcome.cut}` }
}

/** What cannot be parsed as an address is refused when it is asked. */
const hostOf = ({ address }: Feed): string => (isAddress(address) ? new URL(address).host : address)

/** Feeds that others add are noticed after this. In milliseconds. */
const LOOK = 60_000
const PAUSE = 1000

/** Polls feeds as they become due until it is stopped; `between` runs after each round that polled any. */
export async function watch(watching: Watching, between: () => Promise<void>): Promise<void> {
  const { store, time, stop } = watching
  while (!stop.aborted) {
    const { polled } = await pollFeeds(watching)
    if (polled > 0 && !stop.aborted) await between()
    const next = await store.next()
    const wait = next === undefined ? LOOK : Date.parse(next) - time.now()
    await time.sleep(Math.min(LOOK, Math.max(PAUSE, wait)))
  }
}
