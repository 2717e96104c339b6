import { expect, test } from 'vitest'
import { FORMATS } from '../../src/imports/formats.ts'

/** What a format sees of a file is at most so long; looking at it must not take long whatever it is. */
const HEAD = 65_536

const PIECES = [
  ' ',
  '\n',
  '\t \n',
  '<',
  '<!--',
  '<a ',
  '<?xml ',
  '{',
  '[',
  '[ ',
  '"',
  '{"',
  '}\n',
  '---\n',
  'a,',
  '"",',
  '\\"',
  '&',
  '#',
  'x',
]

test.each(PIECES)('64 KiB of %j are looked at within seconds by every format', piece => {
  const text = piece.repeat(HEAD / piece.length)
  const head = { bytes: Buffer.from(text), text }
  for (const { recognises } of FORMATS)
    for (const name of ['a', 'a.txt', 'a.json', 'a.csv', 'a.xml'])
      expect(typeof recognises({ name, ...head })).toBe('boolean')
})
