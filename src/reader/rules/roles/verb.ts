import type { MentionLabel } from '../../../records/offer.ts'
import type { Chunk } from '../../../records/words.ts'
import { objectsOf } from '../../../syntax/complements.ts'
import { isPassive } from '../../../syntax/voice.ts'
import { agentOfPassive, doersOf } from './doers.ts'
import {
  ACTS,
  type Act,
  type Filler,
  type Ground,
  meantBy,
  mentionOf,
  type Role,
  SITES,
  TOOLS,
} from './filler.ts'
import { type Phrase, phrasesAfter } from './phrases.ts'

/** Types that only ever happen to those they are told of. */
const BEFALLS: ReadonlySet<string> = new Set(['DISASTER', 'DEATH'])

/** Subject, objects and phrases of a verb. */
export function aroundVerb(ground: Ground, act: Act): Filler[] {
  const { syntax, lexicon } = ground
  const { chunk: verb } = act
  const { lemma } = syntax.words.tokens[verb.head]
  const passive = isPassive(syntax, verb)
  const objects = passive ? [] : objectsOf(syntax, verb)
  const befalls = passive || lexicon.suffers.has(lemma)
  const subjects = doersOf(ground, verb).map((f): Filler => (befalls ? { ...f, role: 'patient' } : f))
  const after = objects.at(-1)?.to ?? verb.to
  const phrases = phrasesAfter(ground, after, verb.from).flatMap((phrase, i) => {
    const isFirst = i === 0 && phrase.at === after
    return byPhrase(ground, act, phrase, { passive, objects, isFirst })
  })
  const isTold = !passive || phrases.some(({ role }) => role === 'agent')
  const wields = lexicon.wielding.has(lemma)
  const taken = objects.map((chunk): Filler => {
    const isWielded = wields && labelAt(ground, chunk) === 'weapon'
    return { role: isWielded ? 'instrument' : 'patient', chunk, score: 0.8 }
  })
  return [
    ...(BEFALLS.has(act.type) && !befalls ? [] : subjects),
    ...taken,
    ...phrases,
    ...(isTold ? [] : agentOfPassive(ground, verb)),
  ]
}

interface Clause {
  readonly passive: boolean
  readonly objects: readonly Chunk[]
  readonly isFirst: boolean
}

function byPhrase(ground: Ground, act: Act, phrase: Phrase, clause: Clause): Filler[] {
  return phrase.chunks.flatMap(chunk => {
    const role = roleBy(ground, act, phrase, chunk, clause)
    return role ? [{ role, chunk, score: role === 'agent' ? 0.75 : 0.6 }] : []
  })
}

function roleBy(
  ground: Ground,
  act: Act,
  { by, at }: Phrase,
  chunk: Chunk,
  clause: Clause,
): Role | undefined {
  const { syntax, lexicon } = ground
  const { tokens } = syntax.words
  const label = labelAt(ground, chunk)
  if (label === undefined) return undefined
  const { lemma } = tokens[act.chunk.head]
  // "set fire to", "seized control of": the preposition is part of what is told.
  if (at >= 0 && tokens[at].start >= act.start && tokens[at].end <= act.end) return 'patient'
  if (by === 'of') return clause.isFirst && isEmpty(ground, clause.objects) ? 'patient' : undefined
  if (lexicon.agentBy.has(by)) return clause.passive ? 'agent' : TOOLS.has(label) ? 'instrument' : undefined
  if (lexicon.instrumentBy.has(by))
    return ACTS.has(label)
      ? clause.objects.length === 0 && lexicon.mutual.has(lemma)
        ? 'patient'
        : undefined
      : 'instrument'
  if (by === 'to' || by === 'for')
    return lexicon.giving.has(lemma) ? 'recipient' : by === 'to' && SITES.has(label) ? 'place' : undefined
  const isWhere = SITES.has(label) && lexicon.placeBy.has(by)
  if (isWhere && isBareState(ground, chunk)) return undefined
  if (by === 'at' && !SITES.has(label) && lexicon.doneOn.has(lemma)) return 'patient'
  if (by === 'on' && !lexicon.doneOn.has(lemma))
    return isWhere ? 'place' : clause.isFirst && clause.objects.length === 0 ? 'patient' : undefined
  if (lexicon.patientBy.has(by))
    return SITES.has(label) && by !== 'on' && by !== 'against' ? 'place' : 'patient'
  return isWhere ? 'place' : undefined
}

function labelAt(ground: Ground, chunk: Chunk): MentionLabel | undefined {
  const mention = mentionOf(ground, meantBy(ground, chunk))
  return mention === undefined ? undefined : ground.mentions[mention].label
}

/** "control of the port": an object that names nobody and tells of nothing else passes on to what it is of. */
const isEmpty = (ground: Ground, objects: readonly Chunk[]): boolean =>
  objects.length === 1 && !ground.isEvent(objects[0]) && mentionOf(ground, objects[0]) === undefined

const isBareState = ({ syntax, lexicon }: Ground, { from, to, head }: Chunk): boolean =>
  to - from === 1 && lexicon.states.has(syntax.words.tokens[head].norm)
