import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'

async function read(items: string): Promise<string[]> {
  const open = async function* () {
    yield Buffer.from(`<rss><channel><link>https://x.example/</link>${items}</channel></rss>`)
  }
  const shown: string[] = []
  for await (const item of readSource({ name: 'x.xml', open }))
    shown.push(
      item.kind === 'aside'
        ? `${item.because}: ${item.what}`
        : `${item.draft.title ?? '-'} | ${item.draft.text} | ${item.draft.url ?? '-'} | ${item.problems.length}`,
    )
  return shown
}

const item = (title: string, text: string) =>
  `<item><title>${title}</title><description>${text}</description></item>`

test.each([
  ['sound items', item('A', 'One.') + item('B', 'Two.'), ['A | One. | - | 0', 'B | Two. | - | 0']],
  [
    'an end tag that is missing within an item',
    `<item><title>A</title><description>One.</item>${item('B', 'Two.')}`,
    ['A | One. | - | 0', 'B | Two. | - | 0'],
  ],
  [
    'two end tags that are missing, so that items lie in each other',
    `<item><title>A</title><description>One.${item('B', 'Two.')}${item('C', 'Three.')}`,
    ['A | One. | - | 1', 'B | Two. | - | 1', 'C | Three. | - | 1'],
  ],
  [
    'an address that FeedBurner has put another before',
    '<item xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"><link>https://f.example/1</link><f:origLink>https://x.example/1</f:origLink><description>One.</description></item>',
    ['- | One. | https://x.example/1 | 0'],
  ],
  [
    'a guid that is the address',
    '<item><guid>https://x.example/2</guid><description>One.</description></item>',
    ['- | One. | https://x.example/2 | 0'],
  ],
  [
    'a guid that says that it is none',
    '<item><guid isPermaLink="false">https://x.example/2</guid><description>One.</description></item>',
    ['- | One. | - | 0'],
  ],
  [
    'a relative address',
    '<item><link>/3</link><description>One.</description></item>',
    ['- | One. | https://x.example/3 | 0'],
  ],
  ['an item with nothing', '<item/>', ['passed: The entry has no words beside its title.']],
  ['no items', '', ['passed: The feed has no entries at present.']],
])('%s', async (_name, items, expected) => {
  expect(await read(items)).toEqual(expected)
})
