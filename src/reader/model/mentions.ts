import { MENTION_LABELS, type MentionLabel, type OfferedMention } from '../../records/offer.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import { headSpan } from '../rules/mentions.ts'
import { rounded, type Scored } from './scores.ts'
import { sentenceRuns, type TaggedSpan, taggedSpans } from './spans.ts'

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
  const { tokens } = words
  const names = taggedSpans(scored, 'name', runs)
  const nouns = taggedSpans(scored, 'noun', runs).flatMap(span => withoutDeterminer(tokens, span))
  const spans = [...names, ...nouns].flatMap(span => withoutMarks(tokens, span))
  return likelierOfSame(spans.filter(span => isMentionLabel(span.label)))
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
function withoutDeterminer(tokens: Words['tokens'], span: TaggedSpan): TaggedSpan[] {
  let { from } = span
  while (from < span.to && opensPhrase(tokens, from, span.to)) from++
  return from < span.to ? [{ ...span, from }] : []
}

/** "The" pupils, "of" pupils; not the "at" of "at least five pupils". */
function opensPhrase(tokens: Words['tokens'], at: number, to: number): boolean {
  const { pos, text } = tokens[at]
  if (/^(?:DET|PRON|PUNCT|CCONJ)$/.test(pos) || !/[\p{L}\p{N}]/u.test(text)) return true
  return pos === 'ADP' && at + 1 < to && /^(?:DET|PRON|NOUN|PROPN)$/.test(tokens[at + 1].pos)
}

/** Without marks at its end; "U.S." is a word. */
function withoutMarks(tokens: Words['tokens'], span: TaggedSpan): TaggedSpan[] {
  let { to } = span
  while (to > span.from && tokens[to - 1].pos === 'PUNCT') to--
  return to > span.from ? [{ ...span, to }] : []
}
