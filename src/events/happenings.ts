import type { Status } from '../records/event.ts'
import type { OfferedTrigger } from '../records/offer.ts'
import type { Chunk } from '../records/words.ts'
import { headOf, lastTokenOf } from '../syntax/syntax.ts'
import { introduced, isDefinite } from './introduced.ts'
import { anchorsOf, ownedTimes } from './owned.ts'
import { placesByTrigger } from './places.ts'
import type { Happening, Scene } from './scene.ts'
import { tollsByTrigger } from './tollowner.ts'

/** What each trigger of a report says: its own time, place, participants and toll, and whether it is told as known. */
export function happenings(scene: Scene): Happening[] {
  const { syntax, offer } = scene
  const anchors = anchorsOf(scene)
  const times = ownedTimes(scene, anchors)
  const placesOf = placesByTrigger(scene, anchors)
  const tolls = tollsByTrigger(scene, anchors)
  return offer.triggers.map((trigger, index) => {
    const head = headOf(syntax, trigger.span)
    const chunk = syntax.chunkAt(head)
    const token = syntax.words.tokens[head]
    const fillers = fillersOf(scene, index)
    const form = chunk?.kind === 'noun' && (chunk.head === head || token.pos !== 'VERB') ? 'noun' : 'verb'
    return {
      index,
      trigger,
      head,
      form,
      sentence: trigger.sentence,
      lemma: token.lemma,
      plural: form === 'noun' && /[^s]s$/.test(token.norm) && !scene.lexicon.singularInS.has(token.norm),
      ...introduced(scene, index, chunk, head, form),
      status: statusOf(scene, trigger),
      outcome: scene.lexicon.outcomes.has(token.lemma) || (trigger.type === 'DEATH' && form === 'verb'),
      kinds: kindsBefore(scene, chunk, head),
      ...fillers,
      places: placesOf(index, head),
      when: times.get(index),
      tolls: tolls.get(index) ?? [],
    }
  })
}

/** What the words show by rule, or what the reader sees in them, whichever a judge trusts more here. */
function statusOf({ statusOf, judge }: Scene, trigger: OfferedTrigger): Status {
  const ruled = statusOf(trigger)
  const { status: read, statusScore = 0 } = trigger
  if (!judge || !read || read === ruled) return ruled
  const chance = (status: Status): number =>
    judge.status(
      {
        rules: Number(status === ruled),
        reader: status === read ? statusScore : 0,
        [`rules ${ruled}`]: Number(status === ruled),
        [`reader ${read}`]: Number(status === read),
        [`type ${trigger.type} ${status}`]: 1,
      },
      trigger.span,
      status,
    )
  return chance(read) > chance(ruled) ? read : ruled
}

/** What kind of a thing a noun tells of, by the nouns and classifying adjectives before it: "presidential" election. */
function kindsBefore(
  { syntax, lexicon }: Scene,
  chunk: Chunk | undefined,
  head: number,
): ReadonlySet<string> {
  if (chunk?.kind !== 'noun') return new Set()
  const before = syntax.words.tokens.slice(chunk.from, head)
  return new Set(before.filter(t => t.pos === 'NOUN' || lexicon.classifying.test(t.norm)).map(t => t.lemma))
}

function fillersOf(
  scene: Scene,
  trigger: number,
): Pick<Happening, 'agents' | 'patients' | 'about' | 'known'> {
  const agents = new Set<number>()
  const patients = new Set<number>()
  const about = new Set<string>()
  const known = new Set<string>()
  for (const role of scene.rolesOf(trigger)) {
    const actor = scene.actorAt(role.span)
    const head = lastTokenOf(scene.syntax, role.filler.head)
    about.add(scene.syntax.words.tokens[head].lemma)
    if (isDefinite(scene, head)) known.add(scene.syntax.words.tokens[head].lemma)
    if (actor === undefined) continue
    if (role.role === 'agent') agents.add(actor)
    else if (role.role !== 'place' && role.role !== 'instrument') patients.add(actor)
  }
  return { agents, patients, about, known }
}
