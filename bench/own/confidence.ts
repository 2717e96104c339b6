import { share, table } from '../table.ts'
import type { Account } from './account.ts'
import { align, touches } from './align.ts'

/** How sure a reading was of an event, and whether one of its type is annotated there. */
export interface Sureness {
  readonly confidence: number
  readonly right: boolean
}

export function surenessOf(gold: Account, read: Account): Sureness[] {
  const { of } = align(gold, read)
  return read.events.flatMap(({ confidence, triggers, type }, index) => {
    const event = of[index] === undefined ? undefined : gold.events[of[index]]
    const isOpen = gold.events.some(other => other.optional && touches(other.triggers, triggers))
    if (confidence === undefined || (!event && isOpen) || event?.optional) return []
    return [{ confidence, right: event?.type === type }]
  })
}

const STEPS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Of the events given 0.8, are four in five right? */
export function reliabilityTable(all: readonly Sureness[]): string {
  const rows = STEPS.flatMap((from, index) => {
    const to = STEPS[index + 1] ?? 1.01
    const within = all.filter(({ confidence }) => confidence >= from && confidence < to)
    if (within.length === 0) return []
    const mean = within.reduce((sum, { confidence }) => sum + confidence, 0)
    const right = within.filter(one => one.right).length
    const name = `${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)}`
    return [[name, String(within.length), share(mean, within.length), share(right, within.length)]]
  })
  return table(['confidence', 'events', 'given', 'right'], rows)
}
