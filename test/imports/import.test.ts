import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOf } from '../../src/imports/format.ts'
import { importSource } from '../../src/imports/import.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const imported = (name: string, text: string) => importSource({ name, bytes: bytes(text) })

const FORMATS: readonly [name: string, text: string, format: string][] = [
  ['a.md', 'Four died.', 'markdown'],
  ['a.txt', 'Four *died*.', 'text'],
  ['a.txt', '---\ntitle: A\n---\nFour died.', 'markdown'],
  ['-', '+++\ntitle = "A"\n+++\n', 'markdown'],
  ['a.txt', '<p>Four died.</p>', 'markdown'],
  ['-', '## Toll\n\nFour died.', 'markdown'],
  ['-', '<p>Four died.</p>', 'markdown'],
  ['-', 'ULM (AP) --- Four died.', 'text'],
  ['-', '[TEXT] THE ARMY LEFT. [END]', 'text'],
  ['a.txt', '<!doctype html><p>Four died.', 'html'],
  ['a.html', 'Four died.', 'text'],
  ['-', '<?xml version="1.0"?><html><body>', 'html'],
  ['-', '<?xml version="1.0"?><rss><channel>', 'xml'],
  ['-', '{"text": "Four died."}', 'json'],
  ['-', '[{"text": "Four died."}]', 'json'],
  ['a.json', '{"text": ', 'json'],
  ['-', '{"text": "One."}\n{"text": "Two."}\n', 'json-lines'],
  ['a.ndjson', '{"text": "One."}', 'json-lines'],
  ['a.md', '{"title": "A"}\nFour died.', 'markdown'],
]

test.each(FORMATS)('%s: %j is %s', (name, text, format) => expect(formatOf(text, name)).toBe(format))

const UNREAD: readonly [what: string, name: string, text: string, problem: RegExp][] = [
  ['an empty file', 'a.md', '', /empty/],
  ['blanks alone', 'a.txt', ' \n\t\n', /empty/],
  ['a feed', 'a.xml', '<?xml version="1.0"?><rss version="2.0"></rss>', /feed/],
  ['a binary file', 'a.txt', '\0\x01\x02\x03', /binary/],
  ['broken front matter', 'a.md', '---\ntitle: "A\n---\nText.', /broken/],
  ['broken JSON', 'a.json', '{"text": }', /broken/],
]

test.each(UNREAD)('%s is a problem that says what to do', (_what, name, text, problem) => {
  const { drafts, problems } = imported(name, text)
  expect(drafts).toEqual([])
  expect(problems).toHaveLength(1)
  expect(problems[0].where.startsWith(name)).toBe(true)
  expect(problems[0].what).toMatch(problem)
  expect(problems[0].remedy).toMatch(/\w/)
})

test('front matter without a body is a report without text, and says so', () => {
  const { drafts, problems } = imported('a.md', '---\ntitle: A\n---\n')
  expect(drafts).toMatchObject([{ title: 'A', text: '' }])
  expect(problems).toMatchObject([{ what: expect.stringContaining('no text') }])
})

test('the same report in every encoding is the same draft', () => {
  const text = '---\r\ntitle: Café\r\ndate: 2020-03-14\r\n---\r\nOne – two.\r\n\r\nThree.\r\n'
  const sources = [
    bytes(text),
    bytes(`\uFEFF${text}`),
    Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    Uint8Array.from(Buffer.from(text, 'utf16le').swap16()),
    Uint8Array.from(text, sign => (sign === '–' ? 0x96 : sign.charCodeAt(0))),
  ]
  const drafts = sources.map(source => importSource({ name: 'a.md', bytes: source }).drafts)
  expect(drafts[0]).toMatchObject([{ title: 'Café', text: 'One – two.\n\nThree.' }])
  for (const draft of drafts) expect(draft).toEqual(drafts[0])
})

const NAMES = ['a.md', 'a.txt', 'a.html', 'a.json', 'a.jsonl', '-'] as const
const SIGNS = [
  '---\n',
  '+++\n',
  '{',
  '}',
  '"',
  '[',
  ']',
  '<',
  '>',
  '</p>',
  '<p>',
  '&',
  ';',
  '#',
  '*',
  '\n',
  ' ',
  'a',
  ':',
  '😀',
  'م',
  '\ud800',
  '\0',
]

test('no bytes make it throw, and every text is clean', () => {
  const sources = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 80 }).map(signs => bytes(signs.join(''))),
    fc.string({ unit: 'binary', maxLength: 200 }).map(bytes),
  )
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), sources, (name, source) => {
      const { drafts, problems } = importSource({ name, bytes: source })
      expect(drafts.length + problems.length).toBeGreaterThan(0)
      for (const { text } of drafts) {
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/\n{3}|[\t\u00A0\u200B\uFEFF]/)
      }
    }),
    { numRuns: 500 },
  )
})

const SENTENCE = 'The army said that two soldiers died in the attack. '
const GIANTS: readonly [what: string, name: string, text: string][] = [
  ['one line of 5 MB', 'a.txt', SENTENCE.repeat(100_000)],
  ['one line of 5 MB in Markdown', 'a.md', SENTENCE.repeat(100_000)],
  ['5 MB of brackets', 'a.md', '['.repeat(5_000_000)],
  ['5 MB of entities', 'a.html', `<html>${'&amp;amp;'.repeat(555_555)}`],
  ['100,000 emoji', 'a.txt', '😀'.repeat(100_000)],
  ['a letter with a million accents', 'a.txt', `a${'\u0301\u0316'.repeat(500_000)}`],
  ['right-to-left text', 'a.md', 'قال الجيش إن جنديين قتلا في الهجوم. '.repeat(20_000)],
]

test.each(GIANTS)('%s is read within seconds', (_what, name, text) => {
  const started = performance.now()
  expect(imported(name, text).drafts).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(8000)
})
