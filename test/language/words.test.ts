import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from '../../src/language/en/words.ts'
import type { Words } from '../../src/records/words.ts'

function holds(words: Words) {
  const { text, tokens, sentences, chunks } = words
  let end = 0
  tokens.forEach((token, i) => {
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(token.index).toBe(i)
    expect(token.start).toBeGreaterThanOrEqual(end)
    expect(token.end).toBeGreaterThan(token.start)
    end = token.end
  })
  let from = 0
  sentences.forEach((sentence, i) => {
    expect([sentence.index, sentence.from]).toEqual([i, from])
    expect(sentence.to).toBeGreaterThan(sentence.from)
    expect(tokens.slice(sentence.from, sentence.to).every(t => t.sentence === i)).toBe(true)
    expect([tokens[sentence.from].start, tokens[sentence.to - 1].end]).toEqual([sentence.start, sentence.end])
    from = sentence.to
  })
  expect(from).toBe(tokens.length)
  for (const chunk of chunks) {
    expect(chunk.head).toBeGreaterThanOrEqual(chunk.from)
    expect(chunk.head).toBeLessThan(chunk.to)
    expect([tokens[chunk.from].start, tokens[chunk.to - 1].end]).toEqual([chunk.start, chunk.end])
  }
}

const pieces = fc.constantFrom(
  'rockets',
  'Rockets',
  'U.S.',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '.',
  '...',
  '…',
  '“',
  '”',
  '"',
  "'s",
  '’s',
  '-',
  '—',
  '(AP)',
  'BAGHDAD',
  'KILLED',
  'Vučić',
  '👍🏽',
  '\ud800',
  'שלום',
  '٣',
  'a.m.',
  '10',
  '$5',
  'cannot,',
  '\u0000',
  '\u00a0',
  'İ',
  'ß',
  'ﬁ',
)

test('every token, sentence and chunk is its stretch of the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), parts => holds(cut(parts.join('')))),
    { numRuns: 150, seed: 7 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => holds(cut(text))),
    {
      numRuns: 150,
      seed: 7,
    },
  )
})

test.each([
  ['one long line', 'The army said two soldiers were killed on Friday near the town of Roe. '],
  ['one long word', 'abcdefghij'],
  ['numbers', '10 000 '],
  ['capitals', 'GUERRILLAS ATTACKED THE TOWN OF ROE '],
  ['emoji', '👍🏽'],
  ['brackets', '(["“ '],
  ['dots', '. '],
  ['short lines', 'Two died\n'],
  ['names', 'Red Cross '],
  ['marks', "rebels' "],
  ['times', 'on May 3 last week yesterday '],
])('a text longer than a piece is cut without loss: %s', (_, piece) => {
  const text = piece.repeat(Math.ceil(20_000 / piece.length))
  const words = cut(text)
  holds(words)
  expect(words.tokens.map(t => t.text).join('')).toBe(text.replace(/\s+/g, ''))
})
