import { expect, test } from 'vitest'
import { bestPassages, excerpt, marked, type Sought } from '../../../src/exports/archive/marked.ts'

const sought = (...words: string[]): Sought[] =>
  words.map(word => ({ word: word.replace('*', ''), isPrefix: word.endsWith('*') }))

const inBold = (sentence: string, ...words: string[]): string =>
  marked(sentence, sought(...words))
    .map(({ text, role }) => (role === 'strong' ? `[${text}]` : text))
    .join(' ')

test.each<[sentence: string, words: string[], shown: string]>([
  ['Gunmen attacked the town.', ['attack'], 'Gunmen [attacked] the town.'],
  ['The attackers, he said, fled.', ['attacks'], 'The [attackers,] he said, fled.'],
  ['Forces of al-Shabab fled.', ['shabab'], 'Forces of [al-Shabab] fled.'],
  ['In Pôrto Álvo', ['alvo'], 'In Pôrto [Álvo]'],
  ['A bomb and a bombardment', ['bomb*'], 'A [bomb] and a [bombardment]'],
  ['Iran and Iraq', ['iran'], '[Iran] and Iraq'],
  ['The cat sat.', ['car'], 'The cat sat.'],
  ['Nothing is sought.', [], 'Nothing is sought.'],
])('%j, looked for with %j, is shown as %j', (sentence, words, shown) => {
  expect(inBold(sentence, ...words)).toBe(shown)
})

test('the sentence with the most of the words is shown', () => {
  const sentences = ['A bridge fell.', 'The bridge fell on a barge.', 'A barge sank.']
  expect(bestPassages(sentences, sought('bridge', 'barge'), 1)).toEqual([sentences[1]])
  expect(bestPassages(sentences, [], 1)).toEqual([sentences[0]])
})

test('a long sentence is shown around the first word that was looked for', () => {
  const long = `${'word '.repeat(200)}needle ${'more '.repeat(200)}`
  const shown = excerpt(marked(long, sought('needle')), 120)
  expect(shown.map(({ text }) => text).join(' ').length).toBeLessThan(140)
  expect(shown.filter(({ role }) => role === 'strong').map(({ text }) => text)).toEqual(['needle'])
  expect([shown[0].text, shown.at(-1)!.text]).toEqual(['…', '…'])
})
