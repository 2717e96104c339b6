import { expect, test } from 'vitest'
import { readText, triggersOf } from '../readings.ts'

const events = async (text: string, published = '2020-03-14') => (await readText(text, published)).events

test.each<[string, string, string[]]>([
  ['a verb and its subject', 'A rocket attack killed three soldiers in Basra.', ['rocket attack+killed']],
  ['an outcome in an event', 'Two soldiers were wounded in the attack.', ['wounded+attack']],
  ['a participle of outcome', 'A bomb exploded in Kabul, killing 12 people.', ['exploded+killing']],
  [
    'a relative clause past the place',
    'The talks followed a rocket attack on Camp Taji, which killed two soldiers.',
    ['talks', 'rocket attack+killed'],
  ],
  ['two outcomes', 'Gunmen killed 12 people and wounded 30 in Kabul.', ['killed+wounded']],
  ['a clause that tells how', 'Five people were killed when a bomb exploded in Basra.', ['killed+exploded']],
  [
    'a demonstrative',
    'Militants attacked a village in Mali. That attack killed five.',
    ['attacked+attack+killed'],
  ],
  [
    'a predicate',
    'A rocket attack hit a base in Basra. It was the second attack in a week.',
    ['rocket attack+hit+attack'],
  ],
  [
    'another one is another one',
    'A bombing killed five people in Kabul. Another bombing killed six in Herat.',
    ['bombing+killed', 'bombing+killed'],
  ],
  [
    'two days are two events',
    'An attack on Tuesday killed five people. The attack on Thursday killed six.',
    ['attack+killed', 'attack+killed'],
  ],
  [
    'two far towns are two events',
    'A bombing in Kabul killed five people. The bombing in Baghdad killed six.',
    ['bombing+killed', 'bombing+killed'],
  ],
  [
    'nobody dies twice',
    'Gunmen killed Hassan Karimi in Basra. The killing of Karimi shocked the city.',
    ['killed+killing'],
  ],
])('one event or two: %s', async (_, text, expected) => {
  expect((await events(text)).map(triggersOf)).toEqual(expected)
})

test.each<[string, string, string | undefined, string | undefined]>([
  ['stated', 'Militants attacked a base in Mali on Wednesday.', '2020-03-11', 'stated'],
  ['opens the sentence', 'On Wednesday, militants attacked a base in Mali.', '2020-03-11', 'stated'],
  ['past its first verb', 'On Wednesday, a man entered a shop and stabbed a guard.', '2020-03-11', 'stated'],
  ['past who it is', 'On Wednesday, Ali Karim, who led the party, died.', '2020-03-11', 'stated'],
  ['past an infinitive', 'He was convicted of a plan to sell arms in 2018.', '2018', 'stated'],
  ['in the noun', "Wednesday's attack killed five soldiers.", '2020-03-11', 'stated'],
  ['of the saying', 'Militants attacked a base in Mali, officials said Friday.', '2020-03-13', 'inferred'],
  ['of another noun', 'Militants attacked a base in Mali over the 2018 agreement.', undefined, undefined],
  ['not told', 'Militants attacked a base in Mali.', undefined, undefined],
])('time of the event: %s', async (_, text, start, basis) => {
  const [event] = await events(text)
  expect([event.time?.start, event.time?.basis]).toEqual([start, basis])
})

test('a time told by its distance follows from the other event, and says from which', async () => {
  const [attack, strike] = await events(
    'On March 3, militants attacked a base in Mali. Two days later, French jets bombed a camp near Gao.',
  )
  expect(strike.time).toMatchObject({
    start: '2020-03-05',
    precision: 'day',
    basis: 'inferred',
    from: attack.id,
  })
})

test('without a date of publication a weekday stays open, and that is said', async () => {
  const reading = await readText('Militants attacked a base in Mali on Wednesday.')
  expect(reading.events[0].time).toBeUndefined()
  expect(reading.problems.map(p => p.what).join()).toContain('Wednesday')
})

test('a total and its parts are one toll', async () => {
  const [event] = await events(
    'An attack killed three servicemen on Wednesday, including two Americans. The attack also killed a British serviceman.',
  )
  expect(event.harm.map(h => [h.low, h.partOf])).toEqual([
    [3, undefined],
    [2, 0],
    [1, 0],
  ])
})

test('numbers that differ stand side by side, each with its source', async () => {
  const { events, claims } = await readText(
    'A bombing killed 12 people in Kabul on Friday, police said. A hospital official said the bombing killed 15 people.',
    '2020-03-14',
  )
  const [event] = events
  expect(event.harm.map(h => h.low)).toEqual([12, 15])
  const sources = event.harm.map(h => claims.find(c => c.id === h.claim)?.source?.span.text)
  expect(sources[0]).toContain('police')
  expect(sources[1]).toContain('hospital official')
})

test('whoever is only believed to have done it is alleged', async () => {
  const reading = await readText(
    'A rocket attack killed three soldiers in Basra on Wednesday. Officials believe the Badr Brigade was responsible.',
    '2020-03-14',
  )
  const alleged = reading.events[0].participants.filter(p => p.certainty === 'alleged')
  expect(alleged.map(p => p.span.text)).toEqual(['Badr Brigade'])
})

test('what is told to explain the news is background', async () => {
  const all = await events(
    'A rocket attack hit a base in Basra on Friday. In 2016, militants seized the same town.',
  )
  expect(all.map(e => e.background)).toEqual([false, true])
})
