import { expect, test } from 'vitest'
import { entities, ROLES, scoreReport, scoreSlot } from '../../../bench/muc4/score.ts'
import { type Filler, filler, SLOTS, type Slot, type Template } from '../../../bench/muc4/template.ts'

const template = (filled: Partial<Record<Slot, Filler[]>>, optional = false): Template => ({
  optional,
  slots: {
    ...(Object.fromEntries(SLOTS.map(slot => [slot, []])) as unknown as Record<Slot, Filler[]>),
    ...filled,
  },
})
const maybe = (form: string): Filler => ({ ...filler(form), optional: true })
const none = { right: 0, wrong: 0, missed: 0, extra: 0 }

test.each<[string, Template[], Template[], object]>([
  [
    'found',
    [template({ target: [filler('BANK')] })],
    [template({ target: [filler('A BANK')] })],
    { right: 1 },
  ],
  ['missed', [template({ target: [filler('BANK')] })], [], { missed: 1 }],
  ['extra', [], [template({ target: [filler('BANK')] })], { extra: 1 }],
  ['optional and missed', [template({ target: [maybe('BANK')] })], [], {}],
  [
    'optional and found',
    [template({ target: [filler('BANK')] }, true)],
    [template({ target: [filler('BANK')] })],
    {},
  ],
  [
    'told twice',
    [template({ target: [filler('BANK')] }), template({ target: [filler('BANK')] })],
    [template({ target: [filler('BANK')] })],
    { right: 1 },
  ],
])('a target %s', (_, keys, given, counts) => {
  expect(scoreReport(keys, given).get('Target')).toMatchObject({ ...none, ...counts })
})

test('a description of somebody named is another form of the name', () => {
  const key = template({
    'victim: name': [filler('ANA RUIZ')],
    'victim: description': [filler('MAYOR', ['ANA RUIZ'])],
  })
  expect(entities([key], ROLES.Victim)).toEqual([{ forms: ['ANA RUIZ', 'MAYOR'], of: [], optional: false }])
})

test.each<[string, string[], string[], object]>([
  ['all right', ['BANK', 'CAR'], ['CAR', 'BANK'], { right: 2 }],
  ['one in place of another', ['BANK'], ['CAR'], { wrong: 1 }],
  ['too much', ['BANK'], ['BANK', 'CAR'], { right: 1, extra: 1 }],
  ['half', ['POWER TOWER'], ['POWER LINE'], { right: 0.5, wrong: 0.5 }],
])('a slot: %s', (_, keys, given, counts) => {
  expect(
    scoreSlot(
      'target',
      keys.map(k => filler(k)),
      given.map(g => filler(g)),
    ),
  ).toEqual({ ...none, ...counts })
})

test('templates are aligned by what they share, and one too many is extra', () => {
  const [bank, car] = ['BANK', 'CAR'].map(one =>
    template({ type: [filler('BOMBING')], target: [filler(one)] }),
  )
  const tally = scoreReport([car], [bank, car])
  expect(tally.get('templates found')).toMatchObject({ right: 1, extra: 1, missed: 0 })
  expect(tally.get('target')).toMatchObject({ right: 1, extra: 1, wrong: 0 })
})

test('whether a report tells of an incident is open where all are optional', () => {
  expect(scoreReport([template({}, true)], []).get('report tells of an incident')).toBeUndefined()
})
