import type { MentionLabel, Offer } from '../records/offer.ts'
import type { Chunk } from '../records/words.ts'
import { lastTokenOf, type Syntax } from '../syntax/syntax.ts'

/** What a noun chunk as a whole was found to be; of "Iraqi soldiers" people, not a nationality. */
export function labelsByChunk(syntax: Syntax, offer: Offer): (chunk: Chunk) => MentionLabel | undefined {
  const labels = new Map<Chunk, MentionLabel>()
  for (const mention of offer.mentions) {
    const head = lastTokenOf(syntax, mention.head)
    const chunk = syntax.chunkAt(head)
    if (chunk?.head === head) labels.set(chunk, mention.label)
  }
  return chunk => labels.get(chunk)
}
