import type { Db } from './archive.ts'

/** Where an event stands: the trigger of its first mention, in UTF-16 code units of the text of its version. */
export interface Anchored {
  readonly id: string
  readonly type: string
  readonly start: number
  readonly end: number
}

export type Decided = 'accepted' | 'rejected'

/** One row of what people decided of events; null takes an earlier decision back. */
export interface Decision {
  readonly id: string
  readonly target: string
  readonly anchor: Omit<Anchored, 'id'>
  readonly after: Decided | null
}

export interface Applied {
  /** What holds now, by ids of events. */
  readonly standing: ReadonlyMap<string, Decided>
  /** Id of the decision that settled it, also where it took one back; by ids of events. */
  readonly latest: ReadonlyMap<string, string>
  /** Decisions that hold and find no event any more. */
  readonly lost: readonly Decision[]
}

/**
 * What decisions mean for the events of a version as it was read last: each finds its event by id, else by place: the same type
 * and a trigger that overlaps. The latest of an event holds.
 */
export function applied(decisions: readonly Decision[], events: readonly Anchored[]): Applied {
  const ids = new Set(events.map(({ id }) => id))
  const standing = new Map<string, Decided | null>()
  const latest = new Map<string, string>()
  const lost = new Map<string, Decision>()
  for (const decision of decisions) {
    const target = ids.has(decision.target) ? decision.target : nearest(decision.anchor, events)?.id
    if (target !== undefined) {
      standing.set(target, decision.after)
      latest.set(target, decision.id)
    } else if (decision.after === null) lost.delete(decision.target)
    else lost.set(decision.target, decision)
  }
  const holding = [...standing].filter((entry): entry is [string, Decided] => entry[1] !== null)
  return { standing: new Map(holding), latest, lost: [...lost.values()] }
}

/** The event of this type whose trigger shares most with the anchor. */
function nearest(anchor: Decision['anchor'], events: readonly Anchored[]): Anchored | undefined {
  const shared = (event: Anchored) => Math.min(event.end, anchor.end) - Math.max(event.start, anchor.start)
  const near = events.filter(event => event.type === anchor.type && shared(event) > 0)
  return near.sort((a, b) => shared(b) - shared(a))[0]
}

/** What was decided of events of a version (its id), in the order in which it was. */
export async function decisionsOn(db: Db, version: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'target', 'anchor', 'after'])
    .where('version', '=', version)
    .where('kind', '=', 'event')
    .orderBy('n')
    .execute()
  return rows.map(({ anchor, after, ...row }) => ({
    ...row,
    anchor: JSON.parse(anchor) as Decision['anchor'],
    after: after as Decided | null,
  }))
}
