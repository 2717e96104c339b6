import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sourcesOf, wholePath } from '../../src/sources/sources.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-sources-'))
  for (const name of ['posts/inner', 'posts/node_modules', 'posts/.git', 'bare', 'styles', 'old (1) [x]'])
    mkdirSync(at(name), { recursive: true })
  const files = {
    'posts/b.md': 'Four died.',
    'posts/a.txt': 'Six died.',
    'posts/inner/c.html': '<p>Two died.',
    'posts/node_modules/readme.md': 'A package.',
    'posts/.git/a.md': 'A trace.',
    'posts/.hidden.md': 'Hidden.',
    'posts/one.jpg': 'no words',
    'posts/two.JPG': 'no words',
    'posts/Makefile': 'all:',
    'posts/paper.pdf': '%PDF-1.7',
    'posts/saved': '<!DOCTYPE html><p>Nine died.',
    'posts/with\nline end.md': 'One died.',
    'styles/a.css': 'p {}',
    '[odd] *.md': 'Eight died.',
    'old (1) [x]/a.md': 'Three died.',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text)
  writeFileSync(Buffer.concat([Buffer.from(at('posts/')), Buffer.of(0x7a, 0xe9), Buffer.from('.md')]), 'Z.')
  symlinkSync('a.txt', at('posts/link.txt'))
  symlinkSync('gone.md', at('posts/broken.md'))
  symlinkSync('round.md', at('posts/round.md'))
  symlinkSync('..', at('posts/upwards'))
  symlinkSync('posts', at('other'))
  writeFileSync(at('secret.md'), 'Secret.')
  chmodSync(at('secret.md'), 0)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is found, as lines: "name" for a source, "name: words" for what is set aside. */
async function found(...args: string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const each of sourcesOf(args)) {
    const line = 'kind' in each ? `${each.where}: ${each.what}` : each.name
    lines.push(line.replaceAll(`${folder}/`, '').replaceAll(folder, '.'))
  }
  return lines
}

const PASSED = [
  'posts/*: 1 file without an ending, which is not taken for reports.',
  'posts/*.jpg: 2 files ending in .jpg, which are not taken for reports.',
  'posts: 1 links to folders, which are not followed.',
]

test('a folder gives its files by name, links to files followed, what is none said or counted', async () => {
  expect(await found(at('posts'))).toEqual([
    'posts/a.txt',
    'posts/b.md',
    'posts/broken.md: There is no such file.',
    'posts/inner/c.html',
    'posts/link.txt',
    'posts/paper.pdf: It is a PDF, which is not read yet.',
    'posts/round.md: Its links lead round in a circle.',
    'posts/saved',
    'posts/with\nline end.md',
    'posts/z\\xe9.md',
    ...PASSED,
  ])
})

test('a name that is no UTF-8 can be read all the same', async () => {
  for await (const each of sourcesOf([at('posts')])) {
    if ('kind' in each || !each.name.includes('\\xe9')) continue
    const chunks: Uint8Array[] = []
    for await (const chunk of each.open()) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('Z.')
    expect(each.file).toBeUndefined()
  }
  expect.assertions(2)
})

test.each<[what: string, args: string[], lines: readonly string[]]>([
  ['a link to a folder that is named is followed', ['other/inner'], ['other/inner/c.html']],
  ['a link to itself', ['posts/round.md'], ['posts/round.md: Its links lead round in a circle.']],
  ['nothing of that name', ['none.md'], ['none.md: There is no such file.']],
  ['a path through a file', ['posts/a.txt/b.md'], ['posts/a.txt/b.md: Its path leads through a file.']],
  ['a file named twice', ['posts/a.txt', 'posts/a.txt'], ['posts/a.txt']],
  ['a file of any ending, named', ['styles/a.css'], ['styles/a.css']],
  ['an empty folder', ['bare'], ['bare: There is no report in this folder.']],
  [
    'a folder of other files',
    ['styles'],
    [
      'styles/*.css: 1 file ending in .css, which is not taken for reports.',
      'styles: There is no report in this folder.',
    ],
  ],
  ['a pattern', ['posts/**/*.{txt,html}'], ['posts/a.txt', 'posts/inner/c.html']],
  ['a pattern that finds folders', ['posts/inn*'], ['posts/inner/c.html']],
  ['a pattern that finds nothing', ['posts/*.rst'], ['posts/*.rst: No file has such a name.']],
  ['a name that looks like a pattern', ['[odd] *.md'], ['[odd] *.md']],
])('%s', async (_what, args, lines) => {
  expect(await found(...args.map(at))).toEqual(lines)
})

test('a pattern is looked for where one stands, whatever signs that name holds', async () => {
  const standing = vi.spyOn(process, 'cwd').mockReturnValue(at('old (1) [x]'))
  const pattern = wholePath('*.md')
  standing.mockRestore()
  expect(await found(pattern)).toEqual(['old (1) [x]/a.md'])
  expect(['-', 'https://a.example/b'].map(wholePath)).toEqual(['-', 'https://a.example/b'])
})

test('no address but those of the web is asked, and no password is printed', async () => {
  expect(
    await found('ftp://ann:secret@host.example/a', 'ftp://ann:a/secret@b.example', 'file:///etc/hosts'),
  ).toEqual([
    'ftp://host.example/a: Nothing is fetched by "ftp".',
    'ftp://b.example: Nothing is fetched by "ftp".',
    'file:///etc/hosts: Nothing is fetched by "file".',
  ])
})

/** Root may read everything, so only somebody else can see the refusal itself. */
test.skipIf(process.getuid?.() === 0)('no permission', async () => {
  expect(await found(at('secret.md'))).toEqual(['secret.md: There is no permission to read it.'])
})

test('a pipe is read where it is named and passed over in a folder', async () => {
  mkdirSync(at('pipes'))
  execFileSync('mkfifo', [at('pipes/a.md')])
  expect(await found(at('pipes'))).toEqual([
    'pipes: 1 pipes and devices, which are not followed.',
    'pipes: There is no report in this folder.',
  ])
  for await (const source of sourcesOf([at('pipes/a.md')])) {
    expect(source).toMatchObject({ name: at('pipes/a.md') })
    expect(source).not.toHaveProperty('check')
  }
  expect.assertions(3)
})
