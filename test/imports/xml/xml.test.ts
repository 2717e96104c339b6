import { expect, test } from 'vitest'
import { markupOf, wordsOf } from '../../../src/imports/xml/tree.ts'
import { xmlPieces } from '../../../src/imports/xml.ts'

const SHAPE = { records: ['item', 'entry'], containers: ['channel'] }

async function piecesOf(
  xml: string | Uint8Array,
  options: { chunk?: number; limit?: number; mediaType?: string } = {},
) {
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml
  const open = async function* () {
    const size = options.chunk ?? bytes.length
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  const found: string[] = []
  const source = { name: 'x.xml', open, mediaType: options.mediaType }
  for await (const piece of xmlPieces(source, SHAPE, options.limit ?? 1e6))
    if (piece.kind === 'fault') found.push(`fault ${piece.line}: ${piece.what}`)
    else if (piece.kind === 'root') found.push(`root ${piece.element.name}`)
    else
      found.push(
        `${piece.kind} ${piece.line} ${piece.within}/${piece.element.name} ${markupOf(piece.element)}`,
      )
  return found
}

const NEVER = 'and what followed is missing.'

test.each([
  [
    'records and fields',
    '<rss><channel><title>A</title><item>b</item><item/><link>c</link></channel></rss>',
    [
      'root rss',
      'field 1 channel/title A',
      'record 1 channel/item b',
      'record 1 channel/item ',
      'field 1 channel/link c',
    ],
  ],
  [
    'lines',
    '\n<rss>\n<item>a</item>\n\n<item>b\n</item></rss>',
    ['root rss', 'record 3 rss/item a', 'record 5 rss/item b\n'],
  ],
  [
    'CDATA, entities and references',
    '<rss><item>a &amp; <![CDATA[<b> & ]]>&#x41;&#66;&nbsp;&broken</item></rss>',
    ['root rss', 'record 1 rss/item a & <b> & AB&nbsp;&broken'],
  ],
  [
    'markup within',
    '<rss><item>1 &lt; 2 <x:b k="&quot;">two</x:b><br/></item></rss>',
    ['root rss', 'record 1 rss/item 1 &lt; 2 <b k="&quot;">two</b><br></br>'],
  ],
  [
    'prefixes by what they stand for',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:q="http://purl.org/dc/elements/1.1/"><q:date>1</q:date><a:entry>2</a:entry></a:feed>',
    ['root feed', 'field 1 feed/dc:date 1', 'record 1 feed/entry 2'],
  ],
  [
    'prefixes that nothing declares',
    '<rss><DC:Date>1</DC:Date></rss>',
    ['root rss', 'field 1 rss/dc:date 1'],
  ],
  [
    'an item that does not end before the next',
    '<rss><item>a<item>b</item></rss>',
    ['root rss', 'record 1 rss/item a', 'record 1 rss/item b'],
  ],
  ['end tags that fit nothing', '<rss></b><item></i>a</item></rss>', ['root rss', 'record 1 rss/item a']],
  [
    'elements left open',
    '<rss><item><b>a</item><item>c</item></rss>',
    ['root rss', 'record 1 rss/item <b>a</b>', 'record 1 rss/item c'],
  ],
  [
    'a file that breaks off in an item',
    '<rss><item>a</item>\n<item><b>c',
    [
      'root rss',
      'record 1 rss/item a',
      'fault 2: The file breaks off in line 2, within the <item> that begins in line 2.',
    ],
  ],
  [
    'a file that breaks off in a tag',
    '<rss><item>a</item><ite',
    ['root rss', 'record 1 rss/item a', `fault 1: The file breaks off in line 1: <rss> never ends, ${NEVER}`],
  ],
  ['no XML', 'words & words', ['fault 1: There is no element of XML in it.']],
])('%s', async (_name, xml, expected) => {
  expect(await piecesOf(xml)).toEqual(expected)
  expect(await piecesOf(xml, { chunk: 1 })).toEqual(expected)
})

test.each([
  ['an entity', '<!DOCTYPE rss [<!ENTITY x "boom">]><rss><item>a&x;</item></rss>', 'a&x;'],
  [
    'entities of entities',
    '<!DOCTYPE rss [\n<!ENTITY a "&b;&b;">\n<!ENTITY b "bb">\n] >\n<rss><item>&a;</item></rss>',
    '&a;',
  ],
  [
    'an external entity',
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item>a&x;</item></rss>',
    'a&x;',
  ],
  [
    'markup in an entity',
    '<!DOCTYPE rss [<!ENTITY x "<item>no</item>">]><rss><item>a&x;</item></rss>',
    'a&x;',
  ],
  [
    'an external subset',
    '<!DOCTYPE rss PUBLIC "-//X" "http://example.org/x.dtd"><rss><item>a</item></rss>',
    'a',
  ],
])('nothing is expanded or fetched: %s', async (_name, xml, words) => {
  expect((await piecesOf(xml)).filter(piece => piece.startsWith('record'))).toEqual([
    expect.stringMatching(/item /),
  ])
  expect((await piecesOf(xml)).at(-1)?.replace(/^.*item /, '')).toBe(words)
})

const LONG = 'x'.repeat(100_000)
test.each([
  ['a record that is too long', `<item>${LONG}</item>`, /larger than/],
  ['many small pieces', `<item>${'<b>y</b>'.repeat(10_000)}</item>`, /larger than/],
  [
    'a CDATA section that is too long',
    `<item><![CDATA[${LONG.repeat(3)}]]></item>`,
    /longer than|larger than/,
  ],
  ['a tag that is too long', `<item><b k="${LONG}"></b></item>`, /larger than/],
  ['nesting without end', `<item>${'<b>'.repeat(1000)}a${'</b>'.repeat(1000)}</item>`, /more than 200 deep/],
])('%s is said, and the next is read', async (_name, item, said) => {
  const found = await piecesOf(`<rss>${item}<item>next</item></rss>`, { limit: 20_000 })
  expect(found).toHaveLength(3)
  expect(found[1]).toMatch(said)
  expect(found[2]).toBe('record 1 rss/item next')
})

const é = (...bytes: number[]) =>
  Buffer.concat([
    Buffer.from('<?xml version="1.0"?><rss><item>caf'),
    Buffer.from(bytes),
    Buffer.from('</item></rss>'),
  ])
const declaring = (charset: string, ...bytes: number[]) =>
  Buffer.from(
    é(...bytes)
      .toString('latin1')
      .replace('?>', ` encoding="${charset}"?>`),
    'latin1',
  )

test.each([
  ['UTF-8', é(0xc3, 0xa9), undefined],
  ['Windows-1252 where nothing is said', é(0xe9), undefined],
  ['a charset that the XML declares', declaring('iso-8859-1', 0xe9), undefined],
  ['a charset that the sender names', é(0x82), 'text/xml; charset=ibm866', 'cafВ'],
  ['UTF-8 that is called Latin-1', declaring('iso-8859-1', 0xc3, 0xa9), undefined],
  ['Latin-1 that is called UTF-8', declaring('utf-8', 0xe9), undefined],
  ['a charset that nobody knows', declaring('martian', 0xe9), undefined],
  ['quotation marks of Windows-1252', é(0x93), undefined, 'caf“'],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${é(0xc3, 0xa9).toString()}`, 'utf16le'), undefined],
  ['UTF-16 without', Buffer.from(é(0xc3, 0xa9).toString(), 'utf16le'), undefined],
  [
    'UTF-16 of the other order',
    Buffer.from(`\uFEFF${é(0xc3, 0xa9).toString()}`, 'utf16le').swap16(),
    undefined,
  ],
])('%s is decoded', async (_name, bytes, mediaType, words = 'café') => {
  for (const chunk of [1, 7, bytes.length])
    expect((await piecesOf(bytes, { chunk, mediaType })).at(-1)).toBe(`record 1 rss/item ${words}`)
})

test('language and address are those of the nearest element that says them', async () => {
  const xml =
    '<feed xml:lang="en" xml:base="http://a.example/x/"><entry xml:base="y/" ><b xml:lang="fr"/></entry></feed>'
  const source = {
    name: 'x',
    open: async function* () {
      yield Buffer.from(xml)
    },
  }
  const pieces = []
  for await (const piece of xmlPieces(source, SHAPE, 1e6)) pieces.push(piece)
  const record = pieces[1]
  if (record.kind !== 'record') throw new Error('a record was expected')
  const inner = record.element.children[0]
  expect(record.element).toMatchObject({ language: 'en', base: 'http://a.example/x/y/' })
  expect(inner).toMatchObject({ language: 'fr', base: 'http://a.example/x/y/' })
  expect(wordsOf(record.element)).toBe('')
})

test('a piece may lie across the blocks in which text is read', async () => {
  const item =
    '<item k="a &amp; é">é &amp;&#x41;&nbsp; & b<![CDATA[ <c> ]] ]]><x:d xmlns:x="u" e=\'f\'/><!-- > --><?g h?></item>'
  const expected = (await piecesOf(`<rss>${item}</rss>`)).slice(1)
  const block = 65_536
  for (let shift = 0; shift < item.length + 10; shift++) {
    const before = `<rss><!--${'.'.repeat(block - 12 - shift)}-->`
    expect((await piecesOf(`${before}${item}</rss>`)).slice(1)).toEqual(expected)
  }
})
