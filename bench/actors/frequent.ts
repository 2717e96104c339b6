import { MENTION_LABELS, type MentionLabel, type OfferedMention } from '../../src/records/offer.ts'
import { spanOfTokens } from '../../src/records/words.ts'
import type { Annotated } from '../../training/document.ts'
import type { Finder } from '../held/compare.ts'

/** Each noun chunk without its determiner, with the label that its last word has most often in the training part. */
export function mostFrequentLabel(training: readonly Annotated[]): Finder {
  const best = labelsByWord(training)
  return {
    name: 'most frequent',
    find: async words => ({
      mentions: words.chunks.flatMap(({ kind, from, head, sentence }): OfferedMention[] => {
        const first = ['DET', 'PRON'].includes(words.tokens[from].pos) ? from + 1 : from
        const { text, norm, pos } = words.tokens[head]
        const label = best.get(norm) ?? (pos === 'PROPN' && /^\p{Lu}/u.test(text) ? 'person' : undefined)
        if (kind !== 'noun' || first > head || !label) return []
        const span = spanOfTokens(words, first, head + 1)
        return [{ span, head: spanOfTokens(words, head, head + 1), label, sentence, score: 1 }]
      }),
    }),
  }
}

function labelsByWord(training: readonly Annotated[]): Map<string, MentionLabel> {
  const counts = new Map<string, Map<MentionLabel, number>>()
  for (const { text, mentions } of training)
    for (const { start, end, labels } of mentions?.list ?? []) {
      const label = MENTION_LABELS.find(one => one === labels[0])
      const word = text.slice(start, end).toLowerCase().split(/\s+/).at(-1)!
      const known = counts.get(word) ?? new Map<MentionLabel, number>()
      if (label) counts.set(word, known.set(label, (known.get(label) ?? 0) + 1))
    }
  return new Map(
    [...counts].map(([word, labels]) => [word, [...labels].toSorted((a, b) => b[1] - a[1])[0][0]]),
  )
}
