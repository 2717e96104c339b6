import { firstDay } from '../calendar/bounds.ts'
import { dayNumber } from '../calendar/days.ts'
import type { Time } from '../records/time.ts'
import { whenFrom } from './anchored.ts'
import { whenOf } from './compat.ts'
import { anchorsOf } from './owned.ts'
import { ownerOf } from './owner.ts'
import type { Cluster, Happening, Scene, When } from './scene.ts'

/** Said this many days before publication at most, a day of saying tells when the news was. */
const FRESH_DAYS = 3

/**
 * Gives the event that opens the report a time where its words give none: the day on which somebody is said to have
 * told of it ("… officials said Saturday"). Inferred, and marked so.
 */
export function withTimeOfSaying(scene: Scene, all: readonly Happening[]): Happening[] {
  const said = scene.published ? timeOfSaying(scene, scene.published) : undefined
  // "… declared the search for survivors of the earthquake over": what is known already did not happen that day.
  const first = all.find(
    h =>
      h.sentence === 0 &&
      h.cue !== 'other' &&
      (h.form === 'verb' || h.reference === 'new' || h.reference === 'bare'),
  )
  if (!said || !first || first.when || !/^(?:happened|ongoing)$/.test(first.status)) return [...all]
  if (isPerfect(scene, first)) return [...all]
  return all.map(h => (h === first ? { ...h, when: said } : h))
}

/** "At least 17 people have drowned, officials said": it was over before it was said. */
function isPerfect({ syntax }: Scene, h: Happening): boolean {
  const before = syntax.words.tokens.slice(Math.max(0, h.head - 3), h.head)
  return h.form === 'verb' && before.some(t => /^(?:have|has|had|'ve|'d)$/.test(t.norm))
}

function timeOfSaying(scene: Scene, published: string): When | undefined {
  const anchors = anchorsOf(scene)
  const said = scene.times.find(
    t =>
      t.sentence === 0 &&
      t.start !== undefined &&
      t.precision === 'day' &&
      !t.direction &&
      ownerOf(scene.syntax, t.span, anchors) === 'saying',
  )
  if (!said?.start || !said.end) return undefined
  const age = dayNumber(published.slice(0, 10)) - dayNumber(firstDay(said.start))
  return age >= 0 && age <= FRESH_DAYS
    ? { start: said.start, end: said.end, stated: false, time: said }
    : undefined
}

/**
 * The time of an event as its mentions give it: the most precise that was stated, else what was inferred from the day of
 * saying or from another event, which is named.
 */
export function timeOf(
  scene: Scene,
  cluster: Cluster,
  all: readonly Cluster[],
  ids: ReadonlyMap<Cluster, string>,
): Time | undefined {
  const when = whenOf(cluster) ?? hanging(scene, cluster, all)
  if (!when) return undefined
  const bounds = { start: when.start, end: when.end, precision: when.time?.precision ?? 'day' } as const
  const span = when.time ? { span: when.time.span } : {}
  if (when.stated) return { ...bounds, basis: 'stated', ...span }
  const source = when.from === undefined ? undefined : holding(all, when.from)
  if (source === undefined || source === cluster) return { ...bounds, basis: 'inferred', from: 'published' }
  return { ...bounds, basis: 'inferred', ...span, from: ids.get(source)! }
}

const holding = (all: readonly Cluster[], happening: number): Cluster | undefined =>
  all.find(c => c.members.some(m => m.index === happening))

/** "Two days after the attack", where another mention of the attack gives its day. */
function hanging(scene: Scene, cluster: Cluster, all: readonly Cluster[]): When | undefined {
  for (const { hangsOn } of cluster.members) {
    const source = hangsOn && holding(all, hangsOn.happening)
    const when =
      source && source !== cluster
        ? whenFrom(scene, hangsOn.time, whenOf(source), hangsOn.happening)
        : undefined
    if (when) return when
  }
  return undefined
}
