import type { HarmKind } from '../../records/event.ts'
import type { Chunk } from '../../records/words.ts'
import { complementsOf, objectsOf } from '../../syntax/complements.ts'
import { isInfinitive, isParticiple, sameSentence } from '../../syntax/syntax.ts'
import { isPassive } from '../../syntax/voice.ts'
import { countOf } from '../numbers.ts'
import type { Harmed, TollContext } from './lexicon.ts'
import { harmedObjects, harmedSubjects } from './lists.ts'

/** What a verb harms: its object, or its subject where it is passive or tells of suffering. */
export function harmedByVerb(context: TollContext, verb: Chunk): Harmed | undefined {
  if (isHypothetical(context, verb) || isRate(context, verb)) return undefined
  const { syntax, lexicon } = context
  const lemma = lemmaOf(context, verb, lexicon.verbs)
  const word = verb.head
  const undergone = harmUndergone(context, verb, lemma)
  if (undergone) return { kind: undergone, chunks: harmedSubjects(context, verb), word }
  const lost = losses(context, verb, lemma)
  if (lost) return lost
  if (isFugitive(context, verb, lemma)) return undefined
  const suffers = lexicon.suffers.get(lemma)
  const passive = isPassive(syntax, verb)
  const taken = passive ? (lexicon.passives.get(lemma) ?? takenAway(context, verb, lemma)) : undefined
  const kind = suffers ?? lexicon.verbs.get(lemma) ?? taken
  if (!kind) return undefined
  const isSubject = suffers !== undefined || passive
  return { kind, chunks: isSubject ? harmedSubjects(context, verb) : harmedObjects(context, verb), word }
}

/** Fewer than so many who flee, from nothing that is named, are on the run. */
const MANY = 20

/** "One of the attackers fled in a car", "before fleeing"; but "700 people fled their homes", "hundreds fled". */
function isFugitive(context: TollContext, verb: Chunk, lemma: string): boolean {
  const { syntax, lexicon } = context
  if (!lexicon.fleeing.has(lemma)) return false
  if (isParticiple(syntax.words, verb)) return true
  const left = objectsOf(syntax, verb).map(o => syntax.words.tokens[o.head].norm)
  if (left.some(norm => !lexicon.sites.has(norm))) return false
  return !harmedSubjects(context, verb).some(c => (countOf(syntax, c, lexicon.numbers)?.low ?? 0) >= MANY)
}

/** "sweep away" where the list has it, else "sweep". */
function lemmaOf({ syntax }: TollContext, verb: Chunk, known: ReadonlyMap<string, HarmKind>): string {
  const { tokens } = syntax.words
  const both = `${tokens[verb.head].lemma} ${tokens[verb.head + 1]?.norm}`
  return known.has(both) ? both : tokens[verb.head].lemma
}

/** "could kill", "did not kill", "to kill"; "is said to have killed" tells what was. */
export function isHypothetical({ syntax, lexicon }: TollContext, verb: Chunk): boolean {
  const before = syntax.words.tokens.slice(verb.from, verb.head)
  const isPerfect = before.some(t => t.lemma === 'have')
  if (isInfinitive(syntax.words, verb) && !isPerfect) return true
  return before.some(t => lexicon.hypothetical.has(t.norm) && !(t.norm === 'to' && isPerfect))
}

/** "kills 3,000 people a year" counts no one event. */
function isRate({ syntax, lexicon }: TollContext, verb: Chunk): boolean {
  const { tokens } = syntax.words
  for (let i = verb.to; i < verb.to + 14 && sameSentence(syntax.words, i + 1, verb.from); i++) {
    if (syntax.chunkAt(i)?.kind === 'verb') return false
    if (lexicon.rateOpeners.has(tokens[i].norm) && lexicon.rateUnits.has(tokens[i + 1].norm)) return true
  }
  return false
}

/** "suffered minor burns", "were treated for brain injuries". */
function harmUndergone(context: TollContext, verb: Chunk, lemma: string): HarmKind | undefined {
  const { syntax, lexicon } = context
  const { tokens } = syntax.words
  const hurtOf = (chunk: Chunk | undefined) =>
    chunk ? lexicon.hurts.get(tokens[chunk.head].lemma) : undefined
  if (lexicon.suffering.has(lemma)) return hurtOf(objectsOf(syntax, verb)[0])
  if (!lexicon.treating.has(lemma) || !isPassive(syntax, verb)) return undefined
  const treatedFor = complementsOf(syntax, verb.to, verb.from).find(c => c.by === 'for' || c.by === 'with')
  return hurtOf(treatedFor?.chunk)
}

/** "The army lost nine soldiers", "twelve people lost their lives". */
function losses(context: TollContext, verb: Chunk, lemma: string): Harmed | undefined {
  const { syntax, lexicon } = context
  if (!lexicon.losing.has(lemma) || isPassive(syntax, verb)) return undefined
  const { tokens } = syntax.words
  const objects = objectsOf(syntax, verb)
  const life = objects[0] && lexicon.lives.get(tokens[objects[0].head].norm)
  if (life && countOf(syntax, objects[0], lexicon.numbers)?.stated !== true)
    return { kind: life, chunks: harmedSubjects(context, verb), word: verb.head }
  const dead = objects.filter(
    o => lexicon.losable.has(tokens[o.head].lemma) && countOf(syntax, o, lexicon.numbers)?.stated,
  )
  const kind = lexicon.lives.get('lives')
  return dead.length > 0 && kind ? { kind, chunks: dead, word: verb.head } : undefined
}

/** "38 pupils had been taken."; but "taken to hospital". */
function takenAway({ syntax, lexicon }: TollContext, verb: Chunk, lemma: string): HarmKind | undefined {
  const kind = lexicon.taken.get(lemma)
  const after = syntax.words.tokens[verb.to]
  const isEnd = !after || !sameSentence(syntax.words, verb.to, verb.from) || after.pos === 'PUNCT'
  const isPhrasal = verb.to > verb.head + 1
  return kind && !isPhrasal && (isEnd || lexicon.takenBefore.has(after.norm)) ? kind : undefined
}
