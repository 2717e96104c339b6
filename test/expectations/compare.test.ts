import { expect, test } from 'vitest'
import type { Reading } from '../../src/records/reading.ts'
import { day, event, reading, told } from '../exports/told.ts'
import { differences } from './check.ts'
import { compare } from './compare.ts'
import { parseExpectation } from './expectation.ts'

const story = told(
  [
    'A bomb killed at least nine people, five of them soldiers, in Herat on Friday, police said.',
    'The Red Cross said the blast hurt about 30.',
    'The attack set off protests on Saturday.',
    'A court jailed a man for a bombing that killed four in May.',
  ],
  { published: '2020-06-07T09:00:00.000Z' },
)
const { at, mention } = story

const blast = event('blast', mention('killed'), {
  mode: 'explosives',
  mentions: [mention('killed'), mention('blast'), mention('attack')],
  time: day('2020-06-05'),
  place: { id: 'herat', span: at('Herat') },
  participants: [{ role: 'patient', span: at('people'), certainty: 'stated' }],
  harm: [
    { kind: 'killed', low: 9, high: null, who: at('people'), span: at('at least nine'), claim: 'police' },
    { kind: 'killed', low: 5, high: 5, who: at('soldiers'), span: at('five'), partOf: 0, claim: 'police' },
    { kind: 'wounded', low: 30, high: 30, span: at('about 30'), claim: 'cross' },
  ],
})
const protest = event('protest', mention('protests'), { type: 'PROTEST', time: day('2020-06-06') })
const may = event('may', mention('bombing'), { mode: 'explosives', background: true })
const claim = (id: string, source: string): Reading['claims'][number] => ({
  id,
  source: { span: at(source), kind: 'official', anonymous: false },
  cue: at('said'),
  stance: 'asserts',
  content: { start: 0, end: 10 },
  about: ['blast'],
})

const right = reading(story, {
  events: [may, blast, protest],
  claims: [claim('police', 'police'), claim('cross', 'Red Cross')],
  links: [{ from: 'blast', to: 'protest', kind: 'prompts', evidence: at('set off'), confidence: 1 }],
  actors: [
    {
      id: 'a',
      name: 'Ali Reza',
      kind: 'person',
      aliases: ['Reza'],
      mentions: [],
      ties: [{ kind: 'role', to: 'b', evidence: at('police') }],
    },
    { id: 'b', name: 'Afghan Police', kind: 'police', aliases: [], mentions: [], ties: [] },
  ],
  places: [{ id: 'herat', name: 'Herat', precision: 'settlement', mentions: [at('Herat')] }],
})

const expected = parseExpectation(
  `
kind: news
published: 2020-06-07
events:
  - {what: ASSAULT, trigger: bombing, sentence: 3, background: true}
  - what: ASSAULT/explosives
    trigger: [bomb, killed, attack]
    sentence: 0
    status: happened
    background: false
    start: 2020-06-05
    end: 2020-06-05
    precision: day
    place: [Kabul, Herat]
    patient: people
    harm:
      - {kind: killed, low: 9, high: null, who: people, source: police}
      - {kind: killed, low: 5, high: 5, who: soldiers, source: police, partOf: 0}
      - {kind: wounded, low: 30, high: 30, source: Red Cross}
  - {what: PROTEST, trigger: protests, sentence: 2, start: 2020-06}
  - {what: VERDICT, trigger: jailed, sentence: 3, status: happened, optional: true}
claims:
  - {source: Red Cross, stance: asserts, about: [1]}
links:
  - {from: 1, to: [0, 2], kind: [prompts, enables], evidence: set off}
ties:
  - {actor: Reza, kind: role, to: Police}
not:
  - {harm: {kind: killed, low: 14}}
  - {trigger: jail}
  - {what: ASSAULT, status: possible}
  - {claim: {source: Taliban}}
`,
  'herat.yaml',
)

const read = (changed: Partial<Reading>): string[] => differences(compare(expected, { ...right, ...changed }))
const withBlast = (changed: Partial<typeof blast>) =>
  read({ events: [may, { ...blast, ...changed }, protest] })

test('a reading that is right has no differences', () => {
  expect(read({})).toEqual([])
})

const BLAST = 'event 1 (ASSAULT/explosives "bomb", s0)'

test.each([
  [
    'another day',
    { time: day('2020-06-04') },
    [
      `${BLAST}: start 2020-06-05 expected, 2020-06-04 read`,
      `${BLAST}: end 2020-06-05 expected, 2020-06-04 read`,
    ],
  ],
  [
    'a time of that day',
    { time: { start: '2020-06-05T09:00', end: '2020-06-05', precision: 'day', basis: 'stated' } },
    [],
  ],
  ['no place', { place: undefined }, [`${BLAST}: place Kabul or Herat expected, none read`]],
  ['another mode', { mode: 'drone' }, [`${BLAST}: mode ASSAULT/explosives expected, ASSAULT/drone read`]],
  ['another status', { status: 'planned' }, [`${BLAST}: status happened expected, planned read`]],
  ['told as background', { background: true }, [`${BLAST}: background false expected, true read`]],
  [
    'another main mention',
    { mentions: [mention('blast'), mention('killed')] },
    [`${BLAST}: main mention 0 expected, 1 read`],
  ],
  [
    'agent for patient',
    { participants: [{ role: 'agent', span: at('people'), certainty: 'stated' }] },
    [`${BLAST}: patient people expected, none read`],
  ],
] satisfies [string, Partial<typeof blast>, string[]][])('%s', (_, changed, words) => {
  expect(withBlast(changed)).toEqual(words)
})

const [nine, five, thirty] = blast.harm
const toll = (changed: Partial<typeof nine>) => withBlast({ harm: [{ ...nine, ...changed }, five, thirty] })

test.each([
  [
    'another number',
    { low: 10 },
    [
      `${BLAST}: killed 9 or more missed`,
      `${BLAST}: killed 5: part of 0 expected, 0 read`,
      `${BLAST}: killed 10 or more (people) not expected`,
    ],
  ],
  ['the round number of "more than"', { low: 8 }, []],
  ['no longer "at least"', { high: 9 }, [`${BLAST}: killed 9 or more expected, killed 9 read`]],
  [
    'other victims',
    { who: at('soldiers') },
    [`${BLAST}: killed 9 or more: harmed people expected, soldiers read`],
  ],
  [
    'nobody says so',
    { claim: undefined },
    [`${BLAST}: killed 9 or more: toll source police expected, none read`],
  ],
  [
    'somebody else says so',
    { claim: 'cross' },
    [`${BLAST}: killed 9 or more: toll source police expected, Red Cross read`],
  ],
] satisfies [string, Partial<typeof nine>, string[]][])('a toll with %s', (_, changed, words) => {
  expect(toll(changed)).toEqual(words)
})

test('a part that stands by itself, and a toll of nought', () => {
  const nought = { kind: 'wounded' as const, low: 0, high: 0, span: at('hurt') }
  expect(withBlast({ harm: [nine, { ...five, partOf: undefined }, thirty, nought] })).toEqual([
    `${BLAST}: killed 5: part of 0 expected, none read`,
  ])
})

test('an event that is missed and one that is too many', () => {
  const jailed = event('jailed', mention('jailed'), { type: 'COERCE', status: 'planned' })
  const doubt = event('again', mention('attack'))
  expect(read({ events: [blast, jailed, protest, doubt] })).toEqual([
    'event 0 (ASSAULT "bombing", s3) missed',
    'not expected: ASSAULT "attack" s2, perhaps event 1',
    'event 3 (VERDICT "jailed", s3): type VERDICT expected, COERCE read',
    'event 3 (VERDICT "jailed", s3): status happened expected, planned read',
  ])
})

test('two events read as one', () => {
  const joined = { ...blast, mentions: [...blast.mentions, mention('bombing')] }
  expect(read({ events: [joined, protest] })).toEqual([
    'event 0 (ASSAULT "bombing", s3) missed: joined with event 1',
  ])
})

test.each([
  [
    'a claim missed',
    { claims: [claim('police', 'police')] },
    [
      `${BLAST}: wounded 30: toll source Red Cross expected, none read`,
      'claim of Red Cross (asserts) missed',
    ],
  ],
  [
    'a stance',
    { claims: [claim('police', 'police'), { ...claim('cross', 'Red Cross'), stance: 'denies' }] },
    ['claim of Red Cross: stance asserts expected, denies read'],
  ],
  [
    'a claim about something else',
    { claims: [claim('police', 'police'), { ...claim('cross', 'Red Cross'), about: ['may'] }] },
    ['claim of Red Cross: about event 1 expected, event 0 read'],
  ],
  [
    'a link missed',
    { links: [] },
    ['link from event 1 to event 0 or 2 (prompts or enables "set off") missed'],
  ],
  [
    'a link of another kind',
    { links: [{ ...right.links[0], kind: 'part-of' }] },
    ['link from event 1 to event 0 or 2: prompts or enables "set off" expected, part-of "set off" read'],
  ],
  [
    'a link the wrong way round',
    { links: [{ ...right.links[0], from: 'protest', to: 'blast' }] },
    [
      'link from event 1 to event 0 or 2 (prompts or enables "set off") missed',
      'not expected: link from event 2 to event 1 (prompts "set off")',
    ],
  ],
  [
    'order that the list bears out',
    { links: [...right.links, { ...right.links[0], from: 'may', to: 'blast', kind: 'precedes' }] },
    [],
  ],
  [
    'order that it does not',
    { links: [...right.links, { ...right.links[0], from: 'protest', to: 'may', kind: 'precedes' }] },
    ['not expected: link from event 2 to event 0 (precedes "set off")'],
  ],
  ['a tie missed', { actors: [] }, ['tie of Reza: role Police expected, none read']],
  ['the kind of report', { report: { ...right.report, kind: 'other' } }, ['kind news expected, other read']],
] satisfies [string, Partial<Reading>, string[]][])('%s', (_, changed, words) => {
  expect(read(changed)).toEqual(words)
})

test.each([
  [
    'a number',
    { harm: [nine, five, thirty, { ...nine, low: 14 }] },
    'must not be: {"harm":{"kind":"killed","low":14}}; read: ASSAULT/explosives "killed" s0',
  ],
  [
    'a status',
    { status: 'possible' },
    'must not be: {"what":["ASSAULT"],"status":["possible"]}; read: ASSAULT/explosives "killed" s0',
  ],
] satisfies [string, Partial<typeof blast>, string][])('%s that must not be', (_, changed, words) => {
  expect(withBlast(changed)).toContain(words)
})
