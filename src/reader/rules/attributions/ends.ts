import { isParticiple, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { Bounds, Cue } from './cue.ts'
import { quoteAt } from './quotes.ts'
import type { Range } from './sources.ts'

/** A content that begins at a token, up to where it ends: '"Nothing is left."', "the bridge collapsed". */
export function contentAfter(bounds: Bounds, cue: Cue, from: number): Range {
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
    if (tokens[i].norm === ';' && i > cue.to && othersFollow(bounds, cue, i)) return i
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

/** "put the toll at 24; the minister denied that": after a semicolon another speaks. */
const othersFollow = ({ syntax, cuesIn }: Bounds, cue: Cue, at: number): boolean =>
  cuesIn(syntax.words.tokens[at].sentence).some(
    k => k !== cue && k.from > at && k.source?.from !== cue.source?.from,
  )

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
      (next.pos === 'CCONJ' && words.tokens[at + 1]?.norm !== 'to') ||
      next.pos === 'SCONJ' ||
      (chunk?.kind === 'verb' && isParticiple(words, chunk))
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
