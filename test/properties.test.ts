import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadTools } from '../src/cli/tools.ts'
import { readingMarkdown } from '../src/exports/md.ts'
import { plain } from '../src/exports/text/paint.ts'
import { readingText } from '../src/exports/text/text.ts'
import { importSource } from '../src/imports/import.ts'
import { readReport, type Tools } from '../src/pipeline.ts'
import type { Draft } from '../src/records/report.ts'
import { expectSound } from './invariants.ts'

let tools: Tools
beforeAll(async () => {
  const loaded = await loadTools({})
  if ('what' in loaded) throw new Error(loaded.what)
  tools = loaded
})

const draft = (text: string, about: Partial<Draft> = {}): Draft => ({
  source: 'property.md',
  title: 'Attack on a base',
  published: '2020-03-14T11:18:13Z',
  publishedLocal: '2020-03-14',
  authors: [],
  tags: [],
  categories: [],
  text,
  ...about,
})

const read = (text: string, about?: Partial<Draft>) => readReport(draft(text, about), tools)

/** Parts of news, to be put together in any order: between them they reach every stage. */
const PARTS = [
  'BAGHDAD (AP) —',
  'Gunmen',
  'a U.S. drone',
  'Iraqi soldiers',
  'killed at least three',
  'five civilians, including two children,',
  'were wounded',
  'attacked',
  'an attack on',
  'Camp Taji',
  'north of Baghdad',
  'in Springfield',
  'on Wednesday',
  'late December',
  'three days earlier',
  'in retaliation for',
  'which in turn led to protests',
  'It prompted',
  'the strikes',
  'officials said',
  'according to police',
  '"We will answer,"',
  '“they fired 12 rockets”',
  'denied',
  'could',
  'vowed revenge',
  'did not',
  'the Iran-backed militia',
  'believed to be responsible',
  'Gen. Qassem Soleimani',
  'he',
  'between 12 and 15',
  '1,200',
  '.',
  '.',
  ',',
  '\n\n',
  '\n- ',
  '"',
  '(',
  'العراق',
  '🚀',
  '\u0000',
]
const news = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map(parts => parts.join(' '))
const noise = fc.string({ unit: 'binary', maxLength: 400 })
const mixed = fc.array(fc.oneof(news, noise), { maxLength: 4 }).map(parts => parts.join('\n\n'))

test('every reading is sound, and can be shown', async () => {
  await fc.assert(
    fc.asyncProperty(mixed, async text => {
      const reading = await read(text)
      expectSound(reading)
      expect(readingText(reading, { width: 80, paint: plain, sentences: true })).toContain('Attack on a base')
      expect(readingMarkdown(reading)).toContain('# Attack on a base')
    }),
    { numRuns: 150 },
  )
})

test('reading twice gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(news, async text => {
      expect(JSON.stringify(await read(text))).toBe(JSON.stringify(await read(text)))
    }),
    { numRuns: 40 },
  )
})

test('ids depend on the content and not on the name of the file', async () => {
  const idsIn = (value: unknown) => JSON.stringify(value).match(/"(?:id|from|to|actor|claim)":"[^"]*"/g)
  await fc.assert(
    fc.asyncProperty(news, async text => {
      const here = await read(text)
      const there = await read(text, { source: 'elsewhere/copy.md' })
      expect(idsIn(there)).toEqual(idsIn(here))
      expect((await read(`${text} More.`)).report.id).not.toBe(here.report.id)
    }),
    { numRuns: 25 },
  )
})

test('no bytes of any file make the import throw, and what it gives can be read', async () => {
  const names = fc.constantFrom('a.md', 'a.html', 'a.json', 'a.jsonl', 'a.txt', 'a')
  const heads = fc
    .constantFrom('', '---\n', '+++\n', '{', '<!doctype html><p>', '\ufeff', '[')
    .map(head => Buffer.from(head))
  const bytes = fc.tuple(heads, fc.uint8Array({ maxLength: 400 })).map(parts => Buffer.concat(parts))
  await fc.assert(
    fc.asyncProperty(names, bytes, async (name, content) => {
      for (const found of importSource({ name, bytes: content }).drafts)
        expectSound(await readReport(found, tools))
    }),
    { numRuns: 150 },
  )
})

/** Nothing that is called a report makes it throw, and none takes it long. Seconds leave room for a slow machine. */
const SENTENCE =
  'Gunmen attacked a checkpoint near Mosul on Tuesday, killing three soldiers, officials said. '
const amid = (monster: string) => `${SENTENCE}${monster} ${SENTENCE}`
test.each<[what: string, text: string, seconds: number]>([
  ['nothing', '', 1],
  ['spaces', ' \n\n\t ', 1],
  ['one line of 5 MB without a space', amid('x'.repeat(5_000_000)), 20],
  ['100,000 emoji', '🚀'.repeat(100_000), 30],
  ['right-to-left text', amid('قال مسؤولون إن خمسة جنود قتلوا في هجوم. '.repeat(50)), 10],
  ['nested quotes', amid(`${'"“‘'.repeat(300)}attacked${'’”"'.repeat(300)}`), 10],
  ['brackets that never close', amid('('.repeat(5000)), 10],
  ['half a surrogate pair', 'Gunmen \ud83d attacked \udc00 a base.', 1],
  ['a sentence of 300 happenings', amid('attacked, '.repeat(300)), 10],
  ['five hundred sentences', SENTENCE.repeat(500), 20],
])(
  '%s',
  async (_, text, seconds) => {
    const start = performance.now()
    expectSound(await read(text, { language: 'en' }))
    expect(performance.now() - start).toBeLessThan(seconds * 1000)
  },
  60_000,
)
