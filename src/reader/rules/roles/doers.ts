import type { Chunk } from '../../../records/words.ts'
import { joinedBefore, objectsOf } from '../../../syntax/complements.ts'
import { previousVerb, subjectsOf } from '../../../syntax/subject.ts'
import { isInfinitive, isParticiple, sameSentence } from '../../../syntax/syntax.ts'
import { isPassive } from '../../../syntax/voice.ts'
import { ACTS, type Filler, type Ground, meantBy, mentionOf, TOOLS } from './filler.ts'

/** Who does what a verb tells, with all that are joined to them; to whom it is done where the verb is passive. */
export function doersOf(ground: Ground, verb: Chunk): Filler[] {
  const governed = byGovernor(ground, verb)
  if (governed) return governed
  const subject = subjectOf(ground, subjectsOf(ground.syntax, verb))
  if (!subject) return []
  return [subject, ...joinedBefore(ground.syntax, subject)].map(chunk => ({
    role: 'agent',
    chunk,
    score: 0.8,
  }))
}

/**
 * After "which" the nearer chunk is the subject, unless what it hangs on is itself an event, or the nearer one is a place:
 * "the attack on the camp which killed two", "a bomb in Basra which killed two".
 */
function subjectOf(ground: Ground, subjects: readonly Chunk[]): Chunk | undefined {
  if (subjects.length < 2) return subjects[0]
  return subjects.find(ground.isEvent) ?? subjects.find(chunk => canAct(ground, chunk))
}

function canAct(ground: Ground, chunk: Chunk): boolean {
  const mention = mentionOf(ground, meantBy(ground, chunk))
  return (
    mention !== undefined &&
    (ACTS.has(ground.mentions[mention].label) || TOOLS.has(ground.mentions[mention].label))
  )
}

/** Where the verb before decides: "accused | the man | of killing", "ordered | the army | to attack", "was hit, killing two". */
function byGovernor(ground: Ground, verb: Chunk): Filler[] | undefined {
  const { syntax, lexicon } = ground
  const { words } = syntax
  const isTo = isInfinitive(words, verb)
  const isIng = isParticiple(words, verb)
  if (!isTo && !isIng) return undefined
  const governor = previousVerb(syntax, verb.from)
  if (!governor) return undefined
  const { lemma } = words.tokens[governor.head]
  const before = words.tokens[verb.from - 1]
  const passive = isPassive(syntax, governor)
  if (isIng && before.pos === 'ADP' && (lexicon.accusing.has(lemma) || lexicon.convicting.has(lemma)))
    return accused(ground, governor)
  const objects = passive ? [] : objectsOf(syntax, governor)
  if (isTo && lexicon.directing.has(lemma) && objects.at(-1)?.to === verb.from)
    return objects.map(chunk => ({ role: 'agent', chunk, score: 0.7 }))
  if (isTo && syntax.chunkAt(verb.from - 1)?.kind === 'noun') {
    const doer = syntax.chunkAt(verb.from - 1)!
    if (words.tokens[doer.from - 1]?.norm === 'for') return [{ role: 'agent', chunk: doer, score: 0.7 }]
  }
  // What follows from what was done to somebody is not that one's doing.
  return isIng && passive && before.norm === ',' ? agentOfPassive(ground, governor) : undefined
}

/** Whom a verb of accusing accuses; that it was them is alleged until they are convicted. */
export function accused({ syntax, lexicon }: Ground, verb: Chunk): Filler[] {
  const chunks = isPassive(syntax, verb) ? subjectsOf(syntax, verb).slice(0, 1) : objectsOf(syntax, verb)
  const isFound = lexicon.convicting.has(syntax.words.tokens[verb.head].lemma)
  return chunks.map(chunk => ({
    role: 'agent',
    chunk,
    score: 0.7,
    ...(isFound ? {} : { certainty: 'alleged' as const }),
  }))
}

/** The chunk after "by". */
export function agentOfPassive({ syntax, lexicon }: Ground, verb: Chunk): Filler[] {
  const { words } = syntax
  for (let i = verb.to; i < verb.to + 12 && sameSentence(words, i, verb.from); i++) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb') return []
    if (!lexicon.agentBy.has(words.tokens[i].norm)) continue
    const agent = syntax.chunkAt(i + 1)
    return agent?.kind === 'noun' ? [{ role: 'agent', chunk: agent, score: 0.7 }] : []
  }
  return []
}
