import type { EventRecord } from '../records/event.ts'
import type { Words } from '../records/words.ts'
import type { Syntax } from '../syntax/syntax.ts'

/**
 * The day of the story, for what is told within it without a day of its own: an event of the news, in the simple past,
 * in the same paragraph as one whose day is known, happened that day. Inferred, and said from what.
 */
export function withStoryDays(syntax: Syntax, events: readonly EventRecord[]): EventRecord[] {
  const inOrder = [...events].sort((a, b) => startOf(a) - startOf(b))
  const dated = new Map<string, EventRecord>()
  inOrder.forEach((event, i) => {
    const before = inOrder.slice(Math.max(0, i - 12), i).map(e => dated.get(e.id)!)
    dated.set(event.id, withDay(syntax, event, before))
  })
  return events.map(e => dated.get(e.id)!)
}

const startOf = (event: EventRecord): number => event.mentions[0].trigger.start

function withDay(syntax: Syntax, event: EventRecord, before: readonly EventRecord[]): EventRecord {
  if (event.time || event.background || event.status !== 'happened' || !isSimplePast(syntax, event))
    return event
  const paragraph = paragraphOf(syntax.words, event)
  const known = before.filter(
    e =>
      e.time &&
      !e.background &&
      e.status === 'happened' &&
      e.time.precision !== 'unknown' &&
      sharesParagraph(syntax.words, e, paragraph),
  )
  const last = known[known.length - 1]
  if (
    !last?.time ||
    last.time.start.length < 10 ||
    last.time.start.slice(0, 10) !== last.time.end.slice(0, 10)
  )
    return event
  const day = last.time.start.slice(0, 10)
  return { ...event, time: { start: day, end: day, precision: 'day', basis: 'inferred', from: last.id } }
}

const paragraphOf = (words: Words, event: EventRecord): number =>
  words.sentences[event.mentions[0].sentence].paragraph

const sharesParagraph = (words: Words, event: EventRecord, paragraph: number): boolean =>
  event.mentions.some(m => words.sentences[m.sentence].paragraph === paragraph)

/** "fired", not "had fired" nor "has been firing". */
function isSimplePast(syntax: Syntax, event: EventRecord): boolean {
  return event.mentions.some(({ trigger }) => {
    const at = syntax.tokenAt(trigger.start)
    const chunk = syntax.chunkAt(at)
    if (chunk?.kind !== 'verb' || /ing$/.test(syntax.words.tokens[chunk.head].norm)) return false
    return !syntax.words.tokens
      .slice(chunk.from, chunk.head)
      .some(t => /^(?:had|has|have|'d|to|would|will)$/.test(t.norm))
  })
}
