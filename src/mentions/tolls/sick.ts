import type { Chunk } from '../../records/words.ts'
import { objectsOf } from '../../syntax/complements.ts'
import { isPassive } from '../../syntax/voice.ts'
import { countOf } from '../numbers.ts'
import type { Harmed, TollContext } from './lexicon.ts'
import { harmedObjects, harmedSubjects } from './lists.ts'
import { numbersAfter } from './tallies.ts'
import { isHypothetical } from './verbs.ts'

/** Whom a disease made ill: "36 infections", "confirmed cases rose to 58", "infected 35,000", "three tested positive". */
export function sickened(context: TollContext, at: number): Harmed | undefined {
  const chunk = context.syntax.chunkAt(at)
  if (chunk?.head !== at) return byAdjective(context, chunk, at)
  return chunk.kind === 'verb' ? byVerb(context, chunk) : byNoun(context, chunk)
}

/** "and infected around 35,000", where the participle was taken for an adjective. */
function byAdjective(
  { syntax, lexicon }: TollContext,
  own: Chunk | undefined,
  at: number,
): Harmed | undefined {
  const token = syntax.words.tokens[at]
  const kind = token.pos === 'ADJ' ? lexicon.cases.get(token.norm) : undefined
  if (!kind || own?.kind === 'verb' || (own && own.from < at)) return undefined
  const bare: Chunk = {
    kind: 'verb',
    from: at,
    to: at + 1,
    head: at,
    sentence: token.sentence,
    start: token.start,
    end: token.end,
  }
  const counted = own
    ? [{ ...own, from: at + 1, start: syntax.words.tokens[at + 1].start }]
    : objectsOf(syntax, bare)
  const chunks = counted.filter(o => countOf(syntax, o, lexicon.numbers)?.stated)
  return chunks.length > 0 ? { kind, chunks, word: at, isCase: true } : undefined
}

function byVerb(context: TollContext, verb: Chunk): Harmed | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const { lemma } = tokens[verb.head]
  const infects = lexicon.infecting.get(lemma)
  const isPositive = tokens[verb.head + 1]?.norm === lexicon.positive.get(lemma)
  const kind = infects ?? (isPositive ? [...lexicon.cases.values()][0] : undefined)
  if (!kind || isHypothetical(context, verb)) return undefined
  const objects = infects && !isPassive(syntax, verb) ? harmedObjects(context, verb) : []
  const chunks = objects.length > 0 ? objects : harmedSubjects(context, verb)
  return { kind, chunks, word: verb.head, isCase: true }
}

function byNoun(context: TollContext, chunk: Chunk): Harmed | undefined {
  const { syntax, lexicon } = context
  const kind = lexicon.cases.get(syntax.words.tokens[chunk.head].lemma)
  if (!kind) return undefined
  const isCounted = countOf(syntax, chunk, lexicon.numbers)?.stated
  const chunks = isCounted ? [chunk] : numbersAfter(context, chunk.to)
  return { kind, chunks, word: chunk.head, isCase: true }
}
