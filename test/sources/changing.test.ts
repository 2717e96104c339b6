import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSource } from '../../src/imports/read.ts'
import type { Item, Source } from '../../src/imports/source.ts'
import { sourcesOf } from '../../src/sources/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-changing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const line = (i: number) => `${JSON.stringify({ title: `Report ${i}`, text: `${i} houses burnt down.` })}\n`

/** Reads a file while something is done to it after its first bytes were given. */
async function readWhile(name: string, act: () => void): Promise<Item[]> {
  const items: Item[] = []
  for await (const found of sourcesOf([at(name)])) {
    if ('kind' in found) throw new Error(found.what)
    const source: Source = { ...found, open: () => disturbed(found.open(), act) }
    for await (const item of readSource(source)) items.push(item)
  }
  return items
}

async function* disturbed(chunks: AsyncIterable<Uint8Array>, act: () => void): AsyncIterable<Uint8Array> {
  let first = true
  for await (const chunk of chunks) {
    yield chunk
    if (first) act()
    first = false
  }
}

const shown = (items: readonly Item[]) =>
  items.map(item => (item.kind === 'report' ? item.draft.title : item.what))

const CHANGED = 'It changed while it was read, and what was read last may be half a report.'

test.each<[what: string, act: () => void, expected: readonly (string | undefined)[]]>([
  ['nothing happens', () => {}, ['Report 1', 'Report 2']],
  ['more is written', () => appendFileSync(at('a.jsonl'), '{"title": "Rep'), ['Report 1', CHANGED]],
  [
    'another file takes its name',
    () => {
      writeFileSync(at('new'), line(9))
      renameSync(at('new'), at('a.jsonl'))
    },
    ['Report 1', CHANGED],
  ],
  ['it goes', () => rmSync(at('a.jsonl')), ['Report 1', CHANGED]],
])('%s while a file is read', async (_what, act, expected) => {
  writeFileSync(at('a.jsonl'), line(1) + line(2))
  const items = await readWhile('a.jsonl', act)
  const without = items.filter(item => item.kind === 'report' || item.what === CHANGED)
  expect(shown(without)).toEqual(expected)
})

test('of the one report of a file that changes nothing is taken', async () => {
  writeFileSync(at('b.md'), '# Fire\n\nEleven houses burnt down in Lemm on Tuesday.\n')
  const items = await readWhile('b.md', () => appendFileSync(at('b.md'), 'Nobody was hurt.'))
  expect(items).toMatchObject([{ kind: 'aside', because: 'fault', what: CHANGED, remedy: 'Add it again.' }])
})
