import type { EventRecord, Harm } from '../../src/records/event.ts'
import { standingAt } from '../../src/records/nearby.ts'
import type { Offer, OfferedMention } from '../../src/records/offer.ts'
import type { Reading } from '../../src/records/reading.ts'
import type { Span } from '../../src/records/span.ts'

/** Who or what takes part, as the task tells them apart. */
export interface Party {
  /** The fullest name where it is one that is named, else the words of the report. */
  readonly text: string
  readonly kind: 'person' | 'people' | 'group' | 'thing' | 'weapon'
  readonly isName: boolean
  /** Soldiers, police, fighters and what is theirs. */
  readonly isArmed: boolean
  readonly country?: string
  readonly span: Span
}

export interface Hurt {
  readonly effect: 'DEATH' | 'INJURY' | 'DESTROYED' | undefined
  readonly count?: string
  readonly party: Party
}

/** An event that may be an incident in the task's sense. Days are ISO 8601, inclusive; an absent `from` is "by". */
export interface Incident {
  readonly type: string
  readonly stage: 'ACCOMPLISHED' | 'THREATENED'
  readonly date?: { readonly from: string; readonly to: string }
  readonly place?: Reading['places'][number]
  readonly sentences: readonly number[]
  readonly agents: readonly Party[]
  readonly organisations: readonly string[]
  readonly instruments: readonly Party[]
  readonly patients: readonly Party[]
  readonly hurt: readonly Hurt[]
}

/** Words that make an attack one of the task's narrower types; what Casus has a mode for is told by the mode. */
const NARROWER: readonly (readonly [RegExp, string])[] = [
  [/hijack/i, 'HIJACKING'],
  [/arson|torch|set\b.*\bfire|burn|firebomb/i, 'ARSON'],
  [/\brob|robber|theft|stole|steal/i, 'ROBBERY'],
  [/bomb(?!er)|explo|dynamit|detonat|blast|blew up|blow/i, 'BOMBING'],
]

const BY_MODE: Readonly<Record<string, string>> = {
  abduct: 'KIDNAPPING',
  explosives: 'BOMBING',
  'suicide-attack': 'BOMBING',
  theft: 'ROBBERY',
}

export function typeOf({ type, mode, mentions }: EventRecord): string | undefined {
  const words = mentions.map(({ trigger }) => trigger.text).join(' / ')
  if (type !== 'ASSAULT' && !(type === 'CRIME' && mode === 'theft')) return undefined
  // Bombs dropped from aircraft are an attack to the task.
  if (mode === 'aerial') return 'ATTACK'
  const byMode = mode && BY_MODE[mode]
  const byWord = NARROWER.find(([word]) => word.test(words))?.[1]
  return byWord === 'HIJACKING' ? byWord : (byMode ?? byWord ?? 'ATTACK')
}

const ARMED_KINDS = new Set(['military', 'police', 'armed-group'])
const ARMED =
  /\b(?:army|military|barracks|garrison|battalion|brigade|police(?:m[ae]n)?|guerrillas?|rebels?|subversives?|insurgents?|terrorists?|extremists?|national guard|air force|navy|troops?|soldiers?|patrol|sergeant|corporal|guardsm[ae]n)\b/i
const PRONOUN =
  /^(?:he|she|they|them|him|her|his|their|it|its|who|whom|whose|which|that|those|these|others?|we|us|i|you)$/i

/** `isCommon` tells whether a word is usually written small. */
export function partiesOf(reading: Reading, offer: Offer, isCommon: (word: string) => boolean) {
  const { actors } = reading
  const mentionAt = (span: Span): OfferedMention | undefined => standingAt(offer.mentions, span)
  return (span: Span, id: string | undefined): Party => {
    const actor = actors.find(one => one.id === id)
    const label = mentionAt(span)?.label
    const isPronoun = PRONOUN.test(span.text)
    const isName = isNamed(actor && (isPronoun || actor.kind === 'person') ? actor.name : span.text, isCommon)
    const isFuller = actor && (isPronoun || (isName && isNamed(actor.name, isCommon)))
    const text = isFuller ? actor.name : span.text
    return {
      text,
      kind: kindOf(label, actor?.kind),
      isName,
      isArmed: (actor !== undefined && ARMED_KINDS.has(actor.kind)) || ARMED.test(text),
      ...(actor?.country && { country: actor.country }),
      span,
    }
  }
}

/** The last word is a name's. */
const isNamed = (text: string, isCommon: (word: string) => boolean): boolean => {
  const last = text.split(/\s+/).at(-1) ?? ''
  return /^["“]?[\p{Lu}]/u.test(last) && !isCommon(last)
}

function kindOf(label: OfferedMention['label'] | undefined, actor: string | undefined): Party['kind'] {
  if (actor === 'person') return 'person'
  if (actor === 'civilians') return 'people'
  if (actor !== undefined && actor !== 'unknown') return 'group'
  if (label === 'person') return 'person'
  if (label === 'people' || label === 'nationality') return 'people'
  if (label === 'armed-group' || label === 'organisation' || label === 'state') return 'group'
  if (label === 'weapon') return 'weapon'
  return actor === 'unknown' ? 'people' : 'thing'
}

const EFFECT: Readonly<Partial<Record<Harm['kind'], Hurt['effect']>>> = {
  killed: 'DEATH',
  wounded: 'INJURY',
  destroyed: 'DESTROYED',
}

export const countOf = ({ low, high }: Pick<Harm, 'low' | 'high'>): string =>
  high === null ? `${low}-` : high === low ? String(low) : `${low}-${high}`

/** Casus has no status for what was tried and failed. */
const TOLD_AS_FACT = new Set(['happened', 'ongoing', 'threatened'])

const KILL = /kill|murder|assassinat|slain|slay|massacr|execut|shot dead|lynch|behead/i
const WOUND = /wound|injur|hurt|maim/i

export function incidentOf(
  event: EventRecord,
  reading: Reading,
  party: (span: Span, actor: string | undefined) => Party,
): Incident | undefined {
  const type = typeOf(event)
  if (!type || !TOLD_AS_FACT.has(event.status)) return undefined
  const of = (role: string) =>
    event.participants
      .filter(p => p.role === role)
      .map(p => party(p.span, p.actor))
      .filter(({ text }) => !PRONOUN.test(text))
  const patients = [...of('patient'), ...of('recipient')]
  const harmed = event.harm.flatMap(({ who, actor, kind, ...harm }): Hurt[] =>
    who ? [{ effect: EFFECT[kind], count: countOf(harm), party: party(who, actor) }] : [],
  )
  const untold = patients.filter(({ span }) => !harmed.some(({ party: other }) => touches(span, other.span)))
  return {
    type,
    stage: event.status === 'threatened' ? 'THREATENED' : 'ACCOMPLISHED',
    ...(event.time && { date: { from: event.time.start.slice(0, 10), to: event.time.end.slice(0, 10) } }),
    ...withPlace(event, reading),
    sentences: event.mentions.map(({ sentence }) => sentence),
    agents: of('agent'),
    organisations: organisationsOf(event, reading),
    instruments: of('instrument'),
    patients,
    hurt: [...harmed, ...untold.map((one): Hurt => ({ effect: effectOf(event, one), party: one }))],
  }
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function effectOf({ mentions }: EventRecord, { kind }: Party): Hurt['effect'] {
  if (kind === 'thing' || kind === 'weapon') return undefined
  const words = mentions.map(({ trigger }) => trigger.text)
  if (words.some(word => KILL.test(word))) return 'DEATH'
  return words.some(word => WOUND.test(word)) ? 'INJURY' : undefined
}

function withPlace({ place }: EventRecord, { places }: Reading): Pick<Incident, 'place'> {
  const found = place && places.find(({ id }) => id === place.id)
  return found ? { place: found } : {}
}

/** Names of the bodies to which those who did it belong. */
const organisationsOf = ({ participants }: EventRecord, { actors }: Reading): string[] =>
  participants
    .filter(({ role }) => role === 'agent')
    .flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.ties ?? [])
    .filter(({ kind }) => kind === 'part-of')
    .flatMap(({ to }) => actors.find(({ id, kind }) => id === to && kind !== 'state')?.name ?? [])
