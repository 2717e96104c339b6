import type { Chunk, Words } from '../records/words.ts'
import { climb } from './climb.ts'
import { isRelative, type Syntax, sameSentence } from './syntax.ts'

export interface Complement {
  /** The preposition, in lower case. */
  readonly by: string
  readonly chunk: Chunk
}

/** The noun chunks that follow a verb without a preposition, with those joined to them: "killed | 12 people and | a guard". */
export function objectsOf(syntax: Syntax, verb: Chunk): Chunk[] {
  const { words } = syntax
  let i = afterRepetition(syntax, verb)
  while (sameSentence(words, i, verb.from) && (words.tokens[i].pos === 'ADV' || words.tokens[i].norm === '"'))
    i++
  i = skipQuantifier(words, i)
  const chunk = sameSentence(words, i, verb.from) ? syntax.chunkAt(i) : undefined
  if (chunk?.kind !== 'noun' || isRelative(words, chunk)) return []
  return [chunk, ...joinedTo(syntax, chunk)]
}

/** "attacked attacked the town": a word set twice counts once. */
function afterRepetition(syntax: Syntax, verb: Chunk): number {
  const { tokens } = syntax.words
  const next = syntax.chunkAt(verb.to)
  return next?.kind === 'verb' && tokens[next.head].norm === tokens[verb.head].norm ? next.to : verb.to
}

/** Past "at least", "more than", "about", "up to" before a number; what only looks like them stays: "to the hills". */
function skipQuantifier({ tokens }: Words, from: number): number {
  let i = from
  for (let rounds = 0; rounds < 3; rounds++) {
    const two = `${tokens[i]?.norm} ${tokens[i + 1]?.norm}`
    if (/^(?:at (?:least|most)|up to|(?:more|less|fewer) than|as many|an estimated)$/.test(two)) i += 2
    else if (ROUGHLY.has(tokens[i]?.norm) || (i > from && tokens[i]?.norm === 'as')) i++
    else break
  }
  const first = tokens[i]
  const isSure = i > from && /^(?:least|most)$/.test(tokens[i - 1].norm) && first?.pos === 'DET'
  const counts = first?.pos === 'NUM' || (/^an?$/.test(first?.norm ?? '') && MANY.has(tokens[i + 1]?.norm))
  return counts || isSure ? i : from
}
const ROUGHLY = new Set('about around nearly almost some over approximately only'.split(' '))
const MANY = new Set('dozen hundred thousand million score few'.split(' '))

/** Chunks that "and" or a comma joins to the right of this one, none of which opens a new clause. */
export function joinedTo(syntax: Syntax, chunk: Chunk): Chunk[] {
  const { words } = syntax
  const joined: Chunk[] = []
  let last = lastOfPhrase(syntax, chunk)
  for (;;) {
    let i = last.to
    while (sameSentence(words, i, chunk.from) && /^(?:,|and|or|plus)$/.test(words.tokens[i].norm)) i++
    if (i === last.to) return joined
    i = skipQuantifier(words, i)
    const next = sameSentence(words, i, chunk.from) ? syntax.chunkAt(i) : undefined
    if (next?.kind !== 'noun' || isRelative(words, next) || next.from < i) return joined
    const end = lastOfPhrase(syntax, next)
    if (opensClause(syntax, end)) return joined
    const isAppositive = words.tokens[i - 1].norm === ',' && !hasAnd(words, i)
    if (isAppositive || (last !== chunk && isLikerTo(words, next, last, chunk))) return joined
    joined.push(next)
    last = end
  }
}

/** "five sites in Iraq | and Syria": a name joins the name before it and not the common noun before that. */
const isLikerTo = (words: Words, next: Chunk, near: Chunk, far: Chunk): boolean =>
  isName(words, next) && isName(words, near) && !isName(words, far)

const isName = ({ tokens }: Words, chunk: Chunk): boolean =>
  /^\p{Lu}/u.test(tokens[chunk.head].text) && tokens[chunk.head].pos !== 'NUM'

/** A list "a, b and c" has its "and" further on; an apposition has none before the next verb or stop. */
function hasAnd(words: Words, from: number): boolean {
  for (let i = from; sameSentence(words, i, from) && i < from + 25; i++) {
    const t = words.tokens[i]
    if (t.norm === 'and' || t.norm === 'or') return true
    if (t.pos === 'VERB' || t.pos === 'AUX' || t.pos === 'SCONJ') return false
  }
  return false
}

const opensClause = (syntax: Syntax, chunk: Chunk): boolean => {
  let i = chunk.to
  while (syntax.words.tokens[i]?.pos === 'ADV') i++
  const next = sameSentence(syntax.words, i, chunk.from) ? syntax.chunkAt(i) : undefined
  return next?.kind === 'verb' && !/.ing$/.test(syntax.words.tokens[next.head].norm)
}

/** The last chunk of "members | of the council | in Basra". */
function lastOfPhrase(syntax: Syntax, chunk: Chunk): Chunk {
  const all = complementsOf(syntax, chunk.to, chunk.from)
  return all.length > 0 ? all[all.length - 1].chunk : chunk
}

/** Chunks joined to the left by "and" and commas: "soldiers" and "police" from "militiamen" in "soldiers, police and militiamen". */
export function joinedBefore(syntax: Syntax, chunk: Chunk): Chunk[] {
  const { words } = syntax
  const joined: Chunk[] = []
  let last = chunk
  while (joined.length < 8 && sameSentence(words, last.from - 1, chunk.from)) {
    const mark = words.tokens[last.from - 1].norm
    if (mark !== 'and' && mark !== 'or' && !(mark === ',' && joined.length > 0)) break
    const isDoubled = mark !== ',' && words.tokens[last.from - 2]?.norm === ','
    const at = last.from - (isDoubled ? 3 : 2)
    const other = at >= 0 && sameSentence(words, at, chunk.from) ? syntax.chunkAt(at) : undefined
    const [outer] = other?.kind === 'noun' ? climb(syntax, other) : []
    if (!outer || (mark === ',' && endsClause(syntax, outer))) break
    joined.push(outer)
    last = outer
  }
  return joined
}

/** "When rebels attacked the town, | soldiers and police fled": the object of a clause that opens the sentence. */
function endsClause(syntax: Syntax, chunk: Chunk): boolean {
  const { tokens } = syntax.words
  if (syntax.chunkAt(chunk.from - 1)?.kind !== 'verb') return false
  for (let i = chunk.from - 1; i > chunk.from - 20 && sameSentence(syntax.words, i, chunk.from); i--) {
    if (/^(?:when|after|as|if|while|although|though|because|since|before|once|until)$/.test(tokens[i].norm))
      return true
    if (tokens[i].norm === ',') return false
  }
  return false
}

/** "against | what | officials said were mainly | weapons facilities": what "what" is said to be. */
function meantBy(syntax: Syntax, chunk: Chunk): Chunk {
  const { words } = syntax
  if (words.tokens[chunk.head].norm !== 'what') return chunk
  for (let i = chunk.to; i < chunk.to + 8 && sameSentence(words, i, chunk.from); i++) {
    const verb = syntax.chunkAt(i)
    if (verb?.kind !== 'verb' || words.tokens[verb.head].lemma !== 'be') continue
    const [predicate] = objectsOf(syntax, verb)
    return predicate ?? chunk
  }
  return chunk
}

/** The prepositional phrases from a token on, up to the next verb, clause or mark: "in Baghdad on Friday". */
export function complementsOf(syntax: Syntax, from: number, anchor: number): Complement[] {
  const { words } = syntax
  const found: Complement[] = []
  let i = from
  while (sameSentence(words, i, anchor)) {
    const token = words.tokens[i]
    const chunk = syntax.chunkAt(i)
    if (token.pos === 'ADV' || token.norm === '"' || isParticle(words, i)) i++
    else if (token.pos === 'ADP' || (token.norm === 'to' && token.pos === 'PART')) {
      const start = skipQuantifier(words, i + 1)
      const next = sameSentence(words, start, anchor) ? syntax.chunkAt(start) : undefined
      if (next?.kind !== 'noun') return found
      found.push({ by: token.norm, chunk: meantBy(syntax, next) })
      i = next.to
    } else if (found.length > 0 && chunk?.kind === 'noun' && isTimeWord(words, chunk)) i = chunk.to
    else if (found.length === 0 && i === from && chunk?.kind === 'noun' && isTimeWord(words, chunk))
      i = chunk.to
    else return found
  }
  return found
}

/** "blew himself | up | at a checkpoint". */
const isParticle = (words: Words, i: number): boolean =>
  /^(?:up|down|out|off|away|back)$/.test(words.tokens[i].norm) && words.tokens[i + 1]?.pos === 'ADP'

/** "Friday", "Tuesday night": a time needs no preposition. */
const isTimeWord = (words: Words, chunk: Chunk): boolean =>
  words.tokens
    .slice(chunk.from, chunk.to)
    .some(t =>
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|week|month|year)$/.test(
        t.norm,
      ),
    )
