import { expect, test } from 'vitest'
import { cut } from '../../src/language/en/words.ts'

const sentences = (text: string): string[] => cut(text).sentences.map(s => text.slice(s.start, s.end))

test.each([
  ['A strike killed Gen. John Roe. Lt. Col. Jane Doe said so.', 2],
  ['He met U.S. troops. They live in the U.S. The army left.', 3],
  ['The blast came at 10 a.m. Friday. It came at 10 a.m. The army left.', 3],
  ['He lives at No. 10 Downing Street. Flight No. 5 left.', 2],
  ['J. R. Roe met George W. Poe. He left.', 2],
  ['“We will fight on. We will never yield,” he said. “Never.” They left.', 4],
  ['"Why did they do it?" he asked. "Who knows!" she said.', 2],
  ['“Why did they do it?” he asked.', 1],
  ['He said: “We won.” She left.', 2],
  ['He paused... then left. They waited … It was over.', 3],
  ['The Rev. Dr. Smith, of Smith & Sons Inc., left.', 1],
  ['Sgt. Maj. Roe and Sen. Doe met. Gov. Lee left.', 2],
  ['It cost $1.5 million. Some 3.2 percent left.', 2],
  ['- First thing\n- Second thing\n- Third thing', 3],
  ['1. Two killed in Mosul\n2. Three hurt in Basra', 2],
  ['Photo: a guard\nA soldier stands guard near the gate.', 2],
  ['Two killed in blast\nThree hurt in a raid', 2],
  ['The vote (held on Sunday) was free. (It was the first.) They left.', 3],
  ['He arrived on Jan. 3. They left in Sept. 2019.', 2],
  ['He moved to Washington, D.C. in May.', 1],
  ['Yahoo! said it.', 1],
  ['The attack killed 12. Eight were hurt. 20 fled.', 3],
  [
    'Rebels entered the northern town of Roe on Monday morning and set\nfire to several Houses near the river, then withdrew to the hills\nbefore noon.',
    1,
  ],
  ['GUERRILLAS ATTACKED A GARRISON. THE ARMY SAID TWO DIED.', 2],
  ['One.\n\nTwo.\n\n\nThree.', 3],
])('%j has %i sentences', (text, count) => {
  expect(sentences(text)).toHaveLength(count)
})

test('a closing quote stays with its sentence', () => {
  expect(sentences('He said: “We won.” She left.')).toEqual(['He said: “We won.”', 'She left.'])
})

test('the dateline belongs to no sentence', () => {
  const text = 'BAGHDAD (AP) — Rockets hit a base.\n\nTwo died.'
  const { tokens } = cut(text)
  expect(sentences(text)).toEqual(['Rockets hit a base.', 'Two died.'])
  expect(tokens[0].text).toBe('Rockets')
})

test.each([
  ['THE FMLN ATTACKED A GARRISON IN SAN SALVADOR.', 'DET PROPN VERB DET NOUN ADP PROPN PROPN PUNCT'],
  ['SOLDIERS KILLED LUIS CARLOS GALAN NEAR LIMA.', 'NOUN VERB PROPN PROPN PROPN ADP PROPN PUNCT'],
])('a text in capitals is tagged as if it were not: %s', (text, tags) => {
  const { tokens } = cut(text)
  expect(tokens.map(t => t.pos).join(' ')).toBe(tags)
  expect(tokens.map(t => t.text).join(' ')).toBe(text.replace('.', ' .'))
})
