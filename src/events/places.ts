import { nearby } from '../records/nearby.ts'
import type { MentionLabel } from '../records/offer.ts'
import { contains, overlaps, type Span } from '../records/span.ts'
import { owned } from './owned.ts'
import { type Anchors, ownerOf } from './owner.ts'
import type { Happening, Scene } from './scene.ts'

const WHERE = new Set(['in', 'at', 'on', 'near', 'modifier', 'of'])

/** Relations in which a place only says where another is, or who owns something. */
const NOT_THERE = new Set(['reference', 'part', 'owner', 'dateline'])

/** Types of what is done with words: the place that one names is oftener what is spoken of than where. */
const SPOKEN = new Set('ACCUSE AGREE CONCEDE CONSULT REJECT REQUEST SANCTION SUPPORT THREATEN'.split(' '))
/** What is judged is oftener told beside where the deed was done than beside where it was judged. */
const JUDGED = new Set('ACCUSE VERDICT'.split(' '))
const SAID_AT = new Set(['in', 'at', 'near', 'modifier'])

const mayBeThere = (relation: string | undefined): boolean => relation === undefined || WHERE.has(relation)

/** Does a place stand where something can happen in it, or as what was struck? Who acts is no place. */
function isWhere({ rolesAt }: Scene, span: Span, relation: string | undefined): boolean {
  if (relation !== undefined && NOT_THERE.has(relation)) return false
  const roles = rolesAt(span)
  if (roles.some(r => r.role === 'agent' && overlaps(r.span, span))) return false
  if (relation !== undefined && WHERE.has(relation)) return true
  return roles.some(r => r.role === 'patient' && contains(r.span, span))
}

type At = Scene['places']['at'][number]

const WHO: ReadonlySet<MentionLabel> = new Set(['person', 'people', 'organisation', 'armed-group'])

/** "the president | of | Oman", "an official in | Ankara": it says whose or which they are, not where something happened. */
function ownership({ syntax, offer }: Scene): (entry: At) => boolean {
  const near = nearby(offer.mentions.filter(({ label }) => WHO.has(label)))
  return ({ span, relation }) => {
    // "United States troops", "Elizabeth Warren": part of who somebody is.
    if (near(span).some(m => contains(m.span, span) && (m.label === 'person' || m.span.end > span.end)))
      return true
    if (relation !== 'of') return false
    const of = syntax.tokenAt(span.start) - 1
    const at = syntax.words.tokens[of]?.norm === 'the' ? of - 2 : of - 1
    const owner = at >= 0 ? syntax.words.tokens[at] : undefined
    return owner !== undefined && near(owner).some(m => m.span.end === owner.end)
  }
}

const OPENS_ANOTHER = /^(?:after|before|since|who|which|whose|that|because|where|;)$/

/** The places of each sentence that stand where something can happen and that no event has. */
function freePlaces(
  scene: Scene,
  owned: ReadonlyMap<number, readonly number[]>,
  isTheirs: (entry: At) => boolean,
): Map<number, number[]> {
  const taken = new Set([...owned.values()].flat())
  const free = new Map<number, number[]>()
  scene.places.at.forEach((entry, i) => {
    if (taken.has(i) || !isWhere(scene, entry.span, entry.relation) || isTheirs(entry)) return
    free.set(entry.sentence, [...(free.get(entry.sentence) ?? []), i])
  })
  return free
}

/** "at a mosque in | Reading, | Berkshire": so many characters and no verb lie between two that say one place. */
const NEXT = 8

/** The one place that a sentence tells, however many names it has, where no other clause lies between. */
function onlyPlace(scene: Scene, here: readonly number[], head: number): readonly number[] {
  const { tokens } = scene.syntax.words
  const spans = here.map(i => scene.places.at[i].span)
  if (spans.length === 0 || spans.some((span, i) => i > 0 && span.start - spans[i - 1].end > NEXT)) return []
  const first = scene.syntax.tokenAt(spans[0].start)
  const last = scene.syntax.tokenAt(spans[spans.length - 1].start)
  const between = head < first ? tokens.slice(head, first) : tokens.slice(last, head)
  return between.some(t => OPENS_ANOTHER.test(t.norm)) ? [] : here
}

/** Answers for each trigger, by its index and head, with the places where its event happened. */
export function placesByTrigger(
  scene: Scene,
  anchors: Anchors,
): (trigger: number, head: number) => readonly number[] {
  const { at } = scene.places
  const isTheirs = ownership(scene)
  const hanging = owned(at, entry =>
    isWhere(scene, entry.span, entry.relation) && !isTheirs(entry)
      ? ownerOf(scene.syntax, entry.span, anchors)
      : undefined,
  )
  const free = freePlaces(scene, hanging, isTheirs)
  const near = nearby(at.map((entry, index) => ({ ...entry, index })))
  const offered = (trigger: number) => {
    const { sentence } = scene.offer.triggers[trigger]
    return scene.rolesOf(trigger).flatMap(({ role, span }) =>
      role === 'place'
        ? near(span)
            .filter(e => e.sentence === sentence && overlaps(e.span, span) && mayBeThere(e.relation))
            .map(e => e.index)
        : [],
    )
  }
  return (trigger, head) => {
    const { sentence, type } = scene.offer.triggers[trigger]
    const own = hanging.get(trigger) ?? offered(trigger)
    const left = free.get(sentence) ?? []
    const found = own.length > 0 || left.length > 1 ? own : onlyPlace(scene, left, head)
    const isSpoken = SPOKEN.has(type)
    return found.filter(i => !isSpoken || SAID_AT.has(at[i].relation ?? '')).map(i => at[i].place)
  }
}

/**
 * The one place that the sentence of a happening tells, though it hangs on other words: "a stabbing in Reading killed
 * three". Too loose to tell two events apart by.
 */
export function placesBeside(scene: Scene, { sentence, head, trigger }: Happening): readonly number[] {
  if (SPOKEN.has(trigger.type) || JUDGED.has(trigger.type)) return []
  return onlyPlace(scene, whereOf(scene).get(sentence) ?? [], head).map(i => scene.places.at[i].place)
}

/** Asked once for each event, and the same for all of a report. */
const known = new WeakMap<Scene, ReadonlyMap<number, readonly number[]>>()

/** Sentence → all places in it that stand where something can happen. */
function whereOf(scene: Scene): ReadonlyMap<number, readonly number[]> {
  const found = known.get(scene) ?? freePlaces(scene, new Map(), ownership(scene))
  known.set(scene, found)
  return found
}
