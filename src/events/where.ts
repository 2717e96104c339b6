import type { EventRecord } from '../records/event.ts'
import type { Place } from '../records/place.ts'
import { placesBeside } from './places.ts'
import type { Cluster, Scene } from './scene.ts'

const FINENESS: Readonly<Record<Place['precision'], number>> = {
  exact: 6,
  settlement: 5,
  district: 4,
  province: 3,
  region: 2,
  country: 1,
}

/** A name that no gazetteer knows ("Camp Taji") is still a place of its own, finer than "north of Baghdad". */
const finenessOf = (place: Place): number =>
  place.gazetteer === undefined && /^\p{Lu}/u.test(place.name)
    ? Math.max(FINENESS.district + 0.5, FINENESS[place.precision])
    : FINENESS[place.precision]

/** The finest place that any mention of the event names or, where none does, its sentence; of equals the first. */
export function placeOf(scene: Scene, cluster: Cluster): EventRecord['place'] {
  const isTold = cluster.members.some(m => m.places.length > 0)
  let best: { readonly place: Place; readonly member: number } | undefined
  for (const member of cluster.members)
    for (const index of isTold ? member.places : placesBeside(scene, member)) {
      const place = scene.places.places[index]
      if (!best || finenessOf(place) > finenessOf(best.place)) best = { place, member: member.sentence }
    }
  if (!best) return undefined
  const { place, member } = best
  const at = scene.places.at.find(e => scene.places.places[e.place] === place && e.sentence === member)
  return { id: place.id, span: at?.span ?? place.mentions[0] }
}
