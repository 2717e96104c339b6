import { expect, test } from 'vitest'
import { complementsOf, joinedBefore, joinedTo, objectsOf } from '../../src/syntax/complements.ts'
import { parse } from './parse.ts'

test.each([
  ['Rebels attacked the town.', 'attacked', 'town'],
  ['Rebels attacked at least 12 people.', 'attacked', 'people'],
  ['Rebels killed 12 people and a guard.', 'killed', 'people guard'],
  ['Rebels killed a nurse, two drivers and a guard.', 'killed', 'nurse drivers guard'],
  ['Rebels attacked sites in Iraq and Syria.', 'attacked', 'sites'],
  ['Rebels attacked the town and police fled.', 'attacked', 'town'],
  ['Rebels killed the mayor, a teacher.', 'killed', 'mayor'],
  ['Rebels killed about a dozen people.', 'killed', 'people'],
  ['Rebels fled to the hills.', 'fled', ''],
  ['Rebels flew over a base.', 'flew', ''],
  ['Rebels attacked.', 'attacked', ''],
])('the objects of a verb: %s', (text, verb, objects) => {
  const { syntax, at, show } = parse(text)
  expect(show(objectsOf(syntax, at(verb)))).toBe(objects)
})

test.each([
  ['Rebels attacked the town in Iraq on Friday.', 'town', 'in Iraq, on Friday'],
  ['Talks between the sides in Doha failed.', 'Talks', 'between sides, in Doha'],
  ['The killing of at least five soldiers began it.', 'killing', 'of soldiers'],
  ['The attack was condemned.', 'attack', ''],
  ['An attack, on the town, failed.', 'attack', ''],
])('the phrases after a chunk: %s', (text, head, expected) => {
  const { syntax, at, show } = parse(text)
  const { from, to } = at(head)
  const found = complementsOf(syntax, to, from).map(({ by, chunk }) => `${by} ${show([chunk])}`)
  expect(found.join(', ')).toBe(expected)
})

test.each([
  ['Rebels and villagers attacked.', 'villagers', 'Rebels'],
  ['Soldiers, police and villagers attacked.', 'villagers', 'police Soldiers'],
  ['He said three soldiers, two guards and a driver died.', 'driver', 'guards soldiers'],
  ['When rebels took the town, soldiers and police fled.', 'police', 'soldiers'],
  ['In Basra, soldiers and police fled.', 'police', 'soldiers'],
  ['The police fled.', 'police', ''],
])('what is joined before: %s', (text, head, expected) => {
  const { syntax, at, show } = parse(text)
  expect(show(joinedBefore(syntax, at(head)))).toBe(expected)
})

test.each([
  ['They met Iran and Iraq.', 'Iran', 'Iraq'],
  ['They met the mayor of Basra and a general.', 'mayor', 'general'],
  ['They met the mayor and the general resigned.', 'mayor', ''],
  ['They met the mayor, who left.', 'mayor', ''],
])('what is joined after: %s', (text, head, expected) => {
  const { syntax, at, show } = parse(text)
  expect(show(joinedTo(syntax, at(head)))).toBe(expected)
})
