import { firstDay } from '../calendar/bounds.ts'
import { addDays } from '../calendar/days.ts'
import type { FoundTime } from '../records/found.ts'
import type { Span } from '../records/span.ts'
import { headOf, lastTokenOf } from '../syntax/syntax.ts'
import { type Anchors, ownerOf } from './owner.ts'
import type { Scene, When } from './scene.ts'

export function anchorsOf({ syntax, offer, lexicon }: Scene): Anchors {
  return {
    triggers: new Map(offer.triggers.map((t, i) => [headOf(syntax, t.span), i])),
    cues: new Set(offer.attributions.map(a => lastTokenOf(syntax, a.cue))),
    occurring: lexicon.occurring,
  }
}

export function owned<T>(
  entries: readonly T[],
  owner: (entry: T) => ReturnType<typeof ownerOf>,
): Map<number, number[]> {
  const byTrigger = new Map<number, number[]>()
  entries.forEach((entry, i) => {
    const found = owner(entry)
    if (found && found !== 'saying')
      byTrigger.set(found.trigger, [...(byTrigger.get(found.trigger) ?? []), i])
  })
  return byTrigger
}

export function ownedTimes(scene: Scene, anchors: Anchors): Map<number, When> {
  const byTrigger = new Map<number, When>()
  const points = scene.times.filter(
    t =>
      t.start !== undefined &&
      t.end !== undefined &&
      t.role !== 'duration' &&
      (!t.direction || isWithinNoun(scene, t.span, anchors)),
  )
  for (const [trigger, indices] of owned(points, t =>
    ownerOf(scene.syntax, t.span, anchors, { ofItsNoun: true }),
  )) {
    // Of "10 a.m." and "Friday" the finer was already joined with the other; of two days the nearer one counts.
    const nearest = indices
      .map(i => points[i])
      .sort((a, b) => distance(scene, trigger, a) - distance(scene, trigger, b))[0]
    byTrigger.set(trigger, {
      start: firstOfDays(scene, nearest),
      end: nearest.end!,
      stated: true,
      time: nearest,
    })
  }
  return byTrigger
}

/** "went into a second day on Monday", "closed for a third day on Friday": it began so many days before. */
function firstOfDays({ syntax, lexicon }: Scene, time: FoundTime): string {
  if (time.precision !== 'day') return time.start!
  const before = syntax.words.text.slice(Math.max(0, time.span.start - 40), time.span.start)
  const ordinal = lexicon.nthDay.exec(before)?.[1].toLowerCase()
  const days =
    ordinal === undefined ? undefined : (lexicon.ordinals.get(ordinal) ?? Number.parseInt(ordinal, 10))
  return days && days > 1 ? addDays(firstDay(time.start!), 1 - days) : time.start!
}

/** "since the 1979 seizing": the year belongs to the noun, "since" to the sentence. */
function isWithinNoun({ syntax }: Scene, span: Span, anchors: Anchors): boolean {
  const chunk = syntax.chunkAt(syntax.tokenAt(span.start))
  return (
    chunk?.kind === 'noun' &&
    chunk.from < chunk.head &&
    anchors.triggers.has(chunk.head) &&
    span.end <= syntax.words.tokens[chunk.head].start
  )
}

const distance = (scene: Scene, trigger: number, time: { span: { start: number } }): number =>
  Math.abs(scene.offer.triggers[trigger].span.start - time.span.start)
