import type { Problem } from '../records/problem.ts'
import type { Archive } from '../store/archive.ts'
import type { Decided } from '../store/decided.ts'
import { decide, type EventLine, eventsNamed } from '../store/decisions.ts'

export const VERDICTS = ['accept', 'reject', 'undo'] as const
export type Verdict = (typeof VERDICTS)[number]

const AFTER: Readonly<Record<Verdict, Decided | null>> = {
  accept: 'accepted',
  reject: 'rejected',
  undo: null,
}

export interface DecideOptions {
  readonly who: string
  readonly note?: string
}

export interface DecidedEvent extends EventLine {
  readonly before: Decided | null
}

/** Decides of the event that has this id, or the only one whose id begins so. It outlives every new reading of the report. */
export async function decideEvent(
  archive: Archive,
  start: string,
  verdict: Verdict,
  { who, note }: DecideOptions,
): Promise<DecidedEvent | Problem> {
  const found = await eventsNamed(archive, start.startsWith('event-') ? start : `event-${start}`, FEW)
  const [event, other] = found
  if (!event) return { where: start, what: 'There is no such event in the archive.', remedy: FIND }
  if (other && event.id !== other.id) return several(start, found)
  const after = AFTER[verdict]
  const done = await decide(archive, { event: event.id, after, who, note })
  // Between the two its report was read anew.
  if (!done)
    return { where: event.id, what: 'The event is gone: its report was just read again.', remedy: FIND }
  return { ...event, decision: after, before: done.before }
}

const FEW = 4
const FIND = 'Find its id with "casus search".'

const several = (where: string, found: readonly EventLine[]): Problem => ({
  where,
  what: `Several events have ids that begin so: ${found.map(({ id }) => id).join(', ')}${found.length === FEW ? ' …' : ''}.`,
  remedy: 'Give more of the id.',
})
