import type { Chunk, Token, Words } from '../records/words.ts'
import { climb, isReduced, leftOver } from './climb.ts'
import { isInfinitive, isParticiple, isRelative, type Syntax, sameSentence } from './syntax.ts'

/**
 * The noun chunks that a verb chunk may have as its subject, the likeliest first: "The previous attack against
 * Camp Taji on Wednesday | killed" gives "attack". After a relative pronoun both the nearest chunk and the one that
 * it hangs on are given. Empty where the sentence has none.
 */
export function subjectsOf(syntax: Syntax, verb: Chunk, depth = 0): Chunk[] {
  if (depth > 6) return []
  const { words } = syntax
  const governed = isInfinitive(words, verb) || (isParticiple(words, verb) && !isReduced(syntax, verb))
  if (governed) return subjectsOfGovernor(syntax, verb, depth)
  const at = leftOver(words, verb.from - 1, verb.from)
  const token = words.tokens[at]
  if (!token || !sameSentence(words, at, verb.from)) return []
  const chunk = syntax.chunkAt(at)
  if (chunk?.kind === 'noun') {
    if (isRelative(words, chunk)) return antecedents(syntax, chunk)
    return pastClause(syntax, chunk) ?? climb(syntax, chunk)
  }
  if (chunk?.kind === 'verb') {
    const hangsOn = nounOfClause(syntax, chunk, 'phrase')
    if (hangsOn) return hangsOn
    return isContinued(words, chunk, verb) ? subjectsOf(syntax, chunk, depth + 1) : []
  }
  if (token.pos === 'CCONJ' || token.pos === 'SCONJ') return subjectsOfGovernor(syntax, verb, depth)
  return INSERTIONS.has(token.norm) ? beforeInsertion(syntax, at, verb, depth) : []
}

/** "stepped | stepped back", a word set twice; "to have | been taken", whose first part was taken for a verb of its own. */
const isContinued = (words: Words, chunk: Chunk, verb: Chunk): boolean =>
  words.tokens[chunk.head].norm === words.tokens[verb.head].norm ||
  /^(?:have|be)$/.test(words.tokens[chunk.head].lemma)

const BARE_TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|yesterday|today|morning|evening)$/

/** "Gunmen who seized dozens of pupils | have demanded": from "pupils" past the clause that it ends to "gunmen". */
function pastClause(syntax: Syntax, chunk: Chunk): Chunk[] | undefined {
  const { words } = syntax
  let first = chunk
  for (let step = 0; step < 6; step++) {
    const at = first.from - 1
    if (!sameSentence(words, at, chunk.from)) return undefined
    const adjacent = syntax.chunkAt(at)
    const before = adjacent ?? (words.tokens[at].pos === 'ADP' ? syntax.chunkAt(at - 1) : undefined)
    if (before?.sentence !== chunk.sentence) return undefined
    if (before.kind === 'verb') return nounOfClause(syntax, before, adjacent ? 'object' : 'phrase')
    // "pupils | last week": a bare time stands without a preposition.
    if (adjacent && !BARE_TIME.test(words.tokens[first.head].norm)) return undefined
    first = before
  }
  return undefined
}

/**
 * What a relative clause or a bare participle hangs on: "gunmen" of "gunmen who fled" and of "gunmen held in Basra". A
 * participle with an object is none: "the station reported | the army attacked".
 */
function nounOfClause(syntax: Syntax, verb: Chunk, followedBy: 'object' | 'phrase'): Chunk[] | undefined {
  const { words } = syntax
  const at = leftOver(words, verb.from - 1, verb.from)
  const noun = sameSentence(words, at, verb.from) ? syntax.chunkAt(at) : undefined
  if (noun?.kind !== 'noun') return undefined
  if (isRelative(words, noun)) return antecedents(syntax, noun).slice(0, 1)
  const bare = followedBy === 'object' ? /ing$/ : /(?:ed|en|wn|ing|ught|ung|eld|ilt)$/
  return verb.from === verb.head && bare.test(words.tokens[verb.head].norm) ? climb(syntax, noun) : undefined
}

function subjectsOfGovernor(syntax: Syntax, verb: Chunk, depth: number): Chunk[] {
  const governor = previousVerb(syntax, verb.from)
  return governor ? subjectsOf(syntax, governor, depth + 1) : []
}

/** The verb chunk before a token, in the same sentence; one that hangs on a noun of its own is passed over. */
export function previousVerb(syntax: Syntax, token: number): Chunk | undefined {
  for (let i = token - 1; i >= 0 && sameSentence(syntax.words, i, token); i--) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb' && !(isParticiple(syntax.words, chunk) && isReduced(syntax, chunk)))
      return chunk
    if (chunk) i = chunk.from
  }
  return undefined
}

/** What a relative pronoun stands for. */
export function antecedents(syntax: Syntax, pronoun: Chunk): Chunk[] {
  const { words } = syntax
  let i = pronoun.from - 1
  if (words.tokens[i]?.norm === ',') i--
  if (words.tokens[i]?.pos === 'ADP') i-- // "of which"
  const nearest = i >= 0 && sameSentence(words, i, pronoun.from) ? syntax.chunkAt(i) : undefined
  if (nearest?.kind !== 'noun') return []
  const outer = climb(syntax, nearest)
  return outer[0] && outer[0] !== nearest ? [nearest, outer[0]] : [nearest]
}

/** Marks that end an insertion, and those that may open it. */
const INSERTIONS: ReadonlyMap<string, string> = new Map([
  [',', ','],
  [')', '('],
  [']', '['],
  ['-', '-'],
  ['–', '–'],
  ['—', '—'],
  ['--', '--'],
])

/** "Soleimani, a top commander, | said": past the insertion to the chunk before its first comma. */
function beforeInsertion(syntax: Syntax, end: number, verb: Chunk, depth: number): Chunk[] {
  const { words } = syntax
  const opening = INSERTIONS.get(words.tokens[end].norm)
  for (let i = end - 1; i > 0 && sameSentence(words, i, end); i--) {
    if (words.tokens[i].norm !== opening) continue
    const chunk = syntax.chunkAt(i - 1)
    const isNoun = chunk?.kind === 'noun' && sameSentence(words, i - 1, end)
    const subjects = isNoun ? insertedAfter(syntax, chunk, opening === ',') : []
    if (subjects.length > 0) return subjects
    break
  }
  return subjectsOfGovernor(syntax, verb, depth)
}

function insertedAfter(syntax: Syntax, chunk: Chunk, isComma: boolean): Chunk[] {
  if (!isComma) return climb(syntax, chunk)
  const place = startOfPlace(syntax, chunk)
  if (place) return pastClause(syntax, place) ?? climb(syntax, place)
  return climb(syntax, chunk)
    .slice(0, 1)
    .map(c => opensApposition(syntax, c))
}

/** "in Kabul, | Kabul province, | Afghanistan,": from the last name to the one that the preposition opens. */
function startOfPlace(syntax: Syntax, chunk: Chunk): Chunk | undefined {
  const { tokens } = syntax.words
  let last = chunk
  for (let step = 0; step < 4 && isName(tokens, last); step++) {
    const before = tokens[last.from - 1]
    if (before?.sentence !== chunk.sentence) return undefined
    if (before.pos === 'ADP') return last === chunk ? undefined : last
    const outer = before.norm === ',' ? syntax.chunkAt(last.from - 2) : undefined
    if (outer?.kind !== 'noun' || outer.sentence !== chunk.sentence) return undefined
    last = outer
  }
  return undefined
}

const isName = (tokens: readonly Token[], { head }: Chunk): boolean => /^\p{Lu}/u.test(tokens[head].text)

/** "Relatives of the driver, | Ali, a teacher, | denied": to what opens the sentence, where names and titles only follow. */
function opensApposition(syntax: Syntax, chunk: Chunk): Chunk {
  const { words } = syntax
  const { from } = words.sentences[chunk.sentence]
  let last = chunk
  for (let step = 0; step < 4; step++) {
    const before = words.tokens[last.from - 1]?.norm === ',' ? syntax.chunkAt(last.from - 2) : undefined
    const [outer] = before?.kind === 'noun' && before.sentence === chunk.sentence ? climb(syntax, before) : []
    if (!outer || isDay(words, outer)) return chunk
    if (outer.from === from || words.tokens[outer.from - 1].norm === 'that') return outer
    last = outer
  }
  return chunk
}

const isDay = ({ tokens }: Words, { head }: Chunk): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|week|month|year|days?)$/.test(
    tokens[head].norm,
  )
