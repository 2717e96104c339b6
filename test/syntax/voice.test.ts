import { expect, test } from 'vitest'
import { isPassive } from '../../src/syntax/voice.ts'
import { parse } from './parse.ts'

test.each([
  ['Two men were killed.', 'killed'],
  ['Two men have been arrested in Basra.', 'arrested'],
  ['The road is being closed.', 'closed'],
  ['The mayor got arrested.', 'arrested'],
  ['Workers kidnapped by rebels returned.', 'kidnapped'],
  ['Three people killed in market attack', 'killed'],
  ['Two men were arrested and charged.', 'charged'],
  ['Ten people were killed and twelve men wounded.', 'wounded'],
  ['The teacher is said to have been abducted.', 'abducted'],
  ['Five workers shot dead in Basra were teachers.', 'shot'],
])('passive: %s', (text, verb) => {
  const { syntax, at } = parse(text)
  expect(isPassive(syntax, at(verb))).toBe(true)
})

test.each([
  ['Rebels killed two men.', 'killed'],
  ['Rebels attacked on Tuesday.', 'attacked'],
  ['Rebels have attacked the town.', 'attacked'],
  ['Police shot at the crowd.', 'shot'],
  ['The rebels are attacking the town.', 'attacking'],
  ['The mayor resigned by letter and left.', 'left'],
  ['Rebels were driven out and attacked a town.', 'attacked'],
])('active: %s', (text, verb) => {
  const { syntax, at } = parse(text)
  expect(isPassive(syntax, at(verb))).toBe(false)
})
