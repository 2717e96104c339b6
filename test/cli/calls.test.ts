import { expect, test } from 'vitest'
import { casus } from './casus.ts'

/** Wrong calls: status 2, nothing on standard output, and words that name the mistake and the way out. */
test.each<[args: string, words: RegExp]>([
  ['', /Usage: casus/],
  ['reed', /Did you mean read\?/],
  ['read', /missing required argument 'FILE'/],
  ['read x.md --format xml', /Allowed choices are text, json, jsonl, md/],
  ['read x.md --fromat md', /Did you mean --format\?/],
  ['read x.md --published 2020-02-31', /no such day in the calendar/],
  ['read x.md --published yesterday', /Write it as 2020-03-14/],
  ['read x.md --reader oracle', /Allowed choices are rules/],
  [
    'read x.md --codebook no-such-codebook.yaml',
    /no-such-codebook\.yaml: There is no such file\. Check the name\./,
  ],
  ['read x.md --codebook src', /src: It is a folder and not a file/],
])('casus %s', async (args, words) => {
  const { status, out, err } = await casus(args.split(' ').filter(Boolean))
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(words)
})

test.each<[args: string, words: RegExp]>([
  ['--help', /Exit status: 0 every report was read/],
  ['--version', /^\d+\.\d+\.\d+\n$/],
  ['read --help', /--published <date>/],
])('casus %s', async (args, words) => {
  const { status, out, err } = await casus(args.split(' '))
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(words)
})

test('casus schema prints a JSON Schema with every part of a reading', async () => {
  const schema = JSON.parse((await casus(['schema'])).out)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema.required).toEqual([
    'casus',
    'report',
    'events',
    'claims',
    'links',
    'actors',
    'places',
    'times',
    'problems',
  ])
})

test('no line of the help is wider than 80 columns', async () => {
  for (const line of (await casus(['--help'])).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
