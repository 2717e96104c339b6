import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reading } from '../../src/records/reading.ts'
import { openArchive } from '../../src/store/archive.ts'
import { tell } from '../store/find/told.ts'
import { casus } from './casus.ts'

let folder: string
let report: string
const at = (name: string) => join(folder, name)

const ESCAPE = '\u001b[31m'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casus-find-'))
  const archive = await openArchive(at('archive'), { create: true })
  if ('what' in archive) throw new Error(archive.what)
  report = await tell(archive, {
    title: `Hail over the ${ESCAPE}valley`,
    published: '2020-06-02T00:00:00Z',
    url: 'https://tribune.example/hail',
    where: at('hail.md'),
    events: [
      {
        sentence: `=Hail broke ${ESCAPE}roofs in the valley of Sarn.`,
        start: '2020-06-01',
        places: ['Sarn'],
        actors: ['Farmers League'],
        speaker: 'the mayor',
      },
    ],
  })
  await tell(archive, {
    title: 'Snow',
    published: '2020-07-02T00:00:00Z',
    events: [{ sentence: 'Snow closed the pass.', start: '2020-07-01', type: 'PROTEST' }],
  })
  await archive.close()
  writeFileSync(at('hail.md'), 'Hail')
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (...args: string[]) => casus([...args, '--archive', at('archive')])

/** What a report says never drives the terminal. */
const CONTROL = new RegExp(`[${String.fromCharCode(0)}-\\x08\\x0b-\\x1f\\x7f-\\x9f]`)

test.each<[args: string[], out: RegExp]>([
  [
    ['search', 'hail'],
    /Mon 1 Jun 2020 +=Hail broke[\s\S]*roofs in the valley[\s\S]*tribune\.example[\s\S]*1 event\./,
  ],
  [['search', 'Sarn', 'valley'], /1 event\./],
  [['search', 'unheard'], /^No event was found\.\n$/],
  [['search', '--from', '2020-07'], /Snow closed[\s\S]*1 event\./],
  [['search', '--reports', 'snow'], /Thu 2 Jul 2020 +Snow[\s\S]*1 report\./],
  [['search', '--limit', '1'], /1 of 2 events\. The next: the same with --after \d+/],
  [['list'], /2 events\./],
  [['list', 'reports'], /2 reports\./],
  [['list', 'actors'], /Farmers League · state · 1 event · actor-/],
  [['list', 'places', 'sa'], /Sarn · IQ · settlement · 1 event · place-/],
  [['list', 'sources'], /Nothing was added\./],
  [['list', 'aside'], /Nothing was set aside\./],
  [['status'], /reports +2\n[\s\S]*events +2\n[\s\S]*from 2020-06-01 to 2020-07-01/],
  [['show', 'Farmers League'], /Farmers League\n[\s\S]*EVENTS\n[\s\S]*=Hail broke/],
  [['show', 'sarn'], /Sarn, IQ\n[\s\S]*EVENTS\n[\s\S]*=Hail broke/],
])('casus %j', async (args, out) => {
  const ran = await run(...args)
  expect(ran).toMatchObject({ status: 0, err: '' })
  expect(ran.out).toMatch(out)
  expect(ran.out).not.toMatch(CONTROL)
})

test('a report and its events are shown, and safely', async () => {
  const { out, status } = await run('show', report)
  expect(status).toBe(0)
  expect(out).toMatch(/IN THE ARCHIVE[\s\S]*MET AT\n {2}.*hail\.md/)
  expect(out).not.toMatch(CONTROL)
  const found = await run('search', 'hail', '--format', 'jsonl')
  const { id } = JSON.parse(found.out)
  const shown = await run('show', id.slice(0, -1))
  expect(shown.out).toMatch(/when +Mon 1 Jun 2020\n[\s\S]*SENTENCES\n {2}s1 =Hail[\s\S]*REPORT\n/)
  expect(shown.out).not.toMatch(CONTROL)
  const json = JSON.parse((await run('show', id, '--format', 'json')).out)
  expect(json.event.reading.report.text).toContain(ESCAPE)
})

test.each<[args: string[], err: RegExp]>([
  [['search', '--type', 'asault'], /no type or mode "asault"\. Did you mean ASSAULT\?/],
  [['search', '--from', '2020-02-31'], /no such day/],
  [['search', '--place', 'Sarm'], /Did you mean Sarn\?/],
  [['show', 'event-zzz'], /no event, report, actor or place of this id/],
  [['list', 'weather'], /Allowed choices are events, reports/],
  [['remove', 'nothing'], /no report of this id, and nothing of this name/],
])('casus %j is refused', async (args, err) => {
  const ran = await run(...args)
  expect(ran).toMatchObject({ status: 2, out: '' })
  expect(ran.err).toMatch(err)
})

test('there is no archive where none was made', async () => {
  const { status, err } = await casus(['search', 'x', '--archive', at('nowhere')])
  expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('no archive') })
})

test('readings and rows come out whole', async () => {
  const readings = (await run('export')).out.trim().split('\n')
  expect(readings.map(line => Reading.parse(JSON.parse(line)).report.title)).toEqual([
    'Snow',
    `Hail over the ${ESCAPE}valley`,
  ])
  const rows = (await run('export', '--format', 'csv', '--type', 'ASSAULT')).out.split('\r\n')
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain(",'=Hail broke,")
})

test('a report is taken out only where somebody says yes', async () => {
  const asked = await run('remove', report)
  expect(asked).toMatchObject({ status: 1, out: '' })
  expect(asked.err).toMatch(/This would take out 1 report with 1 event\. [\s\S]*--yes/)
  const removed = await run('remove', report, '--yes')
  expect(removed).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Taken out: 1 report with 1 event\./),
  })
  expect((await run('search', 'hail')).out).toBe('No event was found.\n')
  expect((await run('remove', report, '--yes')).out).toMatch(/Nothing of it is in the archive/)
  expect((await run('remove', report, '--erase', '--yes')).out).toMatch(/^Erased: 1 report with 0 events\./)
  expect((await run('show', report)).err).toMatch(/no event, report, actor or place of this id/)
})
