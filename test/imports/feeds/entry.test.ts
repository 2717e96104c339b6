import { expect, test } from 'vitest'
import { readDate } from '../../../src/imports/dates.ts'
import { absolute, addressesOf, resolve } from '../../../src/imports/feeds/addresses.ts'
import { feedDate } from '../../../src/imports/feeds/dates.ts'
import { type Body, type Entry, itemOf } from '../../../src/imports/feeds/entry.ts'
import { personIn } from '../../../src/imports/feeds/people.ts'

test.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['01 Jan 04 19:48 GMT', '2004-01-01T19:48:00Z'],
  ['1 Jan 98 9:08:01 +0200', '1998-01-01T09:08:01+02:00'],
  ['Thursday, 1 January 2004 19:48:21 EST', '2004-01-01T19:48:21-05:00'],
  ['Thu, 01 Jan 2004 19:48:21 CST', '2004-01-01T19:48:21-06:00'],
  ['Thu, 01 Jan 2004 19:48:21 UT', '2004-01-01T19:48:21Z'],
  ['Thu Jan  1 19:48:21 2004', '2004-01-01T19:48:21'],
  ['Thu Jan  1 19:48:21 GMT 2004', '2004-01-01T19:48:21Z'],
  ['2003-12-31T10:14:55.123-08:00', '2003-12-31T10:14:55-08:00'],
  ['2003-12-31', '2003-12-31'],
  ['31/12/2003', '2003-12-31'],
  ['yesterday', undefined],
  ['2003-12', undefined],
  ['32 Jan 2004 10:00:00 GMT', undefined],
])('the date %s', (written, local) => {
  const reading = readDate(feedDate(written))
  expect(typeof reading === 'string' ? undefined : reading.local).toBe(local)
})

test.each([
  ['ann@example.org (Ann Lee)', 'Ann Lee'],
  ['Ann Lee <ann@example.org>', 'Ann Lee'],
  ['"Ann Lee" <ann@example.org>', 'Ann Lee'],
  ['Ann Lee', 'Ann Lee'],
  ['ann@example.org', undefined],
  ['mailto:ann@example.org', undefined],
  ['  ', undefined],
])('the person %s', (written, name) => {
  expect(personIn(written)).toBe(name)
})

test.each([
  ['/a', 'https://x.example/b/c', 'https://x.example/a'],
  ['a?b=1&c=2', 'https://x.example/b/', 'https://x.example/b/a?b=1&c=2'],
  ['//y.example/a', 'https://x.example/', 'https://y.example/a'],
  ['2020/05/dam', undefined, '2020/05/dam'],
  ['file:///etc/passwd', 'https://x.example/', undefined],
  ['javascript:alert(1)', undefined, undefined],
  ['data:text/html,x', 'https://x.example/', undefined],
  [' ', 'https://x.example/', undefined],
])('the address %s', (written, base, expected) => {
  expect(resolve(written, base)).toBe(expected)
})

test.each([
  ['feed://x.example/rss', undefined, 'http://x.example/rss'],
  ['feed:https://x.example/rss', undefined, 'https://x.example/rss'],
  ['/rss', 'https://x.example/', 'https://x.example/rss'],
  ['/rss', undefined, undefined],
  ['file:///rss', undefined, undefined],
])('the address of a feed %s', (written, base, expected) => {
  expect(absolute(written, base)).toBe(expected)
})

const NOTHING: Entry = { full: [], brief: [], authors: [], categories: [] }
const HOME = { authors: [], home: 'https://x.example/' }

test.each([
  ['tag:x.example,2020:1', HOME, ['guid:tag:x.example,2020:1']],
  ['https://x.example/?p=1', { authors: [] }, ['guid:https://x.example/?p=1']],
  ['4711', HOME, ['guid:x.example:4711']],
  ['4711', { authors: [] }, []],
  [undefined, HOME, []],
])('the key of an entry with the id %s', (id, feed, keys) => {
  expect(addressesOf({ ...NOTHING, id }, feed).keys).toEqual(keys)
})

const LONG = 'A report that says all there is to say about a fire in the harbour. '.repeat(10).trim()
const words = (text: string, isSummary?: boolean): Body => ({ words: text, is: 'either', isSummary })

test.each([
  ['full words', [words('All of it.')], [words('A part.')], 'All of it.', undefined],
  ['a summary by name', [], [words(LONG, true)], LONG, 'summary'],
  ['a long description', [], [words(LONG)], LONG, undefined],
  ['a short description', [], [words('A part.')], 'A part.', 'summary'],
  ['full words that are cut', [words(`${LONG} […]`)], [], LONG, 'summary'],
  ['full words that end with dots', [words('He did not know…')], [], 'He did not know…', undefined],
  ['a description that ends with dots', [], [words(`${LONG}…`)], `${LONG}…`, 'summary'],
  ['a caption called the whole', [words('A photo.')], [words(LONG)], LONG, undefined],
] as const)('the extent of %s', (_name, full, brief, text, extent) => {
  const item = itemOf({ ...NOTHING, full, brief }, HOME, { format: 'rss', source: 'x', where: 'x:1' })
  expect(item.kind === 'report' && [item.draft.text, item.draft.extent]).toEqual([text, extent])
})

test('a day of change is not taken for the day of publication', () => {
  const entry = { ...NOTHING, full: [words(LONG)], updated: '2020-01-02T00:00:00Z' }
  const item = itemOf(entry, HOME, { format: 'atom', source: 'x-2020-05-06.xml', where: 'x:1' })
  if (item.kind !== 'report') throw new Error('a report was expected')
  expect(item.draft).toMatchObject({ updated: '2020-01-02T00:00:00Z' })
  expect(item.draft.published).toBeUndefined()
  expect(item.problems.map(({ what }) => what).join()).toContain('last changed')
})

test('the day in the address of a post is its day', () => {
  const entry = { ...NOTHING, full: [words(LONG)], link: '/2020/05/06/fire' }
  const item = itemOf(entry, HOME, { format: 'rss', source: 'feed.xml', where: 'x:1' })
  expect(item.kind === 'report' && item.draft.publishedLocal).toBe('2020-05-06')
})

test('a comment is no report', () => {
  const entry = { ...NOTHING, title: 'By: Ann', full: [words(LONG)], link: '/fire/#comment-12' }
  const item = itemOf(entry, HOME, { format: 'rss', source: 'feed.xml', where: 'x:1' })
  expect(item).toMatchObject({
    kind: 'aside',
    because: 'passed',
    what: '"By: Ann" is a comment on a post, not a report.',
  })
})
