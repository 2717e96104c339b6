import type { Chunk } from '../../records/words.ts'
import { climb } from '../../syntax/climb.ts'
import { complementsOf, joinedTo, objectsOf } from '../../syntax/complements.ts'
import { subjectsOf } from '../../syntax/subject.ts'
import { type Syntax, sameSentence } from '../../syntax/syntax.ts'
import { countOf } from '../numbers.ts'
import type { TollContext } from './lexicon.ts'

/** All that is harmed as the subject of a verb, in order: "two policemen, | a driver and | three children | were killed". */
export function harmedSubjects(context: TollContext, verb: Chunk): Chunk[] {
  const { syntax } = context
  const found = numberBefore(context, verb) ?? subjectsOf(syntax, verb)[0] ?? looseSubject(context, verb)
  const subject = found && isAge(context, found) ? syntax.chunkAt(found.from - 2) : found
  return subject ? [...listBefore(context, subject), subject] : []
}

/** Where other words stand between who was harmed and the verb: "scores more", "all", "including women and children". */
function looseSubject(context: TollContext, verb: Chunk): Chunk | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const whole = quantityBefore(context, verb)
  if (whole) return whole
  let i = verb.from - 1
  while (i > 0 && sameSentence(syntax.words, i, verb.from) && FLOATING.test(tokens[i].norm)) i--
  const before = sameSentence(syntax.words, i, verb.from) ? syntax.chunkAt(i) : undefined
  if (i === verb.from - 1 || !before) return includedIn(context, verb)
  if (before.kind === 'verb')
    return tokens[before.head].lemma === 'be' ? subjectsOf(syntax, before)[0] : undefined
  return countOf(syntax, before, lexicon.numbers)?.stated ? before : undefined
}

const FLOATING = /^(?:more|others|all|both|each|also|later|then|since)$/

/** "Fifteen people | including | men, women and children | died": those who include the rest. */
function includedIn({ syntax, lexicon }: TollContext, verb: Chunk): Chunk | undefined {
  const { tokens } = syntax.words
  for (let i = verb.from - 1; i > verb.from - 16 && sameSentence(syntax.words, i, verb.from); i--) {
    if (tokens[i].norm !== 'including') continue
    const at = tokens[i - 1]?.norm === ',' ? i - 2 : i - 1
    const whole = sameSentence(syntax.words, at, verb.from) ? syntax.chunkAt(at) : undefined
    return whole?.kind === 'noun' && countOf(syntax, whole, lexicon.numbers)?.stated ? whole : undefined
  }
  return undefined
}

/** "losses of | 12 | killed": a bare number right before a bare participle. */
function numberBefore({ syntax, lexicon }: TollContext, verb: Chunk): Chunk | undefined {
  const { tokens } = syntax.words
  const before = verb.from === verb.head ? syntax.chunkAt(verb.from - 1) : undefined
  // "in | which hundreds | died": the pronoun and the number were taken for one phrase.
  const isWithin = before && before.from < before.head && /^(?:which|whom)$/.test(tokens[before.from].norm)
  const isNumber = before?.kind === 'noun' && (isWithin || tokens[before.head].pos === 'NUM')
  return isNumber && countOf(syntax, before, lexicon.numbers)?.stated ? before : undefined
}

/** All that is harmed as the object: "three soldiers, | two policemen and | a civilian". */
export const harmedObjects = (context: TollContext, verb: Chunk): Chunk[] =>
  objectsOf(context.syntax, verb).filter(
    (chunk, i) => !isAge(context, chunk) && !(i > 0 && isOtherHarm(context, chunk)),
  )

/** "killed 12 and | infected tens | of thousands", where a participle was taken for an adjective. */
const isOtherHarm = ({ syntax, lexicon }: TollContext, chunk: Chunk): boolean =>
  lexicon.cases.has(syntax.words.tokens[chunk.from].norm)

/** A noun chunk with those that "and" or a comma joins to it on the right, ages left out. */
export const listFrom = (context: TollContext, chunk: Chunk): Chunk[] => [
  chunk,
  ...joinedTo(context.syntax, chunk).filter(other => !isAge(context, other)),
]

/** "15 | more of | its soldiers | were killed": the number that the subject is a part of. */
function quantityBefore({ syntax, lexicon }: TollContext, verb: Chunk): Chunk | undefined {
  const { tokens } = syntax.words
  const whole = syntax.chunkAt(verb.from - 1)
  if (whole?.kind !== 'noun' || !sameSentence(syntax.words, whole.from - 2, verb.from)) return undefined
  if (tokens[whole.from - 1].norm !== 'of') return undefined
  let i = whole.from - 2
  while (i > 0 && lexicon.unsaid.has(tokens[i].norm)) i--
  const quantity = sameSentence(syntax.words, i, verb.from) ? syntax.chunkAt(i) : undefined
  return quantity?.kind === 'noun' && countOf(syntax, quantity, lexicon.numbers)?.stated
    ? quantity
    : undefined
}

/** What a list names before its last member. Only what is counted belongs to a list of the harmed. */
export function listBefore(context: TollContext, last: Chunk): Chunk[] {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const found: Chunk[] = []
  for (let first = last; found.length < 12; ) {
    let i = beforeQuantifier(context, first) - 1
    const hasAnd = sameSentence(syntax.words, i, last.from) && /^(?:and|or)$/.test(tokens[i].norm)
    if (found.length === 0 && !hasAnd) return found
    if (hasAnd) i--
    const hasComma = sameSentence(syntax.words, i, last.from) && tokens[i].norm === ','
    if (hasComma) i--
    if (!hasAnd && !hasComma) return found
    const nearest = sameSentence(syntax.words, i, last.from) ? syntax.chunkAt(i) : undefined
    const member = nearest?.kind === 'noun' ? memberOf(context, nearest) : undefined
    const count = member && countOf(syntax, member, lexicon.numbers)
    const isNamed = member && context.labelOf(member) === 'person'
    if (!member || (!count && !isNamed) || isAge(context, member) || isPart(context, member)) return found
    found.unshift(member)
    first = member
  }
  return found
}

/** "eight people, including | four attackers": counted already. */
const isPart = (context: TollContext, chunk: Chunk): boolean => {
  const before = context.syntax.words.tokens[beforeQuantifier(context, chunk) - 1]
  return before !== undefined && /^(?:including|among)$/.test(before.norm)
}

/** "15 | of | its soldiers": the number; "members | of the council": the members. */
function memberOf(context: TollContext, nearest: Chunk): Chunk | undefined {
  return climb(context.syntax, nearest)[0]
}

/** The first token of a chunk together with the "at least", "more than" or "about" before it. */
function beforeQuantifier({ syntax, lexicon }: TollContext, chunk: Chunk): number {
  const { atLeast, atMost, above, about } = lexicon.numbers
  const { tokens } = syntax.words
  const before = tokens.slice(Math.max(0, chunk.from - 3), chunk.from).map(t => t.norm)
  for (const phrases of [atLeast, atMost, above, about])
    for (const phrase of phrases) {
      const length = phrase.split(' ').length
      if (before.slice(-length).join(' ') === phrase) return chunk.from - length
    }
  return chunk.from
}

/** "Ali Hassan, | 12, | and his sister": how old, not how many. */
function isAge({ syntax, labelOf }: TollContext, chunk: Chunk): boolean {
  const { tokens } = syntax.words
  if (chunk.to - chunk.from !== 1 || !/^\d{1,2}$/.test(tokens[chunk.from].norm)) return false
  const named = tokens[chunk.from - 1]?.norm === ',' ? syntax.chunkAt(chunk.from - 2) : undefined
  return named?.kind === 'noun' && (labelOf(named) === 'person' || tokens[named.head].pos === 'PROPN')
}

/** The chunk that follows "of": "dozens | of | civilians". */
export function ofWhat(syntax: Syntax, chunk: Chunk, unsaid: ReadonlySet<string>): Chunk | undefined {
  let i = chunk.to
  while (sameSentence(syntax.words, i, chunk.from) && unsaid.has(syntax.words.tokens[i].norm)) i++
  const [of] = complementsOf(syntax, i, chunk.from)
  return of?.by === 'of' ? of.chunk : undefined
}
