import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Gathered, gather, within } from '../../../src/sources/web/gather.ts'
import { permissionOf } from '../../../src/sources/web/permission.ts'
import { politely } from '../../../src/sources/web/polite.ts'
import { openWeb } from '../../../src/sources/web/web.ts'
import { allOf, textOf, withServer } from './server.ts'

const TIME = { now: () => 0, sleep: async () => {} }

/** "feed /f", "source /a: its text": the port of the server left out. */
async function inWords(gathered: AsyncIterable<Gathered>, port: number): Promise<string[]> {
  const lines: string[] = []
  for await (const each of gathered) {
    const line =
      each.kind === 'source'
        ? `source ${each.source.name}: ${await textOf(each.source.open())}`
        : each.kind === 'feed'
          ? `feed ${each.feed.address} ${each.feed.title ?? ''}`.trim()
          : `${each.kind} ${each.problem.what}`
    lines.push(line.replaceAll(`http://127.0.0.1:${port}`, ''))
  }
  return lines
}

const site = (pages: Readonly<Record<string, string>>, start: string, isSeen?: (path: string) => boolean) =>
  withServer(
    ({ url = '' }, response) => {
      asked.push(url)
      const page = pages[url]
      // The server sends it packed as it lies there, and does not say so.
      const sent = url.endsWith('.gz') ? gzipSync : String
      if (page === undefined) response.writeHead(404).end()
      else response.end(sent(page.replaceAll('SITE', `http://${response.req.headers.host}`)))
    },
    async port => {
      const web = openWeb({ allowHosts: ['127.0.0.1'] })
      const reach = {
        web,
        inTurn: politely(TIME),
        permission: permissionOf(web),
        isSeen: isSeen && (async ({ address }: { address: string }) => isSeen(new URL(address).pathname)),
      }
      const lines = await inWords(gather(`http://127.0.0.1:${port}${start}`, reach), port)
      await web.close()
      return lines
    },
  )

let asked: string[] = []

const listing = (...paths: readonly string[]) =>
  `<urlset>${paths.map(path => `<url><loc>${path.startsWith('/') ? `SITE${path}` : path}</loc></url>`).join('')}</urlset>`

test.each([
  ['a page', { '/a': 'Words.' }, '/a', ['source /a: Words.']],
  ['a feed', { '/f': '<rss><channel></channel></rss>' }, '/f', ['feed /f']],
  ['nothing', {}, '/a', ['problem There is nothing at this address (404).']],
  [
    'a list of feeds',
    {
      '/o': '<opml><body><outline text="A"><outline text="News" xmlUrl="https://a.example/f"/></outline></body></opml>',
    },
    '/o',
    ['feed https://a.example/f News'],
  ],
  [
    'a sitemap',
    { '/s': listing('/a', '/b'), '/a': 'One.', '/b': 'Two.' },
    '/s',
    ['source /a: One.', 'source /b: Two.'],
  ],
  [
    'a page of it that is missing',
    { '/s': listing('/a', '/b'), '/b': 'Two.' },
    '/s',
    ['problem There is nothing at this address (404).', 'source /b: Two.'],
  ],
  [
    'another site',
    { '/s': listing('https://b.example/x') },
    '/s',
    ['passed It lists a page of another site, https://b.example/x.'],
  ],
  [
    'robots.txt',
    { '/robots.txt': 'User-agent: *\nDisallow: /a', '/s': listing('/a', '/b'), '/a': 'One.', '/b': 'Two.' },
    '/s',
    ['passed The site does not let programs ask for /a (robots.txt).', 'source /b: Two.'],
  ],
  [
    'the address itself, whatever robots.txt says',
    { '/robots.txt': 'User-agent: *\nDisallow: /', '/a': 'One.' },
    '/a',
    ['source /a: One.'],
  ],
  [
    'an index that lists itself',
    {
      '/i': '<sitemapindex><sitemap><loc>SITE/i</loc></sitemap><sitemap><loc>SITE/s</loc></sitemap></sitemapindex>',
      '/s': listing('/a'),
      '/a': 'One.',
    },
    '/i',
    ['source /a: One.'],
  ],
  [
    'a sitemap that lies there packed',
    { '/s.xml.gz': listing('/a'), '/a': 'One.' },
    '/s.xml.gz',
    ['source /a: One.'],
  ],
  [
    'an entry without an address',
    { '/s': '<urlset><url><lastmod>2020</lastmod></url></urlset>' },
    '/s',
    ['problem The entry has no address that can be read.'],
  ],
])('%s', async (_, pages, start, expected) => {
  expect(await site(pages as unknown as Record<string, string>, start)).toEqual(expected)
})

test('a login of a feed is not kept with its address', () =>
  withServer(
    (_, response) => response.end('<rss></rss>'),
    async port => {
      const web = openWeb({ allowHosts: ['127.0.0.1'] })
      const reach = { web, inTurn: politely(TIME), permission: permissionOf(web) }
      expect(await inWords(gather(`http://ann:secret@127.0.0.1:${port}/f`, reach), port)).toEqual(['feed /f'])
      await web.close()
    },
  ))

test('pages that were seen since they changed are not asked for', async () => {
  asked = []
  const pages = { '/s': listing('/a', '/b'), '/a': 'One.', '/b': 'Two.' }
  expect(await site(pages, '/s', path => path === '/a')).toEqual(['source /b: Two.'])
  expect(asked).not.toContain('/a')
})

test('a file that lists feeds or pages asks for nothing', async () => {
  const source = (text: string) => ({
    name: 'list.xml',
    open: async function* () {
      yield Buffer.from(text)
    },
  })
  const opml = '<opml><body><outline title="News" xmlUrl="https://a.example/f"/></body></opml>'
  expect(await allOf(within(source(opml)))).toMatchObject([{ kind: 'feed', feed: { title: 'News' } }])
  expect(await allOf(within(source(listing('https://a.example/x'))))).toMatchObject([{ kind: 'source' }])
  expect(await allOf(within(source('<rss></rss>')))).toMatchObject([{ kind: 'source' }])
})
