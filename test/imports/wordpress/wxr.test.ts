import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'
import type { Item } from '../../../src/imports/source.ts'

const HEAD = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.1/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.1/"><channel>
<link>https://quay.example</link><language>en-US</language>
<wp:author><wp:author_login>ab</wp:author_login><wp:author_display_name>Ada Brun</wp:author_display_name></wp:author>
<wp:author><wp:author_login>co</wp:author_login><wp:author_display_name></wp:author_display_name><wp:author_first_name>Cy</wp:author_first_name><wp:author_last_name>Fox</wp:author_last_name></wp:author>
`
const TAIL = '</channel></rss>'
const WORDS = '<content:encoded><![CDATA[A crane fell.]]></content:encoded>'
const post = (inner: string): string => `<item><title>A</title>${WORDS}${inner}</item>`

async function read(inner: string, tail = TAIL): Promise<Item[]> {
  const open = async function* () {
    yield Buffer.from(HEAD + inner + tail)
  }
  const items: Item[] = []
  for await (const item of readSource({ name: 'quay.xml', open })) items.push(item)
  return items
}

const FIELDS: readonly [what: string, inner: string, draft: object][] = [
  ['the name of the author', '<dc:creator>ab</dc:creator>', { authors: ['Ada Brun'] }],
  ['first and last name', '<dc:creator><![CDATA[co]]></dc:creator>', { authors: ['Cy Fox'] }],
  ['a login with a slip of the pen', '<dc:creator>>ab</dc:creator>', { authors: ['Ada Brun'] }],
  ['an author of whom nothing is said', '<dc:creator>zed</dc:creator>', { authors: ['zed'] }],
  [
    'co-authors of a plug-in',
    '<dc:creator>ab</dc:creator><category domain="author" nicename="cap-ab">ab</category><category domain="author" nicename="cap-co">co</category>',
    { authors: ['Ada Brun', 'Cy Fox'] },
  ],
  [
    'categories and tags of 1.1',
    '<category domain="category" nicename="world"><![CDATA[World &amp; Sea]]></category><category domain="post_tag" nicename="crane">Crane</category><category domain="region" nicename="n">North</category>',
    { categories: ['World & Sea'], tags: ['Crane'], extra: { terms: { region: ['North'] } } },
  ],
  [
    'categories and tags of 1.0, which stand there twice',
    '<category>World</category><category domain="category" nicename="world">World</category><category domain="tag">Crane</category><category domain="tag" nicename="crane">Crane</category>',
    { categories: ['World'], tags: ['Crane'] },
  ],
  [
    'no category of its own',
    '<category domain="category" nicename="uncategorized">Uncategorized</category>',
    { categories: [] },
  ],
  [
    'the language of a plug-in',
    '<category domain="language" nicename="fr">Français</category>',
    { language: 'fr' },
  ],
  ['an excerpt', '<excerpt:encoded><![CDATA[<p>In short.</p>]]></excerpt:encoded>', { excerpt: 'In short.' }],
  [
    'custom fields, but not settings',
    '<wp:postmeta><wp:meta_key>source</wp:meta_key><wp:meta_value>ANSA</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>box</wp:meta_key><wp:meta_value>a:1:{i:0;s:1:"x";}</wp:meta_value></wp:postmeta>',
    { extra: { custom: { source: 'ANSA' } } },
  ],
  ['a page', '<wp:post_type>page</wp:post_type>', { extra: { postType: 'page' } }],
  [
    'a type of the site with title, words and day',
    '<wp:post_type>dispatch</wp:post_type><wp:post_date>2020-03-14 10:00:00</wp:post_date>',
    { publishedLocal: '2020-03-14T10:00:00', extra: { postType: 'dispatch' } },
  ],
  ['a sticky post', '<wp:is_sticky>1</wp:is_sticky>', { extra: { sticky: true } }],
  [
    'a day before days',
    '<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date>0000-00-00 00:00:00</wp:post_date>',
    { published: undefined },
  ],
  [
    'a slug and an address',
    '<link>https://quay.example/crane/</link><wp:post_name>crane</wp:post_name>',
    { url: 'https://quay.example/crane/', extra: { slug: 'crane' } },
  ],
]

test.each(FIELDS)('%s', async (_what, inner, draft) => {
  const items = await read(post(inner))
  expect(items).toHaveLength(1)
  const found: Readonly<Record<string, unknown>> = items[0].kind === 'report' ? items[0].draft : {}
  for (const [name, value] of Object.entries(draft)) expect(found[name]).toEqual(value)
})

const PASSED: readonly [what: RegExp, inner: string][] = [
  [/a draft/, '<wp:status>draft</wp:status>'],
  [/private/, '<wp:status>private</wp:status>'],
  [/thrown/, '<wp:status>trash</wp:status>'],
  [/later day/, '<wp:status>future</wp:status>'],
  [/review/, '<wp:status>pending</wp:status>'],
  [/"pitch"/, '<wp:status>pitch</wp:status>'],
  [/password/, '<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>'],
  [/attachment/, '<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>'],
  [/menu/, '<wp:post_type>nav_menu_item</wp:post_type>'],
  [/earlier state/, '<wp:post_type>revision</wp:post_type>'],
  [/posts share/, '<wp:post_type>wp_block</wp:post_type>'],
  [/plug-in/, '<wp:post_type>wpcf7_contact_form</wp:post_type>'],
  [/"coupon" without/, '<wp:post_type>coupon</wp:post_type>'],
]

test.each(PASSED)('%s', async (what, inner) => {
  expect(await read(post(inner))).toMatchObject([
    { kind: 'aside', because: 'passed', what: expect.stringMatching(what), where: 'quay.xml:6' },
  ])
})

test('a post without words is said to be none', async () => {
  expect(await read('<item><title>A</title><content:encoded></content:encoded></item>')).toMatchObject([
    { because: 'passed', what: expect.stringContaining('no words') },
  ])
})

const image = (id: number) =>
  `<item><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://quay.example/${id}.jpg</wp:attachment_url></item>`
const wants = (id: number) =>
  post(
    `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id}</wp:meta_value></wp:postmeta>`,
  )

test('the featured image is found before its post and behind it', async () => {
  const items = await read(image(1) + wants(1) + wants(2) + post('') + image(2) + wants(3))
  const reports = items.filter(item => item.kind === 'report')
  expect(reports.map(({ draft }) => draft.image)).toEqual([
    'https://quay.example/1.jpg',
    'https://quay.example/2.jpg',
    undefined,
    undefined,
  ])
  expect(reports[3].draft.extra).toMatchObject({ thumbnail: '3' })
  expect(items.map(item => item.kind)).toEqual(['aside', 'report', 'report', 'report', 'aside', 'report'])
})

test('a post does not wait for its image for ever', async () => {
  const items = await read(wants(9) + post('').repeat(400) + image(9))
  expect(items[0]).toMatchObject({ kind: 'report', draft: { extra: { thumbnail: '9' } } })
  expect(items).toHaveLength(402)
})

test('of two posts with one guid the first has it', async () => {
  const copy = (id: number) => post(`<guid>https://quay.example/?p=7</guid><wp:post_id>${id}</wp:post_id>`)
  expect(await read(copy(7) + copy(12))).toMatchObject([
    { keys: ['wp:https://quay.example#7', 'guid:https://quay.example/?p=7'] },
    { keys: ['wp:https://quay.example#12'] },
  ])
})

test('items that all have the number 0 are not taken for one', async () => {
  const items = await read(post('<wp:post_id>0</wp:post_id><link>/crane/</link>'))
  expect(items).toMatchObject([{ keys: [], draft: { url: 'https://quay.example/crane/' } }])
})

test('comments are counted and said', async () => {
  const items = await read(
    post('<wp:comment><wp:comment_content>Aye</wp:comment_content></wp:comment>'.repeat(3)),
  )
  expect(items[1]).toMatchObject({ because: 'passed', what: expect.stringContaining('3 comments') })
})

const BROKEN: readonly [what: string, xml: string, tail: string, expected: object[]][] = [
  [
    'the end of a CDATA section within the words',
    `<item><title>A</title><content:encoded><![CDATA[One ]]> <p>two &amp; <b>three</b></p> ]]></content:encoded><wp:status>publish</wp:status></item>${post('')}`,
    TAIL,
    [
      { draft: { text: 'One\n\ntwo & three' }, problems: [{ what: expect.stringContaining(']]>') }] },
      { draft: { text: 'A crane fell.' }, problems: [] },
    ],
  ],
  [
    'control characters',
    '<item><title>A\u0000\u0008B</title><content:encoded><![CDATA[One\u000b\u001f two.]]></content:encoded></item>',
    TAIL,
    [{ draft: { title: 'AB' } }],
  ],
  [
    'an export that breaks off',
    `${post('')}\n<item><title>B</title><content:encoded><![CDATA[Half of`,
    '',
    [
      { draft: { title: 'A' } },
      { because: 'fault', where: 'quay.xml:7', what: expect.stringContaining('breaks off') },
    ],
  ],
  [
    'a tag in torn words that swallows what follows',
    `<item><title>A</title><content:encoded><![CDATA[One ]]> if a <b then </content:encoded><wp:status>draft</wp:status></item>${post('')}`,
    TAIL,
    [{ because: 'fault', what: expect.stringContaining('broken') }, { draft: { text: 'A crane fell.' } }],
  ],
  [
    'the end of an item that is missing with that of its last field',
    `<item><title>A</title>${WORDS}<wp:postmeta>${post('')}${post('')}`,
    TAIL,
    [
      { draft: { title: 'A' } },
      { draft: { text: 'A crane fell.' } },
      { draft: { text: 'A crane fell.' } },
      { because: 'fault', what: expect.stringContaining('2 items') },
    ],
  ],
  [
    'a damaged tag of an item',
    `<itm><title>A</title>${WORDS}<wp:post_type>post</wp:post_type></item>${post('')}`,
    TAIL,
    [{ draft: { title: 'A' } }, { draft: { title: 'A' } }, { because: 'fault' }],
  ],
  ['an export without items', '', TAIL, [{ because: 'fault', what: expect.stringContaining('no items') }]],
]

test.each(BROKEN)('%s', async (_what, xml, tail, expected) => {
  expect(await read(xml, tail)).toMatchObject(expected)
})
