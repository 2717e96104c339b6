import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { feedsOf } from '../../../src/archive/watch/feed-store.ts'
import type { Item, ReportItem } from '../../../src/imports/source.ts'
import { type Archive, openArchive } from '../../../src/store/archive.ts'
import { addFeed, allFeeds } from '../../../src/store/feeds.ts'
import { isSeenSince } from '../../../src/store/seen.ts'
import { sharedServer } from '../../store/shared-server.ts'

const ADDRESS = 'https://a.example/feed'
const NOW = '2020-03-14T10:00:00Z'
const LATER = '2020-03-14T10:30:00Z'

const server = await sharedServer()
const kinds = 'why' in server ? ['SQLite'] : ['SQLite', 'PostgreSQL']
if ('why' in server) test.skip(`feeds in PostgreSQL: skipped, ${server.why}`, () => {})

/** An empty archive of a kind for the time of a test. */
async function withArchive(kind: string, test: (archive: Archive) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'casus-feeds-'))
  const address = kind === 'SQLite' || 'why' in server ? join(folder, 'archive') : await server.newDatabase()
  const archive = await openArchive(address, { create: true, now: () => NOW })
  if ('what' in archive) throw new Error(archive.what)
  try {
    await test(archive)
  } finally {
    await archive.close()
    await rm(folder, { recursive: true })
  }
}

const report = (n: number, text: string): ReportItem => ({
  kind: 'report',
  format: 'rss',
  where: `${ADDRESS}:${n}`,
  keys: [`guid:tag:a.example,2020:${n}`],
  problems: [],
  draft: {
    title: `Story ${n}`,
    text,
    source: ADDRESS,
    url: `https://a.example/${n}`,
    published: '2020-03-14',
    authors: [],
    tags: [],
    categories: [],
  },
})

async function* given(...items: readonly Item[]): AsyncIterable<Item> {
  yield* items
}

test.each(kinds)('%s: a feed is added once, and anew when it was stopped', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    expect(await addFeed(archive, ADDRESS, 'Arden News')).toBe('new')
    expect(await addFeed(archive, ADDRESS)).toBe('known')
    const [feed] = await feeds.due(NOW)
    expect(feed).toEqual({ n: feed.n, address: ADDRESS, title: 'Arden News', failures: 0 })
    await feeds.polled(feed, {
      address: ADDRESS,
      polledAt: NOW,
      dueAt: LATER,
      failures: 1,
      stoppedAt: NOW,
      error: 'Gone.',
    })
    expect(await feeds.due()).toEqual([])
    expect(await feeds.next()).toBeUndefined()
    expect(await allFeeds(archive)).toMatchObject([{ name: ADDRESS, error: 'Gone.' }])
    expect(await addFeed(archive, ADDRESS)).toBe('again')
    expect(await feeds.due(NOW)).toMatchObject([{ failures: 0, dueAt: undefined }])
  }),
)

test.each(kinds)('%s: what a poll leaves behind is there for the next', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    const seen = { etag: 'W/"ä"', modified: 'Sat', bodyHash: 'f00', failures: 0 }
    await feeds.polled(feed, { address: 'https://b.example/f', polledAt: NOW, dueAt: LATER, ...seen })
    expect(await feeds.due(NOW)).toEqual([])
    expect(await feeds.next()).toBe(LATER)
    expect(await feeds.due(LATER)).toEqual([
      { n: feed.n, address: 'https://b.example/f', title: undefined, dueAt: LATER, ...seen },
    ])
  }),
)

test.each(kinds)('%s: a feed that moved to one that is watched already is polled no more', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    await addFeed(archive, 'https://b.example/f')
    const [feed] = await feeds.due(NOW)
    await feeds.polled(feed, { address: 'https://b.example/f', polledAt: NOW, dueAt: LATER, failures: 0 })
    expect(await allFeeds(archive)).toMatchObject([
      { name: ADDRESS, stopped_at: NOW, error: 'It moved to https://b.example/f, which is watched already.' },
      { name: 'https://b.example/f', stopped_at: null },
    ])
  }),
)

test.each(kinds)('%s: of two who want a feed one gets it; released, it is as it was', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    expect([await feeds.claim(feed, LATER), await feeds.claim(feed, LATER)]).toEqual([true, false])
    expect(await feeds.due(NOW)).toEqual([])
    await feeds.release(feed)
    expect(await feeds.due(NOW)).toEqual([feed])
  }),
)

test.each(kinds)('%s: entries are new, known and changed, wherever in the feed they stand', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    const aside: Item = {
      kind: 'aside',
      format: 'rss',
      where: `${ADDRESS}:9`,
      what: 'No words.',
      because: 'passed',
    }
    const one = report(1, 'A bridge fell.')
    const two = report(2, 'A dam broke.')
    expect(await feeds.take(feed, given(one, two, aside))).toEqual({
      added: 2,
      changed: 0,
      known: 0,
      aside: 1,
    })
    const moved = { ...report(2, 'A dam broke.'), where: `${ADDRESS}:1` }
    const other = { ...report(1, 'A bridge fell and killed two.'), where: `${ADDRESS}:2` }
    expect(await feeds.take(feed, given(moved, other))).toEqual({ added: 0, changed: 1, known: 1, aside: 0 })
    expect(await feeds.take(feed, given(moved, other))).toEqual({ added: 0, changed: 0, known: 2, aside: 0 })
  }),
)

test.each(kinds)('%s: a summary of a report whose full text is there is known', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    const page = report(1, 'A bridge fell. Two workers died.')
    const short = report(1, 'A bridge fell…')
    const full = { ...page, draft: { ...page.draft, source: 'https://a.example/1' } }
    const summary = { ...short, draft: { ...short.draft, extent: 'summary' as const } }
    expect(await feeds.hasFull(summary)).toBe(false)
    await feeds.take(feed, given(summary))
    expect(await feeds.hasFull(summary)).toBe(false)
    expect(await feeds.take(feed, given(full))).toMatchObject({ changed: 1 })
    expect(await feeds.hasFull(summary)).toBe(true)
    expect(await feeds.take(feed, given(summary))).toMatchObject({ known: 1 })
  }),
)

test.each(kinds)('%s: a feed that goes back to its summary leaves the full text standing', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    const full = report(1, 'A bridge fell. Two workers died.')
    const short = report(1, 'A bridge fell…')
    const summary = { ...short, draft: { ...short.draft, extent: 'summary' as const } }
    for (const item of [summary, full, summary, summary]) await feeds.take(feed, given(item))
    expect(await feeds.hasFull(summary)).toBe(true)
  }),
)

test.each(kinds)('%s: more entries than one transaction takes', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    const items = Array.from({ length: 120 }, (_, n) => report(n, `Story ${n} of the bridge.`))
    expect(await feeds.take(feed, given(...items))).toMatchObject({ added: 120 })
  }),
)

test.each(kinds)('%s: a page was seen since its site says that it changed', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    await addFeed(archive, ADDRESS)
    const [feed] = await feeds.due(NOW)
    await feeds.take(feed, given(report(1, 'A bridge fell.')))
    const seen = (address: string, changed?: string) => isSeenSince(archive, address, changed)
    expect(await seen('http://www.a.example/1', '2020-03-14T09:59:00Z')).toBe(true)
    expect(await seen('https://a.example/1', '2020-03-14T12:00:00+01:00')).toBe(false)
    expect(await seen('https://a.example/1', '2020-03-12')).toBe(true)
    expect(await seen('https://a.example/1', '2020-03-14')).toBe(false)
    expect(await seen('https://a.example/1', 'lately')).toBe(false)
    expect(await seen('https://a.example/1')).toBe(false)
    expect(await seen('https://a.example/2', '2020-03-12')).toBe(false)
  }),
)

test.each(kinds)('%s: many feeds are taken in at once', kind =>
  withArchive(kind, async archive => {
    const feeds = feedsOf(archive)
    for (let n = 0; n < 12; n++) await addFeed(archive, `https://${n}.example/feed`)
    const all = await feeds.due(NOW)
    const counts = await Promise.all(
      all.map(async feed => {
        const count = await feeds.take(
          feed,
          given(report(1, 'A bridge fell.'), report(feed.n + 100, `${feed.n} of it.`)),
        )
        await feeds.polled(feed, { address: feed.address, polledAt: NOW, dueAt: LATER, failures: 0 })
        return count
      }),
    )
    expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(13)
    expect(counts.reduce((sum, { known }) => sum + known, 0)).toBe(11)
    expect(await feeds.due(NOW)).toEqual([])
  }),
)
