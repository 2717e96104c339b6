import type { Claim } from '../records/claim.ts'
import type { EventRecord, Participant } from '../records/event.ts'
import type { Link } from '../records/link.ts'
import { overlaps } from '../records/span.ts'
import type { Shown } from './shown.ts'

/** Codebook codes as words: "ASSAULT", "heavy-weapons" → "assault, heavy weapons". */
export function typeInWords(event: EventRecord): string {
  const words = [event.type.toLowerCase(), event.mode].filter(Boolean).join(', ')
  return words.replace(/[-_]/g, ' ')
}

export const LINK_WORDS: Readonly<Record<Link['kind'], string>> = {
  prompts: 'led to',
  retaliation: 'was answered by',
  enables: 'made possible',
  'part-of': 'was part of',
  precedes: 'came before',
}

export const STANCE_WORDS: Readonly<Record<Claim['stance'], string>> = {
  asserts: 'says',
  denies: 'denies',
  doubts: 'doubts',
  believes: 'believes',
  threatens: 'threatens',
  promises: 'promises',
  declines: 'declines to comment',
}

export function actorName(reading: Shown, id: string | undefined): string | undefined {
  return id === undefined ? undefined : reading.by.actor.get(id)?.name
}

/** The source by its name and, where the report keeps it unnamed, with its own words: "Iraqi officials". */
export function sourceName(reading: Shown, claim: Claim): string {
  if (!claim.source) return 'nobody named'
  const name = actorName(reading, claim.source.actor) ?? claim.source.span.text
  return claim.source.anonymous ? `${name} (not named)` : name
}

export function placeName(reading: Shown, event: EventRecord): string | undefined {
  if (!event.place) return undefined
  const place = reading.by.place.get(event.place.id)
  if (!place) return event.place.span.text
  return place.country && place.precision !== 'country' ? `${place.name}, ${place.country}` : place.name
}

/** "Kataib Hezbollah (alleged) → coalition troops, with rockets"; empty where nobody is named. */
export function whoToWhom(reading: Shown, event: EventRecord): string {
  const names = (participants: readonly Participant[]) =>
    [...new Set(participants.map(participant => participantName(reading, participant)))].join(', ')
  const of = (...roles: Participant['role'][]) =>
    event.participants.filter(({ role }) => roles.includes(role))
  const agents = names(of('agent'))
  const patients = names(untold(event, of('patient', 'recipient')))
  const means = names(of('instrument'))
  const deed = agents || patients ? `${agents || '?'} → ${patients || '?'}` : ''
  return [deed, means && `with ${means}`].filter(Boolean).join(', ')
}

/** Those that no toll names, or all where the tolls name all. */
function untold(event: EventRecord, patients: Participant[]): Participant[] {
  const others = patients.filter(({ span }) => !event.harm.some(({ who }) => who && overlaps(who, span)))
  return others.length > 0 ? others : patients
}

function participantName(reading: Shown, participant: Participant): string {
  const name = actorName(reading, participant.actor) ?? participant.span.text
  return participant.certainty === 'alleged' ? `${name} (alleged)` : name
}

/** One line that tells an event from its neighbours: "attack, Camp Taji, IQ". */
export function eventLabel(reading: Shown, event: EventRecord): string {
  const trigger = event.mentions[0]?.trigger.text ?? typeInWords(event)
  const [patient] = untold(
    event,
    event.participants.filter(({ role }) => role === 'patient'),
  )
  const place = placeName(reading, event) ?? (patient && participantName(reading, patient))
  return place ? `${trigger}, ${place}` : trigger
}
