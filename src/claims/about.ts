import type { EventRecord } from '../records/event.ts'
import { contains, type Extent, overlaps } from '../records/span.ts'
import type { Setting } from './speaker.ts'

/** The events that a content speaks of: those named in it, and the attack that somebody is held "responsible" for. */
export function eventsIn(
  setting: Setting,
  content: Extent,
  cue: Extent,
  events: readonly EventRecord[],
): string[] {
  const named = events.filter(event =>
    event.mentions.some(m => contains(content, m.trigger) && !overlaps(cue, m.trigger)),
  )
  const meant =
    named.length === 0 && pointsBack(setting, content) ? attackBefore(setting, content, events) : undefined
  return [...named, ...(meant ? [meant] : [])].map(event => event.id)
}

/** "believed to be responsible", "claimed responsibility", with nothing after it that says for what. */
function pointsBack({ syntax, lexicon }: Setting, content: Extent): boolean {
  const { tokens } = syntax.words
  for (let i = syntax.tokenAt(content.start); i < tokens.length && tokens[i].start < content.end; i++)
    if (lexicon.responsibility.has(tokens[i].norm)) return tokens[i + 1]?.norm !== 'for'
  return false
}

/**
 * The last deed told in an earlier sentence that somebody can be responsible for. What stands in the sentence itself is
 * done to them: "air strikes against the group believed to be responsible".
 */
function attackBefore(
  { syntax, lexicon }: Setting,
  content: Extent,
  events: readonly EventRecord[],
): EventRecord | undefined {
  const sentence = syntax.words.tokens[syntax.tokenAt(content.start)]?.sentence ?? 0
  let best: { readonly event: EventRecord; readonly at: number } | undefined
  for (const event of events)
    for (const { trigger, sentence: told } of event.mentions)
      if (lexicon.attributable.has(event.type) && told < sentence && trigger.start > (best?.at ?? -1))
        best = { event, at: trigger.start }
  return best?.event
}
