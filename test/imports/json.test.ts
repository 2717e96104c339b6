import { expect, test } from 'vitest'
import { importJson, importJsonLines } from '../../src/imports/json.ts'
import { jsonFault } from '../../src/imports/jsonfault.ts'

const origin = { source: 'a.json', where: 'a.json' }
const draftsOf = (value: unknown) => importJson(JSON.stringify(value), origin).drafts

const SHAPES: readonly [name: string, value: object, draft: object][] = [
  [
    'short names',
    { title: 'A', text: 'Four died.', date: '2020-03-14', url: 'https://x.org/a' },
    { title: 'A', text: 'Four died.', url: 'https://x.org/a' },
  ],
  [
    'an API of articles',
    { headline: 'A', body: 'Four died.', pub_date: '2020-03-14', byline: 'By Ann Lee', link: 'u' },
    { title: 'A', authors: ['Ann Lee'], url: 'u' },
  ],
  [
    'WordPress',
    {
      title: { rendered: 'A &#8211; B' },
      content: { rendered: '<p>Four.</p><p>Six.</p>' },
      excerpt: { rendered: '<p>Four</p>' },
      author: 7,
    },
    { title: 'A – B', text: 'Four.\n\nSix.', excerpt: 'Four', authors: [] },
  ],
  [
    'schema.org',
    { headline: 'A', articleBody: 'Four died.', datePublished: '2020-03-14', author: { name: 'Ann Lee' } },
    { publishedLocal: '2020-03-14', authors: ['Ann Lee'] },
  ],
  [
    'fields within',
    { webTitle: 'A', webPublicationDate: '2020-03-14', fields: { bodyText: 'Four died.' } },
    { title: 'A', text: 'Four died.' },
  ],
  [
    'paragraphs as a list',
    { title: 'A', body: ['Four died.', 'Six were hurt.'] },
    { text: 'Four died.\n\nSix were hurt.' },
  ],
  [
    'the fuller of two texts',
    { content: 'Four died…', text: 'Four died, six were hurt.' },
    { text: 'Four died, six were hurt.', extra: { content: 'Four died…' } },
  ],
  ['Markdown', { text: '## Toll\n\n**Four** died.' }, { text: 'Toll\n\nFour died.' }],
  [
    'HTML without paragraphs',
    { body: 'Four <b>died</b>.\n\nSix were hurt.<!--more-->' },
    { text: 'Four died.\n\nSix were hurt.' },
  ],
]

test.each(SHAPES)('%s', (_name, value, draft) => expect(draftsOf(value)).toMatchObject([draft]))

test('lists, and lists somewhere inside', () => {
  const a = { title: 'A', text: 'Four died.' }
  const b = { title: 'B', text: 'Six were hurt.' }
  expect(draftsOf([a, b])).toMatchObject([a, b])
  expect(draftsOf({ status: 'ok', response: { total: 2, results: [a, b] } })).toMatchObject([a, b])
  expect(draftsOf({ hits: { hits: [{ _source: a }] } })).toMatchObject([a])
})

test('a problem names the report in its list', () => {
  const { problems } = importJson(JSON.stringify([{ text: 'a' }, { text: 'b', date: '2020-02-30' }]), origin)
  expect(problems).toMatchObject([{ where: 'a.json, report 2' }])
})

test('no report in it', () => {
  expect(importJson('{"version": 1}', origin)).toMatchObject({ drafts: [], problems: [{ where: 'a.json' }] })
})

test('a bad line of JSON lines is a problem with its place, and the others are read', () => {
  const lines = '{"text": "One."}\n{"text": "Two."\n\n{"text": "Three."}\n{"text": 4}\n'
  const { drafts, problems } = importJsonLines(lines, origin)
  expect(drafts.map(draft => draft.text)).toEqual(['One.', 'Three.'])
  expect(problems).toMatchObject([{ where: 'a.json:2:16' }, { where: 'a.json:5' }])
})

const FAULTS: readonly [text: string, line: number, column: number][] = [
  ['{"a": 1,}', 1, 9],
  ['{"a": 1\n "b": 2}', 2, 2],
  ['[1, 2', 1, 6],
  ['{"a": "x\ny"}', 1, 9],
  ['{"a": "\\q"}', 1, 8],
  ["{'a': 1}", 1, 2],
  ['[1] x', 1, 5],
  ['{"a": 01}', 1, 8],
  ['[}', 1, 2],
  ['', 1, 1],
]

test.each(FAULTS)('%j is broken at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toMatchObject({ line, column })
})

const SOUND = ['{"a": [1, -2.5e3, true, null, "\\u00e9\\n"], "b": {}}', '[]', ' "x" ']
test.each(SOUND)('%s is sound', text => expect(jsonFault(text)).toBeUndefined())
