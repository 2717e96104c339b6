import type { Chunk } from '../../records/words.ts'
import { isInfinitive, sameSentence } from '../../syntax/syntax.ts'
import { countOf } from '../numbers.ts'
import type { Harmed, TollContext } from './lexicon.ts'
import { kindAt } from './states.ts'
import { isHypothetical } from './verbs.ts'

const FAR = 18

/** "The death toll rose to 12", "the number of people killed in the protests at 24", "put the dead at 11 and later at 16". */
export function harmedInTally(context: TollContext, chunk: Chunk): Harmed | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const head = tokens[chunk.head].norm
  const toll = lexicon.tolls.get(head)
  if (toll) {
    const kind =
      kindWithin(context, chunk.from, chunk.head)?.kind ?? kindOfTally(context, chunk)?.kind ?? toll
    return { kind, chunks: numbersAfter(context, chunk.to), word: chunk.head }
  }
  const state = lexicon.states.get(head)
  if (state) return { kind: state, chunks: numbersAfter(context, chunk.to), word: chunk.head }
  if (!lexicon.tallies.has(head)) return undefined
  const of = kindWithin(context, chunk.from, chunk.head) ?? kindOfTally(context, chunk)
  if (!of) return undefined
  const isCase = lexicon.cases.has(tokens[of.word].lemma) || lexicon.infecting.has(tokens[of.word].lemma)
  const chunks = numbersAfter(context, of.word + 1)
  return { kind: of.kind, chunks, word: of.word, ...(isCase ? { isCase } : {}) }
}

interface KindAt {
  readonly kind: Harmed['kind']
  readonly word: number
}

function kindWithin(context: TollContext, from: number, to: number): KindAt | undefined {
  for (let i = from; i < to; i++) {
    const kind = kindAt(context, i)
    if (kind) return { kind, word: i }
  }
  return undefined
}

/** "toll of wounded", "number | of | people | killed", "number of confirmed deaths". */
function kindOfTally(context: TollContext, tally: Chunk): KindAt | undefined {
  const { syntax } = context
  const { tokens } = syntax.words
  if (tokens[tally.to]?.norm !== 'of') return undefined
  for (let i = tally.to + 1; i < tally.to + 7 && sameSentence(syntax.words, i, tally.from); i++) {
    const kind = kindAt(context, i)
    if (kind) return { kind, word: i }
    if (tokens[i].lemma === 'be' || tokens[i].pos === 'PUNCT') return undefined
  }
  return undefined
}

/** The numbers that a clause brings a toll to; what it comes from was told before: "from nine to 12" gives 12. */
export function numbersAfter(context: TollContext, from: number): Chunk[] {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const found: Chunk[] = []
  for (let i = from; i < from + FAR && sameSentence(syntax.words, i, from - 1); i++) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb' && chunk.from === i) {
      if (found.length > 0 || isExpected(context, chunk)) return found
    }
    if (found.length > 0 && (tokens[i].norm === ';' || kindAt(context, i))) return found
    if (lexicon.tolls.has(tokens[i].norm)) return found
    if (chunk?.kind !== 'noun' || chunk.from !== i || !isReached(context, chunk)) continue
    if (countOf(syntax, chunk, lexicon.numbers)?.stated) found.push(chunk)
  }
  return found
}

/** "could reach 100", "expected to rise to 100"; but "is believed to be 19". */
const isExpected = (context: TollContext, verb: Chunk): boolean =>
  isHypothetical(context, verb) &&
  !(isInfinitive(context.syntax.words, verb) && context.syntax.words.tokens[verb.head].lemma === 'be')

/** After "to", "at", "reached", with "at least" or "more than" between. */
function isReached({ syntax, lexicon }: TollContext, chunk: Chunk): boolean {
  const { atLeast, atMost, above, about } = lexicon.numbers
  const { tokens } = syntax.words
  const count = countOf(syntax, chunk, lexicon.numbers)
  if (!count) return false
  const first = syntax.tokenAt(count.span.start)
  const isQuantified = [atLeast, atMost, above, about].some(list => list.includes(tokens[first - 1]?.norm))
  let at = isQuantified ? first - 2 : first - 1
  while (tokens[at]?.pos === 'ADV' && !lexicon.reaching.has(tokens[at].norm)) at--
  const before = tokens[at]
  return before !== undefined && lexicon.reaching.has(before.norm)
}
