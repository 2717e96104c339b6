import { expect, test } from 'vitest'
import { m2e2Report } from '../../training/corpora/m2e2.ts'
import { mavenSentence, mavenWords } from '../../training/corpora/maven.ts'
import { ramsRecord } from '../../training/corpora/rams.ts'
import { wikiReport } from '../../training/corpora/wikievents.ts'
import type { Annotated } from '../../training/document.ts'

const triggers = ({ text, triggers: layer }: Annotated) =>
  layer?.list.map(
    ({ start, end, types, isTypeUnknown }) =>
      `${text.slice(start, end)}: ${isTypeUnknown ? '?' : types.join('|') || '-'}`,
  )
const roles = ({ text, triggers: layer, roles: found }: Annotated) =>
  found?.list.map(({ start, end, trigger, roles: all }) => {
    const at = layer?.list[trigger]
    return `${text.slice(at?.start, at?.end)} ${all.join('|')} ${text.slice(start, end)}`
  })

test.each([
  [[['shelled', 'Attack']], ['shelled: ASSAULT']],
  [[['fleeing', 'Escaping']], ['fleeing: -']],
  [[['withdrew', 'Escaping']], ['withdrew: RETREAT']],
  [[['lost', 'Earnings_and_losses']], ['lost: ?']],
])('MAVEN: %j', (marks, expected) => {
  const tokens = 'They shelled Taba , lost it and withdrew , people fleeing .'.split(' ')
  const events = marks.map(([word, event_type]) => {
    const start = tokens.indexOf(word)
    return { start, end: start + 1, event_type }
  })
  const read = mavenSentence('maven/1', { tokens, events })
  expect(triggers(read)).toEqual(expected)
  expect(read.triggers?.complete).toContain('ASSAULT')
  expect(read.triggers?.complete).not.toContain('AGREE')
})

test.each([
  ['A mine killed two.', [['killed', 'Killing']], ['killed: ASSAULT|ACCIDENT|DISASTER']],
  ['One raid led to another raid.', [['raid', 'Attack']], []],
  ['The raiders left after the raid.', [['raid', 'Attack']], ['raid: ASSAULT']],
  ['Nothing came of it.', [['came', 'None']], []],
])('MAVEN by words: %s', (text, marks, expected) => {
  const events = marks.map(([word, event_type]) => ({ text: word, event_type }))
  const read = mavenWords('maven/words-1', { text, events })
  expect(triggers(read)).toEqual(expected)
  expect(read.triggers?.complete).toEqual([])
})

const wiki = (
  text: string,
  ...events: [type: string, trigger: string, ...args: [role: string, text: string][]][]
) =>
  wikiReport(
    {
      docid: 'x',
      tokens: text.split(' '),
      event_mentions: events.map(([event_type, trigger, ...args]) => ({
        event_type,
        trigger: { text: trigger },
        arguments: args.map(([role, words]) => ({ role, text: words })),
      })),
    },
    'train',
  )

test.each([
  [
    'a word that stands once',
    wiki('Gunmen killed a guard in Taba .', ['Life.Die', 'killed', ['Victim', 'guard'], ['Place', 'Taba']]),
    ['killed killed|patient guard', 'killed place Taba'],
  ],
  [
    'the place with the fillers',
    wiki('The attack was long ago . An attack hit Taba .', ['Conflict.Attack', 'attack', ['Place', 'Taba']]),
    ['attack place Taba'],
  ],
  [
    'a lost letter',
    wiki('They want to kill Karim .', ['Life.Die', 'kil', ['Victim', 'Karim']]),
    ['kill killed|patient Karim'],
  ],
  ['a pronoun', wiki('They shot him .', ['Conflict.Attack', 'shot', ['Target', 'him']]), []],
])('WikiEvents: %s', (_, read, expected) => {
  expect(roles(read)).toEqual(expected)
})

test('WikiEvents: of two places that are alike neither is taken', () => {
  const read = wiki('An attack came . Then an attack came .', ['Conflict.Attack', 'attack'])
  expect(triggers(read)).toEqual([])
})

test('RAMS: one event with fillers in other sentences', () => {
  const read = ramsRecord({
    doc_key: 'nw_1',
    source_url: 'http://example.org/1',
    sentences: [
      ['Rebels', 'hold', 'the', 'old', 'town', '.'],
      ['They', 'shot', 'two', 'guards', 'and', 'a', 'cook', '.'],
    ],
    evt_triggers: [[7, 7, [['conflict.attack.firearmattack', 1]]]],
    gold_evt_links: [
      [[7, 7], [2, 4], 'evt01arg04place'],
      [[7, 7], [6, 6], 'evt01arg01attacker'],
      [[7, 7], [8, 12], 'evt01arg02target'],
    ],
  })
  expect(triggers(read)).toEqual(['shot: ASSAULT'])
  expect(roles(read)).toEqual(['shot place old town', 'shot patient two guards', 'shot patient cook'])
})

test('M2E2: sentences of a report stand together', () => {
  const sentence = (
    id: string,
    words: string,
    event_type: string,
    at: number,
    role: string,
    filler: number,
  ) => ({
    sentence_id: id,
    words: words.split(' '),
    'golden-event-mentions': [
      {
        event_type,
        trigger: { start: at, end: at + 1 },
        arguments: [{ role, start: filler, end: filler + 1 }],
      },
    ],
  })
  const read = m2e2Report('v', [
    sentence('v_0', 'Crowds marched in Taba .', 'Conflict:Demonstrate', 1, 'Entity', 0),
    sentence('v_1', 'Police arrested Karim .', 'Justice:Arrest-Jail', 1, 'Person', 2),
  ])
  expect(read.text).toBe('Crowds marched in Taba.\n\nPolice arrested Karim.')
  expect(triggers(read)).toEqual(['marched: PROTEST', 'arrested: COERCE'])
  expect(roles(read)).toEqual(['marched agent Crowds', 'arrested patient Karim'])
})
