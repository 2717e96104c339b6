import { expect, test } from 'vitest'
import { parseExpectation } from './expectation.ts'

const whole = (events: string, rest = '') => `
kind: news
published: 2020-03-14
events: ${events}
claims: []
links: []
ties: []
not: []
${rest}`

test('one stands for a list of one', () => {
  const yaml = whole('[{what: DEATH, trigger: died, status: happened}]')
  expect(parseExpectation(yaml, 'a.yaml').events).toEqual([
    { what: ['DEATH'], trigger: ['died'], status: ['happened'], harm: [], optional: false },
  ])
})

test.each([
  ['a wrong key', '[{what: DEATH, trigger: died, stats: happened}]', /^a\.yaml: events\.0: .*stats/],
  ['a wrong status', '[{what: DEATH, trigger: died, status: done}]', /events\.0\.status\.0: /],
  ['a type in small letters', '[{what: death, trigger: died}]', /events\.0\.what\.0: should be TYPE/],
  ['no trigger', '[{what: DEATH}]', /events\.0\.trigger: /],
  ['a date in words', '[{what: DEATH, trigger: died, start: March}]', /events\.0\.start: should be a date/],
  [
    'a total that is not there',
    '[{what: DEATH, trigger: died, harm: [{kind: killed, low: 1, high: 1, partOf: 3}]}]',
    /events\.0\.harm\.0\.partOf: there is no 3/,
  ],
])('%s is refused with its place', (_, events, message) => {
  expect(() => parseExpectation(whole(events), 'a.yaml')).toThrow(message)
})

test('a claim about an event that is not there is refused', () => {
  const yaml = whole('[]').replace('claims: []', 'claims: [{source: Police, stance: denies, about: [2]}]')
  expect(() => parseExpectation(yaml, 'a.yaml')).toThrow(/claims\.0\.about: there is no 2/)
})
