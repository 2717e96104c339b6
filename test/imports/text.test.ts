import { expect, test } from 'vitest'
import { importText, textParagraphs } from '../../src/imports/text.ts'

const LONG =
  'The army said on Friday that its units had left the town and that the road to the coast was open again to traffic, after nine days of heavy fighting.'

const TEXTS: readonly [name: string, text: string, paragraphs: readonly string[]][] = [
  [
    'wrapped lines are joined',
    'The army\nleft the\ntown.\n\nThe road is open.',
    ['The army left the town.', 'The road is open.'],
  ],
  [
    'a word parted by a hyphen',
    'a counter-\nattack and a tit-for-\ntat',
    ['a counter-attack and a tit-for-tat'],
  ],
  ['a dash at a line end', 'two towns --\nboth empty', ['two towns -- both empty']],
  [
    'indents start paragraphs',
    '  The army left.\n  The road is\nopen.',
    ['The army left.', 'The road is open.'],
  ],
  [
    'list items',
    'Toll:\n- four dead\n- six hurt\n1) first',
    ['Toll:', '- four dead', '- six hurt', '1) first'],
  ],
  ['long lines are paragraphs', `${LONG}\n${LONG}`, [LONG, LONG]],
  [
    'capitals and brackets',
    '   LIMA, 3 JAN 90 -- [TEXT] THE ARMY\nLEFT.',
    ['LIMA, 3 JAN 90 -- [TEXT] THE ARMY LEFT.'],
  ],
  ['runs of blanks', 'One.  Two.\t Three.', ['One. Two. Three.']],
  ['blank lines with blanks', 'One.\n \t\n\nTwo.', ['One.', 'Two.']],
]

test.each(TEXTS)('%s', (_name, text, paragraphs) => expect(textParagraphs(text)).toEqual(paragraphs))

const origin = { source: 'a.txt', where: 'a.txt' }
const draftOf = (text: string) => importText(text, origin).drafts[0]

test('headline, byline and date above the report', () => {
  expect(
    draftOf('Bridge falls in Ulm\n\nBy Ann Lee\n\nPublished: March 14, 2020\n\nULM (AP) - Four died.'),
  ).toEqual({
    source: 'a.txt',
    title: 'Bridge falls in Ulm',
    authors: ['Ann Lee'],
    published: '2020-03-14T00:00:00Z',
    publishedLocal: '2020-03-14',
    tags: [],
    categories: [],
    text: 'ULM (AP) - Four died.',
  })
})

const UNTITLED: readonly string[] = [
  'ULM (AP) — A bridge fell\n\nFour died.',
  'SAN SALVADOR, 3 JAN 90 -- THE ARMY LEFT\n\nTHE ROAD IS OPEN.',
  'A bridge fell on Friday.\n\nFour died.',
  'A bridge fell',
]

test.each(UNTITLED)('no headline: %j', text => {
  expect(draftOf(text).title).toBeUndefined()
  expect(draftOf(text).text).toBe(text)
})
