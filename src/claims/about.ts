import type { EventRecord } from '../records/event.ts'
import type { OfferedAttribution } from '../records/offer.ts'
import { contains, type Extent, overlaps } from '../records/span.ts'
import type { Setting } from './speaker.ts'

/** Every place that tells of an event or gives its toll, in the order of the text; only what tells it has a sentence. */
export interface Told {
  readonly event: EventRecord
  readonly trigger: Extent
  readonly sentence?: number
}

export const toldIn = (events: readonly EventRecord[]): Told[] =>
  events
    .flatMap((event): Told[] => [
      ...event.mentions.map(({ trigger, sentence }) => ({ event, trigger, sentence })),
      ...event.harm.map(({ span }) => ({ event, trigger: span })),
    ])
    .sort((a, b) => a.trigger.start - b.trigger.start)

/** The events that a content speaks of: those named in it, those whose toll it gives, and the attack that somebody is held "responsible" for. */
export function eventsIn(
  setting: Setting,
  { content, cue }: OfferedAttribution,
  told: readonly Told[],
  inner: readonly OfferedAttribution[],
): string[] {
  const ids = new Set<string>()
  for (let i = firstFrom(told, content.start); i < told.length && told[i].trigger.start < content.end; i++)
    if (contains(content, told[i].trigger) && !overlaps(cue, told[i].trigger)) ids.add(told[i].event.id)
  const word = pointsBack(setting, content)
  const isOthers = word && inner.some(other => contains(other.content, word))
  const meant = word && !isOthers ? attackBefore(setting, content, told) : undefined
  if (meant) ids.add(meant.id)
  const pointed = ids.size === 0 ? meantBy(setting, content, told) : undefined
  return pointed ? [pointed.id] : [...ids]
}

/** Where a content names no event: what "the victims" in it point at, or the "it" that it consists of. */
function meantBy(setting: Setting, content: Extent, told: readonly Told[]): EventRecord | undefined {
  const { syntax, lexicon } = setting
  const { tokens } = syntax.words
  const first = syntax.tokenAt(content.start)
  // "Confirmed it a day later"; in "it would go on" it may be anything.
  const isAlone = syntax.chunkAt(first)?.to === first + 1 && syntax.chunkAt(first + 1)?.kind !== 'verb'
  if (lexicon.pronouns.has(tokens[first]?.norm) && isAlone) return lastTold(setting, content.start, told)
  for (let i = first; i < tokens.length && tokens[i].start < content.end; i++)
    if (lexicon.pointing.has(tokens[i].norm) && /^(?:the|this|these|those)$/.test(tokens[i - 1]?.norm ?? ''))
      return lastBefore(setting, content.start, told, lexicon.harmful)
  return undefined
}

/** The last event of such a type told before a place, and not too far from it. */
function lastBefore(
  { syntax }: Setting,
  start: number,
  told: readonly Told[],
  types: ReadonlySet<string>,
): EventRecord | undefined {
  const sentence = syntax.words.tokens[syntax.tokenAt(start)]?.sentence ?? 0
  for (let i = firstFrom(told, start) - 1; i >= 0; i--) {
    const at = told[i].sentence
    if (at !== undefined && at <= sentence - FAR) return undefined
    if (types.has(told[i].event.type)) return told[i].event
  }
  return undefined
}

/** The last event told in this sentence or the one before. */
function lastTold({ syntax }: Setting, start: number, told: readonly Told[]): EventRecord | undefined {
  const sentence = syntax.words.tokens[syntax.tokenAt(start)]?.sentence ?? 0
  const last = told[firstFrom(told, start) - 1]
  return last?.sentence !== undefined && last.sentence >= sentence - 1 ? last.event : undefined
}

function firstFrom(told: readonly Told[], start: number): number {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (told[middle].trigger.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The word in "believed to be responsible", "claimed responsibility", with nothing after it that says for what. */
function pointsBack({ syntax, lexicon }: Setting, content: Extent): Extent | undefined {
  const { tokens } = syntax.words
  for (let i = syntax.tokenAt(content.start); i < tokens.length && tokens[i].start < content.end; i++)
    if (lexicon.responsibility.has(tokens[i].norm))
      return tokens[i + 1]?.norm === 'for' ? undefined : tokens[i]
  return undefined
}

/**
 * The last deed told in an earlier sentence that somebody can be responsible for. What stands in the sentence itself is
 * done to them: "air strikes against the group believed to be responsible".
 */
function attackBefore(
  { syntax, lexicon }: Setting,
  content: Extent,
  told: readonly Told[],
): EventRecord | undefined {
  const sentence = syntax.words.tokens[syntax.tokenAt(content.start)]?.sentence ?? 0
  for (let i = firstFrom(told, content.start) - 1; i >= 0; i--) {
    const at = told[i].sentence
    if (at === undefined) continue
    if (at <= sentence - FAR) return undefined
    if (at < sentence && lexicon.attributable.has(told[i].event.type)) return told[i].event
  }
  return undefined
}

/** Sentences; who is "responsible" is so for something told lately. */
const FAR = 12
