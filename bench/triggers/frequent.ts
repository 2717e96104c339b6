import type { OfferedTrigger } from '../../src/records/offer.ts'
import { overlaps, spanOf } from '../../src/records/span.ts'
import type { Annotated } from '../../training/document.ts'
import type { Finder } from '../held/compare.ts'

/** Gives each word the type that it has most often in the training part; a word that has mostly none gets none. */
export function mostFrequent(training: readonly Annotated[]): Finder {
  const best = mostFrequentTypes(training)
  return {
    name: 'most frequent',
    find: async ({ text, tokens }) => ({
      triggers: tokens.flatMap(({ text: word, start, end, sentence }): OfferedTrigger[] => {
        const type = best.get(stem(word))
        return type ? [{ span: spanOf(text, start, end), sentence, type, score: 1 }] : []
      }),
    }),
  }
}

function mostFrequentTypes(training: readonly Annotated[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { text, triggers } of training)
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}-]+/gu)) {
      const at = { start: index, end: index + word.length }
      const gold = triggers?.list.find(trigger => overlaps(trigger, at))
      if (gold?.isTypeUnknown) continue
      const type = gold?.types[0] ?? ''
      const known = counts.get(stem(word)) ?? new Map<string, number>()
      counts.set(stem(word), known.set(type, (known.get(type) ?? 0) + 1))
    }
  return new Map([...counts].map(([word, types]) => [word, [...types].toSorted((a, b) => b[1] - a[1])[0][0]]))
}

const stem = (token: string): string => token.toLowerCase().replace(/(?:ings?|ed|es|s)$/, '')
