import { isRuledOut } from './contrary.ts'
import { fit } from './fit.ts'
import { joins } from './join.ts'
import type { Judge } from './judge.ts'
import { sameFeatures } from './likeness.ts'
import { isGeneric, isMarkedKnown, namesVictim, tellsOnlyOutcome, wordsOf } from './marks.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/**
 * Needed for a mention that the words mark as known ("the attack"), for a verb that may tell more of what was told
 * ("rockets landed"), for a mere outcome ("12 people died"), for a bare noun ("torture"), for a bare plural ("airstrikes"), and for one that they mark as new ("a drone strike").
 */
const ENOUGH = { known: 1, verb: 1.1, outcome: 0.4, mass: 1, bare: 2.6, new: 3.2 } as const
/** So many events back are looked at, and the first. */
const MOST = 40

/**
 * Groups what the triggers say into events: first within sentences, by syntax; then along the report, where each group
 * joins the earlier one that it fits best, if it fits well enough. Nothing contrary is ever joined.
 */
export function clusters(scene: Scene, all: readonly Happening[]): Cluster[] {
  const found: Cluster[] = []
  const { judge } = scene
  for (const group of bySentence(scene, all)) {
    const best =
      bestAntecedent(scene, found, group) ?? (judge && likeliestAntecedent(scene, judge, found, group))
    if (best) best.members.push(...group.members)
    else found.push(group)
  }
  return found
}

function bySentence(scene: Scene, all: readonly Happening[]): Cluster[] {
  const root = new Map<Happening, Happening>()
  const find = (h: Happening): Happening => {
    const up = root.get(h)
    return up === undefined || up === h ? h : find(up)
  }
  for (const [a, b] of joins(scene.syntax, all, scene.lexicon)) {
    const [x, y] = [find(a), find(b)]
    if (x !== y) root.set(x, y)
  }
  const groups = new Map<Happening, Cluster>()
  for (const h of all) {
    const key = find(h)
    const group = groups.get(key)
    if (group) group.members.push(h)
    else groups.set(key, { members: [h] })
  }
  return [...groups.values()].sort((a, b) => a.members[0].head - b.members[0].head)
}

function bestAntecedent(scene: Scene, earlier: readonly Cluster[], group: Cluster): Cluster | undefined {
  if (group.members.every(isGeneric) && !namesVictim(scene, group)) return undefined
  let best: Cluster | undefined
  let bestScore = 0
  for (const candidate of recentOf(earlier)) {
    if (scene.judge && isRuledOut(scene, candidate, group)) continue
    const score = fit(scene, candidate, group, candidate === earlier[0])
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return bestScore >= enough(group) ? best : undefined
}

/** Where no rule finds one: the earlier event that a fitted judge takes for the same, if it takes any. */
function likeliestAntecedent(
  scene: Scene,
  judge: Judge,
  earlier: readonly Cluster[],
  group: Cluster,
): Cluster | undefined {
  let best: Cluster | undefined
  let bestChance = 0
  const words = wordsOf(group)
  const isSaidToBeNew = group.members.some(isNew)
  for (const candidate of recentOf(earlier)) {
    if (isRuledOut(scene, candidate, group)) continue
    const features = sameFeatures(scene, candidate, group, candidate === earlier[0])
    const chance = judge.same(features, wordsOf(candidate), words)
    const needed = isSaidToBeNew || features.apartInSentence ? SURE : LIKELY
    if (chance > needed && chance > bestChance) {
      best = candidate
      bestChance = chance
    }
  }
  return best
}

const LIKELY = 0.6
/**
 * What the words bring in as something new ("a missile attack") is rarely what was told before, nor are two words of one
 * sentence one event where its syntax does not join them.
 */
const SURE = 0.85
const isNew = (m: Happening): boolean => m.form === 'noun' && m.reference === 'new'

const recentOf = (earlier: readonly Cluster[]): readonly Cluster[] =>
  earlier.length > MOST ? [earlier[0], ...earlier.slice(-MOST)] : earlier

function enough({ members }: Cluster): number {
  if (members.some(m => m.form === 'noun' && m.reference === 'new')) return ENOUGH.new
  if (members.some(isMarkedKnown)) return ENOUGH.known
  if (tellsOnlyOutcome(members)) return ENOUGH.outcome
  if (!members.some(m => m.form === 'noun')) return ENOUGH.verb
  return members.some(m => m.form === 'noun' && m.plural) ? ENOUGH.bare : ENOUGH.mass
}
