import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledCodebook } from '../src/codebook/file.ts'
import { english } from '../src/language/en/english.ts'
import { openModel } from '../src/model-file.ts'
import { modelReader } from '../src/reader/model/reader.ts'
import { madeHeads } from './reader/model/made.ts'

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-model-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
const heads = JSON.stringify(madeHeads())

test.each([
  ['an empty folder', {}, 'heads.json', 'There is no model here.'],
  ['no JSON', { 'heads.json': '{' }, 'heads.json', 'cannot be opened'],
  ['another JSON', { 'heads.json': '{"width": 3}' }, 'heads.json', 'maxPieces'],
  ['no vocabulary', { 'heads.json': heads }, 'vocab.txt', 'There is no model here.'],
  ['no network', { 'heads.json': heads, 'vocab.txt': '[PAD]\n' }, 'reader.onnx', 'There is no model here.'],
  [
    'a broken network',
    { 'heads.json': heads, 'vocab.txt': '[PAD]\n', 'reader.onnx': 'none' },
    'reader.onnx',
    'cannot be opened',
  ],
])('%s is a problem that names the file and the way out', async (_, files, file, what) => {
  const folder = folderWith(files)
  const problem = await openModel(folder)
  expect(problem).toMatchObject({
    where: join(folder, file),
    what: expect.stringContaining(what),
    remedy: expect.stringContaining('--reader rules'),
  })
})

test('a model is opened once', () => {
  const folder = folderWith({})
  expect(openModel(folder)).toBe(openModel(folder))
})

test.skipIf(!existsSync('model/reader.onnx'))('heads that do not fit the network are refused', async () => {
  const folder = folderWith({ 'heads.json': heads })
  for (const name of ['vocab.txt', 'reader.onnx']) copyFileSync(join('model', name), join(folder, name))
  expect(await openModel(folder)).toMatchObject({ what: expect.stringMatching(/numbers where/) })
})

test.skipIf(!existsSync('model/reader.onnx'))('the model that ships reads', async () => {
  const model = await openModel('model')
  if ('what' in model) throw new Error(model.what)
  const words = english.cut(
    'Gunmen attacked a checkpoint near Mosul on Tuesday, killing three soldiers, officials said.',
  )
  const { triggers, attributions } = await modelReader(english, bundledCodebook(), model).read(words)
  expect(triggers.map(({ span, type }) => [span.text, type])).toContainEqual(['attacked', 'ASSAULT'])
  expect(attributions.map(({ cue, source }) => [cue.text, source?.text])).toContainEqual([
    'said',
    'officials',
  ])
})
