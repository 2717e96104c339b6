import type { Words } from '../../records/words.ts'
import { type Quote, quoteAt } from '../rules/attributions/quotes.ts'
import type { Range } from './spans.ts'

/**
 * A content that opens with quotation marks runs to the mark that closes them, over sentences and paragraphs; any other
 * stays in the sentence that it begins in, or in the quotation that it lies in.
 */
export function bounded(words: Words, quotes: readonly Quote[], content: Range): Range {
  const around = quoteAt(quotes, content.from)
  if (around && content.from <= around.from + 1) return { from: around.from, to: around.to }
  const sentenceEnd = words.sentences[words.tokens[content.from].sentence].to
  if (around) return { from: content.from, to: Math.min(content.to, around.to - 1) }
  const to = Math.min(content.to, sentenceEnd)
  const inside = quoteAt(quotes, to - 1)
  return { from: content.from, to: inside && inside.from >= content.from ? inside.to : to }
}

/** How many words may stand between two pieces of one statement: '"A," the head of the agency said, "B."' */
const GAP = 25

/** The stretch of the pieces that belong together, from the likeliest outwards. `pieces` are in the order of the text. */
export function together(pieces: readonly (Range & { readonly score: number })[]): Range {
  const best = pieces.reduce(
    (likeliest, piece, i) => (piece.score > pieces[likeliest].score ? i : likeliest),
    0,
  )
  let [low, high] = [best, best]
  while (low > 0 && pieces[low].from - pieces[low - 1].to <= GAP) low--
  while (high < pieces.length - 1 && pieces[high + 1].from - pieces[high].to <= GAP) high++
  return { from: pieces[low].from, to: Math.max(...pieces.slice(low, high + 1).map(({ to }) => to)) }
}
