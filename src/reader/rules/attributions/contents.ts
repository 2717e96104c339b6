import type { Extent } from '../../../records/span.ts'
import { isInfinitive, isParticiple, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { type Quote, quoteAt } from './quotes.ts'
import type { Range } from './sources.ts'
import type { Cue } from './verbs.ts'

/** What is needed to bound a content: the other cues of the text are bounds, too. */
export interface Bounds {
  readonly syntax: Syntax
  readonly quotes: readonly Quote[]
  /** The cues of a sentence, in text order. */
  readonly cuesIn: (sentence: number) => readonly Cue[]
  readonly lexicon: AttributionLexicon
}

/** The content of a cue as token indices; undefined where nothing is left of it. */
export function contentOf(bounds: Bounds, cue: Cue): Range | undefined {
  // Nothing stands before the first word of a text.
  const ahead = cue.before ? contentBefore(bounds, cue, cue.before) : undefined
  const after = ahead ? goesOn(bounds, cue, ahead) : cue.after && contentAfter(bounds, cue, cue.after.at)
  if (ahead && !after && !isStatement(bounds, ahead)) return undefined
  const from = ahead?.from ?? after?.from
  const to = after?.to ?? ahead?.to
  if (from === undefined || to === undefined || from >= to) return undefined
  return { from, to: withFollowingQuotes(bounds, cue, { from, to }) }
}

/** Offsets of a content, without the marks that hang over its ends. */
export function extentOf(syntax: Syntax, range: Range): Extent | undefined {
  const { tokens } = syntax.words
  let { from, to } = range
  while (from < to && isLoose(tokens[from].norm)) from++
  while (from < to && isLoose(tokens[to - 1].norm) && !closesBracket(syntax, from, to - 1)) to--
  return from < to ? { start: tokens[from].start, end: tokens[to - 1].end } : undefined
}
const closesBracket = ({ words }: Syntax, from: number, at: number): boolean =>
  words.tokens[at].norm === ')' && words.tokens.slice(Math.max(from, at - 30), at).some(t => t.norm === '(')

const isLoose = (norm: string): boolean => /^[.,;:)(—–-]+$/.test(norm)

function contentBefore({ syntax, quotes, cuesIn }: Bounds, cue: Cue, end: number): Range {
  const { tokens, sentences } = syntax.words
  const quote = tokens[end - 1].norm === '"' ? quoteAt(quotes, end - 1) : undefined
  const anchor = quote ? quote.from : end - 1
  const first = sentences[tokens[anchor].sentence].from
  const enclosing = quoteAt(quotes, cue.from)
  let from = enclosing ? Math.max(first, enclosing.from + 1) : first
  const earlier = cuesIn(tokens[anchor].sentence)
    .filter(k => k !== cue && k.from >= from && k.to <= anchor)
    .at(-1)
  if (earlier && quote) return { from: quote.from, to: end }
  if (earlier && !isNested(syntax, earlier)) from = clauseBreak(syntax, earlier.to, anchor) ?? from
  if (tokens[from].pos === 'CCONJ') from++
  return { from, to: end }
}

/** "X, whom Y called …, died, officials said": the earlier cue stands in the content of this one. */
const isNested = (syntax: Syntax, cue: Cue): boolean =>
  cue.source !== undefined && /^(?:who|which|that)$/.test(syntax.words.tokens[cue.source.from].norm)

/** After the last ", and", ", but" between two tokens. */
function clauseBreak(syntax: Syntax, from: number, to: number): number | undefined {
  const { tokens } = syntax.words
  for (let i = to; i > from; i--)
    if ((tokens[i].pos === 'CCONJ' || tokens[i].norm === 'while') && tokens[i - 1].norm === ',') return i + 1
  return undefined
}

/** "A, police said, B" and '"A," he said, "B."': what follows the source and the cue is still what was said. */
function goesOn(bounds: Bounds, cue: Cue, ahead: Range): Range | undefined {
  const { syntax, quotes } = bounds
  const { words } = syntax
  const { tokens } = words
  let i = Math.max(cue.to, cue.source?.to ?? 0)
  for (let n = 0; n < 12 && sameSentence(words, i, cue.from) && tokens[i].pos !== 'PUNCT'; n++) i++
  if (!sameSentence(words, i, cue.from)) return undefined
  const mark = tokens[i].norm === ',' || tokens[i].norm === ':' ? i + 1 : i
  if (tokens[mark]?.norm === '"' && sameSentence(words, mark, cue.from)) {
    const quote = quoteAt(quotes, mark)
    return quote?.from === mark ? { from: mark, to: quote.to } : undefined
  }
  if (tokens[i].norm !== ',' || !sameSentence(words, i + 1, cue.from) || tokens[ahead.to - 1].norm === '"')
    return undefined
  return isContinued(bounds, cue, ahead, i + 1) ? contentAfter(bounds, cue, i + 1) : undefined
}

/** An unfinished clause goes on in any case; a finished one goes on with "because", "but", "wounding", not with "just days after". */
function isContinued({ syntax, cuesIn, lexicon }: Bounds, cue: Cue, ahead: Range, at: number): boolean {
  const { words } = syntax
  if (cuesIn(words.tokens[at].sentence).some(k => k !== cue && k.from === at)) return false
  if (!hasFiniteVerb(syntax, ahead) || lexicon.subordinators.has(words.tokens[ahead.from].norm)) return true
  const isInverted = cue.source !== undefined && cue.source.from >= cue.from
  if (isInverted) return false
  const first = words.tokens[at]
  return (
    /^(?:because|with|including|without)$/.test(first.norm) ||
    (/.ing$/.test(first.norm) && first.pos === 'VERB')
  )
}

/** "Last month, the agency warned them": days and places ahead of a source are no content. */
const isStatement = ({ syntax }: Bounds, range: Range): boolean =>
  syntax.words.tokens[range.to - 1].norm === '"' ||
  syntax.words.tokens.slice(range.from, range.to).some(t => t.pos === 'VERB' || t.pos === 'AUX')

function hasFiniteVerb(syntax: Syntax, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const chunk = syntax.chunkAt(i)
    if (
      chunk?.kind === 'verb' &&
      !isInfinitive(syntax.words, chunk) &&
      !/.ing$/.test(syntax.words.tokens[chunk.head].norm)
    )
      return true
  }
  return false
}

function contentAfter(bounds: Bounds, cue: Cue, from: number): Range {
  const { syntax, quotes } = bounds
  const { tokens } = syntax.words
  if (from >= tokens.length) return { from, to: from }
  const opened = tokens[from].norm === '"' ? quoteAt(quotes, from) : undefined
  if (opened?.from === from) {
    const isWhole = cue.after?.as === 'quote' && tokens[from - 1].pos === 'PUNCT'
    const next = tokens[opened.to]
    if (isWhole || !next || next.pos === 'PUNCT' || !sameSentence(syntax.words, opened.to - 1, opened.to))
      return { from, to: opened.to }
    return { from, to: endAfter(bounds, cue, opened.to) }
  }
  return { from, to: endAfter(bounds, cue, from) }
}

/** To the end of the sentence, of the quotation that the cue itself stands in, or to where somebody else speaks. */
function endAfter(bounds: Bounds, cue: Cue, from: number): number {
  const { syntax, quotes } = bounds
  const { words } = syntax
  const { tokens } = words
  const enclosing = quoteAt(quotes, cue.from)
  const isUnder = isSubordinate(bounds, cue)
  let i = from
  while (i < tokens.length && sameSentence(words, i, from)) {
    if (enclosing && i >= enclosing.to - 1) return i
    if (tokens[i].norm === ')') return i
    const inner = enclosing ? undefined : quoteAt(quotes, i)
    if (inner && inner.from === i) {
      const leaves = !sameSentence(words, inner.to - 1, from)
      i = inner.to
      if (leaves) return i
      continue
    }
    if (i > from && tokens[i].norm === ',' && (isUnder || isReturn(syntax, cue, i))) return i
    if (i > cue.to && tokens[i].norm === ',' && leaves(syntax, cue, i + 1)) return i
    if (i > from && otherSpeaks(bounds, cue, i)) return i
    i++
  }
  return i
}

/** "As police said …, he left": the content ends where the main clause begins. */
function isSubordinate({ syntax, lexicon }: Bounds, cue: Cue): boolean {
  const first = Math.min(cue.from, cue.source?.from ?? cue.from)
  const { tokens, sentences } = syntax.words
  const before = tokens[first - 1]
  return (
    before !== undefined &&
    sentences[before.sentence].from === first - 1 &&
    lexicon.subordinators.has(before.norm)
  )
}

/** "The man, who said he was ill, | left": after a relative clause the main verb. */
function isReturn(syntax: Syntax, cue: Cue, comma: number): boolean {
  if (!cue.source || !/^(?:who|which|that)$/.test(syntax.words.tokens[cue.source.from].norm)) return false
  return syntax.words.tokens[comma + 1] !== undefined && syntax.chunkAt(comma + 1)?.kind === 'verb'
}

/** "vowed to strike back, raising fears", "claimed it had won, but offered no proof": the source's own clause goes on. */
function leaves(syntax: Syntax, cue: Cue, at: number): boolean {
  const { words } = syntax
  const chunk = words.tokens[at] && syntax.chunkAt(at)
  const next = words.tokens[at]
  if (cue.after && !/^(?:clause|quote)$/.test(cue.after.as) && next)
    return (
      next.pos === 'CCONJ' || next.pos === 'SCONJ' || (chunk?.kind === 'verb' && isParticiple(words, chunk))
    )
  return words.tokens[at]?.norm === 'but' && syntax.chunkAt(at + 1)?.kind === 'verb'
}

function otherSpeaks({ syntax, cuesIn }: Bounds, cue: Cue, at: number): boolean {
  const { tokens } = syntax.words
  const opens = tokens[at].norm === ',' ? at + 1 : tokens[at].pos === 'CCONJ' ? at : -1
  if (opens < 0) return false
  const isJoined = /^(?:and|but|while|though|although|or)$/.test(tokens[opens]?.norm ?? '')
  const start = isJoined ? opens + 1 : opens
  return cuesIn(tokens[at].sentence).some(k => {
    if (k === cue || k.from <= at) return false
    const first = k.source && k.source.from > at ? Math.min(k.source.from, k.from) : k.from
    if (first !== start) return false
    const sharesSource = k.source !== undefined && k.source.from === cue.source?.from
    if (k.before !== undefined && tokens[at].norm === ',') return true
    return tokens[at].norm === ',' || sharesSource
  })
}

/** Quoted sentences that follow, with nobody named for them, are by the same speaker. */
function withFollowingQuotes({ syntax, quotes, cuesIn }: Bounds, cue: Cue, content: Range): number {
  const { tokens, sentences } = syntax.words
  const isQuote = tokens[content.from].norm === '"' || tokens[content.to - 1].norm === '"'
  if (!isQuote || quoteAt(quotes, cue.from)) return content.to
  let end = content.to
  let last = Math.max(tokens[end - 1].sentence, tokens[cue.to - 1].sentence)
  for (;;) {
    const next = sentences[last + 1]
    const quote = next && tokens[next.from].norm === '"' ? quoteAt(quotes, next.from) : undefined
    if (!next || !quote || quote.from !== next.from) return end
    const closing = sentences[tokens[quote.to - 1].sentence]
    if (next.paragraph !== sentences[last].paragraph && closing.to > quote.to) return end
    const around = [...cuesIn(closing.index), ...cuesIn(closing.index + 1)]
    const isTaken = around.some(k => k.before === quote.to || (k.from >= quote.to - 1 && k.from < closing.to))
    if (isTaken || closing.to > quote.to + 1) return end
    end = quote.to
    last = closing.index
  }
}
