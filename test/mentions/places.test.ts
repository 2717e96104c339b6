import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadGazetteer } from '../../src/gazetteer-file.ts'
import { english } from '../../src/language/en/english.ts'
import { places as lexicon } from '../../src/language/en/places.ts'
import { type FoundPlaces, findPlaces, type PlaceContext } from '../../src/mentions/places.ts'
import type { Offer } from '../../src/records/offer.ts'

const gazetteer = loadGazetteer(fileURLToPath(new URL('../../data', import.meta.url)))
const NOTHING: Offer = { mentions: [], triggers: [], roles: [], attributions: [], causes: [] }

const find = (text: string, context: PlaceContext = {}, offer = NOTHING): FoundPlaces =>
  findPlaces(english.cut(text), offer, gazetteer, lexicon, context)

/** One place a line: name, precision, country, and "pin" where it has coordinates. */
const told = (text: string, context: PlaceContext = {}): string[] =>
  find(text, context).places.map(({ name, precision, country, lat }) =>
    [name, precision, country, lat === undefined ? undefined : 'pin']
      .filter(part => part !== undefined)
      .join(' '),
  )

test.each([
  ['Three people were hurt in Kirkuk on Monday.', ['Kirkuk settlement IQ pin']],
  ['Troops left Kirkuk province on Monday.', ['Kirkuk province IQ pin']],
  ['They met in the northern Iraqi city of Tikrit.', ['Tikrit settlement IQ pin']],
  ['Raids went on in Ar Raqqah and in Halab.', ['Ar Raqqah settlement SY pin', 'Halab settlement SY pin']],
  ['He flew to Saigon from Rangoon.', ['Saigon settlement VN pin', 'Rangoon settlement MM pin']],
  ['Talks began in Sana’a and in N’Djamena.', ['Sana’a settlement YE pin', 'N’Djamena settlement TD pin']],
  ['Clashes spread in northern Syria.', ['northern Syria region SY']],
  ["Clashes spread across Syria's northeast.", ["Syria's northeast region SY"]],
  [
    'Aid reached the Gaza Strip and the West Bank.',
    ['Gaza Strip province PS pin', 'West Bank province PS pin'],
  ],
  ['Violence grows across the Sahel and in Kashmir.', ['Sahel region', 'Kashmir region']],
  ['Ships waited in the Strait of Hormuz.', ['Strait of Hormuz region']],
  ['The Soviet Union left Afghanistan.', ['Soviet Union country', 'Afghanistan country AF']],
])('names: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['She was born in Long Beach, CA.', ['Long Beach settlement US pin', 'CA province US pin']],
  ['She was born in Long Beach, Calif., in May.', ['Long Beach settlement US pin', 'Calif. province US pin']],
  ['A fire broke out in Paris, Texas.', ['Paris settlement US pin', 'Texas province US pin']],
  ['A fire broke out in Paris on Sunday.', ['Paris settlement FR pin']],
  ['The crash was in Mobile, Ala.', ['Mobile settlement US pin', 'Ala. province US pin']],
  [
    'In Georgia, police in Atlanta closed the road to Alabama.',
    ['Georgia province US pin', 'Atlanta settlement US pin', 'Alabama province US pin'],
  ],
  [
    'Georgia and Russia blamed each other, and Tbilisi recalled its envoy.',
    ['Georgia country GE', 'Russia country RU', 'Tbilisi settlement GE pin'],
  ],
  ['The plant is in Blorgham, Ohio.', ['Blorgham province US', 'Ohio province US pin']],
  [
    'Votes were held in Idaho, Mississippi, Missouri and Oklahoma.',
    [
      'Idaho province US pin',
      'Mississippi province US pin',
      'Missouri province US pin',
      'Oklahoma province US pin',
    ],
  ],
  [
    'She drove to Stroudley, Ontario, from London, Ontario.',
    ['Stroudley province CA', 'Ontario province CA pin', 'London settlement CA pin'],
  ],
  [
    'Boston, Chicago and Denver reported snow.',
    ['Boston settlement US pin', 'Chicago settlement US pin', 'Denver settlement US pin'],
  ],
])('which of several: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['The bomb went off north of Baghdad.', ['north of Baghdad district IQ', 'Baghdad settlement IQ pin']],
  ['The bomb went off near Mosul.', ['near Mosul district IQ pin', 'Mosul settlement IQ pin']],
  ['Rockets hit Camp Zarun in Iraq.', ['Camp Zarun in Iraq country IQ', 'Iraq country IQ']],
  [
    'In Iraq, rockets hit Camp Zarun. Later people in Iraq saw smoke.',
    ['Iraq country IQ', 'Camp Zarun country IQ'],
  ],
  [
    'A crowd stormed the U.S. Embassy in Baghdad.',
    ['U.S. Embassy in Baghdad settlement IQ pin', 'Baghdad settlement IQ pin'],
  ],
  ['The plane left Baghdad International Airport.', ['Baghdad International Airport settlement IQ pin']],
  ['Ten died in the village of Qornasheh, Iraq.', ['Qornasheh country IQ', 'Iraq country IQ']],
  ['Ships were attacked off the coast of Yemen.', ['off the coast of Yemen region', 'Yemen country YE']],
  ['They rode into the village of Dan Qornash on Monday.', ['Dan Qornash region']],
  [
    'A missile hit the Ain al-Zarqo air base in Iraq.',
    ['Ain al-Zarqo air base in Iraq country IQ', 'Iraq country IQ'],
  ],
  [
    'The River Qornash burst its banks in western Kenya.',
    ['River Qornash country KE', 'western Kenya region KE'],
  ],
  [
    'Fishermen drowned in Lake Chad, and judges met in The Hague.',
    ['Lake Chad region', 'The Hague settlement NL pin'],
  ],
  ['Four people died at the Taliban base.', []],
  [
    'A truck crashed near Kufraneh, Libya. Smoke rose over Kufraneh.',
    ['near Kufraneh country LY', 'Kufraneh country LY', 'Libya country LY'],
  ],
  ['Police in Belfast closed York Road.', ['Belfast settlement GB pin', 'York Road country GB']],
])('by what surrounds them: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['Jack London wrote it. London also drew.'],
  ['Paris Hilton arrived with Georgia Smith.'],
  ['Lincoln said on Monday that Nancy would come.'],
  ['The Washington Post and the Bank of England did not comment.'],
  ['Manchester United won in March.'],
  ['Of course, Reading is a nice way to rest.'],
  ['Mobile phones were seized in April.'],
  ['Two American soldiers and three Afghans were hurt.'],
  ['Other U.S. troops left.'],
  ['President Jordan thanked the University of Cambridge.'],
  ['The IRS and the Church disagree.'],
  ['A MAN WALKED IN EARLY JULY AND SAID LET US GO BEFORE THE TIME OF DAY.'],
  ['She studied law in Parliament and fell in Wendy’s arms in Spring 2002.'],
  ['Mr. Houston met Gen. Lancaster.'],
])('no places: %s', text => {
  expect(told(text)).toEqual([])
})

test('the country, never a building or a town of that name, and an area has no pin', () => {
  const { places } = find('We traveled to the U.S. and then to China, Mexico, Lebanon and Jordan.')
  expect(places.map(({ id, precision, lat }) => [id, precision, lat])).toEqual([
    ['place:iso3166:US', 'country', undefined],
    ['place:iso3166:CN', 'country', undefined],
    ['place:iso3166:MX', 'country', undefined],
    ['place:iso3166:LB', 'country', undefined],
    ['place:iso3166:JO', 'country', undefined],
  ])
})

test('troops of one country in another put nothing in the first', () => {
  expect(told('Rockets fell on U.S. troops in Iraq.')).toEqual(['Iraq country IQ'])
})

test('a name that nobody knows takes nothing from the others', () => {
  const known = ['Kabul settlement AF pin', 'Baghdad settlement IQ pin']
  expect(told('Clashes were seen in Kabul and Baghdad.')).toEqual(known)
  expect(
    told('The Soviet Union, Blorgistan and Xyzzy are old. Clashes were seen in Kabul and Baghdad.'),
  ).toEqual(expect.arrayContaining(known))
})

test('two towns as likely as each other: the name, the country if they share it, and no coordinates', () => {
  expect(told('The bomb went off in Springfield.')).toEqual(['Springfield country US'])
  expect(told('Springfield, Illinois, is quiet. People in Springfield slept.')).toContain(
    'Springfield settlement US pin',
  )
})

test('a treaty or a war called after a state does not take the state away', () => {
  expect(told('The Iran Deal was signed. Iran struck back.')).toEqual(['Iran country IR'])
})

test('the dateline decides between namesakes', () => {
  const text = 'TRIPOLI (AP) — Shots were heard in Tripoli.'
  const span = { start: 0, end: 7, text: 'TRIPOLI' }
  expect(told(text, { dateline: { span, place: 'TRIPOLI' } })).toEqual(['Tripoli settlement LY pin'])
  const lebanese =
    'Lebanese soldiers and Lebanese police fired in Tripoli, north of Beirut, as Lebanon voted.'
  expect(told(lebanese)).toContain('Tripoli settlement LB pin')
})

test('one place, many mentions; each says how the sentence uses it', () => {
  const { places, at } = find(
    "Shots were heard in Baghdad. Kabul's mayor left Baghdad for Iran, south of Baghdad.",
  )
  expect(places.map(place => place.mentions.length)).toEqual([3, 1, 1, 1])
  expect(at.map(({ span, relation }) => [span.text, relation])).toEqual([
    ['Baghdad', 'in'],
    ['Kabul', 'owner'],
    ['Baghdad', undefined],
    ['Iran', undefined],
    ['south of Baghdad', 'near'],
    ['Baghdad', 'reference'],
  ])
})

test('what the reader takes for a person or a body is no place unless the words say so', () => {
  const text = 'Sydney thanked everyone.'
  const span = { start: 0, end: 6, text: 'Sydney' }
  const offer: Offer = {
    ...NOTHING,
    mentions: [{ span, head: span, label: 'person', sentence: 0, score: 0.9 }],
  }
  expect(find(text).places.length).toBe(1)
  expect(find(text, {}, offer).places).toEqual([])
})

test.each([
  ['', ''],
  ['emoji', '🚀'.repeat(2000)],
  ['right to left', 'انفجار في بغداد '.repeat(200)],
  ['capitals', 'IN IN OF THE BAGHDAD , '.repeat(500)],
  ['commas', 'Paris, Texas, '.repeat(1000)],
  ['marks', `(((,,,'s's of of in in ${'" ) ( '.repeat(300)}`],
])('no text makes it fail, and every span is what stands there: %s', (_, text) => {
  for (const { span } of find(text).at) expect(text.slice(span.start, span.end)).toBe(span.text)
})
