import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'
import { type FieldMap, type ImportOptions, type Item, STANDARD_INPUT } from '../../../src/imports/source.ts'

async function* chunksOf(text: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function read(name: string, text: string | Uint8Array, options: ImportOptions = {}): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of readSource({ name, open: () => chunksOf(text) }, options)) items.push(item)
  return items
}

/** "where: text" of a report, "where! words" of what is set aside. */
const shown = (items: readonly Item[]) =>
  items.map(item =>
    item.kind === 'report' ? `${item.where}: ${item.draft.text}` : `${item.where}! ${item.what}`,
  )

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

test.each<[what: string, name: string, text: string | Uint8Array]>([
  ['commas', 'a.csv', 'title,text\nDamm,"Zwölf, drei"\n'],
  ['semicolons', 'a.csv', 'title;text\nDamm;Zwölf, drei\n'],
  ['bars', 'a.csv', 'title|text\nDamm|Zwölf, drei\n'],
  ['tabs', 'a.tsv', 'title\ttext\nDamm\tZwölf, drei\n'],
  ['tabs without a name that says so', 'a.txt', 'title\ttext\nDamm\tZwölf, drei\n'],
  ['no name at all', STANDARD_INPUT, 'title,text\nDamm,"Zwölf, drei"\n'],
  ['line ends of Windows', 'a.csv', 'title,text\r\nDamm,"Zwölf, drei"\r\n'],
  ['line ends of old Macintoshes', 'a.csv', 'title,text\rDamm,"Zwölf, drei"\r'],
  ['UTF-16', 'a.csv', utf16('title,text\nDamm,"Zwölf, drei"\n')],
  ['Windows-1252', 'a.csv', Buffer.from('title,text\nDamm,"Zwölf, drei"\n', 'latin1')],
  ['empty lines and cells at the end', 'a.csv', '\n\ntitle,text\n\nDamm,"Zwölf, drei",,\n,\n'],
  ['blanks after a quote', 'a.csv', 'title,text\nDamm,"Zwölf, drei"  \n'],
  ['a title in quotes with a line end', 'a.csv', '"title","text"\n"Damm","Zwölf, drei"'],
])('a table with %s', async (_what, name, text) => {
  const items = await read(name, text)
  expect(items).toMatchObject([{ kind: 'report', draft: { title: 'Damm', text: 'Zwölf, drei' } }])
})

test('quotes that are marked by a backslash', async () => {
  const items = await read('a.csv', 'title,text\nDamm,"Er sagte: \\"Nie, nie wieder\\""\n')
  expect(shown(items)).toEqual(['a.csv:2: Er sagte: "Nie, nie wieder"'])
})

test.each<[text: string, name: string]>([
  ['Title, text and date are what a report needs.\n\nFour died.', 'a.txt'],
  ['Four died, six were hurt.\nTwo fled, one stayed.', STANDARD_INPUT],
])('%j is no table', async (text, name) => {
  expect(await read(name, text)).toMatchObject([{ kind: 'report', format: 'file' }])
})

test('what columns were taken for is told once, and can be given', async () => {
  const told: [string, FieldMap][] = []
  const text = 'nr,Kopf,Rumpf,date\n1,Damm,Zwölf,2021-05-04\n2,Brücke,Drei,2021-05-05\n'
  const map = { text: 'rumpf', title: 'Kopf', id: 'nr' }
  const items = await read('x/a.csv', text, { map, onMapping: (where, taken) => told.push([where, taken]) })
  expect(told).toEqual([['x/a.csv', { text: 'Rumpf', title: 'Kopf', published: 'date', id: 'nr' }]])
  expect(items).toMatchObject([
    { keys: ['id:x/a.csv:1'], draft: { title: 'Damm', text: 'Zwölf', publishedLocal: '2021-05-04' } },
    { keys: ['id:x/a.csv:2'], draft: { title: 'Brücke', text: 'Drei' } },
  ])
})

test('a wrong mapping is said with the columns that there are', async () => {
  expect(await read('a.csv', 'a,b\n1,2\n', { map: { text: 'c' } })).toMatchObject([
    { kind: 'aside', what: 'There is no column "c".', remedy: 'The columns are: a, b.' },
  ])
  expect(await read('a.csv', 'title,summary\n1,2\n')).toMatchObject([
    { remedy: 'Say which column has it: --map text=summary. The columns are: title, summary.' },
  ])
})

test('fields of JSON are mapped as columns are', async () => {
  const line = `${JSON.stringify({ kopf: 'Damm', inhalt: { rumpf: 'Zwölf' } })}\n`
  const map = { title: 'kopf', text: 'inhalt.rumpf' }
  expect(await read('a.jsonl', line, { map })).toMatchObject([{ draft: { title: 'Damm', text: 'Zwölf' } }])
  expect(shown(await read('a.jsonl', line, { map: { text: 'body' } }))).toEqual([
    'a.jsonl:1! No report was found: no object here has words under "body".',
  ])
})

test.each<[what: string, fields: object, keys: readonly string[]]>([
  ['an address as identity', { guid: 'https://a.example/?p=1' }, ['guid:https://a.example/?p=1']],
  ['a UUID', { uuid: '1b4e28ba-2fa1-11d2-883f-0016d3cca427' }, ['guid:1b4e28ba-2fa1-11d2-883f-0016d3cca427']],
  ['a number of its site', { id: 5, url: 'https://a.example/x' }, ['id:a.example:5']],
  ['a number of its file', { id: 5 }, ['id:x.zip!/y/a.jsonl:5']],
  ['none', {}, []],
])('%s', async (_what, fields, keys) => {
  expect(
    await read('x.zip!/y/a.jsonl', `${JSON.stringify({ text: 'Four died.', ...fields })}\n`),
  ).toMatchObject([{ keys }])
})

test('a number alone is no identity where no file is known', async () => {
  expect(await read(STANDARD_INPUT, '{"text": "Four died.", "id": 5}\n')).toMatchObject([{ keys: [] }])
})

test.each<[text: string, lines: readonly string[]]>([
  ['[{"text": "A."}, {"text": "B."}]', ['a.json, report 1: A.', 'a.json, report 2: B.']],
  ['[{"text": "A ] , } \\" ["}]', ['a.json: A ] , } " [']],
  ['{"text":\n"A."}\n\n{"text":\n"B."}', ['a.json, report 1: A.', 'a.json, report 2: B.']],
  [
    '[{"text": "A."},\n {"text": B},\n {"text": "C."}]',
    [
      'a.json, report 1: A.',
      'a.json:2:11! The JSON is broken: "B" does not belong there',
      'a.json, report 3: C.',
    ],
  ],
  [
    '[{"text": "A."},\n',
    ['a.json: A.', 'a.json:2! The JSON is broken: the list is never closed, as where a file was cut short.'],
  ],
  [
    '[{"text": "A."}] and more',
    ['a.json: A.', 'a.json:1! Something follows after the end of the list, which is not read.'],
  ],
  [
    '[1, 2, {"a": 1}]',
    ['a.json, report 1! No report was found: no object here has a text, body, content or article.'],
  ],
  ['{"results": [[{"text": "A."}], {"text": "B."}]}', ['a.json, report 1: A.', 'a.json, report 2: B.']],
])('%s', async (text, lines) => expect(shown(await read('a.json', text))).toEqual(lines))

const LIMITS = { limits: { report: 1000 } }

test('what is too long is set aside and the rest is read', async () => {
  const long = 'x'.repeat(5000)
  expect(shown(await read('a.jsonl', `{"text": "${long}"}\n{"text": "B."}\n`, LIMITS))).toEqual([
    'a.jsonl:1! It is larger than 0.001 MB, which no single report is.',
    'a.jsonl:2: B.',
  ])
  expect(shown(await read('a.json', `[{"text": "${long}"}, {"text": "B."}]`, LIMITS))).toEqual([
    'a.json, report 1! It is larger than 0.001 MB, which no single report is.',
    'a.json, report 2: B.',
  ])
  expect(shown(await read('a.csv', `title,text\nA,${long}\nB,"Two.\n"\n`, LIMITS))).toEqual([
    'a.csv:2! The line is longer than 0.001 MB, which no single report is.',
    'a.csv:3: Two.',
  ])
})

test('a line of 2 GB is passed over without being held', async () => {
  const piece = Buffer.alloc(1e6, 0x78)
  async function* huge() {
    yield Buffer.from('title,text\nA,')
    for (let i = 0; i < 2000; i++) yield piece
    yield Buffer.from('\nB,Two houses burnt down.\n')
  }
  const items: Item[] = []
  for await (const item of readSource({ name: 'a.csv', open: huge })) items.push(item)
  expect(shown(items)).toEqual([
    'a.csv:2! The line is longer than 32 MB, which no single report is.',
    'a.csv:3: Two houses burnt down.',
  ])
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(200e6)
})

test('quotes that open over and over again are given up', async () => {
  const items = await read('a.csv', `title,text\n${'"a\n'.repeat(20_000)}`, LIMITS)
  expect(items.at(-1)).toMatchObject({ what: expect.stringMatching(/over and over again/) })
  expect(items.length).toBeLessThan(2000)
})

test('a line is answered before the next one comes', async () => {
  const events: string[] = []
  async function* slow() {
    for (const i of [1, 2, 3]) {
      events.push(`line ${i}`)
      yield Buffer.from(`{"text": "Report ${i}."}\n`)
    }
  }
  for await (const item of readSource({ name: STANDARD_INPUT, open: slow }))
    events.push(item.kind === 'report' ? item.draft.text : item.what)
  expect(events).toEqual(['line 1', 'Report 1.', 'line 2', 'Report 2.', 'line 3', 'Report 3.'])
})

const csvText = fc
  .array(fc.constantFrom('"', ',', ';', '\n', '\r\n', '\t', 'a', 'title', 'text', '\\', ' ', '""'), {
    maxLength: 60,
  })
  .map(parts => `title,text\n${parts.join('')}`)

test('no table makes it throw, and every one gives something', async () => {
  await fc.assert(
    fc.asyncProperty(csvText, async text => {
      expect((await read('a.csv', text)).length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const cell = fc.string({
  minLength: 1,
  maxLength: 20,
  unit: fc.constantFrom('"', ',', ';', 'a', ' ', '\\', '|', '\t'),
})

test('whatever is in a cell between quotes, the row is read as one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async cells => {
      const rows = cells.map((words, i) => `${i},${quoted(words)},${quoted(`Report ${i}.`)}\n`)
      const items = await read('a.csv', `nr,note,text\n${rows.join('')}`)
      expect(items.map(item => item.kind === 'report' && item.draft.text)).toEqual(
        cells.map((_, i) => `Report ${i}.`),
      )
    }),
    { numRuns: 300 },
  )
})
