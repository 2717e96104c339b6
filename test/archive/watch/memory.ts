import type { Count, Feed, FeedStore, Polled } from '../../../src/archive/watch/feed.ts'
import type { Item } from '../../../src/imports/source.ts'

/** A store of feeds and items that lasts as long as a test. */
export interface MemoryStore extends FeedStore {
  readonly feeds: Map<number, Feed & Partial<Polled>>
  readonly items: Item[]
}

export function memoryStore(...addresses: readonly string[]): MemoryStore {
  const feeds = new Map<number, Feed & Partial<Polled>>(
    addresses.map((address, n) => [n, { n, address, failures: 0 }]),
  )
  const items: Item[] = []
  const going = () => [...feeds.values()].filter(({ stoppedAt }) => stoppedAt === undefined)
  return {
    feeds,
    items,
    due: async at => going().filter(({ dueAt }) => at === undefined || dueAt === undefined || dueAt <= at),
    next: async () =>
      going()
        .map(({ dueAt }) => dueAt ?? '')
        .sort()[0],
    claim: async (feed, until) => {
      const now = feeds.get(feed.n)
      if (now?.dueAt !== feed.dueAt) return false
      feeds.set(feed.n, { ...feed, dueAt: until })
      return true
    },
    release: async feed => void feeds.set(feed.n, feed),
    polled: async ({ n, title }, polled) => void feeds.set(n, { n, title, ...polled }),
    hasFull: async item =>
      items.some(
        one =>
          one.kind === 'report' &&
          item.kind === 'report' &&
          one.draft.url === item.draft.url &&
          !one.draft.extent,
      ),
    take: async (_, taken) => {
      const before = items.length
      for await (const item of taken) items.push(item)
      return countOf(items.slice(before))
    },
  }
}

const countOf = (items: readonly Item[]): Count => ({
  added: items.filter(({ kind }) => kind === 'report').length,
  changed: 0,
  known: 0,
  aside: items.filter(({ kind }) => kind === 'aside').length,
})
