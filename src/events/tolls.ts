import type { Harm } from '../records/event.ts'
import type { FoundToll } from '../records/found.ts'
import type { Extent } from '../records/span.ts'
import { lastTokenOf } from '../syntax/syntax.ts'
import type { Cluster, Scene } from './scene.ts'

/**
 * The tolls of one event, one for each number that the report gives. A number that only repeats another is left out; a
 * part points at the total that already counts it; two numbers for the same people stay beside each other.
 */
export function harmOf(scene: Scene, cluster: Cluster): Harm[] {
  const indices = [...new Set(cluster.members.flatMap(m => m.tolls))].sort((a, b) => a - b)
  const kept: { index: number; toll: FoundToll; harm: Harm }[] = []
  for (const index of indices) {
    const toll = scene.tolls[index]
    if (kept.some(k => repeats(scene, k.toll, toll))) continue
    const total = toll.partOf === undefined ? undefined : kept.findIndex(k => k.index === toll.partOf)
    const partOf = total !== undefined && total >= 0 ? total : totalOf(scene, kept, toll)
    kept.push({ index, toll, harm: toHarm(scene, toll, partOf) })
  }
  return kept.map(k => k.harm)
}

function toHarm(scene: Scene, toll: FoundToll, partOf: number | undefined): Harm {
  const actor = toll.who ? scene.actorAt(toll.who) : undefined
  return {
    kind: toll.kind,
    low: toll.low,
    high: toll.high,
    ...(toll.who ? { who: toll.who } : {}),
    ...(actor === undefined ? {} : { actor: scene.actors.actors[actor].id }),
    span: toll.span,
    ...(partOf === undefined ? {} : { partOf }),
  }
}

const headOf = (scene: Scene, who: Extent): string => {
  const token = scene.syntax.words.tokens[lastTokenOf(scene.syntax, who)]
  return token.pos === 'PROPN' ? token.norm : token.lemma
}

/** The same number for the same people, or "the contractor" after "a contractor". */
function repeats(scene: Scene, known: FoundToll, toll: FoundToll): boolean {
  if (known.kind !== toll.kind || (known.partOf === undefined) !== (toll.partOf === undefined)) return false
  const sameHead = known.who && toll.who ? headOf(scene, known.who) === headOf(scene, toll.who) : !toll.who
  if (!sameHead) return false
  return (
    known.low === toll.low && known.high === toll.high && (!toll.stated || known.sentence !== toll.sentence)
  )
}

/** "killed a British serviceman" within "three servicemen": fewer of the same kind of people, more closely described. */
function totalOf(
  scene: Scene,
  kept: readonly { toll: FoundToll; harm: Harm }[],
  toll: FoundToll,
): number | undefined {
  const { who } = toll
  if (!who || toll.high === null) return undefined
  const index = kept.findIndex(({ toll: total, harm }, i) => {
    if (total.kind !== toll.kind || harm.partOf !== undefined || !total.who || total.low <= toll.low)
      return false
    const counted = kept.filter(k => k.harm.partOf === i).reduce((sum, k) => sum + k.harm.low, 0)
    const isCloser =
      who.text.length > total.who.text.length && headOf(scene, total.who) === headOf(scene, who)
    const isAnyone =
      /^(?:people|persons?)$/.test(headOf(scene, total.who)) && total.sentence === toll.sentence
    return (isCloser || isAnyone) && counted + toll.low <= total.low
  })
  return index < 0 ? undefined : index
}
