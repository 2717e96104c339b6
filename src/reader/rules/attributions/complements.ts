import type { Chunk } from '../../../records/words.ts'
import { isInfinitive, isParticiple, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { AttributionLexicon, Complement, CueVerb } from './lexicon.ts'

/** Where a content begins (a token index), and how it hangs on its cue. */
export interface Complemented {
  readonly at: number
  readonly as: Complement
}

const WH = /^(?:what|how|why|whether|where|who|if|when|which)$/
const FAR = 14

/** The content that follows a cue verb, past the persons addressed, the day and the medium; undefined where none does. */
export function complementAfter(
  syntax: Syntax,
  verb: Chunk,
  cue: CueVerb,
  lexicon: AttributionLexicon,
): Complemented | undefined {
  const { words } = syntax
  const { tokens } = words
  const here = (i: number): boolean => sameSentence(words, i, verb.from)
  const first = verb.head + 1
  let i = cue.addressed ? pastAddressee(syntax, first) : first
  const marked = markedClause(syntax, i, cue)
  if (marked) return marked
  i = pastCircumstance(syntax, i, lexicon)
  if (!here(i)) return quoteInNext(syntax, verb, i, cue)
  const next = tokens[i]
  const chunk = syntax.chunkAt(i)
  const isMarked = next.norm === 'that' && (cue.takes.has('clause') || cue.takes.has('that')) && here(i + 1)
  if (isMarked && isComplementizer(syntax, i, i, cue)) return { at: i + 1, as: 'clause' }
  if (cue.takes.has('quote') && isQuoteOpening(syntax, i)) return { at: pastMarks(syntax, i), as: 'quote' }
  if (/^[:.]$/.test(next.norm) && !here(i + 1)) return quoteInNext(syntax, verb, i + 1, cue)
  if (chunk?.kind === 'verb' && chunk.from === i) {
    if (cue.takes.has('infinitive') && isInfinitive(words, chunk)) return { at: i, as: 'infinitive' }
    if (cue.takes.has('participle') && isParticiple(words, chunk)) return { at: i, as: 'participle' }
  }
  if (cue.takes.has('preposition') && /^(?:of|about|against)$/.test(next.norm))
    return { at: i + 1, as: 'preposition' }
  if (next.pos === 'PUNCT' && next.norm !== '"' && next.norm !== '(') return undefined
  if (cue.takes.has('clause') && (WH.test(next.norm) || opensBareClause(syntax, i)))
    return { at: i, as: 'clause' }
  if (cue.takes.has('noun') && i === first && opensNoun(syntax, i)) return { at: i, as: 'noun' }
  return undefined
}

/** "the deaths", "that figure", "12 deaths", '"a plot"'. */
function opensNoun(syntax: Syntax, i: number): boolean {
  const token = syntax.words.tokens[i]
  const at = token.norm === 'that' ? i + 1 : i
  return token.pos === 'NUM' || token.norm === '"' || syntax.chunkAt(at)?.kind === 'noun'
}

/** "that" or a quotation a little further on, behind commas or phrases: "said in late January, when tensions had cooled, that …". */
function markedClause(syntax: Syntax, from: number, cue: CueVerb): Complemented | undefined {
  const { words } = syntax
  const { tokens } = words
  const isBehind =
    tokens[from] &&
    (tokens[from].pos === 'ADP' || tokens[from].norm === ',' || syntax.chunkAt(from - 1)?.kind === 'noun')
  for (let i = from; i < from + FAR && sameSentence(words, i, from); i++) {
    const { norm } = tokens[i]
    if (norm === '"' && (i === from || /^[,:]$/.test(tokens[i - 1].norm)))
      return i > from && cue.takes.has('quote') ? { at: i, as: 'quote' } : undefined
    if (norm === ':') return undefined
    if (norm === 'that' && (i === from || isBehind)) {
      const isMark = cue.takes.has('clause') || cue.takes.has('that')
      if (isMark && isComplementizer(syntax, i, from, cue)) return { at: i + 1, as: 'clause' }
      return undefined
    }
    if (syntax.chunkAt(i)?.kind === 'verb' && tokens[from].pos !== 'ADP' && norm !== 'that') return undefined
  }
  return undefined
}

/** Not the "that" of "a line that could …" nor of "denied that figure". */
function isComplementizer(syntax: Syntax, i: number, from: number, cue: CueVerb): boolean {
  const { tokens } = syntax.words
  if (i === from)
    return !cue.takes.has('noun') || opensBareClause(syntax, i + 1) || opensBareClause(syntax, i)
  if (tokens[i - 1].norm === ',') return true
  return tokens[i + 1] !== undefined && syntax.chunkAt(i + 1)?.kind !== 'verb'
}

/** "told | reporters", "told | the state news agency". */
function pastAddressee(syntax: Syntax, from: number): number {
  const chunk = syntax.words.tokens[from] && syntax.chunkAt(from)
  if (chunk?.kind !== 'noun') return from
  let to = chunk.to
  while (syntax.words.tokens[to]?.pos === 'ADP' && syntax.chunkAt(to + 1)?.kind === 'noun') {
    const after = syntax.chunkAt(to + 1)!
    if (!sameSentence(syntax.words, to + 1, from)) break
    to = after.to
  }
  return to
}

/** Past "Saturday", "in a statement", "later", "on Twitter", "to reporters". */
function pastCircumstance(syntax: Syntax, from: number, lexicon: AttributionLexicon): number {
  const { words } = syntax
  let i = from
  while (sameSentence(words, i, from)) {
    const token = words.tokens[i]
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'noun' && chunk.from === i && lexicon.calendar.has(words.tokens[chunk.head].norm))
      i = chunk.to
    else if (lexicon.passing.has(token.norm)) i++
    else if (token.pos === 'ADP' || token.norm === 'to') {
      const next = sameSentence(words, i + 1, from) ? syntax.chunkAt(i + 1) : undefined
      if (next?.kind !== 'noun' || !isCircumstance(syntax, i, next, lexicon)) return i
      i = next.to
    } else return i
  }
  return i
}

const isCircumstance = (syntax: Syntax, at: number, chunk: Chunk, lexicon: AttributionLexicon): boolean => {
  const head = syntax.words.tokens[chunk.head]
  if (lexicon.calendar.has(head.norm) || lexicon.media.has(head.lemma) || lexicon.media.has(head.norm))
    return true
  if (syntax.words.tokens[at].norm === 'to') return true
  const after = syntax.words.tokens[chunk.to]
  return after !== undefined && (after.norm === 'that' || after.norm === ':' || after.norm === '"')
}

const isQuoteOpening = (syntax: Syntax, i: number): boolean => {
  const { tokens } = syntax.words
  const mark = tokens[i].norm === ',' || tokens[i].norm === ':' ? tokens[i + 1] : tokens[i]
  return mark?.norm === '"' || tokens[i].norm === ':'
}

const pastMarks = (syntax: Syntax, i: number): number =>
  /^[,:]$/.test(syntax.words.tokens[i].norm) ? i + 1 : i

/** 'He said:' and the quotation in the sentence that follows. */
function quoteInNext(syntax: Syntax, verb: Chunk, at: number, cue: CueVerb): Complemented | undefined {
  const { tokens } = syntax.words
  const endsOpen = tokens[at - 1]?.norm === ':'
  if (!endsOpen || !cue.takes.has('quote') || tokens[at]?.norm !== '"') return undefined
  return tokens[at].sentence === tokens[verb.from].sentence + 1 ? { at, as: 'quote' } : undefined
}

/** A subject and its finite verb, with no mark between them: "over a dozen rockets | landed". */
export function opensBareClause(syntax: Syntax, from: number): boolean {
  const { words } = syntax
  let seen = false
  let i = from
  while (sameSentence(words, i, from) && i < from + 40) {
    const chunk = syntax.chunkAt(i)
    const token = words.tokens[i]
    if (chunk?.kind === 'verb') {
      if (!isInfinitive(words, chunk) && !isParticiple(words, chunk)) return seen
      i = chunk.to
      if (!seen) return false
    } else if (chunk) {
      seen = true
      i = chunk.to
    } else {
      if (token.pos === 'CCONJ' && syntax.chunkAt(i + 1)?.kind === 'verb') return false
      if (token.pos === 'PUNCT' && token.norm !== '"' && token.norm !== ',' && token.norm !== '(')
        return false
      if (token.norm === 'there' || token.pos === 'DET' || token.pos === 'PRON') seen = true
      if (token.norm === ',' && !seen) return false
      i++
    }
  }
  return false
}
