import type { Extent } from '../../../records/span.ts'
import { isInfinitive, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { Bounds, Cue } from './cue.ts'
import { contentAfter } from './ends.ts'
import { quoteAt } from './quotes.ts'
import type { Range } from './sources.ts'

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
