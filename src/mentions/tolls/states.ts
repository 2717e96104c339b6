import type { HarmKind } from '../../records/event.ts'
import type { Chunk } from '../../records/words.ts'
import { objectsOf } from '../../syntax/complements.ts'
import { previousVerb, subjectsOf } from '../../syntax/subject.ts'
import { sameSentence } from '../../syntax/syntax.ts'
import { isPassive } from '../../syntax/voice.ts'
import { numberAt } from '../numbers/values.ts'
import { countOf } from '../numbers.ts'
import type { Harmed, TollContext } from './lexicon.ts'
import { harmedSubjects, listBefore, listFrom } from './lists.ts'
import { isHypothetical } from './verbs.ts'

/** "left 12 people dead", "three missing climbers", "five killed": what a word such as "dead" describes. */
export function harmedInState(context: TollContext, at: number): Harmed | undefined {
  const { syntax, lexicon } = context
  const kind = lexicon.states.get(syntax.words.tokens[at].norm)
  if (!kind || isUnreal(context, at)) return undefined
  const own = syntax.chunkAt(at)
  const chunks =
    own?.kind === 'noun'
      ? withinNoun(context, own, at)
      : own?.kind === 'verb' && own.head === at && own.from < at
        ? subjectsOf(syntax, own).slice(0, 1)
        : describedBefore(context, at)
  return { kind, chunks, word: at }
}

/** "could leave 12 dead", "40,000 people will be displaced". */
function isUnreal(context: TollContext, at: number): boolean {
  const own = context.syntax.chunkAt(at)
  const verb = own?.kind === 'verb' ? own : previousVerb(context.syntax, at)
  return verb !== undefined && isHypothetical(context, verb)
}

/** "12 | dead"; "three missing climbers"; where the tagger took a verb for an adjective, what follows it is counted. */
function withinNoun(context: TollContext, own: Chunk, at: number): Chunk[] {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  if (own.head === at) return countOf(syntax, own, lexicon.numbers)?.stated ? [own] : []
  for (let i = at + 1; i <= own.head; i++)
    if (numberAt(tokens, i, own.to, lexicon.numbers))
      return [{ ...own, from: at + 1, start: tokens[at + 1].start }, ...listFrom(context, own).slice(1)]
  const hasOwner = tokens.slice(at, own.head).some(t => t.pos === 'PART' || t.norm === "'s")
  return hasOwner ? [] : [own]
}

function describedBefore(context: TollContext, state: number): Chunk[] {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  let i = state - 1
  while (i >= 0 && sameSentence(syntax.words, i, state) && lexicon.fillers.has(tokens[i].norm)) i--
  const before = i >= 0 && sameSentence(syntax.words, i, state) ? syntax.chunkAt(i) : undefined
  if (before?.kind === 'noun') return [...listBefore(context, before), before]
  if (before?.kind !== 'verb') return []
  const head = tokens[before.head]
  if (lexicon.shooting.has(head.lemma) && !isPassive(syntax, before)) {
    const after = objectsOf(syntax, { ...before, to: state + 1 })
    return after.length > 0 ? after : harmedSubjects(context, before)
  }
  const describes = head.pos === 'AUX' || lexicon.leaving.has(head.lemma) || lexicon.shooting.has(head.lemma)
  return describes ? harmedSubjects(context, before) : []
}

/**
 * "Two children were among those killed", "among the dead were two children", "the dead include a family of five": some
 * of a number told elsewhere.
 */
export function harmedAmong(context: TollContext, at: number): Harmed | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const kind = lexicon.states.get(tokens[at].norm)
  if (!kind || !/^(?:the|those)$/.test(tokens[at - 1]?.norm ?? '')) return undefined
  if (!sameSentence(syntax.words, at - 1, at)) return undefined
  const told = (chunks: readonly Chunk[]): Harmed => ({ kind, chunks, word: at, isAmong: true })
  const after = sameSentence(syntax.words, at + 1, at) ? syntax.chunkAt(at + 1) : undefined
  const isAmong = sameSentence(syntax.words, at - 2, at) && tokens[at - 2]?.norm === 'among'
  const objects = () => (after?.kind === 'verb' ? objectsOf(syntax, after) : [])
  if (!isAmong)
    return after?.kind === 'verb' && lexicon.including.has(tokens[after.head].lemma)
      ? told(objects())
      : undefined
  const before = sameSentence(syntax.words, at - 3, at) ? syntax.chunkAt(at - 3) : undefined
  return told(before?.kind === 'verb' ? harmedSubjects(context, before) : objects())
}

/** The kind that a noun before "toll" or a word after "number of" gives. */
export const kindAt = ({ syntax, lexicon }: TollContext, at: number): HarmKind | undefined => {
  const { norm, lemma, pos } = syntax.words.tokens[at]
  return (
    lexicon.states.get(norm) ??
    lexicon.nouns.get(lemma) ??
    lexicon.cases.get(lemma) ??
    lexicon.infecting.get(lemma) ??
    (pos === 'VERB' ? (lexicon.verbs.get(lemma) ?? lexicon.suffers.get(lemma)) : undefined)
  )
}
