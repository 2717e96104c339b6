import { expect, test } from 'vitest'
import { cut } from '../../src/language/en/words.ts'

test.each([
  ['Rocket attack hits base housing US troops', 'hits housing'],
  ['Rebels attack town in north', 'attack'],
  ['Gunmen storm bank, take hostages', 'storm take'],
  ['Protesters clash with police', 'clash'],
  ['Bomb blast rocks market, 12 dead', 'rocks'],
  ['Police fire tear gas at crowd', 'fire'],
  ['Suicide bomber targets convoy', 'targets'],
  ['Thousands march against new law', 'march'],
  ['Peace talks in Geneva', ''],
  ['Air strikes near the border', ''],
  ['Rebel attacks on the town have increased.', 'increased'],
  ['The army answered by firing dozens of shells.', 'answered firing'],
  ['He was accused of bombing the bus.', 'accused bombing'],
  ['They won a penalty kick in the second half.', 'won'],
  ['The unrest was due to lack of food.', ''],
  ['The talks led to war.', 'led'],
  ['The union plans a strike.', 'plans'],
  ['New plans for peace', ''],
])('verbs of: %s', (text, verbs) => {
  const { tokens } = cut(text)
  expect(
    tokens
      .filter(t => t.pos === 'VERB')
      .map(t => t.text)
      .join(' '),
  ).toBe(verbs)
})
