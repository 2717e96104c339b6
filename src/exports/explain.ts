import type { EventRecord } from '../records/event.ts'
import type { Offer, OfferedAttribution, OfferedRole, OfferedTrigger } from '../records/offer.ts'
import type { Reading } from '../records/reading.ts'
import { contains, type Extent, overlaps, type Span } from '../records/span.ts'

/** A reader's name with what it offered for the report. */
export interface Opinion {
  readonly reader: string
  readonly offer: Offer
}

export interface ExplainedRole extends Pick<OfferedRole, 'role' | 'certainty' | 'score'> {
  readonly span: Span
  readonly label: string
  /** The event has a participant, place or toll in these words. */
  readonly used: boolean
}

export interface ExplainedTrigger extends Omit<OfferedTrigger, 'vector'> {
  /** The words of the codebook that it matches: "carry ... out". */
  readonly entry?: string
  readonly roles: readonly ExplainedRole[]
}

/** What only one of the readers offers, or both offer differently: then `other` is what the other says. */
export interface Disagreement {
  readonly about: 'trigger' | 'type' | 'role' | 'attribution'
  readonly reader: string
  readonly span: Span
  readonly sentence: number
  readonly says: string
  readonly other?: string
  readonly score: number
}

/** How a reading came about: what the reader offered for each event, and where a second one sees it otherwise. */
export interface Explanation {
  readonly reader: string
  readonly second?: string
  readonly events: readonly { readonly event: string; readonly triggers: readonly ExplainedTrigger[] }[]
  /** Offered, and no event came of it. */
  readonly unused: readonly ExplainedTrigger[]
  readonly disagreements: readonly Disagreement[]
}

/** `entryOf` gives the words of the codebook that a trigger matches. */
export function explain(
  reading: Reading,
  first: Opinion,
  second: Opinion | undefined,
  entryOf: (trigger: OfferedTrigger) => string | undefined,
): Explanation {
  const triggers = explainedTriggers(reading, first.offer, entryOf)
  const near = bySentence(triggers)
  const events = reading.events.map(event => ({
    event: event.id,
    triggers: event.mentions.flatMap(({ trigger, sentence }) =>
      near(sentence).filter(({ span }) => overlaps(span, trigger)),
    ),
  }))
  const used = new Set(events.flatMap(event => event.triggers))
  return {
    reader: first.reader,
    ...(second && { second: second.reader }),
    events,
    unused: triggers.filter(trigger => !used.has(trigger)),
    disagreements: second
      ? [...differences(first, second), ...differences(second, first, 'rest')].sort(inText)
      : [],
  }
}

const inText = (a: Disagreement, b: Disagreement): number =>
  a.span.start - b.span.start || a.span.end - b.span.end

function explainedTriggers(
  reading: Reading,
  { triggers, roles, mentions }: Offer,
  entryOf: (trigger: OfferedTrigger) => string | undefined,
): ExplainedTrigger[] {
  const byTrigger = grouped(roles, role => role.trigger)
  const told = bySentence(
    reading.events.flatMap(event =>
      event.mentions.map(({ trigger: span, sentence }) => ({ span, sentence, event })),
    ),
  )
  return triggers.map((trigger, t) => {
    const { vector: _, ...shown } = trigger
    const entry = entryOf(trigger)
    const filled = filledBy(told(trigger.sentence).find(({ span }) => overlaps(span, trigger.span))?.event)
    return {
      ...shown,
      ...(entry && { entry }),
      roles: byTrigger(t).map(({ mention, role, certainty, score }) => {
        const { span, label } = mentions[mention]
        return { role, certainty, score, span, label, used: filled.some(extent => overlaps(extent, span)) }
      }),
    }
  })
}

/** The words that fill the fields of an event. */
function filledBy(event: EventRecord | undefined): Extent[] {
  if (!event) return []
  const tolls = event.harm.flatMap(({ span, who }) => (who ? [span, who] : [span]))
  return [...event.participants.map(({ span }) => span), ...(event.place ? [event.place.span] : []), ...tolls]
}

type Lookup<T> = (key: number) => readonly T[]

/** What a key has of a list, in its order. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => number): Lookup<T> {
  const groups = new Map<number, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return key => groups.get(key) ?? []
}

const bySentence = <T extends { readonly sentence: number }>(list: readonly T[]): Lookup<T> =>
  grouped(list, ({ sentence }) => sentence)

/** What one reader offers and the other does not; with `rest`, without what is told already from the other's side. */
function differences(one: Opinion, two: Opinion, side: 'all' | 'rest' = 'all'): Disagreement[] {
  return [...triggersApart(one, two, side), ...attributionsApart(one, two, side)]
}

function triggersApart(one: Opinion, two: Opinion, side: 'all' | 'rest'): Disagreement[] {
  const theirs = bySentence(two.offer.triggers.map((trigger, index) => ({ ...trigger, index })))
  const [ownRoles, theirRoles] = [one, two].map(({ offer }) => grouped(offer.roles, role => role.trigger))
  return one.offer.triggers.flatMap(({ span, sentence, score, type }, t): Disagreement[] => {
    const other = theirs(sentence).find(their => overlaps(their.span, span))
    const told = { reader: one.reader, span, sentence, score, says: type }
    if (!other) return [{ about: 'trigger', ...told }]
    const isTold = other.type === type || side === 'rest'
    const typed: Disagreement[] = isTold ? [] : [{ about: 'type', ...told, other: other.type }]
    return [...typed, ...rolesApart(one, two, ownRoles(t), theirRoles(other.index))]
  })
}

function attributionsApart(one: Opinion, two: Opinion, side: 'all' | 'rest'): Disagreement[] {
  const theirs = bySentence(two.offer.attributions)
  return one.offer.attributions.flatMap((attribution): Disagreement[] => {
    const { cue: span, sentence, score } = attribution
    const other = theirs(sentence).find(({ cue }) => overlaps(cue, span))
    const isSame = other && sameSource(attribution, other) && overlaps(attribution.content, other.content)
    if (isSame || (other && side === 'rest')) return []
    const told = { about: 'attribution', reader: one.reader, span, sentence, score } as const
    return [{ ...told, says: sourceIn(attribution), ...(other && { other: sourceIn(other) }) }]
  })
}

const sourceIn = ({ source, stance }: OfferedAttribution): string =>
  `${source?.text ?? 'nobody named'} ${stance}`

const sameSource = ({ source: a }: OfferedAttribution, { source: b }: OfferedAttribution): boolean =>
  a === undefined || b === undefined ? a === b : overlaps(a, b)

function rolesApart(
  one: Opinion,
  two: Opinion,
  roles: readonly OfferedRole[],
  theirs: readonly OfferedRole[],
): Disagreement[] {
  return roles.flatMap(({ trigger, mention, role, score }): Disagreement[] => {
    const { span, sentence } = one.offer.mentions[mention]
    const isSame = theirs.some(their => {
      const own = two.offer.mentions[their.mention].span
      return their.role === role && (contains(own, span) || contains(span, own))
    })
    const says = `${role} of ${one.offer.triggers[trigger].span.text}`
    return isSame ? [] : [{ about: 'role', reader: one.reader, span, sentence, says, score }]
  })
}
