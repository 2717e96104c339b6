import type { Extent } from '../../src/records/span.ts'
import type { Words } from '../../src/records/words.ts'

export interface Found {
  readonly cue: Extent
  readonly source?: Extent
  readonly content: Extent
}

/** "said", "says", "told" and "according to"; the nearest noun chunk; the rest of the sentence, or what stands before. */
export function baseline({ tokens, sentences, chunks }: Words): Found[] {
  return tokens.flatMap(token => {
    const isVerb = /^(?:said|says|told|added)$/.test(token.norm)
    const isPhrase = token.norm === 'according' && tokens[token.index + 1]?.norm === 'to'
    if (!isVerb && !isPhrase) return []
    const sentence = sentences[token.sentence]
    const cue = { start: token.start, end: isPhrase ? tokens[token.index + 1].end : token.end }
    const nouns = chunks.filter(c => c.kind === 'noun' && c.sentence === token.sentence)
    const ahead = nouns.filter(c => c.end < token.start).at(-1)
    const after = nouns.find(c => c.start >= cue.end)
    const source = isPhrase ? after : (ahead ?? after)
    const rest = { start: tokens[token.index + 1]?.start ?? cue.end, end: tokens[sentence.to - 1].start }
    const content =
      isPhrase || rest.end - rest.start < 20
        ? { start: sentence.start, end: source?.start ?? cue.start }
        : rest
    return content.start < content.end ? [{ cue, content, ...(source && { source }) }] : []
  })
}
