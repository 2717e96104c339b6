import { expect, test } from 'vitest'
import { bodyWords, withoutScripts, withoutTrailer } from '../../../src/imports/feeds/body.ts'

test.each([
  ['either', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['either', 'One.\n\nTwo &amp; three.', 'One.\n\nTwo & three.'],
  ['either', '&lt;p&gt;Escaped twice&lt;/p&gt;&lt;p&gt;over.&lt;/p&gt;', 'Escaped twice\n\nover.'],
  ['either', 'Fewer than < 5 of R&D at AT&T', 'Fewer than < 5 of R&D at AT&T'],
  ['text', 'A <b>bold</b> word', 'A bold word'],
  ['html', 'Words alone', 'Words alone'],
  ['html', 'One<br/><br/>Two<img src="x"/>', 'One\n\nTwo'],
  ['either', '<script>alert(1)</script>Words.', 'Words.'],
] as const)('%s: %s', (is, words, expected) => {
  expect(bodyWords({ words, is })).toBe(expected)
})

test.each([
  ['A fire broke out. […]', 'A fire broke out.', true],
  ['A fire broke out [...]', 'A fire broke out …', true],
  ['A fire broke out…', 'A fire broke out…', false],
  ['A fire broke out. Continue reading', 'A fire broke out.', true],
  ['A fire broke out.\n\nContinue reading Fire in Orl →', 'A fire broke out.', true],
  ['A fire broke out… Read more »', 'A fire broke out…', true],
  ['A fire broke out... (more…)', 'A fire broke out...', true],
  ['A fire broke out.\n\nThe post Fire in Orl appeared first on Orl Times.', 'A fire broke out.', false],
  ['A fire [&hellip;]\n\nThe post Fire first appeared on Orl.', 'A fire …', true],
  ['A fire broke out.', 'A fire broke out.', false],
  ['He told them to read more.', 'He told them to read more.', false],
  ['They fear that more will come', 'They fear that more will come', false],
  ['She asked who would read the report', 'She asked who would read the report', false],
  ['[…]', '', true],
])('%s', (text, expected, isCut) => {
  expect(withoutTrailer(text)).toMatchObject({ text: expected, isCut })
})

test('many trailers take no longer than few', () => {
  const text = 'A fire.\n\n[…] Read more [...] '.repeat(50_000)
  expect(withoutTrailer(text).isCut).toBe(true)
})

test('a script in a title is no word of it', () => {
  expect(withoutScripts('<script src="x">alert(1)</script>Dam breaks').trim()).toBe('Dam breaks')
})
