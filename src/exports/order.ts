import type { EventRecord } from '../records/event.ts'
import type { Link } from '../records/link.ts'
import type { Reading } from '../records/reading.ts'

/**
 * The events in the order in which they happened: by date where it is known, else beside what the report says led to
 * them or followed from them, else as told; what has not happened yet comes last. Contradictory links cannot loop.
 */
export function inOrder(reading: Reading): EventRecord[] {
  const before = causesOf(reading)
  const dates = datesOf(reading, before)
  const byDate = [...reading.events].sort(
    (a, b) => compare(dates.get(a.id)!, dates.get(b.id)!) || position(a) - position(b),
  )
  return causesFirst(byDate, before)
}

export const position = (event: EventRecord): number => event.mentions[0]?.trigger.start ?? 0

/** Event id → ids of the events that the report puts before it. A link that the dates contradict is left aside. */
function causesOf(reading: Reading): Map<string, string[]> {
  const byId = new Map(reading.events.map(event => [event.id, event]))
  const before = new Map<string, string[]>()
  for (const link of reading.links) {
    if (!putsInOrder(link, byId)) continue
    before.set(link.to, [...(before.get(link.to) ?? []), link.from])
  }
  return before
}

function putsInOrder(link: Link, byId: ReadonlyMap<string, EventRecord>): boolean {
  const from = byId.get(link.from)
  const to = byId.get(link.to)
  if (!from || !to || link.kind === 'part-of') return false
  return !(from.time?.start && to.time?.end && to.time.end < from.time.start.slice(0, to.time.end.length))
}

/** Sorts after every date. */
const LATER = '~'
const AHEAD = new Set(['planned', 'threatened', 'possible'])

/** A sorting key for every event: its own first day, else one borrowed from its neighbours. */
function datesOf(reading: Reading, before: ReadonlyMap<string, readonly string[]>) {
  const dates = new Map<string, string>()
  for (const event of reading.events) if (event.time?.start) dates.set(event.id, event.time.start)
  borrowAlongLinks(dates, before)
  borrowFromText(reading, dates)
  return dates
}

function borrowAlongLinks(dates: Map<string, string>, before: ReadonlyMap<string, readonly string[]>) {
  for (const [effect, causes] of before) {
    const own = dates.get(effect)
    for (const cause of causes) if (own && !dates.has(cause)) dates.set(cause, own)
    const latest = causes
      .map(cause => dates.get(cause) ?? '')
      .sort(compare)
      .at(-1)
    if (!own && latest) dates.set(effect, latest)
  }
}

/** From the day told before it in its paragraph, else from the day of the news. What has not happened comes last. */
function borrowFromText({ events, report }: Reading, dates: Map<string, string>) {
  const told = [...events].sort((a, b) => position(a) - position(b))
  const dated = told.filter(event => dates.has(event.id))
  const news = dated.find(event => !event.background) ?? dated[0]
  const ofNews = dates.get(news?.id) ?? LATER
  let last: { paragraph?: number; date: string } = { date: ofNews }
  for (const event of told) {
    const paragraph = report.sentences[event.mentions[0]?.sentence]?.paragraph
    const own = dates.get(event.id)
    // "The war ended in 2009" says little about the sentence after it; "on Jan. 3" does.
    if (own && own.length >= A_DAY) last = { paragraph, date: own }
    const nearby = paragraph === last.paragraph ? last.date : ofNews
    if (!own) dates.set(event.id, AHEAD.has(event.status) ? LATER : nearby)
  }
}

const A_DAY = '2020-01-03'.length

/** Each event after all that lead to it, otherwise in the order given. */
function causesFirst(events: readonly EventRecord[], before: ReadonlyMap<string, readonly string[]>) {
  const byId = new Map(events.map(event => [event.id, event]))
  const seen = new Set<string>()
  const ordered: EventRecord[] = []
  for (const event of events) {
    const path = [{ event, open: false }]
    while (path.length > 0) {
      const step = path.pop()!
      if (step.open) ordered.push(step.event)
      else if (!seen.has(step.event.id)) {
        seen.add(step.event.id)
        path.push({ event: step.event, open: true })
        const causes = (before.get(step.event.id) ?? []).map(id => byId.get(id)!)
        for (const cause of causes.reverse())
          if (!seen.has(cause.id)) path.push({ event: cause, open: false })
      }
    }
  }
  return ordered
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
