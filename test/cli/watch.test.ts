import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Handler, withServer } from '../sources/web/server.ts'
import { casus } from './casus.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-watch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const environment = () => ({ CASUS_ARCHIVE: join(folder, 'archive') })
const run = (...args: string[]) => casus(args, { env: environment() })
const add = (...args: string[]) => run('add', '--no-read', '--allow-private', ...args)
const watch = (...args: string[]) => run('watch', '--once', '--allow-private', '--reader', 'rules', ...args)

const WORDS = 'Police in Arden said on Sunday that two workers died when a bridge over the river Orr fell.'

const item = (n: number, words = WORDS) =>
  `<item><title>Story ${n}</title><guid isPermaLink="false">tag:a.example,2020:${n}</guid><link>/story/${n}</link>
   <pubDate>Sun, 15 Mar 2020 10:00:00 GMT</pubDate><description>${words}</description></item>`

const rss = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Arden News</title>${items.join('')}</channel></rss>`

/** Answers with the feed of the moment, 304 where the asker has it; notes what came with the request. */
function serving(seen: (string | undefined)[], body: () => string): Handler {
  return (request: IncomingMessage, response) => {
    const etag = `"${body().length}"`
    seen.push(request.headers['if-none-match'])
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag }).end(body())
  }
}

test('a feed that was added is polled: 304 reads nothing, a changed entry is a new version', async () => {
  const seen: (string | undefined)[] = []
  let body = rss(item(1), item(2))
  await withServer(
    serving(seen, () => body),
    async port => {
      const feed = `http://127.0.0.1:${port}/feed`
      expect((await add(feed)).out).toMatch(/taken in +2\n[\s\S]*\/feed\b.*"casus watch"/)

      const first = await watch()
      expect(first.status).toBe(0)
      expect(first.out).toContain(
        `${feed}: 0 new, 2 known\n1 feed polled: 0 new, 2 known. The next is due at`,
      )
      expect(first.out).toContain('2 reports read: ')

      expect((await watch()).out).toMatch(/^No feed is due\. The next is due at [\d-]{10}T[\d:]{8}Z\.\n$/)
      expect(await watch('--now')).toMatchObject({
        status: 0,
        out: expect.stringMatching(/^1 feed polled: 0 new\./),
      })
      expect(seen.at(-1)).toBe(`"${body.length}"`)

      body = rss(item(3), item(1, `${WORDS} A third died later.`), item(2))
      const changed = await watch('--now', '--every', '5')
      expect(changed.out).toContain(`${feed}: 1 new, 1 changed, 1 known\n`)
      expect(changed.out).toContain('2 reports read: ')
    },
  )
}, 60_000)

test('a feed on this machine is refused unless allowed, listed with its fault, and stopped', async () => {
  const served = serving([], () => rss(item(1)))
  await withServer(served, async port => {
    const feed = `http://127.0.0.1:${port}/feed`
    await add(feed)
    expect((await run('watch', '--list')).out).toMatch(/^http:\S+\/feed {2}never polled\n$/)

    const refused = await run('watch', '--once', '--now', '--no-read')
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('127.0.0.1 is an address of this machine and is not asked.')
    expect(refused.out).toContain('1 could not be polled.')

    expect(await run('watch', '--stop', feed)).toMatchObject({
      status: 0,
      out: expect.stringContaining(feed),
    })
    expect(await run('watch', '--stop', feed)).toMatchObject({
      status: 1,
      err: expect.stringContaining('--list'),
    })
    expect((await run('watch', '--list')).out).toMatch(/ {2}stopped \S+Z, failed once: 127\.0\.0\.1 is/)
  })
})

test('without an archive or a feed there is nothing to watch', async () => {
  expect(await watch()).toMatchObject({
    status: 2,
    err: expect.stringContaining('There is no archive here.'),
  })
  writeFileSync(join(folder, 'a.txt'), WORDS)
  await add(join(folder, 'a.txt'))
  expect(await watch()).toMatchObject({ status: 2, err: expect.stringContaining('casus add https://') })
})

test('watching ends in order when it is told to', async () => {
  const seen: (string | undefined)[] = []
  await withServer(
    serving(seen, () => rss(item(1))),
    async port => {
      await add(`http://127.0.0.1:${port}/feed`)
      const child = spawn(process.execPath, ['bin/casus.js', 'watch', '--no-read', '--allow-private'], {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment() },
      })
      const out: string[] = []
      const ended = new Promise(resolve => child.on('close', resolve))
      child.stdout.on('data', text => {
        out.push(String(text))
        child.kill('SIGTERM')
      })
      expect(await ended).toBe(0)
      expect(out.join('')).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z http.*: 0 new, 1 known\n$/)
    },
  )
})

test('a list of feeds has them watched, and a sitemap brings the pages of its site', async () => {
  const page = (n: number) =>
    `<!doctype html><title>Bridge ${n}</title><article><p>${WORDS} It was number ${n}.</p></article>`
  await withServer(
    ({ url = '', headers }, response) => {
      const at = `http://${headers.host}`
      if (url === '/robots.txt') response.end('User-agent: *\nDisallow: /2')
      else if (url === '/map.xml')
        response.end(`<urlset>${[1, 2].map(n => `<url><loc>${at}/${n}</loc></url>`).join('')}</urlset>`)
      else response.end(page(Number(url.slice(1))))
    },
    async port => {
      const list = join(folder, 'feeds.opml')
      const outline = '<outline text="Arden News" xmlUrl="https://arden.example/feed"/>'
      writeFileSync(list, `<opml version="2.0"><body>${outline}</body></opml>`)
      const { out } = await add(list, `http://127.0.0.1:${port}/map.xml`)
      expect(out).toMatch(/taken in +1\n/)
      expect(out).toContain('(robots.txt)')
      expect(out).toMatch(/arden\.example\/feed\b.*"casus watch"/)
    },
  )
})
