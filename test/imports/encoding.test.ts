import { expect, test } from 'vitest'
import { decode } from '../../src/imports/encoding.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

const TEXTS: readonly [name: string, bytes: Uint8Array, text: string][] = [
  ['UTF-8', utf8('Kraków — “quiet”'), 'Kraków — “quiet”'],
  ['UTF-8 with a byte-order mark', utf8('\uFEFFKraków'), 'Kraków'],
  ['UTF-16 LE with a mark', le('\uFEFFThe mayor of Kraków'), 'The mayor of Kraków'],
  ['UTF-16 BE with a mark', be('\uFEFFThe mayor of Kraków'), 'The mayor of Kraków'],
  ['UTF-16 LE without a mark', le('The mayor resigned.'), 'The mayor resigned.'],
  ['UTF-16 BE without a mark', be('The mayor resigned.'), 'The mayor resigned.'],
  ['Windows-1252', Uint8Array.of(0x93, ...latin('Café'), 0x94, ...latin(' '), 0x97, 0x80), '“Café” —€'],
  [
    'an encoding that the page names',
    Uint8Array.of(...latin('<meta charset="windows-1251">'), 0xcc, 0xe8, 0xf0),
    '<meta charset="windows-1251">Мир',
  ],
  ['CRLF and CR', utf8('one\r\ntwo\rthree'), 'one\ntwo\nthree'],
  ['nothing', utf8(''), ''],
]

test.each(TEXTS)('%s is read', (_name, bytes, text) => {
  expect(decode(bytes, 'report.txt')).toEqual({ text, problems: [] })
})

const BINARIES: readonly [name: string, bytes: Uint8Array, what: RegExp][] = [
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), /PNG image/],
  ['a PDF', latin('%PDF-1.7 and more'), /PDF/],
  ['an office document', latin('PK\x03\x04 and more'), /ZIP archive/],
  ['zero bytes', new Uint8Array(64), /binary data/],
  ['machine code', Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256), /binary data/],
]

test.each(BINARIES)('%s is no text', (_name, bytes, what) => {
  expect(decode(bytes, 'a/b.md')).toMatchObject({
    problem: { where: 'a/b.md', what: expect.stringMatching(what), remedy: expect.any(String) },
  })
})

test('one torn character does not turn UTF-8 into Windows-1252', () => {
  const bytes = Uint8Array.of(...utf8('Łódź, Gdańsk, Poznań, Kraków '), 0xc5)
  const decoded = decode(bytes, 'x.txt')
  expect(decoded).toMatchObject({ text: 'Łódź, Gdańsk, Poznań, Kraków \uFFFD' })
  expect(decoded).toMatchObject({ problems: [{ what: expect.stringContaining('damaged') }] })
})
