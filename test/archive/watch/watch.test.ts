import { expect, test } from 'vitest'
import { type News, pollFeeds, type Watching, watch } from '../../../src/archive/watch.ts'
import { permissionOf } from '../../../src/sources/web/permission.ts'
import { politely } from '../../../src/sources/web/polite.ts'
import { openWeb } from '../../../src/sources/web/web.ts'
import { type Handler, withServer } from '../../sources/web/server.ts'
import { type MemoryStore, memoryStore } from './memory.ts'

const WORDS = 'Police in Arden said that two workers died when a bridge over the river Orr fell on Sunday. '

const item = (n: number, words = WORDS.repeat(3)) =>
  `<item><title>Story ${n}</title><guid isPermaLink="false">tag:a.example,2020:${n}</guid>
   <pubDate>Sat, 14 Mar 2020 10:00:00 GMT</pubDate><link>/story/${n}</link><description>${words}</description></item>`

const feed = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Arden News</title><link>/</link>${items.join('')}</channel></rss>`

interface Scene {
  readonly store: MemoryStore
  readonly news: News[]
  readonly clock: { now: number }
  readonly watching: Watching
  readonly origin: string
  readonly stop: AbortController
}

/** Feeds of one server, watched with a clock that only the test moves. */
const watched = (
  paths: readonly string[],
  handler: Handler,
  test: (scene: Scene) => Promise<void>,
  more = {},
) =>
  withServer(handler, async port => {
    const origin = `http://127.0.0.1:${port}`
    const store = memoryStore(...paths.map(path => origin + path))
    const clock = { now: Date.parse('2020-03-14T12:00:00Z') }
    const news: News[] = []
    const stop = new AbortController()
    const web = openWeb({ allowHosts: ['127.0.0.1'], limits: { bytes: 1e6 } })
    const sleep = async (ms: number) => {
      clock.now += ms
    }
    const time = { now: () => clock.now, sleep }
    const watching: Watching = {
      store,
      web,
      time,
      inTurn: politely(time, { delay: 1000, hosts: 2 }),
      random: () => 0.5,
      stop: stop.signal,
      told: one => news.push(one),
      ...(more === FULL && { permission: permissionOf(web) }),
    }
    await test({ store, news, clock, watching, origin, stop })
    await web.close()
  })

const FULL = { full: true }

test('a feed is read, is not asked before it is due, and answers 304 when nothing changed', async () => {
  const asked: (string | undefined)[] = []
  await watched(
    ['/feed'],
    (request, response) => {
      const { 'if-none-match': match, 'if-modified-since': since } = request.headers
      asked.push(`${match} ${since}`)
      if (match === '"one"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"one"', 'last-modified': 'Sat' }).end(feed(item(1), item(2)))
    },
    async ({ store, news, clock, watching }) => {
      expect(await pollFeeds(watching)).toEqual({ polled: 1, failed: 0 })
      expect(news).toMatchObject([{ count: { added: 2 }, problem: undefined, stopped: false }])
      expect(await pollFeeds(watching)).toEqual({ polled: 0, failed: 0 })
      clock.now += 31 * 60_000
      expect(await pollFeeds(watching)).toEqual({ polled: 1, failed: 0 })
      expect(await pollFeeds(watching, 'all')).toEqual({ polled: 1, failed: 0 })
      expect(news.slice(1)).toMatchObject([{ count: undefined }, { count: undefined }])
      expect(asked).toEqual(['undefined undefined', '"one" Sat', '"one" Sat'])
      expect(store.items).toHaveLength(2)
    },
  )
})

test('the same bytes are not read again, other bytes are', async () => {
  let body = feed(item(1))
  await watched(
    ['/feed'],
    (_, response) => response.end(body),
    async ({ store, watching }) => {
      await pollFeeds(watching, 'all')
      await pollFeeds(watching, 'all')
      expect(store.items).toHaveLength(1)
      body = feed(item(1, `${WORDS} A third died later.`))
      await pollFeeds(watching, 'all')
      expect(store.items).toHaveLength(2)
    },
  )
})

test.each([
  ['moved for good', 301, '/new'],
  ['moved for now', 302, '/feed'],
])('a feed that is %s', (_, status, expected) =>
  watched(
    ['/feed'],
    (request, response) => {
      if (request.url === '/feed') response.writeHead(status, { location: '/new' }).end()
      else response.end(feed(item(1)))
    },
    async ({ store, news, watching, origin }) => {
      await pollFeeds(watching)
      expect(store.feeds.get(0)?.address).toBe(origin + expected)
      expect(news[0].movedTo).toBe(expected === '/feed' ? undefined : origin + expected)
    },
  ),
)

const failing: readonly (readonly [
  what: string,
  handler: Handler,
  words: string,
  minutes: number | undefined,
])[] = [
  ['is asked too often', (_, r) => r.writeHead(429, { 'retry-after': '5400' }).end(), 'too often', 90],
  ['has a fault', (_, r) => r.writeHead(503).end(), 'a fault of its own', 30],
  ['is gone', (_, r) => r.writeHead(410).end(), 'for good', undefined],
  ['became a page', (_, r) => r.end('<!doctype html><p>This domain is for sale'), 'no feed', 30],
  ['is empty', (_, r) => r.end(), 'no feed', 30],
  ['leads to this machine', (_, r) => r.writeHead(302, { location: 'http://[::1]/' }).end(), 'not asked', 30],
]

test.each(failing)('a feed that %s is noted, and takes nothing in', (_, handler, words, minutes) =>
  watched(['/feed'], handler, async ({ store, news, clock, watching }) => {
    expect(await pollFeeds(watching)).toEqual({ polled: 1, failed: 1 })
    expect(news[0].problem?.what).toContain(words)
    const { dueAt = '', failures, stoppedAt } = store.feeds.get(0)!
    expect([failures, store.items]).toEqual([1, []])
    if (minutes === undefined) expect(stoppedAt).toBe('2020-03-14T12:00:00Z')
    else expect(Date.parse(dueAt)).toBe(clock.now + minutes * 60_000)
  }),
)

test('of a feed that never ends what came whole is kept, and it is asked for anew', () =>
  watched(
    ['/feed'],
    (_, response) => {
      response.on('error', () => {})
      response.writeHead(200, { etag: '"a"' })
      response.write(feed(item(1), item(2)).replace('</channel></rss>', ''))
      const more = () => {
        while (response.write('<!-- more -->'.repeat(1000)));
      }
      response.on('drain', more)
      more()
    },
    async ({ store, news, watching }) => {
      expect(await pollFeeds(watching)).toEqual({ polled: 1, failed: 1 })
      expect(news[0]).toMatchObject({
        count: { added: 2, aside: 1 },
        problem: { what: expect.stringContaining('1 MB') },
      })
      const { failures, etag, bodyHash } = store.feeds.get(0)!
      expect([failures, etag, bodyHash]).toEqual([1, undefined, undefined])
    },
  ))

test('one feed that fails stops no other, and hosts are asked one at a time', async () => {
  let open = 0
  await watched(
    Array.from({ length: 20 }, (_, n) => `/${n}`),
    async (request, response) => {
      expect(++open).toBe(1)
      await new Promise(resolve => setTimeout(resolve, 1))
      if (request.url === '/3') response.socket?.destroy()
      else response.end(feed(item(Number(request.url?.slice(1)))))
      open--
    },
    async ({ store, watching }) => {
      expect(await pollFeeds(watching)).toEqual({ polled: 20, failed: 1 })
      expect(store.items).toHaveLength(19)
    },
  )
})

test('two processes do not poll one feed at once', async () => {
  let asked = 0
  await watched(
    ['/feed'],
    (_, response) => {
      asked++
      response.end(feed(item(1)))
    },
    async ({ watching }) => {
      const rounds = await Promise.all([pollFeeds(watching), pollFeeds(watching)])
      expect(rounds.map(({ polled }) => polled).sort()).toEqual([0, 1])
      expect(asked).toBe(1)
    },
  )
})

test('watching goes on as feeds become due, and a poll that its end interrupts is as if it had not been', async () => {
  let asked = 0
  await watched(
    ['/feed'],
    (_, response) => {
      asked++
      if (asked < 3) response.end(feed(item(asked)))
    },
    async ({ store, watching, stop }) => {
      const rounds: number[] = []
      const ended = watch({ ...watching, told: () => {} }, async () => {
        rounds.push(asked)
        if (asked === 2) setTimeout(() => stop.abort(), 50)
      })
      stop.signal.addEventListener('abort', () => void watching.web.close())
      await ended
      expect(rounds).toEqual([1, 2])
      expect(asked).toBe(3)
      expect(store.items).toHaveLength(2)
      expect(store.feeds.get(0)?.failures).toBe(0)
    },
  )
})

const SHORT = 'A bridge in Arden fell on Sunday […]'

const story = `<!doctype html><html><head><title>Other title</title></head><body><article><h1>Other title</h1>
<p>${WORDS}</p><p>Six more were taken to hospital, and the road to the north stayed shut.</p></article></body></html>`

type Row = [what: string, rules: string, page: string | undefined, text: RegExp, problem?: string]

const pages: readonly Row[] = [
  ['replaces a summary', '', story, /Six more/],
  [
    'is not fetched where robots.txt says no',
    'User-agent: *\nDisallow: /story',
    story,
    /^A bridge/,
    '(robots.txt)',
  ],
  ['may be missing', '', undefined, /^A bridge/, '(404)'],
  ['may hold no more than the summary', '', '<p>Subscribe</p>', /^A bridge/, 'The full report was not found'],
]

test.each<Row>(pages)('with --full the page %s', async (_, rules, page, text, problem) => {
  const asked: (string | undefined)[] = []
  await watched(
    ['/feed'],
    ({ url = '' }, response) => {
      asked.push(url)
      const answer =
        url === '/robots.txt' ? rules : url === '/feed' ? feed(item(1, SHORT), item(2, SHORT)) : page
      if (answer === undefined) response.writeHead(404).end()
      else response.end(answer)
    },
    async ({ store, watching }) => {
      await pollFeeds(watching)
      const [one] = store.items
      if (one.kind !== 'report') throw new Error(one.what)
      expect(one.draft).toMatchObject({ title: 'Story 1', text: expect.stringMatching(text) })
      expect(one.keys).toEqual(['guid:tag:a.example,2020:1'])
      expect(one.draft.extent).toBe(problem ? 'summary' : undefined)
      expect(one.problems.map(({ what }) => what)).toEqual(problem ? [expect.stringContaining(problem)] : [])
      expect(asked.filter(path => path === '/robots.txt')).toHaveLength(1)
    },
    FULL,
  )
})
