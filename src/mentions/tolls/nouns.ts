import type { Chunk } from '../../records/words.ts'
import { complementsOf, objectsOf } from '../../syntax/complements.ts'
import { previousVerb } from '../../syntax/subject.ts'
import { countOf } from '../numbers.ts'
import type { Harmed, TollContext } from './lexicon.ts'
import { listFrom } from './lists.ts'

/** "16 deaths", "the deaths of 12 people", "claimed 157 lives", "the bodies of six people", "no casualties". */
export function harmedByNoun(context: TollContext, chunk: Chunk): Harmed[] {
  const { syntax, lexicon } = context
  const { norm, lemma } = syntax.words.tokens[chunk.head]
  const word = chunk.head
  const count = countOf(syntax, chunk, lexicon.numbers)
  const casualties = lexicon.casualties.get(norm)
  if (casualties && count?.high === 0)
    return isOnlyForNow(context, chunk) ? [] : casualties.map(kind => ({ kind, chunks: [chunk], word }))
  const gerund = chunk.from === chunk.head ? lexicon.gerunds.get(norm) : undefined
  const direct = gerund ? objectsOf(syntax, chunk) : []
  if (gerund && direct.some(o => countOf(syntax, o, lexicon.numbers)?.stated))
    return [{ kind: gerund, chunks: direct, word }]
  if (syntax.words.tokens.slice(chunk.from, chunk.head).some(t => lexicon.failed.has(t.norm))) return []
  const of = ofWhom(context, chunk)
  const noun = lexicon.nouns.get(lemma)
  if (noun) return [{ kind: noun, chunks: count?.stated ? [chunk, ...of] : of, word }]
  const life = lexicon.lives.get(norm)
  if (life && isCost(context, chunk)) return [{ kind: life, chunks: count?.stated ? [chunk] : of, word }]
  const body = lexicon.bodies.get(norm)
  if (!body) return []
  const isCounted = count?.stated && syntax.tokenAt(count.span.end) === chunk.head && !isOther(context, chunk)
  const dead = of.filter(o => countOf(syntax, o, lexicon.numbers)?.stated)
  return [{ kind: body, chunks: dead.length > 0 ? dead : isCounted ? [chunk] : [], word }]
}

/** "No immediate injuries": nobody knows yet. */
const isOnlyForNow = ({ syntax }: TollContext, chunk: Chunk): boolean =>
  chunk.head - chunk.from > 1 &&
  syntax.words.tokens.slice(chunk.from, chunk.head).some(t => t.norm === 'immediate')

/** Bodies that meet or govern are organisations. */
const isOther = ({ labelOf }: TollContext, chunk: Chunk): boolean => labelOf(chunk) === 'organisation'

const isCost = ({ syntax, lexicon }: TollContext, chunk: Chunk): boolean => {
  const verb = previousVerb(syntax, chunk.from)
  return verb !== undefined && lexicon.costing.has(syntax.words.tokens[verb.head].lemma)
}

function ofWhom(context: TollContext, chunk: Chunk): Chunk[] {
  const [of] = complementsOf(context.syntax, chunk.to, chunk.from)
  return of?.by === 'of' ? listFrom(context, of.chunk) : []
}
