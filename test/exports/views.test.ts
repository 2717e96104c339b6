import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { readingMarkdown } from '../../src/exports/md.ts'
import { briefText } from '../../src/exports/text/brief.ts'
import { plain } from '../../src/exports/text/paint.ts'
import { readingText } from '../../src/exports/text/text.ts'
import { taji } from './taji.ts'
import { event, reading, told } from './told.ts'

const options = { width: 80, paint: plain, sentences: false }

/** Beside this file: the same reading in each view, read before it was put there. */
test.each([
  ['taji.txt', readingText(taji, options)],
  ['taji.brief.txt', briefText(taji, options)],
  ['taji.md.txt', readingMarkdown(taji)],
])('%s', (file, shown) => expect(shown).toMatchFileSnapshot(file))

test.each([60, 80, 100, 120])('no line is wider than %i columns', width => {
  const shown =
    readingText(taji, { ...options, width, sentences: true }) + briefText(taji, { ...options, width })
  for (const line of shown.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
})

test('accounts stand below each other where columns would be too narrow', () => {
  const lines = (width: number) => readingText(taji, { ...options, width }).split('\n')
  const together = (line: string) => line.includes('U.S. officials') && line.includes("Iraq's military")
  const accounts = (width: number) => lines(width).slice(lines(width).indexOf('WHERE ACCOUNTS DIFFER'))
  expect(accounts(80).some(together)).toBe(true)
  expect(accounts(60).some(together)).toBe(false)
  expect(accounts(60).join(' ')).toContain("Iraq's military")
})

test.each([
  ['other', 'This is no news report'],
  ['news', 'No event was found'],
] as const)('a report of kind %s without events says "%s"', (kind, words) => {
  const empty = reading(told(['Beat two eggs.'], { kind }), {})
  for (const shown of [readingText(empty, options), briefText(empty, options), readingMarkdown(empty)]) {
    expect(shown).toContain(words)
  }
})

test('what several things led to is drawn once and pointed at afterwards', () => {
  const story = told(['alpha bravo charlie delta.'])
  const events = ['alpha', 'bravo', 'charlie', 'delta'].map(word => event(word, story.mention(word)))
  const link = (from: string, to: string) => ({
    from,
    to,
    kind: 'prompts' as const,
    evidence: story.at(from),
    confidence: 1,
  })
  const links = [
    link('alpha', 'bravo'),
    link('alpha', 'charlie'),
    link('bravo', 'delta'),
    link('charlie', 'delta'),
  ]
  const shown = readingText(reading(story, { events, links }), options)
  const chain = shown.slice(shown.indexOf('WHAT LED TO WHAT')).split('\n')
  expect(chain).toEqual([
    'WHAT LED TO WHAT',
    ' 1 alpha · date not told',
    ' ├─▶ led to “alpha” (s1)',
    ' │   2 bravo · date not told',
    ' │    │  led to “bravo” (s1)',
    ' │    ▼',
    ' │    4 delta · date not told',
    ' │  led to “alpha” (s1)',
    ' ▼',
    ' 3 charlie · date not told',
    ' │  led to “charlie” (s1)',
    ' ▼',
    ' 4 delta · date not told (above)',
    '',
  ])
})
