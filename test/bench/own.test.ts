import { expect, test } from 'vitest'
import type { Account, AccountEvent, Filler } from '../../bench/own/account.ts'
import { type Counts, countsOf, NONE } from '../../bench/own/check.ts'
import { compareAccounts } from '../../bench/own/compare.ts'
import { surenessOf } from '../../bench/own/confidence.ts'
import { interval } from '../../bench/own/interval.ts'
import type { Extent } from '../../src/records/span.ts'

const TEXT =
  'Rebels attacked a convoy in Taji on Monday. The attack killed two soldiers, police said. A court jailed a man.'
const SENTENCES = [
  at('Rebels attacked a convoy in Taji on Monday.'),
  at('The attack killed two soldiers, police said.'),
  at('A court jailed a man.'),
]

function at(words: string): Extent {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

const filler = (role: Filler['role'], words: string, alleged = false): Filler => ({
  role,
  at: at(words),
  also: [],
  alleged,
})

const event = (type: string, triggers: string[], more: Partial<AccountEvent> = {}): AccountEvent => ({
  type,
  status: 'happened',
  background: false,
  optional: false,
  triggers: triggers.map(at),
  fillers: [],
  tolls: [],
  ...more,
})

const account = (events: AccountEvent[], more: Partial<Account> = {}): Account => ({
  text: TEXT,
  sentences: SENTENCES,
  events,
  claims: [],
  links: [],
  ties: [],
  ...more,
})

const toll = (low: number, words: string) => ({
  kind: 'killed' as const,
  low,
  high: low,
  at: at(words),
  who: at('soldiers'),
  source: [at('police')],
})

const ATTACK = event('ASSAULT', ['attacked', 'attack killed'], {
  mode: 'ambush',
  start: '2020-03-02',
  fillers: [
    filler('agent', 'Rebels'),
    filler('patient', 'police'),
    filler('patient', 'two soldiers'),
    filler('place', 'Taji'),
  ],
  tolls: [toll(2, 'two')],
})
const JAILING = event('COERCE', ['jailed'])
const CLAIM = {
  cue: at('said'),
  source: [at('police')],
  content: [at('The attack killed two soldiers')],
  stance: 'asserts',
  about: [0],
}
const WHOLE = account([ATTACK, JAILING], {
  claims: [CLAIM],
  links: [{ from: 0, to: 1, kind: 'prompts', evidence: [at('A court')] }],
  ties: [{ actor: [at('two soldiers')], kind: 'part-of', to: [at('convoy')] }],
})

/** What differs, as "part: wrong 1, extra 2". */
const differences = (gold: Account, read: Account): string[] =>
  [...countsOf(compareAccounts(gold, read))]
    .filter(([part]) => part !== 'all fields')
    .map(([part, counts]) => [part, say(counts)])
    .filter(([, said]) => said !== '')
    .map(([part, said]) => `${part}: ${said}`)

const say = (counts: Counts): string =>
  (['wrong', 'missed', 'extra', 'apart'] as const)
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => `${outcome} ${counts[outcome]}`)
    .join(', ')

test('an account agrees with itself in every part', () => {
  const counts = countsOf(compareAccounts(WHOLE, WHOLE))
  for (const [part, { right, ...others }] of counts) {
    expect(right, part).toBeGreaterThan(0)
    expect(others, part).toEqual({ wrong: 0, missed: 0, extra: 0, apart: 0 })
  }
  expect(counts.get('events, typed')?.right).toBe(2)
  expect(counts.get('patient')?.right).toBe(2)
  expect(counts.get('told several times, pairs')?.right).toBe(1)
  expect(counts.get('claim: content, characters')?.right).toBe('The attack killed two soldiers'.length)
})

const read = (events: AccountEvent[]) => account(events)
const attack = (more: Partial<AccountEvent>) => account([{ ...ATTACK, ...more }])
const GOLD = account([ATTACK])

test.each<[string, Account, Account, string[]]>([
  ['an event missed', GOLD, read([]), ['events, typed: missed 1', 'events, any type: missed 1']],
  [
    'an event that is none',
    GOLD,
    read([ATTACK, JAILING]),
    ['events, typed: extra 1', 'events, any type: extra 1'],
  ],
  ['an optional event read', account([ATTACK, { ...JAILING, optional: true }]), read([ATTACK, JAILING]), []],
  ['an optional event not read', account([ATTACK, { ...JAILING, optional: true }]), read([ATTACK]), []],
  [
    'another type counts once',
    GOLD,
    attack({ type: 'COERCE', mode: undefined }),
    ['events, typed: wrong 1', 'type: wrong 1'],
  ],
  ['no mode', GOLD, attack({ mode: undefined }), ['mode: missed 1']],
  ['a mode where none is annotated', account([JAILING]), read([{ ...JAILING, mode: 'arrest' }]), []],
  [
    'one event in two',
    account([{ ...ATTACK, fillers: [], tolls: [], start: undefined }]),
    read([event('ASSAULT', ['attacked'], { mode: 'ambush' }), event('ASSAULT', ['attack killed'])]),
    ['events, typed: extra 1', 'events, any type: extra 1', 'told several times, pairs: missed 1'],
  ],
  [
    'two events in one',
    account([event('ASSAULT', ['attacked']), JAILING]),
    read([event('ASSAULT', ['attacked', 'jailed'])]),
    ['events, typed: missed 1', 'events, any type: missed 1', 'told several times, pairs: extra 1'],
  ],
  ['a time of day within the day', GOLD, attack({ start: '2020-03-02T18:00' }), []],
  ['another day', GOLD, attack({ start: '2020-03-03' }), ['start day: wrong 1']],
  [
    'a day where none is annotated',
    account([JAILING]),
    read([{ ...JAILING, start: '2020-03-01' }]),
    ['start day: apart 1'],
  ],
  ['no fillers', GOLD, attack({ fillers: [] }), ['agent: missed 1', 'patient: missed 2', 'place: missed 1']],
  [
    'one patient of two, and one that is none',
    GOLD,
    attack({
      fillers: ATTACK.fillers.map(one =>
        one.at.start === at('police').start ? filler('patient', 'court') : one,
      ),
    }),
    ['patient: wrong 1'],
  ],
  [
    'a filler by what it stands for',
    GOLD,
    attack({
      fillers: ATTACK.fillers.map(one =>
        one.role === 'agent' ? { ...one, at: at('man'), also: [at('Rebels')] } : one,
      ),
    }),
    [],
  ],
  [
    'one actor annotated in two sentences, read once',
    account([
      event('ASSAULT', ['attacked'], {
        fillers: [filler('patient', 'convoy'), filler('patient', 'two soldiers')],
      }),
    ]),
    account([event('ASSAULT', ['attacked'], { fillers: [filler('patient', 'two soldiers')] })]),
    [],
  ],
  [
    'somebody alleged',
    GOLD,
    attack({ fillers: ATTACK.fillers.map(one => ({ ...one, alleged: one.role === 'agent' })) }),
    ['alleged: extra 1'],
  ],
  ['another number', GOLD, attack({ tolls: [toll(3, 'two')] }), ['toll: missed 1, extra 1']],
  ['at least as many', GOLD, attack({ tolls: [{ ...toll(2, 'two'), high: null }] }), ['toll: wrong 1']],
  ['a toll of nought', GOLD, attack({ tolls: [toll(2, 'two'), toll(0, 'two')] }), []],
  [
    'nobody who gives the number',
    GOLD,
    attack({ tolls: [{ ...toll(2, 'two'), source: [] }] }),
    ['toll: source: missed 1'],
  ],
])('%s', (_, gold, other, expected) => {
  expect(differences(gold, other)).toEqual(expected)
})

test('claims, links and ties are compared part by part', () => {
  const other = account([ATTACK, JAILING], {
    claims: [
      { ...CLAIM, source: [at('man')], content: [at('killed two soldiers')], stance: 'denies', about: [1] },
    ],
    links: [{ from: 1, to: 0, kind: 'prompts', evidence: [at('A court')] }],
  })
  expect(differences(WHOLE, other)).toEqual([
    'claim: source: wrong 1',
    'claim: content, exact: wrong 1',
    'claim: content, characters: missed 11',
    'claim: stance: wrong 1',
    'claim: about: wrong 1',
    'links: missed 1, extra 1',
    'ties: missed 1',
  ])
})

test('an order that is not annotated is neither right nor wrong', () => {
  const links = [{ from: 0, to: 1, kind: 'precedes', evidence: [at('A court')] }]
  expect(differences(account([ATTACK, JAILING]), account([ATTACK, JAILING], { links }))).toEqual([
    'links: apart 1',
  ])
})

test('the reliability of confidence', () => {
  const sure = (one: AccountEvent, confidence: number) => ({ ...one, confidence })
  const gold = account([ATTACK, { ...JAILING, optional: true }])
  const other = account([
    sure({ ...ATTACK, triggers: [at('attacked')] }, 0.85),
    sure(JAILING, 0.4),
    sure(event('DEATH', ['man']), 0.3),
  ])
  expect(surenessOf(gold, other)).toEqual([
    { confidence: 0.85, right: true },
    { confidence: 0.3, right: false },
  ])
})

test('an interval holds the whole value, is the same in every run, and narrows with more reports', () => {
  const good = { ...NONE, right: 9, wrong: 1 }
  const bad = { ...NONE, right: 5, missed: 5 }
  const few = interval([good, bad, good, bad])!
  const many = interval(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? good : bad)))!
  expect(interval([good, bad, good, bad])).toEqual(few)
  expect(few[0]).toBeLessThan(many[0])
  expect(many[1]).toBeLessThan(few[1])
  expect(interval([good, good])).toEqual([0.9, 0.9])
  expect(interval([NONE, NONE])).toBeUndefined()
})
