import { expect, test } from 'vitest'
import { importHtml } from '../../src/imports/html.ts'
import { pageFields } from '../../src/imports/metadata.ts'

const ARTICLE = `<h1>Bridge falls in Ulm</h1><p class="byline">By Ann Lee</p>
<p>ULM (AP) - Four people died on Tuesday when a bridge over the Danube fell, police said. Divers searched the river until midnight.</p>
<div class="ad-slot">Advertisement</div>
<p>The mayor said that the bridge had been inspected in March &amp; found safe&hellip; Prosecutors opened an inquiry into the building company.</p>
<ul><li>Four dead</li><li>Eleven hurt</li></ul>
<p>Two managers of the company were detained on Wednesday, the prosecutor said in a statement that her office sent out at noon.</p>`

const page = (head: string, body = ARTICLE) =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<article>${body}</article><script>document.write("stolen")</script><footer>Imprint</footer></body></html>`

const draftOf = (html: string) => importHtml(html, { source: 'a.html', where: 'a.html' }).drafts[0]

test('the main text without menus, advertisements and scripts', () => {
  const { text, title, language } = draftOf(page('<title>Bridge falls in Ulm | The Daily</title>'))
  expect(title).toBe('Bridge falls in Ulm')
  expect(language).toBe('en-GB')
  expect(text.split('\n\n')).toEqual([
    'ULM (AP) - Four people died on Tuesday when a bridge over the Danube fell, police said. Divers searched the river until midnight.',
    'The mayor said that the bridge had been inspected in March & found safe… Prosecutors opened an inquiry into the building company.',
    'Four dead',
    'Eleven hurt',
    'Two managers of the company were detained on Wednesday, the prosecutor said in a statement that her office sent out at noon.',
  ])
})

const LD = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

const HEADS: readonly [name: string, head: string, fields: object][] = [
  [
    'JSON-LD in a graph',
    LD({
      '@graph': [
        { '@type': 'WebPage', name: 'no' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge falls',
          datePublished: '2020-03-14T10:00:00+01:00',
          author: [{ name: 'Ann Lee' }],
          articleSection: 'World',
        },
      ],
    }),
    { title: 'Bridge falls', datePublished: '2020-03-14T10:00:00+01:00', author: [{ name: 'Ann Lee' }] },
  ],
  [
    'Open Graph',
    `<meta property="og:title" content="Bridge falls"><meta property="article:published_time" content="2020-03-14">
     <meta property="article:tag" content="a"><meta property="article:tag" content="b"><meta property="og:image" content="/a.jpg">`,
    { title: 'Bridge falls', datePublished: '2020-03-14', tags: ['a', 'b'], image: '/a.jpg' },
  ],
  [
    'plain meta elements',
    '<title>Bridge falls - The Daily</title><meta name="author" content="Ann Lee"><meta name="date" content="2020-03-14"><link rel="canonical" href="https://example.org/a">',
    {
      title: 'Bridge falls in Ulm',
      author: 'Ann Lee',
      datePublished: '2020-03-14',
      url: 'https://example.org/a',
    },
  ],
  [
    'broken JSON-LD beside a good title',
    '<script type="application/ld+json">{"a":</script><meta property="og:title" content="T">',
    { title: 'T' },
  ],
]

test.each(HEADS)('%s', (_name, head, fields) => expect(pageFields(page(head))).toMatchObject(fields))

test('a time element dates a page that says nothing else', () => {
  expect(
    draftOf(page('', `<time datetime="2020-03-14T10:00:00+01:00">Saturday</time>${ARTICLE}`)),
  ).toMatchObject({
    published: '2020-03-14T09:00:00Z',
    publishedLocal: '2020-03-14T10:00:00+01:00',
  })
})

test('a line below the headline dates and signs a page that says nothing else', () => {
  const body = ARTICLE.replace('By Ann Lee', 'Published: 14 March 2020, 10:30 | By <a href="/a">Ann Lee</a>')
  expect(draftOf(page('', body))).toMatchObject({
    publishedLocal: '2020-03-14T10:30:00',
    authors: ['Ann Lee'],
  })
})

test('a page that builds itself in the browser is read from its metadata', () => {
  const head = LD({
    '@type': 'NewsArticle',
    headline: 'Bridge falls',
    articleBody: 'Four people died.\n\nSix were hurt.',
  })
  expect(draftOf(page(head, '<div id="app"></div>')).text).toBe('Four people died.\n\nSix were hurt.')
})

test('a page deeper than any that a person made is read, and soon', () => {
  const started = performance.now()
  expect(draftOf(`<html><body>${'<div>'.repeat(50_000)}Four people died.`).text).toBe('Four people died.')
  expect(performance.now() - started).toBeLessThan(5000)
})
