import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/imports/frontmatter.ts'

const READ: readonly [name: string, text: string, fields: object, body: string][] = [
  ['YAML', '---\ntitle: A\ntags: [b, c]\n---\nText', { title: 'A', tags: ['b', 'c'] }, '\nText'],
  ['dates as they are written', '---\ndate: 2020-03-14\n---\n', { date: '2020-03-14' }, '\n'],
  ['a key that is there twice: the last', '---\na: 1\na: 2\n---\n', { a: 2 }, '\n'],
  ['YAML that ends with dots', '---\na: 1\n...\nText', { a: 1 }, '\nText'],
  [
    'TOML',
    '+++\ntitle = "A"\n[params]\nauthor = "B"\n+++\nText',
    { title: 'A', params: { author: 'B' } },
    '\nText',
  ],
  ['JSON', '{"title": "A } B", "n": [1]}\nText', { title: 'A } B', n: [1] }, '\nText'],
  ['JSON between rules', '---json\n{"title": "A"}\n---\nText', { title: 'A' }, '\nText'],
  ['blank lines before', '\n\n---\na: 1\n---\nText', { a: 1 }, '\nText'],
  ['empty front matter', '---\n---\nText', {}, '---\n---\nText'],
  [
    'fields without rules',
    'Title: A: b\nDate: 2020-03-14 10:20\n\nText',
    { title: 'A: b', date: '2020-03-14 10:20' },
    '\nText',
  ],
  ['one line like a field', 'Title: A\n\nText', {}, 'Title: A\n\nText'],
  ['none', 'BAGHDAD (AP) --- Text\n---\nmore', {}, 'BAGHDAD (AP) --- Text\n---\nmore'],
  [
    'a rule across the page',
    '---\nText that goes on.\n\n---\nmore',
    {},
    '---\nText that goes on.\n\n---\nmore',
  ],
  ['a rule and no other', '---\nText that goes on.', {}, '---\nText that goes on.'],
  ['a template in braces', '{{ content }} {a} Text', {}, '{{ content }} {a} Text'],
]

test.each(READ)('%s', (_name, text, fields, body) => {
  expect(readFrontMatter(text, 'x.md')).toEqual({ fields, body })
})

const BROKEN: readonly [name: string, text: string, where: string, what: RegExp][] = [
  ['a colon in a bare value', '---\ntitle: A\nsub: B: C\n---\nText', 'x.md:3:6', /broken/],
  ['an open quote', '---\ntitle: "A\nurl: x\n---\n', 'x.md:4:1', /broken/],
  ['a tab for an indent', '---\na:\n\tb: 1\n---\n', 'x.md:3:1', /broken/],
  ['TOML without quotes', '+++\ntitle = "A"\nauthor = Ann\n+++\n', 'x.md:3:10', /broken/],
  ['an end that never comes', '---\ntitle: A\nText goes on.', 'x.md:1:1', /never ends/],
  ['TOML that never ends', '+++\ntitle = "A"\n', 'x.md:1:1', /never ends/],
  ['a program', '---js\n{ title: process.exit() }\n---\n', 'x.md:1:1', /never run/],
  ['pointers that multiply', `---\n${multiplying(9)}\n---\n`, 'x.md:2:1', /cannot be resolved/],
  ['brackets without end', `---\na: ${'['.repeat(5000)}\n---\n`, 'x.md:2', /too deeply nested/],
]

test.each(BROKEN)('%s is a problem with its place', (_name, text, where, what) => {
  const { broken } = readFrontMatter(text, 'x.md')
  expect(broken).toMatchObject({ where, what: expect.stringMatching(what), remedy: expect.any(String) })
})

/** Each line repeats the one before it nine times. */
function multiplying(levels: number): string {
  const lines = ['a0: &a0 [x, x]']
  for (let level = 1; level < levels; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  return lines.join('\n')
}
