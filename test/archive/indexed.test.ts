import { expect, test } from 'vitest'
import { indexedOf } from '../../src/archive/indexed.ts'
import { loadGazetteer } from '../../src/gazetteer-file.ts'
import { taji } from '../exports/taji.ts'
import { day, event, reading, told } from '../exports/told.ts'

const gazetteer = loadGazetteer('data')
const indexed = (of: typeof taji) => indexedOf(of, gazetteer)
const byId = new Map(indexed(taji).events.map(event => [event.row.id, event]))

test.each([
  ['saturday', null, null, 2, null],
  // The two Americans and the one from Britain are of the three.
  ['wednesday', 3, 3, null, null],
  // Five of the forces and a civilian, told by one source.
  ['friday', 6, 6, 5, 5],
  ['revenge', null, null, null, null],
])(
  'tolls of %s: %s to %s killed, %s to %s wounded',
  (id, killed_low, killed_high, wounded_low, wounded_high) => {
    expect(byId.get(id)?.row).toMatchObject({ killed_low, killed_high, wounded_low, wounded_high })
  },
)

test.each([
  ['saturday', '2020-03-14', '2020-03-14', 'day'],
  ['december', '2019-12-21', '2019-12-31', 'month'],
  ['revenge', null, null, null],
])('%s is found from %s to %s (%s)', (id, start, end, precision) => {
  expect(byId.get(id)?.row).toMatchObject({ start, end, precision })
})

test.each([
  [
    'wednesday',
    'salvo · Kataib Hezbollah (alleged) → three servicemen · 3 killed (servicemen; of them 2 American, 1 British)',
  ],
  ['revenge', 'threatened: revenge'],
])('the line of %s', (id, line) => {
  expect(byId.get(id)?.row.line).toBe(line)
})

const STRIKE = told([
  'A strike hit Mosul on Friday, officials said.',
  'Gunmen fled. Residents said that 4 were killed and the army denied it.',
])
const { at, mention } = STRIKE

const actor = (id: string, name: string, kind: (typeof taji)['actors'][number]['kind'], more = {}) => ({
  id,
  name,
  kind,
  aliases: [],
  ties: [],
  mentions: [at('strike')],
  ...more,
})

test.each([
  [
    'a name',
    actor('a', 'Kataib Hezbollah', 'armed-group', { country: 'IQ' }),
    'kataib hezbollah',
    'Kataib Hezbollah',
  ],
  [
    'a state by its own name',
    actor('a', 'U.S.', 'state', { country: 'US' }),
    'united states',
    'United States',
  ],
  [
    'accents',
    actor('a', 'Évariste Ndayishimiye', 'person'),
    'evariste ndayishimiye',
    'Évariste Ndayishimiye',
  ],
  ['a word for many', actor('a', 'fighters', 'armed-group'), undefined, undefined],
  ['nobody knows what', actor('a', 'Falcon', 'unknown'), undefined, undefined],
  [
    'a word for many at the beginning of a sentence',
    actor('a', 'Gunmen', 'armed-group', { mentions: [at('Gunmen'), at('strike')] }),
    undefined,
    undefined,
  ],
])('an actor: %s', (_, who, key, name) => {
  const participants = [
    { role: 'agent' as const, actor: 'a', span: at('strike'), certainty: 'stated' as const },
  ]
  const { events } = indexed(
    reading(STRIKE, { events: [event('e', mention('strike'), { participants })], actors: [who] }),
  )
  expect(events[0].actors.map(({ actor, role }) => [actor.key, actor.name, role])).toEqual(
    key === undefined ? [] : [[key, name, 'agent']],
  )
})

test.each([
  [
    'a town lies in its province and country',
    {
      name: 'Mosul',
      country: 'IQ',
      admin1: 'Nineveh',
      precision: 'settlement' as const,
      gazetteer: 'geonames:99072',
    },
    ['geonames:99072', expect.stringMatching(/^geonames-admin:IQ\./), 'iso3166:IQ'],
  ],
  [
    'a province is not in itself twice',
    {
      name: 'Zamfara State',
      country: 'NG',
      admin1: 'Zamfara State',
      precision: 'province' as const,
      gazetteer: 'geonames-admin:NG.57',
    },
    ['geonames-admin:NG.57', 'iso3166:NG'],
  ],
  [
    'a country',
    { name: 'Iraq', country: 'IQ', precision: 'country' as const, gazetteer: 'iso3166:IQ' },
    ['iso3166:IQ'],
  ],
  [
    'what no gazetteer knows',
    { name: 'Dan Kurmi', country: 'NG', precision: 'country' as const },
    ['dan kurmi, NG', 'iso3166:NG'],
  ],
  ['what lies nowhere', { name: 'Shangri-La hotel', precision: 'region' as const }, ['shangri la hotel']],
])('a place: %s', (_, place, keys) => {
  const events = [event('e', mention('strike'), { place: { id: 'p', span: at('Mosul') } })]
  const places = [{ id: 'p', mentions: [], ...place }]
  const [found] = indexed(reading(STRIKE, { events, places })).events
  expect(found.places.map(({ key }) => key)).toEqual(keys)
})

const claim = (id: string, stance: 'asserts' | 'denies', who: string) => ({
  id,
  source: { span: at(who), kind: 'official' as const, anonymous: true },
  cue: at('said'),
  stance,
  content: { start: 0, end: 10 },
  about: ['e'],
})

test.each([
  ['told by one', [claim('c', 'asserts', 'officials')], 0],
  ['told by two who agree', [claim('c', 'asserts', 'officials'), claim('d', 'asserts', 'Residents')], 0],
  ['denied by one', [claim('c', 'asserts', 'officials'), claim('d', 'denies', 'army')], 1],
] as const)('%s: disputed %s', (_, claims, disputed) => {
  const found = indexed(
    reading(STRIKE, {
      events: [event('e', mention('strike'), { time: day('2020-03-13') })],
      claims: [...claims],
    }),
  )
  expect(found.events[0].row.disputed).toBe(disputed)
  expect(found.claims.map(({ speaker, stance, about }) => [speaker, stance, about])).toContainEqual([
    'officials',
    'asserts',
    ['e'],
  ])
})

test('an event is found by its sentences, its kind and the names in it', () => {
  const { words } = byId.get('friday')!
  for (const word of ['prompted', 'assault, aerial', 'Kataib Hezbollah']) expect(words).toContain(word)
  expect(words).not.toContain('Militias vowed revenge')
})
