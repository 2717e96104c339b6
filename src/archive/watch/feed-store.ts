import type { Item, ReportItem } from '../../imports/source.ts'
import type { Archive } from '../../store/archive.ts'
import { claimFeed, type FeedRow, feedsDue, hasFullText, keepPoll, nextDue } from '../../store/feeds.ts'
import { newIntake, takeItems } from '../take-items.ts'
import type { Count, Feed, FeedStore, Polled } from './feed.ts'

/** The feeds of an archive. */
export function feedsOf(archive: Archive): FeedStore {
  return {
    due: async at => (await feedsDue(archive, at)).map(feedOf),
    next: () => nextDue(archive),
    claim: (feed, until) => claimFeed(archive, rowOf(feed), until),
    release: ({ n, address, dueAt }) => keepPoll(archive, n, { name: address, due_at: dueAt ?? null }),
    polled: ({ n }, polled) => keepPoll(archive, n, columnsOf(polled)),
    take: (feed, items) => take(archive, feed, items),
    hasFull: item => hasFullText(archive, inFeed(item)),
  }
}

const feedOf = ({ n, name, title, etag, modified, body_hash, failures, due_at }: FeedRow): Feed => ({
  n,
  address: name,
  title: title ?? undefined,
  etag: etag ?? undefined,
  modified: modified ?? undefined,
  bodyHash: body_hash ?? undefined,
  failures,
  dueAt: due_at ?? undefined,
})

const rowOf = ({ n, dueAt }: Feed): Pick<FeedRow, 'n' | 'due_at'> => ({ n, due_at: dueAt ?? null })

const columnsOf = (polled: Polled) => ({
  name: polled.address,
  etag: polled.etag ?? null,
  modified: polled.modified ?? null,
  body_hash: polled.bodyHash ?? null,
  polled_at: polled.polledAt,
  due_at: polled.dueAt,
  failures: polled.failures,
  error: polled.error ?? null,
  stopped_at: polled.stoppedAt ?? null,
})

async function take(archive: Archive, { n }: Feed, items: AsyncIterable<Item>): Promise<Count> {
  const intake = newIntake()
  let aside = 0
  async function* placed(): AsyncIterable<Item> {
    for await (const item of items) {
      if (item.kind === 'aside') aside += item.count ?? 1
      yield item.kind === 'report' ? inFeed(item) : item
    }
  }
  await takeItems(archive, placed(), intake, { source: n })
  const { outcomes } = intake
  return {
    added: outcomes.new,
    changed: outcomes.version + outcomes.again,
    known: outcomes.known + outcomes.summary + outcomes.removed,
    aside,
  }
}

/** Entries move down a feed as new ones come: what an entry is known by says better where it was met than its number there. */
export function inFeed(item: ReportItem): ReportItem {
  const name = item.keys[0] ?? item.draft.url
  return name === undefined ? item : { ...item, where: `${item.draft.source} ${name}` }
}
