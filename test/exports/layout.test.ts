import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { quoted, shorten } from '../../src/exports/shorten.ts'
import { padEnd, wrap, wrapPieces } from '../../src/exports/text/layout.ts'
import { plain } from '../../src/exports/text/paint.ts'

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['', 7, ['']],
  ['  spaces \n\n and lines  ', 40, ['spaces and lines']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['a abcdefghij b', 4, ['a', 'abcd', 'efgh', 'ij b']],
  // Each of these takes two columns.
  ['巴格达火箭弹', 4, ['巴格', '达火', '箭弹']],
  ['🚀🚀🚀', 4, ['🚀🚀', '🚀']],
] as const)('wraps "%s" at %i', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

test('paint adds no width and follows its words over the line break', () => {
  const paint = { ...plain, strong: (text: string) => `<${text}>` }
  const pieces = [
    { text: 'five were', role: 'none' },
    { text: 'killed there', role: 'strong' },
  ] as const
  expect(wrapPieces(pieces, 16, paint)).toEqual(['five were <killed>', '<there>'])
})

test('padding counts columns and not characters', () => expect(stringWidth(padEnd('巴格', 6))).toBe(6))

test.each([
  ['short enough', 20, 'short enough'],
  ['cut at the word, not in it', 18, 'cut at the word…'],
  ['x'.repeat(30), 10, `${'x'.repeat(10)}…`],
  ['one\n\nline', 20, 'one line'],
] as const)('shortens "%s" to %i', (text, limit, short) => expect(shorten(text, limit)).toBe(short))

test('no half of a character is left behind', () => expect(shorten('🚀'.repeat(9), 5)).toBe('🚀🚀…'))

test.each(['x'.repeat(5_000_000), '🚀'.repeat(100_000), 'at '.repeat(1_000_000)])(
  'a very long text is wrapped in time that grows with its length alone',
  text => {
    expect(wrap(text, 80).length).toBeGreaterThan(2000)
  },
)

test.each([
  ['no red lines', '“no red lines”'],
  ['"no red lines"', '“no red lines”'],
  ['“no red lines”', '“no red lines”'],
  ['the "red" lines', '“the "red" lines”'],
])('%s is quoted once', (words, shown) => expect(quoted(words, 40)).toBe(shown))
