import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'
import type { Item } from '../../../src/imports/source.ts'

async function read(name: string, text: string | Uint8Array, published?: string): Promise<Item[]> {
  const open = async function* () {
    yield Buffer.from(text)
  }
  const items: Item[] = []
  for await (const item of readSource({ name, open }, { published })) items.push(item)
  return items
}

const NO_POSTS: readonly [name: string, text: string, what: RegExp][] = [
  ['_drafts/bridge.md', '---\ntitle: A\n---\nA bridge fell.', /folder of drafts/],
  ['content/posts/_index.md', '---\ntitle: Posts\ndate: 2020-03-14\n---\nAll of them.', /head of a list/],
  ['_layouts/post.md', 'A {{ title }}', /template/],
  ['archetypes/default.md', '---\ntitle: "{{ .Name }}"\ndate: {{ .Date }}\n---\n', /template/],
  ['new.md', '---\ntitle: A\ndate: {{ .Date }}\n---\nText.', /template/],
  ['src/content/_notes.md', 'Not for print.', /begins with "_"/],
  ['README.md', '# My site\n\nHow to build it.', /about the project/],
  ['docs/CODE_OF_CONDUCT.md', 'Be kind.', /about the project/],
  ['a.md', '---\ntitle: A\ndate: 2020-03-14\ndraft: true\n---\nText.', /draft/],
  ['a.md', '+++\ntitle = "A"\ndate = 2020-03-14\ndraft = true\n+++\nText.', /draft/],
  ['a.md', '---\ntitle: A\nisDraft: "true"\n---\nText.', /draft/],
  ['a.md', '---\nTitle: A\nDraft: true\n---\nText.', /draft/],
  ['a.md', '---\ntitle: A\npublished: false\n---\nText.', /published: false/],
  ['a.md', '---\ntitle: A\nstatus: private\n---\nText.', /private/],
  ['a.md', '---\npost_status: trash\ntitle: A\n---\nText.', /thrown it away/],
  ['a.md', '---\ntype: attachment\ntitle: a.jpg\n---\nText.', /attachment/],
  ['feed.njk', '---\neleventyExcludeFromCollections: true\n---\n<p>All.</p>', /eleventyExclude/],
  ['a.md', '---\ntitle: A\nbuild:\n  render: never\n---\nText.', /no page is made/],
  ['a.md', '---\ntitle: A\n_build: {render: false}\n---\nText.', /no page is made/],
  ['a.md', '---\nredirect_to: https://example.org/b\n---\nText.', /leads to another/],
  [
    'tags.md',
    '---\nlayout: page\n---\n{% for tag in site.tags %}{{ tag }}{% endfor %} All tags.',
    /template/,
  ],
  ['list.njk', '---\npagination:\n  data: collections.posts\n---\n<p>Posts</p>', /template/],
  ['index.md', '---\nlayout: home\n---\n', /layout and no words/],
  ['a.md', '---\ntitle: Photo\ndate: 2020-03-14\n---\n![](a.jpg)', /no words/],
  ['posts/posts.json', '{"layout": "post.njk", "tags": ["posts"]}', /how a site is built/],
  ['posts/posts.11tydata.js', 'module.exports = { layout: "post" }', /how a site is built/],
  ['_data/menu.json', '[{"name": "Home"}]', /how a site is built/],
  ['404.md', '---\npermalink: /404.html\n---\nNothing here.', /page is missing/],
  ['_config.yml', 'title: My site\n', /how a site is built/],
  ['layouts/post.html', '<!doctype html><title>{{ .Title }}</title>', /how a site is built/],
]

test.each(NO_POSTS)('%s: %j is no post', async (name, text, what) => {
  expect(await read(name, text)).toMatchObject([
    { kind: 'aside', because: 'passed', what: expect.stringMatching(what) },
  ])
})

const POSTS: readonly [name: string, text: string, draft: object][] = [
  ['README.md', '---\ntitle: A\ndate: 2020-03-14\n---\nText.', { title: 'A', publishedLocal: '2020-03-14' }],
  ['a.md', '---\ntitle: A\npermalink: "/{{ page.date }}/"\n---\nText.', { title: 'A' }],
  [
    'a.md',
    '---\ntitle: A\ndate: 2020-03-14\neleventyExcludeFromCollections: true\n---\nText.',
    { title: 'A' },
  ],
  [
    '_posts/2011-07-09-a.html',
    "---\nstatus: publish\nauthor:\n  display_name: Ann Lee\n  login: ann\nwordpress_url: https://a.example/?p=17\ndate: '2011-07-09 16:05:20 -0300'\ndate_gmt: '2011-07-09 19:05:20 -0300'\n? ''\n: - x\n---\n<p>Text.</p>",
    {
      authors: ['Ann Lee'],
      url: 'https://a.example/?p=17',
      published: '2011-07-09T19:05:20Z',
      publishedLocal: '2011-07-09T16:05:20-03:00',
    },
  ],
  ['security.md', 'Two guards were shot.', { text: 'Two guards were shot.' }],
  ['history-of-a-war.md', '# A war\n\nIt began.', { title: 'A war', text: 'It began.' }],
  ['2020-12-20-index.md', 'Text.', { publishedLocal: '2020-12-20' }],
  ['posts/2020/12/20/bridge-falls/index.md', 'Text.', { publishedLocal: '2020-12-20' }],
  ['posts/2020-12-20-bridge-falls/index.md', 'Text.', { extra: { slug: 'bridge-falls' } }],
  ['content/bridge-falls/index.en.md', 'Text.', { extra: { slug: 'bridge-falls' } }],
  ['_posts/2020-12-20-bridge-falls.md', 'Text.', { extra: { slug: 'bridge-falls' } }],
  [
    'a.md',
    '+++\ntitle = "A"\ndate = 2020-03-14T23:30:00-04:00\naliases = ["/old/"]\n[params]\nauthor = "Ann Lee"\n+++\nText.',
    {
      publishedLocal: '2020-03-14T23:30:00-04:00',
      published: '2020-03-15T03:30:00Z',
      authors: ['Ann Lee'],
      extra: { aliases: ['/old/'] },
    },
  ],
  ['a.md', '+++\ntitle = "A"\ndate = 2020-03-14\n+++\nText.', { publishedLocal: '2020-03-14' }],
  ['a.md', '{"title": "A", "date": "2020-03-14"}\n\nText.', { title: 'A', publishedLocal: '2020-03-14' }],
  [
    'a.md',
    '---\ntitle: A\ndate: 2020-03-14\nexpiryDate: 2020-04-01\n---\nText.',
    { extra: { expiryDate: '2020-04-01' } },
  ],
  ['a.md', '---\ntitle: Q&amp;amp;A\n---\nTom &amp;amp; Jo.', { title: 'Q&A', text: 'Tom & Jo.' }],
  ['a.md', '---\r\ntitle: A\r\n---\r\n\r\nOne\r\ntwo.\r\n', { text: 'One two.' }],
  ['a.html', '---\ntitle: A\ndate: 2020-03-14\n---\n<p>One.</p>\n<p>Two.</p>', { text: 'One.\n\nTwo.' }],
  [
    'a.md',
    '---\ntitle: A\ndate: 2020-03-14\n---\n{{< figure src="a.jpg" >}}\nOne {{ site.name }}.',
    { text: 'One .' },
  ],
  [
    'src/content/blog/a.mdx',
    '---\ntitle: A\npubDate: Mar 14 2020\n---\nimport Chart from "./chart.jsx"\nimport { b } from "c"\n\nexport const x = 1\n\nOne.\n\n<Chart data={[1, 2]} title="a > b" />\n\n<Note kind="x">Two.</Note>\n\n{/* not this */}\n\nimport duties rose.',
    { publishedLocal: '2020-03-14', text: 'One.\n\nTwo.\n\nimport duties rose.' },
  ],
]

test.each(POSTS)('%s: %j is a post', async (name, text, draft) => {
  expect(await read(name, text)).toMatchObject([{ kind: 'report', format: 'markdown', draft }])
})

test('a post in Latin-1, in any folder', async () => {
  const bytes = Buffer.from('---\ntitle: Café\ndate: 2020-03-14\n---\nDéjà vu.', 'latin1')
  expect(await read('content/a.md', bytes)).toMatchObject([{ draft: { title: 'Café', text: 'Déjà vu.' } }])
})

test('a date that is none is said, and the day of the name is taken', async () => {
  const [item] = await read('2020-03-14-a.md', '---\ntitle: A\ndate: 2020-02-31\n---\nText.')
  expect(item).toMatchObject({
    draft: { publishedLocal: '2020-03-14' },
    problems: [{ what: expect.stringContaining('2020-02-31') }],
  })
})

test("the caller's day is for posts without one; it makes no post of a file about the project", async () => {
  expect(await read('a.md', 'Text.', '2021-01-01')).toMatchObject([
    { draft: { publishedLocal: '2021-01-01' } },
  ])
  expect(await read('README.md', 'Text.', '2021-01-01')).toMatchObject([{ because: 'passed' }])
})

test('front matter that is broken is a fault with its line', async () => {
  expect(await read('a.md', '---\ntitle: A: B\n---\n{{< x >}}\nText.')).toMatchObject([
    { kind: 'aside', because: 'fault', where: 'a.md:2:8' },
  ])
})

const SEVERAL: readonly [what: string, text: string, titles: string[]][] = [
  [
    'two posts, each under its own front matter',
    '---\ntitle: A\ndate: 2020-03-14\n---\nOne.\n\n---\ntitle: B\ndate: 2020-03-15\n---\nTwo.\n',
    ['A', 'B'],
  ],
  [
    'a rule across the page and a line like a field',
    '---\ntitle: A\ndate: 2020-03-14\n---\nOne.\n\n---\nNote: this goes on.\n\n---\nTwo.\n',
    ['A'],
  ],
  ['fields quoted without a day', '---\ntitle: A\n---\nOne.\n\n---\ntitle: B\n---\nTwo.\n', ['A']],
]

test.each(SEVERAL)('%s', async (_what, text, titles) => {
  const items = await read('a.md', text)
  expect(items.map(item => item.kind === 'report' && item.draft.title)).toEqual(titles)
})

test('each post of several is said by its line', async () => {
  const post = '---\ntitle: A\ndate: 2020-03-14\n---\nOne.\n\n'
  const items = await read('a.md', post.repeat(2000))
  expect(items).toHaveLength(2000)
  expect(items.slice(0, 3).map(item => item.where)).toEqual(['a.md:1', 'a.md:7', 'a.md:13'])
})

test('a file named like its folder may be an archive', async () => {
  const items = await read('reports/reports.json', '[{"title": "A", "text": "A bridge fell.", "tags": []}]')
  expect(items).toMatchObject([{ kind: 'report', draft: { text: 'A bridge fell.' } }])
})

test('a file larger than any report is set aside with the number', async () => {
  const open = async function* () {
    yield Buffer.from(`---\ntitle: A\n---\n${'Text. '.repeat(1000)}`)
  }
  const items: Item[] = []
  for await (const item of readSource({ name: 'a.md', open }, { limits: { report: 2000 } })) items.push(item)
  expect(items).toMatchObject([{ because: 'fault', what: expect.stringContaining('0.002 MB') }])
})

test('fields are called what the user says', async () => {
  const open = async function* () {
    yield Buffer.from('---\ntitle: A\ndate: 2020-01-01\ncame_out: 2020-03-14\n---\nText.')
  }
  const items: Item[] = []
  const options = { map: { published: 'came_out' } }
  for await (const item of readSource({ name: 'a.md', open }, options)) items.push(item)
  expect(items).toMatchObject([{ draft: { publishedLocal: '2020-03-14' } }])
})

test('a table with markup in its cells is no Markdown', async () => {
  for (const name of ['a.csv', '-']) {
    const items = await read(name, 'title,date,text\n"A",2020-03-14,"<p>A **bridge** fell.</p>"\n')
    expect(items.map(item => item.format)).toEqual(['csv'])
  }
})

test('a page that a server calls HTML is no Markdown', async () => {
  const open = async function* () {
    yield Buffer.from('<p>A bridge fell.</p>')
  }
  const items: Item[] = []
  const source = { name: 'https://example.org/a', mediaType: 'text/html', open }
  for await (const item of readSource(source)) items.push(item)
  expect(items.every(item => item.format !== 'markdown')).toBe(true)
})
