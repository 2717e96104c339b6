import { firstDay, lastDay } from '../calendar/bounds.ts'
import type { EventRecord } from '../records/event.ts'
import type { Link } from '../records/link.ts'
import type { Time } from '../records/time.ts'

/** Links of these kinds say which of two events came first. */
const ORDERS: ReadonlySet<Link['kind']> = new Set(['prompts', 'retaliation', 'enables', 'precedes'])

/**
 * Bounds for events that the report gives no time but puts after or before others: not before what led to them, not
 * after what they led to or the day of publication. How far within is unknown, and said so.
 */
export function withInferredTimes(
  events: readonly EventRecord[],
  links: readonly Link[],
  published?: string,
): EventRecord[] {
  const times = new Map(events.flatMap(e => (e.time ? [[e.id, e.time] as const] : [])))
  const ordering = links.filter(l => ORDERS.has(l.kind))
  // Bounds travel one link a round; a chain is never longer than the events it joins.
  for (let round = 0; round < events.length; round++) {
    const found = events.flatMap(e => {
      const time =
        times.has(e.id) || e.status !== 'happened' ? undefined : between(e.id, ordering, times, published)
      return time ? [[e.id, time] as const] : []
    })
    if (found.length === 0) break
    for (const [id, time] of found) times.set(id, time)
  }
  return events.map(e => (e.time || !times.has(e.id) ? e : { ...e, time: times.get(e.id) }))
}

function between(
  id: string,
  links: readonly Link[],
  times: ReadonlyMap<string, Time>,
  published?: string,
): Time | undefined {
  const before = links.flatMap(l =>
    l.to === id && times.has(l.from) ? [{ id: l.from, day: firstDay(times.get(l.from)!.start) }] : [],
  )
  const after = links.flatMap(l => (l.from === id && times.has(l.to) ? [lastDay(times.get(l.to)!.end)] : []))
  if (published) after.push(published.slice(0, 10))
  if (before.length === 0 || after.length === 0) return undefined
  const latest = before.reduce((a, b) => (b.day > a.day ? b : a))
  const end = after.reduce((a, b) => (b < a ? b : a))
  if (end < latest.day) return undefined
  return { start: latest.day, end, precision: 'unknown', basis: 'inferred', from: latest.id }
}
