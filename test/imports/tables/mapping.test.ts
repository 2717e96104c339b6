import { expect, test } from 'vitest'
import type { FieldMap } from '../../../src/imports/source.ts'
import { mappingOf, missingOf, parseMap, renamed } from '../../../src/imports/tables/mapping.ts'

test.each<[given: string, map: object | RegExp]>([
  ['text=body,published=pub_date', { text: 'body', published: 'pub_date' }],
  [' Text = Full Story , ID=nr', { text: 'Full Story', id: 'nr' }],
  ['title=a=b', { title: 'a=b' }],
  ['words=body', /"words" is no field of a report\. Those are: text, title, authors, published/],
  ['text', /"text" is no pair\. Write it as text=body,published=pub_date\./],
  ['text=a,text=b', /"text" is given twice/],
  ['', /is no pair/],
])('--map %j', (given, map) => {
  if (map instanceof RegExp) expect(parseMap(given)).toMatch(map)
  else expect(parseMap(given)).toEqual(map)
})

test.each<[columns: string[], given: FieldMap, map: FieldMap]>([
  [['Headline', 'Pub Date', 'Story'], {}, { title: 'Headline', published: 'Pub Date', text: 'Story' }],
  [['post_id', 'body', 'content'], {}, { id: 'post_id', text: 'body' }],
  [['body', 'translation'], { text: 'Translation' }, { text: 'translation' }],
  [['a', 'b'], {}, {}],
])('%j with %j is taken as %j', (columns, given, map) => expect(mappingOf(columns, given)).toEqual(map))

test('a column that does not exist', () => {
  expect(missingOf({ text: 'body', title: 'head' }, ['Body', 'x'])).toEqual(['head'])
})

test('what is asked for goes first, and what stood in its place is kept', () => {
  const fields = { date: '2021-05-04', day: '2020-01-01', place: 'Lemm' }
  expect(renamed(fields, { published: 'day' })).toEqual({
    date: '2020-01-01',
    'date (as it stood)': '2021-05-04',
    place: 'Lemm',
  })
  expect(renamed(fields, {})).toBe(fields)
  expect(renamed({ a: { b: 'Title' } }, { title: 'a.b' })).toEqual({ title: 'Title', a: { b: 'Title' } })
})
