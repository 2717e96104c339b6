import { expect, test } from 'vitest'
import { importMarkdown, markdownText } from '../../src/imports/markdown.ts'

const origin = { source: 'posts/a.md', where: 'posts/a.md' }
const draftOf = (text: string, more = {}) => importMarkdown(text, { ...origin, ...more }).drafts[0]

const BODIES: readonly [name: string, source: string, text: string][] = [
  [
    'dashes and quotes stay',
    'BAGHDAD (AP) --- A "barrage" -- of rockets...',
    'BAGHDAD (AP) --- A "barrage" -- of rockets...',
  ],
  ['wrapped lines are joined', 'One\nand two.\n\nThree.', 'One and two.\n\nThree.'],
  [
    'headings, lists and quotes',
    '## Toll\n\n* Four [dead](http://x.org)\n  * two of them **police**\n\n> So be it.',
    'Toll\n\nFour dead\n\ntwo of them police\n\nSo be it.',
  ],
  ['indented paragraphs are no code', '    The mayor resigned.', 'The mayor resigned.'],
  ['images go, their links too', '![tank](t.jpg) A tank passed.', 'A tank passed.'],
  ['HTML within', 'One<br>two &hellip; &#038;\n\n<div class="x"><p>Three</p></div>', 'One\ntwo … &\n\nThree'],
  ['scripts within', 'One\n\n<script>\nalert("x")\n</script>\n\nTwo', 'One\n\nTwo'],
  [
    'WordPress blocks',
    '<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>Two</li></ul>\n<!-- /wp:list -->',
    'One.\n\nTwo',
  ],
  [
    'shortcodes',
    '[caption id="a"]<img src="x"> The bridge[/caption]\nOne.\n\n{{< tweet 12 >}}\n\nTwo [sic].',
    'The bridge\n\nOne.\n\nTwo [sic].',
  ],
  [
    'footnotes',
    'Four died.[^1] So he said.\n\n[^1]: The ministry, on Monday.\n[^2]: https://example.org/a',
    'Four died. So he said.\n\nThe ministry, on Monday.\n\nhttps://example.org/a',
  ],
  [
    'marks of Kramdown and Goldmark',
    '* TOC\n{:toc}\n\n## Toll {#toll .big}\n\nFour died.\n{: .lead}',
    'Toll\n\nFour died.',
  ],
  ['boxes', ':::note[Toll]\nFour died.\n:::\n\n> [!NOTE]\n> So he said.', 'Four died.\n\nSo he said.'],
  ['links of a wiki', '![[a.png]]\nThe [[Army|army]] left [[Ulm]].', 'The army left Ulm.'],
  [
    'a picture with a caption over lines',
    'One.\n\n{{< figure src="a.jpg"\n  caption="The \\"old\\" bridge." >}}\n\nTwo.',
    'One.\n\nThe "old" bridge.\n\nTwo.',
  ],
  ['struck words', 'The toll is ~~five~~ six.', 'The toll is six.'],
  ['a comparison', 'Growth < 5 and > 3', 'Growth < 5 and > 3'],
  ['a line of dashes below words', 'Toll\n---\nFour died.', 'Toll\n\nFour died.'],
]

test.each(BODIES)('%s', (_name, source, text) => expect(markdownText(source)).toBe(text))

test('fields of Hugo, Jekyll, Eleventy and Astro', () => {
  const rows: [string, object][] = [
    ['title: A\nauthor: Ann Lee', { title: 'A', authors: ['Ann Lee'] }],
    ['authors: [Ann Lee, Bo Ek]', { authors: ['Ann Lee', 'Bo Ek'] }],
    ['authors:\n  - name: Ann Lee\n    url: x', { authors: ['Ann Lee'] }],
    ['byline: By Ann Lee, Bo Ek and Cy Fox', { authors: ['Ann Lee', 'Bo Ek', 'Cy Fox'] }],
    ['author: Ministry of Trade and Industry', { authors: ['Ministry of Trade and Industry'] }],
    ['author: {name: Ann Lee, email: a@example.org}', { authors: ['Ann Lee'] }],
    ['publishDate: 2020-03-14', { published: '2020-03-14T00:00:00Z', publishedLocal: '2020-03-14' }],
    ['pubDate: Mar 14 2020', { publishedLocal: '2020-03-14' }],
    [
      'published: true\ndate: 2020-03-14 10:00:00 -0400',
      { published: '2020-03-14T14:00:00Z', publishedLocal: '2020-03-14T10:00:00-04:00' },
    ],
    ['last_modified_at: 2020-03-15', { updated: '2020-03-15T00:00:00Z' }],
    ['description: Four &amp; more&hellip;', { excerpt: 'Four & more…' }],
    ['permalink: /a/b/', { url: '/a/b/' }],
    ['permalink: /:year/:title/\nslug: bridge-falls', { url: 'bridge-falls' }],
    ['permalink: false', {}],
    ['image: {path: a.jpg, alt: x}', { image: 'a.jpg' }],
    ['images: [a.jpg, b.jpg]', { image: 'a.jpg' }],
    ['cover:\n  image: a.jpg', { image: 'a.jpg' }],
    ['heroImage: ../a.jpg', { image: '../a.jpg' }],
    ['tags: war, peace', { tags: ['war', 'peace'] }],
    ['keywords: [war]', { tags: ['war'] }],
    ['category: World', { categories: ['World'] }],
    ['taxonomies:\n  tags: [war]\n  categories: [World]', { tags: ['war'], categories: ['World'] }],
    ['lang: en_GB', { language: 'en-GB' }],
    ['draft: true\nlayout: post', { extra: { draft: true, layout: 'post' } }],
    ['title: 1984', { title: '1984' }],
  ]
  for (const [fields, expected] of rows) expect(draftOf(`---\n${fields}\n---\nText.`)).toMatchObject(expected)
})

test('an export of WordPress: the own fields are found among those of plug-ins', () => {
  const draft = draftOf(`---
ID: 4711
post_title: 'bridge falls 2'
title: 'Bridge falls &#8211; four dead'
seo_title: 'Bridge falls | The Daily'
_edit_last: 3
yoast_wpseo_title: '%%title%% %%sep%%'
yoast_wpseo_metadesc: 'Buy bridges'
_wp_attachment_metadata: 'a:1:{s:5:"width";i:300;}'
description: 'a:1:{s:4:"text";s:1:"x";}'
excerpt: 'A bridge fell.'
author: 'Ann Lee'
post_author: 7
date: '2020-03-14T11:18:13+00:00'
post_date: '2020-03-14 12:18:13'
post_date_gmt: '0000-00-00 00:00:00'
post_content: 'ULM (AP) - A bridge fell.'
---
ULM (AP) - A bridge fell.`)
  expect(draft).toMatchObject({
    title: 'Bridge falls – four dead',
    authors: ['Ann Lee'],
    published: '2020-03-14T11:18:13Z',
    excerpt: 'A bridge fell.',
    text: 'ULM (AP) - A bridge fell.',
  })
  expect(draft.extra).toMatchObject({ _edit_last: 3, _wp_attachment_metadata: 'a:1:{s:5:"width";i:300;}' })
})

test('the body is a field where nothing follows the front matter', () => {
  expect(draftOf('---\ntitle: A\ncontent: "<p>One.</p><p>Two.</p>"\n---\n').text).toBe('One.\n\nTwo.')
})

const OPENINGS: readonly [source: string, draft: object][] = [
  [
    '# Bridge falls\n*By Ann Lee, 14 March 2020*\n\nFour died.',
    { title: 'Bridge falls', authors: ['Ann Lee'], publishedLocal: '2020-03-14', text: 'Four died.' },
  ],
  [
    'Bridge falls\n============\n\nPublished: 14 March 2020\n\nBy Ann Lee and Bo Ek\n\nFour died.',
    {
      title: 'Bridge falls',
      authors: ['Ann Lee', 'Bo Ek'],
      publishedLocal: '2020-03-14',
      text: 'Four died.',
    },
  ],
  [
    '---\nauthor: Cy Fox\ndate: 2020-03-15\n---\nBy Ann Lee\n\nMarch 14, 2020\n\nFour died.',
    { authors: ['Cy Fox'], publishedLocal: '2020-03-15', text: 'Four died.', extra: { byline: 'Ann Lee' } },
  ],
  ['By Ann Lee', { authors: [], text: 'By Ann Lee' }],
  [
    '---\ntitle: Bridge falls\n---\n![x](a.jpg)\n*Photo: AP*\n\n# Bridge falls\n\nFour died.',
    { text: 'Four died.' },
  ],
]

test.each(OPENINGS)('what stands above the text: %j', (source, draft) => {
  expect(draftOf(source)).toMatchObject(draft)
})

test('a first heading is the title where no field gives one, and is not told twice', () => {
  expect(draftOf('# Bridge falls\n\nFour died.')).toMatchObject({ title: 'Bridge falls', text: 'Four died.' })
  expect(draftOf('---\ntitle: Bridge falls\n---\n# Bridge falls\n\nFour died.').text).toBe('Four died.')
})

test('the day comes from the front matter, else from the name, else from the caller', () => {
  const named = { source: '2020-03-14-a.md', published: '2021-01-01' }
  expect(draftOf('---\ndate: 2020-03-15\n---\nA', named).publishedLocal).toBe('2020-03-15')
  expect(draftOf('A', named).publishedLocal).toBe('2020-03-14')
  expect(draftOf('A', { published: '2021-01-01' }).publishedLocal).toBe('2021-01-01')
  expect(draftOf('A').published).toBeUndefined()
})

test('an impossible date is a problem, and the report is read', () => {
  const { drafts, problems } = importMarkdown('---\ntitle: A\ndate: 2020-02-30\n---\nText.', origin)
  expect(drafts[0]).toMatchObject({ title: 'A', text: 'Text.' })
  expect(drafts[0].published).toBeUndefined()
  expect(problems).toEqual([
    { where: 'posts/a.md', what: expect.stringContaining('"2020-02-30"'), remedy: expect.any(String) },
  ])
})

test('broken front matter: no draft, and the place', () => {
  const { drafts, problems } = importMarkdown('---\ntitle: A: B\n---\nText.', origin)
  expect(drafts).toEqual([])
  expect(problems).toMatchObject([{ where: 'posts/a.md:2:8' }])
})
