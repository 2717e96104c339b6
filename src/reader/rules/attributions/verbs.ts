import type { Chunk } from '../../../records/words.ts'
import { previousVerb, subjectsOf } from '../../../syntax/subject.ts'
import { isInfinitive, isParticiple, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import { type Complemented, complementAfter } from './complements.ts'
import type { Cue } from './cue.ts'
import type { AttributionLexicon, CueVerb } from './lexicon.ts'
import { type Quote, quoteAt } from './quotes.ts'
import { type Range, rightOf, sourceAfter, sourceBefore } from './sources.ts'
import { stanceOf } from './stance.ts'

const UNREAL = new Set(['might', 'may', 'should', 'could', 'must'])
const BE = new Set("is are was were be been being 's 're".split(' '))

/** Cues that are verbs with somebody who speaks: "Iraqi officials said", "said Sajad Jiyad", "adding that". */
export function verbCues(syntax: Syntax, quotes: readonly Quote[], lexicon: AttributionLexicon): Cue[] {
  return syntax.words.chunks.flatMap(chunk => {
    if (chunk.kind !== 'verb') return []
    const verb = lexicon.verbs.get(syntax.words.tokens[chunk.head].lemma)
    const cue = verb && !isUnreal(syntax, chunk) ? cueOf(syntax, quotes, lexicon, chunk, verb) : undefined
    return cue ? [cue] : []
  })
}

function cueOf(
  syntax: Syntax,
  quotes: readonly Quote[],
  lexicon: AttributionLexicon,
  chunk: Chunk,
  verb: CueVerb,
): Cue | undefined {
  const range = { from: firstOf(syntax, chunk), to: chunk.head + 1 }
  const inverted = invertedSource(syntax, quotes, lexicon, chunk)
  if (inverted) {
    const before = chunk.from
    return verb.takes.has('quote') || verb.takes.has('clause')
      ? { ...range, stance: verb.stance, source: inverted, before, score: 0.9 }
      : undefined
  }
  const source = isParticiple(syntax.words, chunk)
    ? subjectOf(syntax, chunk, lexicon)
    : (sourceBefore(syntax, chunk, lexicon) ?? subjectOf(syntax, chunk, lexicon))
  const ahead = endOfContentBefore(syntax, quotes, chunk, source)
  const closes = ahead !== undefined && syntax.words.tokens[ahead - 1].norm === '"'
  const found = relativeClause(syntax, chunk, source) ?? complementAfter(syntax, chunk, verb, lexicon)
  const after = closes && found && isCircumstance(syntax, found) ? undefined : found
  const isLast = closes || verb.addressed || closesClause(syntax, chunk, lexicon)
  const before = (after && !(after.as === 'quote' && closes)) || !isLast ? undefined : ahead
  if (!after && before === undefined) return undefined
  if (isPassive(syntax, chunk)) return impersonal(syntax, range, source, after, verb)
  if (!source && before === undefined && after?.as !== 'quote') return undefined
  if (verb.stance === 'believes' && source && lexicon.anybody.has(syntax.words.tokens[source.from].norm))
    return undefined
  const stance = stanceOf(syntax, lexicon, chunk, verb, source, after)
  return { ...range, stance, source, after, before, score: source ? 0.9 : 0.5 }
}

/** "what officials said | were mainly weapons facilities": the content is the clause around the cue, from what it is told of. */
function relativeClause(syntax: Syntax, chunk: Chunk, source: Range | undefined): Complemented | undefined {
  const { words } = syntax
  const next = sameSentence(words, chunk.to, chunk.from) ? syntax.chunkAt(chunk.to) : undefined
  const pronoun = source && words.tokens[source.from - 1]
  if (!source || !pronoun || next?.kind !== 'verb' || isInfinitive(words, next) || isParticiple(words, next))
    return undefined
  if (!/^(?:what|who|which|that)$/.test(pronoun.norm) || !sameSentence(words, source.from - 1, chunk.from))
    return undefined
  let at = source.from - 1
  while (sameSentence(words, at - 1, chunk.from) && syntax.chunkAt(at - 1)?.kind !== 'verb') {
    if (/^[,;:"]$/.test(words.tokens[at - 1].norm) && at < source.from - 1) break
    at--
  }
  return { at, as: 'clause' }
}

/** '"No," she added when they asked': after a quotation this tells when it was said. */
const isCircumstance = (syntax: Syntax, after: Complemented): boolean =>
  after.as === 'clause' && /^(?:when|where|if)$/.test(syntax.words.tokens[after.at].norm)

/** After "…, police said" comes no object: a mark, a day, a preposition or an adverb. */
function closesClause(syntax: Syntax, chunk: Chunk, lexicon: AttributionLexicon): boolean {
  const { words } = syntax
  const next = words.tokens[chunk.to]
  if (!next || !sameSentence(words, chunk.to, chunk.from)) return true
  const phrase = syntax.chunkAt(chunk.to)
  if (phrase?.kind === 'noun') return lexicon.calendar.has(words.tokens[phrase.head].norm)
  return ['PUNCT', 'ADP', 'SCONJ', 'ADV', 'CCONJ'].includes(next.pos)
}

/** Without the adverb before its auxiliary. */
const firstOf = (syntax: Syntax, chunk: Chunk): number => {
  let from = chunk.from
  while (syntax.words.tokens[from].pos === 'ADV' && from < chunk.head) from++
  return from
}

function isUnreal(syntax: Syntax, chunk: Chunk): boolean {
  const { words } = syntax
  const inside = words.tokens.slice(chunk.from, chunk.head)
  if (inside.some(t => UNREAL.has(t.norm))) return true
  if (isInfinitive(words, chunk))
    return !/^(?:on|continued|come|came)$/.test(words.tokens[chunk.from - 1]?.norm ?? '')
  return /^(?:let|please)$/.test(words.tokens[chunk.from - 1]?.norm ?? '')
}

const isPassive = (syntax: Syntax, chunk: Chunk): boolean => {
  const head = syntax.words.tokens[chunk.head]
  return (
    /(?:ed|id|ld|wn|en|ght|own|nt)$/.test(head.norm) &&
    syntax.words.tokens.slice(chunk.from, chunk.head).some(t => BE.has(t.norm))
  )
}

/** "It was reported that": said, and nobody says by whom. "He was told that" is no claim of his. */
function impersonal(
  syntax: Syntax,
  range: Range,
  subject: Range | undefined,
  after: Complemented | undefined,
  verb: CueVerb,
): Cue | undefined {
  const isIt = subject && subject.to - subject.from === 1 && syntax.words.tokens[subject.from].norm === 'it'
  return isIt && after ? { ...range, stance: verb.stance, after, score: 0.6 } : undefined
}

/** The subject of the clause: for ", adding that" that of the verb before; for "a statement saying that" the statement. */
function subjectOf(syntax: Syntax, chunk: Chunk, lexicon: AttributionLexicon): Range | undefined {
  const { tokens } = syntax.words
  const near = syntax.chunkAt(chunk.from - 1)
  if (near?.kind === 'noun' && lexicon.media.has(tokens[near.head].lemma))
    return { from: near.from, to: near.to }
  const governor = isParticiple(syntax.words, chunk) ? previousVerb(syntax, chunk.from) : undefined
  const direct = governor && sourceBefore(syntax, governor, lexicon)
  if (direct) return direct
  const [subject] = subjectsOf(syntax, governor ?? chunk)
  if (!subject || subject.head >= chunk.from || lexicon.calendar.has(tokens[subject.head].norm))
    return undefined
  const range = rightOf(syntax, subject, lexicon)
  return range.to <= chunk.from ? range : { from: subject.from, to: subject.to }
}

/** '," said Sajad Jiyad': a mark before the verb and a noun phrase after it, with no verb of its own. */
function invertedSource(
  syntax: Syntax,
  quotes: readonly Quote[],
  lexicon: AttributionLexicon,
  chunk: Chunk,
): Range | undefined {
  const { words } = syntax
  const mark = words.tokens[chunk.from - 1]
  if (!mark || chunk.to - chunk.from > 2 || isParticiple(words, chunk)) return undefined
  const closesQuote = mark.norm === '"' && quoteAt(quotes, chunk.from - 1)?.to === chunk.from
  if (!closesQuote && !(mark.norm === ',' && sameSentence(words, chunk.from - 1, chunk.from)))
    return undefined
  const source = sameSentence(words, chunk.to, chunk.from)
    ? sourceAfter(syntax, chunk.to, lexicon)
    : undefined
  if (!source) return undefined
  const next = words.tokens[source.to]
  const ends =
    !next ||
    !sameSentence(words, source.to, chunk.from) ||
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    lexicon.calendar.has(next.norm)
  if (!ends || (!closesQuote && sourceBefore(syntax, chunk, lexicon))) return undefined
  return source
}

const RELATIVE = /^(?:who|which|that|whom)$/

/** The content ends before the comma or the closing mark that stands before the source: "…, analysts said". */
function endOfContentBefore(
  syntax: Syntax,
  quotes: readonly Quote[],
  chunk: Chunk,
  source: Range | undefined,
): number | undefined {
  const { words } = syntax
  const from = source && source.from < chunk.from ? source.from : chunk.from
  const mark = words.tokens[from - 1]
  if (!mark || (source && RELATIVE.test(words.tokens[source.from].norm))) return undefined
  if (
    mark.norm === '"' &&
    !sameSentence(words, from - 1, from) &&
    !/^[,?!]$/.test(words.tokens[from - 2]?.norm ?? '')
  )
    return undefined
  if (mark.norm === '"' && words.tokens[from - 2]?.pos !== 'PUNCT') return undefined
  if (mark.norm === '"') return quoteAt(quotes, from - 1)?.to === from ? from : undefined
  return mark.norm === ',' && sameSentence(words, from - 1, from) ? from : undefined
}
