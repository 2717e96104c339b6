import type { Extent } from '../../../records/span.ts'
import type { Chunk } from '../../../records/words.ts'
import { isInfinitive, isParticiple, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { CauseLexicon } from './lexicon.ts'

/** Token indices, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What the search stands on: the words, and which tokens belong to a trigger. */
export interface Scene {
  readonly syntax: Syntax
  readonly lexicon: CauseLexicon
  readonly isTrigger: (token: number) => boolean
  /** The trigger that a token belongs to. */
  readonly triggerAt: (token: number) => Extent | undefined
}

/** Offsets of a range; a trigger that hangs over an end belongs to it whole: "vowed to exact | revenge". */
export function extentOf({ syntax, triggerAt }: Scene, { from, to }: Range): Extent {
  const { tokens } = syntax.words
  const start = triggerAt(from)?.start ?? tokens[from].start
  const end = triggerAt(to - 1)?.end ?? tokens[to - 1].end
  return { start: Math.min(start, tokens[from].start), end: Math.max(end, tokens[to - 1].end) }
}

/** A range that holds a trigger, or is one pronoun that points at an event. */
export function speaksOfEvent(scene: Scene, { from, to }: Range): boolean {
  const { tokens } = scene.syntax.words
  if (to - from === 1 && scene.lexicon.pointing.has(tokens[from].norm)) return true
  for (let i = from; i < to; i++) if (scene.isTrigger(i)) return true
  return false
}

/** Marks and words at which a clause ends on either side. */
const HARD = /^(?:;|:|"|\(|—|–|--)$/
const RELATIVE = /^(?:which|who|whose|whom)$/

/** From a token back to where its clause begins; a relative pronoun stands for the clause before it. */
export function clauseBefore({ syntax }: Scene, end: number): Range | undefined {
  const { tokens } = syntax.words
  let from = end
  while (from > 0 && sameSentence(syntax.words, from - 1, end - 1) && !HARD.test(tokens[from - 1].norm))
    from = pastParenthesis(syntax, from - 1)
  while (from < end && (tokens[from].pos === 'PUNCT' || tokens[from].pos === 'CCONJ')) from++
  let to = end
  while (to > from && tokens[to - 1].pos === 'PUNCT') to--
  return from < to ? { from, to } : undefined
}

/** A word or a few in quotation marks end no clause: "a 'mini tsunami'". */
function pastQuoted(syntax: Syntax, at: number): number | undefined {
  const { tokens } = syntax.words
  if (tokens[at].norm !== '"' || tokens[at - 1]?.pos === 'PUNCT') return undefined
  for (let i = at + 1; i < at + 6 && sameSentence(syntax.words, i, at); i++)
    if (tokens[i].norm === '"') return i + 1
  return undefined
}

/** The opening bracket for a closing one near it, else the token itself. */
function pastParenthesis(syntax: Syntax, at: number): number {
  const { tokens } = syntax.words
  if (tokens[at].norm !== ')') return at
  for (let i = at - 1; i > at - 15 && sameSentence(syntax.words, i, at); i--)
    if (tokens[i].norm === '(') return i
  return at
}

/** From a token on to where the phrase or clause ends: a mark, a relative clause, another finite clause after a comma. */
export function clauseAfter({ syntax }: Scene, from: number): Range | undefined {
  const { tokens } = syntax.words
  let to = from
  while (to < tokens.length && sameSentence(syntax.words, to, from)) {
    const past = pastQuoted(syntax, to)
    if (past === undefined && HARD.test(tokens[to].norm)) break
    if (tokens[to].norm === ',' && endsAt(syntax, to, from)) break
    to = past ?? to + 1
  }
  while (to > from && tokens[to - 1].pos === 'PUNCT') to--
  return to > from ? { from, to } : undefined
}

function endsAt(syntax: Syntax, comma: number, from: number): boolean {
  const { tokens } = syntax.words
  const next = tokens[comma + 1]
  if (!next || !sameSentence(syntax.words, comma + 1, from)) return true
  return (
    RELATIVE.test(next.norm) ||
    next.pos === 'CCONJ' ||
    next.pos === 'SCONJ' ||
    opensClause(syntax, comma + 1) ||
    !isListed(next.pos)
  )
}

const isListed = (pos: string): boolean => ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(pos)

/** A subject and its finite verb follow. */
export function opensClause(syntax: Syntax, at: number): boolean {
  let seen = false
  for (let i = at; sameSentence(syntax.words, i, at) && i < at + 30; ) {
    const chunk = syntax.chunkAt(i)
    if (syntax.words.tokens[i].norm === ',') return false
    if (chunk?.kind === 'verb' && hasTense(syntax, chunk)) return seen
    seen = seen || chunk?.kind === 'noun'
    i = chunk ? chunk.to : i + 1
  }
  return false
}

const hasTense = (syntax: Syntax, chunk: Chunk): boolean =>
  !isInfinitive(syntax.words, chunk) && !isParticiple(syntax.words, chunk)

/** "After A, B": the comma that ends A, with a clause after it. */
export function commaOf(syntax: Syntax, from: number): number | undefined {
  const { tokens } = syntax.words
  for (let i = from; sameSentence(syntax.words, i, from) && i < from + 60; i++)
    if (tokens[i].norm === ',' && opensClause(syntax, i + 1)) return i
  return undefined
}

/** Does a sentence or a clause begin here? */
export function isFronted({ syntax }: Scene, at: number): boolean {
  const { words } = syntax
  let i = at - 1
  while (
    i >= 0 &&
    sameSentence(words, i, at) &&
    /^(?:"|just|only|shortly|soon|hours|days|weeks|months|years|minutes|a|day|week|but|and|however|,)$/.test(
      words.tokens[i].norm,
    )
  )
    i--
  return i < 0 || !sameSentence(words, i, at) || HARD.test(words.tokens[i].norm)
}
