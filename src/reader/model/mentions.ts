import { MENTION_LABELS, type MentionLabel, type OfferedMention } from '../../records/offer.ts'
import { spanOfTokens, type Token, type Words } from '../../records/words.ts'
import { headSpan } from '../rules/mentions.ts'
import { rounded, type Scored } from './scores.ts'
import { type Range, sentenceRuns, type TaggedSpan, taggedSpans } from './spans.ts'

/** A mention with the token that roles are scored at: the last, which for a noun phrase is its head. */
export interface FoundMention {
  readonly offered: OfferedMention
  readonly head: number
}

/**
 * Names and noun phrases are marked by heads of their own, so that one may lie in the other; both are offered, in the
 * order of the text. Of two over the same words the likelier stays. What is marked but is no mention (a time) is left out.
 */
export function mentionsIn(words: Words, scored: Scored): FoundMention[] {
  const runs = sentenceRuns(scored)
  const names = taggedSpans(scored, 'name', runs)
  const nouns = taggedSpans(scored, 'noun', runs).flatMap(span => withoutDeterminer(words.tokens, span))
  return likelierOfSame([...names, ...nouns].filter(span => isMentionLabel(span.label)))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ from, to, label, score }) => ({
      offered: {
        span: spanOfTokens(words, from, to),
        head: headSpan(words, from, to, label as MentionLabel),
        label: label as MentionLabel,
        sentence: words.tokens[from].sentence,
        score: rounded(score),
      },
      head: to - 1,
    }))
}

const isMentionLabel = (label: string): boolean => (MENTION_LABELS as readonly string[]).includes(label)

function likelierOfSame(spans: readonly TaggedSpan[]): TaggedSpan[] {
  const best = new Map<string, TaggedSpan>()
  for (const span of spans) {
    const known = best.get(`${span.from} ${span.to}`)
    if (!known || known.score < span.score) best.set(`${span.from} ${span.to}`, span)
  }
  return [...best.values()]
}

/** Nothing where only a determiner or a mark is left. */
function withoutDeterminer<R extends Range>(tokens: readonly Token[], span: R): R[] {
  let { from } = span
  while (
    from < span.to &&
    (/^(?:DET|PRON|PUNCT)$/.test(tokens[from].pos) || !/[\p{L}\p{N}]/u.test(tokens[from].text))
  )
    from++
  return from < span.to ? [{ ...span, from }] : []
}
