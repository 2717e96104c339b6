import { expect, test } from 'vitest'
import { readingMarkdown } from '../../src/exports/md.ts'
import { safe, safeJson } from '../../src/exports/safe.ts'
import { briefText } from '../../src/exports/text/brief.ts'
import { plain } from '../../src/exports/text/paint.ts'
import { readingText } from '../../src/exports/text/text.ts'
import { event, reading, told } from './told.ts'

test.each([
  ['\x1b[31mred\x1b[0m', '␛[31mred␛[0m'],
  ['\x9b2J', '\ufffd2J'],
  ['bell\x07', 'bell␇'],
  ['del\x7f', 'del␡'],
  ['over\r\nwritten', 'over \nwritten'],
  ['\u202egnp.exe', '\ufffdgnp.exe'],
  ['kept: é 巴 🚀 \t\n', 'kept: é 巴 🚀 \t\n'],
])('%j is shown as %j', (raw, shown) => {
  expect(safe(raw)).toBe(shown)
  expect(safe(raw)).toHaveLength(raw.length)
})

test('JSON keeps its value', () => {
  const value = { text: 'a\x1b[2J\x9b\x7f\u202e\nb' }
  const json = safeJson(JSON.stringify(value, null, 2))
  expect(json).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  expect(JSON.parse(json)).toEqual(value)
})

const EVIL = '\x1b]0;gone\x07'
const story = told([`The ${EVIL} army attacked a town.`], {
  title: `Town ${EVIL} attacked`,
  authors: [EVIL],
  source: `${EVIL}.md`,
})
const hostile = reading(story, {
  events: [
    event('e', story.mention('attacked'), {
      type: EVIL,
      participants: [{ role: 'agent', span: story.at(`${EVIL} army`), certainty: 'stated' }],
    }),
  ],
  problems: [{ where: EVIL, what: EVIL }],
})
const options = { width: 80, paint: plain, sentences: true }

test.each([
  ['text', readingText(hostile, options)],
  ['brief', briefText(hostile, options)],
  ['md', readingMarkdown(hostile)],
])('nothing in a report drives the terminal: %s', (_, shown) => {
  expect(shown).toMatch(/␛\\?]0;gone␇/)
  expect(shown).not.toMatch(/[^\P{Cc}\n]/u)
})

test('words of a report are not taken for Markdown', () => {
  const marked = told(['A | b *c* <script> [d](e) attack.'], { title: '# *x* | <b>' })
  const markdown = readingMarkdown(
    reading(marked, { events: [event('e', marked.mention('b *c* <script> [d](e) attack'))] }),
  )
  expect(markdown).toContain('# \\# \\*x\\* \\| \\<b\\>')
  expect(markdown).toContain('b \\*c\\* \\<script\\> \\[d\\](e) attack')
  const row = markdown.split('\n').find(line => line.startsWith('| 1 '))!
  expect(row.split(/(?<!\\)\|/)).toHaveLength(10)
})
