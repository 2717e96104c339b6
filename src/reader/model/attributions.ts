import type { OfferedAttribution } from '../../records/offer.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import { extentOf } from '../rules/attributions/contents.ts'
import type { AttributionLexicon } from '../rules/attributions/lexicon.ts'
import type { Quote } from '../rules/attributions/quotes.ts'
import { bounded, together } from './contents.ts'
import { type PairScores, pairScores } from './pairs.ts'
import { rounded, type Scored } from './scores.ts'
import { type Range, type TaggedSpan, taggedSpans } from './spans.ts'
import { stanceOfCue } from './stance.ts'

/** What the extent and the stance of a content are settled by. */
export interface Said {
  readonly syntax: Syntax
  readonly quotes: readonly Quote[]
  readonly lexicon: AttributionLexicon
}

/** What goes with a cue is likelier than not to. */
const EVEN = 0.5

/** In how many sentences beside that of a cue its source and contents begin or end: further off the model has learnt no "none". */
const REACH = 1

/**
 * Who says what: for each cue the source that most likely goes with it, where one does, and the contents that do. A
 * cue with no content hands nothing over. A statement told in pieces is one, from its first to its last.
 */
export function attributionsIn(said: Said, scored: Scored): OfferedAttribution[] {
  const { window, heads } = scored
  const spans = taggedSpans(scored, 'attribution', [window])
  const labelled = (label: string) => spans.filter(span => span.label === label)
  const [cues, sources, contents] = ['cue', 'source', 'content'].map(labelled)
  const score = pairScores(scored, 'say')
  return cues.flatMap(cue => {
    const goesWith = (span: TaggedSpan): Tied => ({
      ...span,
      score: meanScore(
        score,
        heads.labels.say.indexOf(span.label),
        cue.from - window.from,
        window.from,
        span,
      ),
    })
    const [by, told] = [sources, contents].map(list =>
      list
        .filter(span => isNear(said.syntax.words, cue, span))
        .map(goesWith)
        .filter(span => span.score >= EVEN),
    )
    const [source] = by.sort((a, b) => b.score - a.score)
    return told.length === 0 ? [] : offered(said, cue, source, told)
  })
}

interface Tied extends Range {
  readonly score: number
}

function isNear({ tokens }: Words, cue: Range, { from, to }: Range): boolean {
  const { sentence } = tokens[cue.from]
  return tokens[from].sentence <= sentence + REACH && tokens[to - 1].sentence >= sentence - REACH
}

/** The geometric mean over a span's words of the probability that they have this label for the cue. */
function meanScore(score: PairScores, label: number, cue: number, base: number, { from, to }: Range): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += score(cue, i - base)[label]
  return Math.exp(sum / (to - from))
}

function offered(
  { syntax, quotes, lexicon }: Said,
  cue: TaggedSpan,
  source: Tied | undefined,
  told: readonly Tied[],
): OfferedAttribution[] {
  const { words } = syntax
  const content = together(told.map(piece => ({ ...bounded(words, quotes, piece), score: piece.score })))
  const extent = extentOf(syntax, content)
  if (!extent) return []
  const score = cue.score * Math.max(...told.map(piece => piece.score)) * (source?.score ?? 1)
  return [
    {
      ...(source && { source: spanOfTokens(words, source.from, source.to) }),
      cue: spanOfTokens(words, cue.from, cue.to),
      stance: stanceOfCue(syntax, lexicon, cue, source, content),
      content: extent,
      sentence: words.tokens[cue.from].sentence,
      score: rounded(score),
    },
  ]
}
