import { expect, test } from 'vitest'
import { reaches } from '../../src/links/graph.ts'
import { makeLinks } from '../../src/links/links.ts'
import type { EventRecord } from '../../src/records/event.ts'
import type { OfferedCause } from '../../src/records/offer.ts'
import { spanOf } from '../../src/records/span.ts'
import type { Words } from '../../src/records/words.ts'
import { readText, triggersOf } from '../readings.ts'

test.each<[string, string, string[]]>([
  [
    'prompted',
    'A rocket attack killed three soldiers in Basra. It prompted U.S. airstrikes on Friday.',
    ['rocket attack+killed prompts airstrikes'],
  ],
  [
    'in retaliation for',
    'Israeli jets bombed a camp in Gaza in retaliation for a rocket attack on Thursday.',
    ['rocket attack retaliation bombed+retaliation'],
  ],
  [
    'after is only order',
    'Police arrested 12 people after a bombing in Cairo.',
    ['bombing precedes arrested'],
  ],
  [
    'what might follow is no link',
    'A rocket attack killed three soldiers. The attack could spark more protests.',
    [],
  ],
])('%s', async (_, text, expected) => {
  const { links, events } = await readText(text, '2020-03-14')
  const name = (id: string): string => triggersOf(events.find(e => e.id === id)!)
  expect(links.map(l => `${name(l.from)} ${l.kind} ${name(l.to)}`)).toEqual(expected)
})

const text = 'one two three'
const words: Words = { text, sentences: [], tokens: [], chunks: [] }
const event = (word: string, start?: string): EventRecord => ({
  id: word,
  type: 'ASSAULT',
  status: 'happened',
  background: false,
  mentions: [{ trigger: spanOf(text, text.indexOf(word), text.indexOf(word) + word.length), sentence: 0 }],
  participants: [],
  harm: [],
  confidence: 0.8,
  ...(start ? { time: { start, end: start, precision: 'day', basis: 'stated' } as const } : {}),
})
const cause = (
  from: string,
  to: string,
  kind: OfferedCause['kind'] = 'prompts',
  score = 0.8,
): OfferedCause => ({
  cause: event(from).mentions[0].trigger,
  effect: event(to).mentions[0].trigger,
  signal: spanOf(text, 3, 4),
  kind,
  sentence: 0,
  score,
})
const pairs = (causes: OfferedCause[], events = ['one', 'two', 'three'].map(w => event(w))) =>
  makeLinks(words, causes, events).links.map(l => `${l.from}-${l.kind}-${l.to}`)

test('the link that would close a circle is left out, and said', () => {
  const causes = [cause('one', 'two'), cause('two', 'three'), cause('three', 'one', 'precedes')]
  const found = makeLinks(
    words,
    causes,
    ['one', 'two', 'three'].map(w => event(w)),
  )
  expect(found.links.map(l => `${l.from}${l.to}`)).toEqual(['onetwo', 'twothree'])
  expect(found.problems).toHaveLength(1)
  expect(reaches(found.links, 'three', 'one')).toBe(false)
})

test('of two kinds between the same events the stronger stands', () => {
  expect(pairs([cause('one', 'two', 'precedes', 0.9), cause('one', 'two', 'retaliation', 0.5)])).toEqual([
    'one-retaliation-two',
  ])
})

test('nothing leads to what came before it', () => {
  expect(pairs([cause('one', 'two')], [event('one', '2020-03-13'), event('two', '2020-03-11')])).toEqual([])
})
