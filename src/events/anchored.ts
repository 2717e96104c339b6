import { firstDay } from '../calendar/bounds.ts'
import type { FoundTime } from '../records/found.ts'
import { anchorsOf } from './owned.ts'
import { ownerOf } from './owner.ts'
import type { Happening, Scene, When } from './scene.ts'

/**
 * Times told by their distance from another event: "two days later" from the event told before, "three days after the
 * attack" from the attack. Where the other event's day is known the time follows; else it waits in `hangsOn`.
 */
export function withAnchoredTimes(scene: Scene, all: readonly Happening[]): Happening[] {
  const anchors = anchorsOf(scene)
  const resolved = [...all]
  for (const [index, time] of scene.times.entries()) {
    if (!time.anchor || time.start !== undefined) continue
    const owner = ownerOf(scene.syntax, time.span, anchors)
    if (!owner || owner === 'saying' || resolved[owner.trigger].when) continue
    const from =
      time.anchor.to === 'story' ? lastDated(resolved, time) : following(resolved, time, owner.trigger)
    if (from === undefined || from === owner.trigger) continue
    const when = whenFrom(scene, index, resolved[from].when, from)
    resolved[owner.trigger] = {
      ...resolved[owner.trigger],
      ...(when ? { when } : {}),
      hangsOn: { time: index, happening: from },
    }
  }
  return resolved
}

export function whenFrom(
  scene: Scene,
  time: number,
  anchor: When | undefined,
  from: number,
): When | undefined {
  if (!anchor) return undefined
  const bounds = scene.resolveAnchored(time, firstDay(anchor.start))
  if (bounds?.start === undefined || bounds.end === undefined) return undefined
  return {
    start: bounds.start,
    end: bounds.end,
    stated: false,
    time: { ...scene.times[time], ...bounds },
    from,
  }
}

/** The event told last before these words whose day is known. */
function lastDated(all: readonly Happening[], time: FoundTime): number | undefined {
  const before = all.filter(
    h => h.trigger.span.end <= time.span.start && h.when !== undefined && h.sentence >= time.sentence - 3,
  )
  return before.at(-1)?.index
}

/** The first event after these words in their sentence. */
function following(all: readonly Happening[], time: FoundTime, not: number): number | undefined {
  return all.find(
    h => h.index !== not && h.sentence === time.sentence && h.trigger.span.start >= time.span.end,
  )?.index
}
