import { readSource } from '../imports/read.ts'
import type { ImportOptions, Item, Source } from '../imports/source.ts'
import { isAddress } from '../records/address.ts'
import type { Problem } from '../records/problem.ts'
import { spool } from '../sources/spool.ts'
import { shownAddress } from '../sources/web/addresses.ts'
import { type Gathered, gather, type Reach, within } from '../sources/web/gather.ts'
import type { NamedFeed } from '../sources/web/named.ts'
import type { Archive } from '../store/archive.ts'
import { addFeed } from '../store/feeds.ts'
import { isSeenSince } from '../store/seen.ts'
import { sourceRow } from '../store/sources.ts'
import { inFeed } from './watch/feed-store.ts'

/** What was found beside reports. */
export interface FoundFeeds {
  /** Addresses that are watched from now on. */
  readonly feeds: string[]
  /** Feeds that a page names, which nobody added. */
  readonly named: NamedFeed[]
}

export interface Adding {
  readonly archive: Archive
  readonly importing: ImportOptions
  readonly found: FoundFeeds
  /** Takes items in, those of one row of sources; what it resolves to is on the disk. */
  readonly take: (items: AsyncIterable<Item>, source?: number) => Promise<void>
}

/** Takes in what an address leads to, one page after the other, and has its feeds followed. */
export async function addAddress(address: string, reach: Reach, adding: Adding): Promise<void> {
  const { archive, take } = adding
  const isSeen: Reach['isSeen'] = ({ address, changed }) => isSeenSince(archive, address, changed)
  for await (const gathered of gather(address, { ...reach, isSeen })) {
    if (gathered.kind === 'feed') await follow(gathered, adding)
    else if (gathered.kind === 'source') {
      adding.found.named.push(...gathered.named)
      const name = isAddress(address) ? shownAddress(new URL(address)) : gathered.source.name
      await take(read(gathered.source, adding), await sourceRow(archive, { kind: 'address', name }))
    } else await take(only(asideOf(gathered)))
  }
}

async function follow({ feed, source }: Extract<Gathered, { kind: 'feed' }>, adding: Adding): Promise<void> {
  const { archive, found, take } = adding
  const { address, title } = feed
  await addFeed(archive, address, title)
  found.feeds.push(address)
  if (source)
    await take(entries(read(source, adding)), await sourceRow(archive, { kind: 'feed', name: address }))
}

/** A file as reports; where it is a list of feeds, they are followed. */
export async function* readFile(source: Source, adding: Adding): AsyncIterable<Item> {
  // Only these are looked into here: a beginning that is read twice costs.
  if (!/\.(?:opml|xml)$/i.test(source.name)) yield* read(source, adding)
  else
    for await (const gathered of within(source)) {
      if (gathered.kind === 'feed') await follow(gathered, adding)
      else if (gathered.kind === 'source') yield* read(gathered.source, adding)
      else yield asideOf(gathered)
    }
}

const read = (source: Source, { importing }: Adding): AsyncIterable<Item> =>
  readSource(source, { spool, ...importing })

async function* entries(items: AsyncIterable<Item>): AsyncIterable<Item> {
  for await (const item of items) yield item.kind === 'report' ? inFeed(item) : item
}

const asideOf = ({
  kind,
  problem,
}: {
  readonly kind: 'problem' | 'passed'
  readonly problem: Problem
}): Item => ({
  kind: 'aside',
  format: 'web',
  ...problem,
  because: kind === 'passed' ? 'passed' : 'fault',
})

async function* only(item: Item): AsyncIterable<Item> {
  yield item
}
