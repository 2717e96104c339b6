import type { OfferedAttribution } from '../../records/offer.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import { extentOf } from '../rules/attributions/contents.ts'
import type { AttributionLexicon } from '../rules/attributions/lexicon.ts'
import type { Quote } from '../rules/attributions/quotes.ts'
import { bounded, together } from './contents.ts'
import { pairScores } from './pairs.ts'
import { rounded, type Scored, sigmoid } from './scores.ts'
import { namedSource } from './sources.ts'
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
  const { tokens } = said.syntax.words
  const spans = taggedSpans(scored, 'attribution', [scored.window])
  const labelled = (label: string) => spans.filter(span => span.label === label)
  const [cues, sources, contents] = ['cue', 'source', 'content'].map(labelled)
  const tieOf = tieScores(scored)
  const tied = (cue: TaggedSpan, list: readonly TaggedSpan[]): Tied[] =>
    list
      .filter(span => isNear(tokens, cue, span))
      .map(({ from, to, label }) => ({ from, to, score: tieOf(cue, { from, to }, label) }))
      .filter(({ score }) => score >= EVEN)
  const told = cues.map(cue => tied(cue, contents))
  const best = new Map<number, number>()
  for (const { from, score } of told.flat()) best.set(from, Math.max(best.get(from) ?? 0, score))
  return cues.flatMap((cue, i) => {
    // What stands in another sentence has one speaker; in its own a statement may lie in another's: "he said she said".
    const own = told[i].filter(
      ({ from, score }) => score === best.get(from) || tokens[from].sentence === tokens[cue.from].sentence,
    )
    const [likeliest] = tied(cue, sources).sort((a, b) => b.score - a.score)
    const named = likeliest && namedSource(said.syntax, likeliest)
    const source = named && { ...named, score: likeliest.score }
    return own.length === 0 ? [] : offered(said, cue, source, own)
  })
}

interface Tied extends Range {
  readonly score: number
}

/** How much likelier than not a span has this label for a cue: the geometric means over its words, against those of "none". */
function tieScores(scored: Scored): (cue: Range, span: Range, label: string) => number {
  const { window, heads } = scored
  const score = pairScores(scored, 'say')
  return (cue, { from, to }, label) => {
    const place = heads.labels.say.indexOf(label)
    let more = 0
    for (let i = from; i < to; i++) {
      const scores = score(cue.from - window.from, i - window.from)
      more += scores[place] - scores[0]
    }
    return sigmoid(more / (to - from))
  }
}

function isNear(tokens: Words['tokens'], cue: Range, { from, to }: Range): boolean {
  const { sentence } = tokens[cue.from]
  return tokens[from].sentence <= sentence + REACH && tokens[to - 1].sentence >= sentence - REACH
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
