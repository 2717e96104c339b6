import { expect, test } from 'vitest'
import { dropFurniture } from '../../src/imports/furniture.ts'

const GONE: readonly string[] = [
  'Share this:',
  'Share this article',
  'Advertisement',
  'ADVERTISEMENT',
  'Story continues below advertisement',
  'Read more: Ten bridges to see',
  'Read more about the flood',
  'Related: Ten rivers to watch',
  'Related stories',
  'Sign up for our morning newsletter',
  'Photo: AP',
  '(AP Photo/Jane Roe)',
  'https://example.org/watch?v=1',
  'Facebook',
  'Facebook | Twitter | E-mail',
]

test.each(GONE)('"%s" is of the site', line =>
  expect(dropFurniture(`One.\n\n${line}\n\nTwo.`, undefined)).toBe('One.\n\nTwo.'),
)

const KEPT: readonly string[] = [
  'Share prices fell by 4 percent.',
  'He said that he shared this view.',
  'See more of the coast than of the hills, he told them.',
  'Readmore Village was flooded.',
  'The advertisement was taken off the air.',
  'Follow the money, he said, and you will find the thief.',
  'Facebook fell.',
  'See you in court, the minister told the company.',
]

test.each(KEPT)('"%s" is of the report', line =>
  expect(dropFurniture(`One.\n\n${line}`, undefined)).toBe(`One.\n\n${line}`),
)

const TITLES: readonly [title: string | undefined, text: string, left: string][] = [
  ['Bridge falls', 'Bridge falls\n\nFour died.', 'Four died.'],
  ['Bridge falls', 'BRIDGE FALLS!\n\nFour died.', 'Four died.'],
  ['Bridge falls', 'Bridge falls in Ulm\n\nFour died.', 'Bridge falls in Ulm\n\nFour died.'],
  ['Bridge falls', 'Photo: AP\n\nBridge falls\n\nFour died.', 'Four died.'],
  [undefined, 'Bridge falls\n\nFour died.', 'Bridge falls\n\nFour died.'],
]

test.each(TITLES)('title %s above %j', (title, text, left) => expect(dropFurniture(text, title)).toBe(left))
