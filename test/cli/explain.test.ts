import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explaining } from '../../src/cli/explain.ts'
import { type Loaded, loadTools } from '../../src/cli/tools.ts'
import { readReport } from '../../src/pipeline.ts'
import type { Reader } from '../../src/reader/reader.ts'
import type { Draft } from '../../src/records/report.ts'
import { spanOfTokens } from '../../src/records/words.ts'
import { casus } from './casus.ts'

const TEXT = 'Gunmen attacked a checkpoint near Mosul on Tuesday, killing three soldiers, officials said.\n'
const folder = mkdtempSync(join(tmpdir(), 'casus-'))
const file = join(folder, 'report.txt')
writeFileSync(file, TEXT)

test('--explain says after the reading what made each event', async () => {
  const { status, out } = await casus(['read', file, '--reader', 'rules', '--explain'])
  expect(status).toBe(0)
  expect(out).toMatch(/^WHAT HAPPENED$[\s\S]*^HOW IT WAS READ \(reader: rules\)$/m)
  expect(out).toMatch(/ s1 "attacked" +ASSAULT\S* · \d\.\d\d +\(codebook: attack, verb\)/)
  expect(out).toMatch(/agent +Gunmen \(people\) +\d\.\d\d/)
})

test('--explain with JSON adds one part to the reading; without it there is none', async () => {
  const [with_, without] = await Promise.all(
    [['--explain'], []].map(async args =>
      JSON.parse((await casus(['read', file, '--format', 'json', ...args])).out),
    ),
  )
  const { explanation, ...rest } = with_
  expect(rest).toEqual(without)
  expect(explanation.events.map((e: { event: string }) => e.event)).toEqual(
    rest.events.map((e: { id: string }) => e.id),
  )
})

test('a model that is not there is a problem with a way out', async () => {
  const tools = await loadTools({ reader: 'model', model: folder })
  expect(tools).toMatchObject({ where: join(folder, 'heads.json'), remedy: expect.stringContaining('rules') })
})

const draft = (text: string): Draft => ({
  source: 'report.txt',
  text,
  authors: [],
  tags: [],
  categories: [],
})

test('a second reader is asked about each report and its own views are told', async () => {
  const tools = (await loadTools({ reader: 'rules' })) as Loaded
  const second: Reader = {
    name: 'second',
    read: async words => ({
      mentions: [],
      triggers: [{ span: spanOfTokens(words, 0, 1), sentence: 0, type: 'ASSAULT', score: 0.6 }],
      roles: [],
      attributions: [],
      causes: [],
    }),
  }
  const how = explaining(tools, second)
  const reading = await readReport(draft(TEXT), how.tools)
  const explanation = await how.explain(reading)
  expect(explanation?.disagreements.map(d => [d.about, d.reader, d.span.text])).toEqual(
    expect.arrayContaining([
      ['trigger', 'second', 'Gunmen'],
      ['trigger', 'rules', 'attacked'],
      ['attribution', 'rules', 'said'],
    ]),
  )
  // Of what is no report, no reader is asked.
  const recipe = await readReport(
    draft('Peel two onions. Chop the onions and stir for 10 minutes.'),
    how.tools,
  )
  expect(await how.explain(recipe)).toBeUndefined()
})
