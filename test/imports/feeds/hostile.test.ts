import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'
import type { Item } from '../../../src/imports/source.ts'

interface Frame {
  readonly name: string
  readonly head: string
  readonly item: (title: string, body: string) => string
  readonly tail: string
}

const FRAMES: readonly Frame[] = [
  {
    name: 'rss',
    head: '<rss><channel>',
    item: (title, body) => `<item><title>${title}</title><description>${body}</description></item>`,
    tail: '</channel></rss>',
  },
  {
    name: 'atom',
    head: '<feed xmlns="http://www.w3.org/2005/Atom">',
    item: (title, body) => `<entry><title>${title}</title><content>${body}</content></entry>`,
    tail: '</feed>',
  },
  {
    name: 'newsml-g2',
    head: '<newsMessage><itemSet>',
    item: (title, body) =>
      `<newsItem><contentMeta><headline>${title}</headline></contentMeta><contentSet><inlineData>${body}</inlineData></contentSet></newsItem>`,
    tail: '</itemSet></newsMessage>',
  },
]

async function itemsOf(xml: string | AsyncIterable<Uint8Array>, report = 1e6): Promise<Item[]> {
  const open = typeof xml === 'string' ? () => once(xml) : () => xml
  const items: Item[] = []
  for await (const item of readSource({ name: 'x.xml', open }, { limits: { report } })) items.push(item)
  return items
}

async function* once(xml: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(xml)
}

const shown = (items: readonly Item[]): string[] =>
  items.map(item => (item.kind === 'aside' ? item.what : `${item.draft.title ?? ''}: ${item.draft.text}`))

const BOMB = `<!DOCTYPE x [<!ENTITY a "ha ">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('\n')}]>`
const OUTSIDE =
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1/x"> %b; ]>'

const each = FRAMES.map(frame => [frame.name, frame] as const)

test.each(each)('%s: entities of entities stay as they are written', async (_name, { head, item, tail }) => {
  const items = await itemsOf(`<?xml version="1.0"?>${BOMB}${head}${item('T', 'x &j; y')}${tail}`)
  expect(shown(items)).toEqual(['T: x &j; y'])
})

test.each(each)(
  '%s: entities from elsewhere stay as they are written',
  async (_name, { head, item, tail }) => {
    const items = await itemsOf(`<?xml version="1.0"?>${OUTSIDE}${head}${item('T', 'x &a; y')}${tail}`)
    expect(shown(items)).toEqual(['T: x &a; y'])
  },
)

test.each(each)('%s: a script is neither title nor text', async (_name, { head, item, tail }) => {
  const script = '&lt;script&gt;alert(1)&lt;/script&gt;'
  const items = await itemsOf(`${head}${item(`${script}Dam`, `${script}Words.`)}${tail}`)
  expect(items).toHaveLength(1)
  expect(shown(items)[0]).not.toMatch(/<script/)
  expect(items[0].kind === 'report' && items[0].draft.text).toBe('Words.')
})

test.each(each)('%s: a hundred thousand elements in each other', async (_name, { head, item, tail }) => {
  const deep = `${'<b>'.repeat(1e5)}x${'</b>'.repeat(1e5)}`
  const [first, second, ...more] = shown(
    await itemsOf(`${head}${item('T', deep)}${item('Next', 'Words.')}${tail}`, 1e8),
  )
  expect(first).toMatch(/more than 200 deep/)
  expect([second, ...more]).toEqual(['Next: Words.'])
})

test.each(each)('%s: elements in each other that never end', async (_name, { head, item }) => {
  const items = await itemsOf(`${head}${item('T', '<b>'.repeat(1e5))}`, 1e8)
  expect(items.map(({ kind }) => kind)).not.toContain('report')
  expect(shown(items).join()).toMatch(/deep|breaks off/)
})

test.each(each)('%s: an element that never ends', async (_name, { head, item }) => {
  async function* endless(): AsyncIterable<Uint8Array> {
    yield Buffer.from(`${head}${item('First', 'Words.')}`)
    yield Buffer.from(item('T', '').replace(/<\/.*$/, ''))
    for (let i = 0; i < 3000; i++) yield Buffer.from('<![CDATA['.padEnd(10_000, 'x '))
  }
  const items = await itemsOf(endless())
  expect(shown(items)[0]).toBe('First: Words.')
  expect(items.slice(1).map(each => each.kind === 'aside' && each.because)).toEqual(['fault'])
})

test.each(each)('%s: addresses of other kinds are left out', async (_name, { head, item, tail }) => {
  const items = await itemsOf(
    `${head}${item('T</title><link>javascript:alert(1)</link><title>', 'Words.')}${tail}`,
  )
  for (const found of items) expect(found.kind === 'report' && found.draft.url).toBeUndefined()
})
