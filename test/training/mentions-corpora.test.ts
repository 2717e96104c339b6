import { expect, test } from 'vitest'
import { gumText } from '../../training/corpora/gum.ts'
import { type Coarse, kindsOf } from '../../training/corpora/kinds.ts'
import { cutPhrase } from '../../training/corpora/phrase.ts'
import { type Re3dEntity, re3dNames } from '../../training/corpora/re3d.ts'

test.each<[string, Coarse, string]>([
  ['the three Iraqi soldiers who fled', 'person', 'three Iraqi soldiers noun people'],
  ['German Chancellor Anna Kern, 50,', 'person', 'Anna Kern name person'],
  ['the militant leader Ali bin Hasan', 'person', 'Ali bin Hasan name person'],
  ['the Prime Minister of Malta', 'person', 'Prime Minister noun person'],
  ['two former candidates', 'person', 'two former candidates noun people'],
  ['more than 40 people', 'person', '40 people noun people'],
  ['Woman', 'person', 'Woman noun person'],
  ['the Museum of Flight', 'place', 'Museum of Flight name facility'],
  ['the Bank of Malta', 'organisation', 'Bank of Malta name organisation'],
  ["Malta's military", 'organisation', "Malta's military noun organisation"],
  ['Malta', 'organisation', 'Malta name state'],
  ['the Hilltop Hospital in Mosta', 'place', 'Hilltop Hospital name facility'],
  ['on March 4, 2011', 'time', 'March 4, 2011 noun time'],
  ['two stolen trucks', 'object', 'two stolen trucks noun vehicle'],
  ['a spoon', 'object', 'spoon noun '],
  ['her mother and her son', 'person', ''],
  ['they', 'person', ''],
])('cuts %j', (text, coarse, expected) => {
  const whole = `Yesterday ${text} left.`
  const extent = { start: 10, end: 10 + text.length }
  const phrase = cutPhrase(whole, extent, { isPerson: coarse === 'person' })
  const layer = coarse === 'time' ? 'noun' : phrase?.layer
  const found = phrase
    ? `${whole.slice(phrase.start, phrase.end)} ${layer} ${kindsOf(phrase, coarse).join('|')}`
    : ''
  expect(found).toBe(expected)
})

test('reads entities of GUM and cuts them at their heads', () => {
  const entities = `#Text=The old bridge near Mosta fell .
1-1\t0-3\tThe\tplace[1]\tx
1-2\t4-7\told\tplace[1]\tx
1-3\t8-14\tbridge\tplace[1]\tx
1-4\t15-19\tnear\tplace[1]\tx
1-5\t20-25\tMosta\tplace[1]|place\tx
1-6\t26-30\tfell\t_\tx
1-7\t31-32\t.\t_\tx`
  const row = (id: number, word: string, head: number, relation: string) =>
    [id, word, '_', '_', '_', '_', head, relation, '_', '_'].join('\t')
  const syntax = [
    row(1, 'The', 3, 'det'),
    row(2, 'old', 3, 'amod'),
    row(3, 'bridge', 6, 'nsubj'),
    row(4, 'near', 5, 'case'),
    row(5, 'Mosta', 3, 'nmod'),
    row(6, 'fell', 0, 'root'),
    row(7, '.', 6, 'punct'),
  ].join('\n')
  const { text, mentions } = gumText(entities, syntax)
  expect(text).toBe('The old bridge near Mosta fell.')
  expect(
    mentions.list.map(({ start, end, layer, labels }) => [text.slice(start, end), layer, ...labels]),
  ).toEqual([
    ['old bridge', 'noun', 'facility'],
    ['Mosta', 'name', 'place'],
  ])
})

test.each<[string, string, number, string]>([
  ['Malta', 'Location', 1, 'Malta state'],
  ['President Anna Kern', 'Person', 0.9, 'Anna Kern person'],
  ['Maltese', 'Nationality', 1, 'Maltese nationality'],
  ['Sunni', 'Nationality', 1, ''],
  ['Malta', 'Location', 0, ''],
  ['the old town', 'Location', 1, ''],
  ['st Malta', 'Vehicle', 1, ''],
])('takes of re3d %j as %s with %f', (words, type, confidence, expected) => {
  const text = `Today ${words} was there.`
  const entity: Re3dEntity = { documentId: '1', begin: 6, end: 6 + words.length, type, confidence }
  const { list } = re3dNames(text, [entity])
  expect(list.map(({ start, end, labels }) => `${text.slice(start, end)} ${labels.join('|')}`).join()).toBe(
    expected,
  )
})
