import { expect, test } from 'vitest'
import { subjectsOf } from '../../src/syntax/subject.ts'
import { parse } from './parse.ts'

test.each([
  ['Rebels attacked the town.', 'attacked', 'Rebels'],
  ['The rebels in the north of the valley attacked the town.', 'attacked', 'rebels'],
  ['The rebels quickly attacked the town.', 'attacked', 'rebels'],
  ['In Basra, rebels attacked the town.', 'attacked', 'rebels'],
  ['Rebels stormed the barracks and killed a guard.', 'killed', 'Rebels'],
  ['Rebels stormed the barracks, killed a guard and fled.', 'fled', 'Rebels'],
  ['Rebels stormed the barracks, killing a guard.', 'killing', 'Rebels'],
  ['The rebels threatened to kill the guard.', 'kill', 'rebels'],
  ['The rebels, a small group, attacked the town.', 'attacked', 'rebels'],
  ['The rebels (a small group) attacked the town.', 'attacked', 'rebels'],
  ['The rebels — a small group — attacked the town.', 'attacked', 'rebels'],
  ['Relatives of the driver, Ali, a teacher, denied the report.', 'denied', 'Relatives'],
  ['Police in Basra, Iraq, arrested a man.', 'arrested', 'Police'],
  ['On Friday, police, who searched the house, arrested a man.', 'arrested', 'police'],
  ['The minister said the army attacked the town.', 'attacked', 'army'],
  ['The station reported the army attacked the town.', 'attacked', 'army'],
  ['The minister said that the army attacked the town.', 'attacked', 'army'],
  ['After the attack, police arrested a man.', 'arrested', 'police'],
  ['Gunmen who seized dozens of pupils have killed a guard.', 'killed', 'Gunmen'],
  ['Gunmen who fled killed a guard.', 'killed', 'Gunmen'],
  ['Workers kidnapped by rebels have left the country.', 'left', 'Workers'],
  ['A group holding two hostages attacked the town.', 'attacked', 'group'],
  ['The bomb killed and wounded soldiers.', 'wounded', 'bomb'],
])('the subject of a verb: %s', (text, verb, subject) => {
  const { syntax, at, show } = parse(text)
  expect(show(subjectsOf(syntax, at(verb)).slice(0, 1))).toBe(subject)
})

test('a relative pronoun stands for the nearest chunk or for what that hangs on', () => {
  const { syntax, at, show } = parse('A bomb in the market which killed two was new.')
  expect(show(subjectsOf(syntax, at('killed')))).toBe('market bomb')
})

test.each([
  ['Attacked by rebels, the town fell.', 'Attacked'],
  ['Stop the war.', 'Stop'],
])('a verb that opens a sentence has none before it: %s', (text, verb) => {
  const { syntax, at, show } = parse(text)
  expect(show(subjectsOf(syntax, at(verb)))).toBe('')
})

test('a long chain of verbs does not go on for ever', () => {
  const { syntax } = parse(`${'attacked, '.repeat(2000)}and fled.`)
  for (const chunk of syntax.words.chunks) expect(subjectsOf(syntax, chunk)).toBeInstanceOf(Array)
})
