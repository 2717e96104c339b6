import type { OfferedRole } from '../../../records/offer.ts'
import type { Chunk } from '../../../records/words.ts'
import { objectsOf } from '../../../syntax/complements.ts'
import { previousVerb, subjectsOf } from '../../../syntax/subject.ts'
import { sameSentence } from '../../../syntax/syntax.ts'
import { isPassive } from '../../../syntax/voice.ts'
import { accused, agentOfPassive, doersOf } from './doers.ts'
import {
  ACTS,
  type Act,
  type Filler,
  type Ground,
  meantBy,
  mentionOf,
  outermost,
  type Role,
  SITES,
  TOOLS,
} from './filler.ts'
import { phrasesAfter } from './phrases.ts'

/** What is public or happens by itself: a country before it is where, not who. */
const GOES_ON: ReadonlySet<string> = new Set([
  'PROTEST',
  'ELECTION',
  'DISASTER',
  'ACCIDENT',
  'DEATH',
  'CRIME',
])

/** Phrases after a noun, participles after these, and the verb that the noun is the object or subject of. */
export function aroundNoun(ground: Ground, act: Act): Filler[] {
  const { syntax, lexicon } = ground
  const { tokens } = syntax.words
  const { chunk } = act
  const phrases = phrasesAfter(ground, chunk.to, chunk.from)
  const ofVerb = hangsOnPassive(ground, chunk)
  const fillers = phrases.flatMap(({ by, chunks, at }) => {
    const isFirst = at === chunk.to
    return chunks.flatMap((c): Filler[] => {
      const role = lexicon.agentBy.has(by) && ofVerb ? undefined : roleBy(ground, act, by, c, isFirst)
      return role ? [{ role, chunk: c, score: role === 'agent' ? 0.8 : 0.7 }] : []
    })
  })
  const last = phrases.at(-1)?.chunks.at(-1)?.to ?? chunk.to
  const participle = syntax.chunkAt(last)
  if (participle?.kind === 'verb' && lexicon.targeting.has(tokens[participle.head].norm))
    for (const c of objectsOf(syntax, participle)) fillers.push({ role: 'patient', chunk: c, score: 0.8 })
  return [...fillers, ...fromVerb(ground, container(ground, chunk))]
}

function roleBy(ground: Ground, act: Act, by: string, c: Chunk, isFirst: boolean): Role | undefined {
  const { syntax, lexicon, mentions } = ground
  const { lemma } = syntax.words.tokens[act.head]
  const isMutual = lexicon.mutual.has(lemma)
  if (lexicon.agentBy.has(by)) return 'agent'
  if (by === 'of') {
    if (!isFirst) return undefined
    if (lexicon.madeOf.has(lemma)) return 'instrument'
    return isMutual || act.type === 'PROTEST' ? 'agent' : 'patient'
  }
  if (by === 'between') return 'agent'
  if (by === 'with' && isMutual) return 'patient'
  if ((by === 'to' || by === 'for') && lexicon.giving.has(lemma)) return 'recipient'
  const mention = mentionOf(ground, meantBy(ground, c))
  const isSite = mention !== undefined && SITES.has(mentions[mention].label)
  if (lexicon.patientBy.has(by)) return isSite && by === 'into' ? 'place' : 'patient'
  if (lexicon.instrumentBy.has(by)) return 'instrument'
  return lexicon.placeBy.has(by) ? 'place' : undefined
}

/** "convicted | in the bombings by a jury": what "by" opens belongs to the verb. */
function hangsOnPassive({ syntax }: Ground, chunk: Chunk): boolean {
  const before = syntax.words.tokens[chunk.from - 1]
  if (before?.pos !== 'ADP') return false
  const verb = previousVerb(syntax, chunk.from)
  return verb !== undefined && isPassive(syntax, verb)
}

/** "a series | of strikes": where the verb before takes the series. */
function container({ syntax, lexicon }: Ground, chunk: Chunk): Chunk {
  const { words } = syntax
  if (words.tokens[chunk.from - 1]?.norm !== 'of') return chunk
  const outer = syntax.chunkAt(chunk.from - 2)
  const isMany = outer?.kind === 'noun' && sameSentence(words, outer.from, chunk.from)
  const { norm, lemma } = words.tokens[outer?.head ?? chunk.head]
  return isMany && (lexicon.madeOf.has(lemma) || lexicon.quantities.has(norm)) ? outer : chunk
}

/** "America | launched | airstrikes", "Iran | responded | with an attack", "an attack | carried out by rebels", "accused | of murder". */
function fromVerb(ground: Ground, chunk: Chunk): Filler[] {
  const { syntax, lexicon } = ground
  const { tokens } = syntax.words
  const verb = previousVerb(syntax, chunk.from)
  if (verb && lexicon.lightVerbs.has(tokens[verb.head].lemma) && isObject(ground, verb, chunk))
    return doersOf(ground, verb)
  if (verb && lexicon.answering.has(tokens[verb.head].lemma) && tokens[chunk.from - 1].norm === 'with')
    return doersOf(ground, verb)
  if (verb && isAccused(ground, verb, chunk)) return accused(ground, verb)
  const next = nextVerb(ground, chunk)
  return next && lexicon.lightVerbs.has(tokens[next.head].lemma) && isPassive(syntax, next)
    ? agentOfPassive(ground, next)
    : []
}

/** The first object, or one that "and" joins to another: what stands in a phrase of the object is none. */
function isObject({ syntax }: Ground, verb: Chunk, chunk: Chunk): boolean {
  const objects = objectsOf(syntax, verb)
  const before = syntax.chunkAt(chunk.from - 2)
  return objects[0] === chunk || (objects.includes(chunk) && before !== undefined && objects.includes(before))
}

/** "charged with murder", "convicted of the killings": the noun is what the verb's own phrase opens. */
function isAccused({ syntax, lexicon }: Ground, verb: Chunk, chunk: Chunk): boolean {
  const { lemma } = syntax.words.tokens[verb.head]
  if (!lexicon.accusing.has(lemma) && !lexicon.convicting.has(lemma)) return false
  const after = isPassive(syntax, verb) ? verb.to : (objectsOf(syntax, verb).at(-1)?.to ?? verb.to)
  const by = syntax.words.tokens[after]?.norm
  return (by === 'of' || by === 'with' || by === 'for') && syntax.chunkAt(after + 1) === chunk
}

/** The verb that has the chunk as its subject, close after it. */
function nextVerb({ syntax }: Ground, chunk: Chunk): Chunk | undefined {
  const { words } = syntax
  for (let i = chunk.to; i < chunk.to + 14 && sameSentence(words, i, chunk.from); i++) {
    const other = syntax.chunkAt(i)
    if (other?.kind === 'verb') return subjectsOf(syntax, other).includes(chunk) ? other : undefined
  }
  return undefined
}

/** "America's killing", "American airstrikes", "a rocket attack": what stands before a noun within its chunk. */
export function insideNoun(ground: Ground, act: Act, hasPatient: boolean): OfferedRole[] {
  const { syntax, mentions, inside } = ground
  const { tokens } = syntax.words
  const { chunk, head } = act
  const offered = (mention: number, role: Role, score: number): OfferedRole => ({
    trigger: act.index,
    mention,
    role,
    certainty: 'stated',
    score,
  })
  const before = inside(chunk).filter(m => mentions[m].span.end <= tokens[head].start)
  const roles: OfferedRole[] = []
  // "killed soldiers", "the captured pilot": a trigger before the head of its chunk.
  const own = head === chunk.head ? undefined : mentionOf(ground, chunk)
  if (own !== undefined) roles.push(offered(own, /ing$/.test(tokens[head].norm) ? 'agent' : 'patient', 0.5))
  const outer = outermost(mentions, before)
  const doer = outer.filter(m => ACTS.has(mentions[m].label)).at(-1)
  for (const m of outer) {
    const { label } = mentions[m]
    if (TOOLS.has(label)) roles.push(offered(m, 'instrument', 0.7))
    else if (SITES.has(label) && label !== 'state') roles.push(offered(m, 'place', 0.6))
    else if (m === doer) {
      const role = roleBefore(ground, act, m, hasPatient)
      if (role) roles.push(offered(m, role, 0.75))
    }
  }
  return roles
}

/** Names that a list holds have this score and more. */
const SURE = 0.9

function roleBefore(ground: Ground, act: Act, m: number, hasPatient: boolean): Role | undefined {
  const { syntax, lexicon, mentions } = ground
  const { tokens } = syntax.words
  const { label, span, head: own, score } = mentions[m]
  const { lemma } = tokens[act.head]
  const isPossessor = tokens[syntax.tokenAt(span.end)]?.norm.startsWith("'") ?? false
  if (GOES_ON.has(act.type) && label === 'state') return 'place'
  // "the World Trade Center bombing": a name guessed by its form is as often what was struck or where.
  if (!isPossessor && label === 'organisation' && score < SURE && /^\p{Lu}/u.test(own.text)) return undefined
  if ((GOES_ON.has(act.type) || lexicon.conflicts.has(lemma)) && label === 'nationality') return undefined
  if (!lexicon.suffered.has(lemma) || hasPatient) return 'agent'
  if (label === 'nationality') return undefined
  return isPossessor || label === 'person' ? 'patient' : 'agent'
}
