import type { EventRecord } from '../records/event.ts'
import type { Link } from '../records/link.ts'
import type { Reading } from '../records/reading.ts'

/** One event of a drawn chain. Rows come in drawing order, top to bottom. */
export interface ChainRow {
  readonly event: EventRecord
  /** Column: the last thing to follow stays below what led to it, the others branch off one column further in. */
  readonly depth: number
  readonly branch: boolean
  /** What led here, and by which link; both absent at the start of a chain. */
  readonly from?: EventRecord
  readonly link?: Link
  /** Drawn above already, with all that follows from it. */
  readonly again: boolean
}

/** The links of a report as rows, each link once; `events` gives the order of starts and of branches. */
export function chainRows(reading: Reading, events: readonly EventRecord[]): ChainRow[] {
  const byId = new Map(events.map(event => [event.id, event]))
  const links = reading.links.filter(
    link => byId.has(link.from) && byId.has(link.to) && link.from !== link.to,
  )
  const following = followingOf(links, events)
  const led = new Set(links.map(link => link.to))
  const starts = events.filter(event => following.has(event.id))
  const drawn = new Set<string>()
  const rows: ChainRow[] = []
  // Starts that something led to are tried last: only a circle, which there should be none of, leaves one undrawn.
  for (const start of [...starts.filter(event => !led.has(event.id)), ...starts]) {
    if (!drawn.has(start.id)) rows.push(...rowsFrom(start, following, byId, drawn))
  }
  return rows
}

function followingOf(links: readonly Link[], events: readonly EventRecord[]): Map<string, Link[]> {
  const rank = new Map(events.map((event, index) => [event.id, index]))
  const following = new Map<string, Link[]>()
  for (const link of links) {
    const known = following.get(link.from)
    if (known) known.push(link)
    else following.set(link.from, [link])
  }
  for (const list of following.values()) list.sort((a, b) => rank.get(a.to)! - rank.get(b.to)!)
  return following
}

function rowsFrom(
  start: EventRecord,
  following: ReadonlyMap<string, readonly Link[]>,
  byId: ReadonlyMap<string, EventRecord>,
  drawn: Set<string>,
): ChainRow[] {
  const rows: ChainRow[] = []
  const waiting: Omit<ChainRow, 'again'>[] = [{ event: start, depth: 0, branch: false }]
  while (waiting.length > 0) {
    const row = waiting.pop()!
    const again = drawn.has(row.event.id)
    rows.push({ ...row, again })
    drawn.add(row.event.id)
    const links = again ? [] : (following.get(row.event.id) ?? [])
    const next = links.map((link, index) => {
      const branch = index < links.length - 1
      return { event: byId.get(link.to)!, depth: row.depth + (branch ? 1 : 0), branch, from: row.event, link }
    })
    waiting.push(...next.reverse())
  }
  return rows
}
