import type { Participant } from '../records/event.ts'
import { type Chunk, spanOfTokens } from '../records/words.ts'
import { subjectsOf } from '../syntax/subject.ts'
import { headOf } from '../syntax/syntax.ts'
import { isPassive } from '../syntax/voice.ts'
import type { Scene } from './scene.ts'

/** Types whose subject it happens to, whatever the voice. */
const BEFALLS: ReadonlySet<string> = new Set(['DEATH', 'DISASTER', 'ACCIDENT'])

/**
 * The participants that a verb names by a pronoun of a known actor: "he | resigned", "police arrested | her", and "its |
 * aircraft bombed" where the aircraft are the subject.
 */
export function byPronoun(scene: Scene, trigger: number): Participant[] {
  const { syntax, offer } = scene
  const { span, type } = offer.triggers[trigger]
  const verb = syntax.chunkAt(headOf(syntax, span))
  if (verb?.kind !== 'verb') return []
  const passive = isPassive(syntax, verb)
  const subjects = subjectsOf(syntax, verb).slice(0, 1)
  const done = passive || BEFALLS.has(type) ? 'patient' : 'agent'
  return [
    ...subjects.flatMap(chunk => spokenOf(scene, chunk, done)),
    ...(done === 'agent' ? subjects.flatMap(chunk => ownerOf(scene, trigger, chunk)) : []),
    ...(passive ? [] : resolved(scene, verb.to, 'patient')),
  ]
}

function spokenOf(scene: Scene, chunk: Chunk, role: Participant['role']): Participant[] {
  return chunk.to - chunk.from === 1 ? resolved(scene, chunk.from, role) : []
}

/** "Its aircraft": whoever owns what it was done with did it. */
function ownerOf(scene: Scene, trigger: number, chunk: Chunk): Participant[] {
  const isOwned = scene.syntax.words.tokens[chunk.from].pos === 'PRON' && chunk.to - chunk.from > 1
  const isTool = scene
    .rolesOf(trigger)
    .some(({ role, filler }) => role === 'instrument' && filler.span.end === chunk.end)
  return isOwned && isTool ? resolved(scene, chunk.from, 'agent') : []
}

/** Whoever the pronoun at a token means, where that is known and it stands for a whole phrase or before its own. */
function resolved({ syntax, actors, actorAt }: Scene, at: number, role: Participant['role']): Participant[] {
  const { words } = syntax
  if (words.tokens[at]?.pos !== 'PRON') return []
  const span = spanOfTokens(words, at, at + 1)
  const actor = actorAt(span)
  return actor === undefined ? [] : [{ role, actor: actors.actors[actor].id, span, certainty: 'stated' }]
}
