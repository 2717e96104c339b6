import type { Harm } from '../records/event.ts'
import type { FoundToll } from '../records/found.ts'
import type { Extent } from '../records/span.ts'
import { lastTokenOf } from '../syntax/syntax.ts'
import type { Cluster, Scene } from './scene.ts'

/** A toll of one event; `index` is its place among all tolls of the report. */
interface Kept {
  readonly index: number
  readonly toll: FoundToll
}

/**
 * The tolls of one event, one for each number that the report gives. A number that only repeats another is left out; a
 * part points at the total that already counts it; two numbers for the same people stay beside each other.
 */
export function harmOf(scene: Scene, cluster: Cluster): Harm[] {
  const indices = [...new Set(cluster.members.flatMap(m => m.tolls))].sort((a, b) => a - b)
  const kept: Kept[] = []
  /** Index of a toll → where the number it gives is kept. */
  const keptAs = new Map<number, number>()
  for (const index of indices) {
    const toll = scene.tolls[index]
    const known = kept.findIndex(k => repeats(scene, k.toll, toll))
    keptAs.set(index, known >= 0 ? known : kept.push({ index, toll }) - 1)
  }
  const sums = sumsOfLists(kept)
  const totals: Total[] = []
  const partsOf: (number | undefined)[] = []
  for (const { toll } of kept) {
    const told = toll.partOf === undefined ? undefined : keptAs.get(toll.partOf)
    const of = told ?? totalOf(scene, totals, toll, sums)
    if (of !== undefined && totals[of]) totals[of].counted += toll.low
    totals.push({ toll, isPart: of !== undefined || isPart(toll), counted: 0 })
    partsOf.push(of)
  }
  return kept.map(({ toll }, i) => toHarm(scene, toll, partsOf[i]))
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

/** "members" of "members of the coalition". */
function headOf({ syntax }: Scene, who: Extent): string {
  const first = syntax.chunkAt(syntax.tokenAt(who.start))
  const last = lastTokenOf(syntax, who)
  const token = syntax.words.tokens[first ? Math.min(first.head, last) : last]
  return token.pos === 'PROPN' ? token.norm : token.lemma
}

const isPart = (toll: FoundToll): boolean => toll.partOf !== undefined || toll.isAmong === true

/** The same number for the same people, or "the contractor" after "a contractor". */
function repeats(scene: Scene, known: FoundToll, toll: FoundToll): boolean {
  if (known.kind !== toll.kind || isPart(known) !== isPart(toll)) return false
  if (known.low !== toll.low || known.high !== toll.high) return false
  if (toll.stated && known.sentence === toll.sentence) return false
  return !known.who || !toll.who ? toll.stated : headOf(scene, known.who) === headOf(scene, toll.who)
}

interface Total {
  readonly toll: FoundToll
  readonly isPart: boolean
  /** How many of it its parts, so far, count. */
  counted: number
}

const listOf = ({ word, kind }: FoundToll): string => `${word} ${kind}`

/** Of each list of two or more harmed by one word ("three soldiers and a driver") how many they are. */
function sumsOfLists(kept: readonly Kept[]): ReadonlyMap<string, number> {
  const lists = new Map<string, FoundToll[]>()
  for (const { toll } of kept)
    if (!isPart(toll)) lists.set(listOf(toll), [...(lists.get(listOf(toll)) ?? []), toll])
  const long = [...lists].filter(([, list]) => list.length > 1)
  return new Map(long.map(([key, list]) => [key, list.reduce((sum, { low }) => sum + low, 0)]))
}

/** The first so many numbers of an event are tried as a total. */
const FAR = 60

/** The total, told before, that already counts a toll: one of the same kind, larger, and with room left. */
function totalOf(
  scene: Scene,
  totals: readonly Total[],
  toll: FoundToll,
  sums: ReadonlyMap<string, number>,
): number | undefined {
  if (toll.high === null || toll.high === 0) return undefined
  const sum = sums.get(listOf(toll))
  const found = totals.slice(0, FAR).findIndex(({ toll: total, isPart, counted }) => {
    if (isPart || total.kind !== toll.kind || total.low <= toll.low) return false
    if (counted + toll.low > total.low) return false
    const isSum = sum !== undefined && total.word !== toll.word && total.high === sum
    return toll.isAmong || isSum || isCloser(scene, total, toll)
  })
  return found < 0 ? undefined : found
}

/** "killed a British serviceman" within "three servicemen"; "two children" after "12 people" in one sentence. */
function isCloser(scene: Scene, total: FoundToll, { who, sentence }: FoundToll): boolean {
  if (!who || !total.who) return false
  const [general, close] = [headOf(scene, total.who), headOf(scene, who)]
  const isAnyone = /^(?:people|persons?)$/.test(general) && total.sentence === sentence
  return isAnyone || (general === close && who.text.length > total.who.text.length)
}
