import { contains, overlaps, type Span } from '../records/span.ts'
import { owned } from './owned.ts'
import { type Anchors, ownerOf } from './owner.ts'
import type { Scene } from './scene.ts'

const WHERE = new Set(['in', 'at', 'on', 'near', 'modifier', 'of'])

/** Does a place stand where something can happen in it, or as what was struck? Who acts is no place. */
function isWhere({ rolesAt }: Scene, span: Span, relation: string | undefined): boolean {
  if (relation === 'reference' || relation === 'part' || relation === 'owner' || relation === 'dateline')
    return false
  const roles = rolesAt(span)
  if (roles.some(r => r.role === 'agent' && overlaps(r.span, span))) return false
  if (relation !== undefined && WHERE.has(relation)) return true
  return roles.some(r => r.role === 'patient' && contains(r.span, span))
}

const OPENS_ANOTHER = /^(?:after|before|since|who|which|whose|that|because|where|;)$/

/** The places of each sentence that stand where something can happen and that no event has. */
function freePlaces(scene: Scene, owned: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const taken = new Set([...owned.values()].flat())
  const free = new Map<number, number[]>()
  scene.places.at.forEach((entry, i) => {
    if (taken.has(i) || !isWhere(scene, entry.span, entry.relation)) return
    free.set(entry.sentence, [...(free.get(entry.sentence) ?? []), i])
  })
  return free
}

/** The one free place of a sentence, where no other clause lies between. */
function onlyPlace(scene: Scene, free: readonly number[] | undefined, head: number): number[] {
  if (free?.length !== 1) return []
  const { tokens } = scene.syntax.words
  const at = scene.syntax.tokenAt(scene.places.at[free[0]].span.start)
  const between = tokens.slice(Math.min(at, head), Math.max(at, head))
  return between.some(t => OPENS_ANOTHER.test(t.norm)) ? [] : [...free]
}

/** Answers for each trigger, by its index and head, with the places where its event happened. */
export function placesByTrigger(
  scene: Scene,
  anchors: Anchors,
): (trigger: number, head: number) => readonly number[] {
  const { at } = scene.places
  const hanging = owned(at, entry =>
    isWhere(scene, entry.span, entry.relation) ? ownerOf(scene.syntax, entry.span, anchors) : undefined,
  )
  const free = freePlaces(scene, hanging)
  return (trigger, head) => {
    const { sentence } = scene.offer.triggers[trigger]
    return (hanging.get(trigger) ?? onlyPlace(scene, free.get(sentence), head)).map(i => at[i].place)
  }
}
