import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readerVersion } from '../../src/archive/reader-version.ts'
import { rereadWaits } from '../../src/archive/reread.ts'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import type { ReadingState } from '../../src/store/schema.ts'
import { sourceRow } from '../../src/store/sources.ts'
import { takeIn } from '../../src/store/take.ts'

const RULES = readerVersion('rules')

/** Title, source, state and reader of what is in the archive. */
const THERE: readonly (readonly [string, string, ReadingState, string | null])[] = [
  ['now', resolve('examples/now.md'), 'read', RULES],
  ['older', resolve('examples/older.md'), 'read', 'rules 00000000'],
  ['model', '/posts_2/a.md', 'read', 'model 00000000'],
  ['failed', '/posts%2/b.md', 'failed', null],
  ['busy', '/posts_2/c.md', 'reading', null],
  ['gone', resolve('gone/busy.md'), 'read', RULES],
  ['packed', '/packed 𝄞.zip!/d.md', 'read', RULES],
]

let folder: string
let archive: Archive

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-'))
  const opened = await openArchive(folder, { create: true })
  if ('what' in opened) throw new Error(opened.what)
  archive = opened
  const feed = await sourceRow(archive, { kind: 'feed', name: 'https://example.com/feed' })
  await takeIn(
    archive,
    THERE.map(([title, source]) => ({
      draft: {
        title,
        text: `On ${title}.`,
        source,
        url: `https://example.org/${title}`,
        authors: [],
        tags: [],
        categories: [],
      },
      where: source,
      keys: [],
      format: 'markdown',
      ...(title === 'model' && { source: feed }),
    })),
  )
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  for (const [title, , state, reader] of THERE)
    await archive.db.updateTable('versions').set({ state, reader }).where('title', '=', title).execute()
})

test.each([
  ['what another or an older reader read, and what failed', {}, ['older', 'model', 'failed']],
  ['everything', { all: true }, ['now', 'older', 'model', 'failed', 'gone', 'packed']],
  ['what failed', { only: 'failed' }, ['failed']],
  ['a folder, by its name from here', { only: 'examples', all: true }, ['now', 'older']],
  ['a folder whose name would be a pattern', { only: '/posts%2', all: true }, ['failed']],
  ['a file', { only: '/posts_2/a.md' }, ['model']],
  ['an address', { only: 'https://example.org/older' }, ['older']],
  ['an outlet', { only: 'Example.org' }, ['older', 'model', 'failed']],
  ['a file that is gone', { only: 'gone/busy.md', all: true }, ['gone']],
  ['a packed file', { only: '/packed 𝄞.zip', all: true }, ['packed']],
  ['what was added, whatever its reports name', { only: 'https://example.com/feed' }, ['model']],
  ['what is not there', { only: '/post', all: true }, []],
])('reread takes %s', async (_, options, expected) => {
  expect(await rereadWaits(archive, { reader: 'rules', ...options })).toBe(expected.length)
  const waiting = await archive.db
    .selectFrom('versions')
    .select('title')
    .where('state', '=', 'waiting')
    .orderBy('n')
    .execute()
  expect(waiting.map(({ title }) => title)).toEqual(expected)
})
