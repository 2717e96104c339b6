import type { Reading } from '../../src/records/reading.ts'
import type { Hurt, Incident, Party } from './incident.ts'
import { headOf } from './match.ts'
import { COUNTRIES } from './relevant.ts'
import { mucDay } from './reports.ts'
import { type Filler, filler, type Slot, type Template } from './template.ts'

/** What the header of a report gives for incidents of which no more is told. */
export interface Default {
  readonly day?: string
  readonly country?: string
}

/** Incidents of which nothing that a slot can hold is different are one template (section 5.0 of the guidelines). */
export function mergeIncidents(incidents: readonly Incident[]): Incident[] {
  const merged: Incident[] = []
  for (const incident of incidents) {
    const at = merged.findIndex(other => isSame(other, incident))
    if (at < 0) merged.push(incident)
    else merged[at] = join(merged[at], incident)
  }
  return merged
}

function isSame(a: Incident, b: Incident): boolean {
  if (a.stage !== b.stage || !sameDate(a, b) || !samePlace(a, b) || !sameDoers(a, b)) return false
  if (a.type === b.type) return true
  // How people were killed is often told in a second sentence: "the bomb killed two".
  const isNear = a.sentences.some(one => b.sentences.some(other => Math.abs(one - other) <= 1))
  return isNear && (a.type === 'ATTACK' || b.type === 'ATTACK')
}

const sameDate = ({ date: a }: Incident, { date: b }: Incident): boolean =>
  !a || !b || (a.from <= b.to && b.from <= a.to)

const samePlace = ({ place: a }: Incident, { place: b }: Incident): boolean =>
  !a || !b || a.id === b.id || (a.country === b.country && (isWide(a) || isWide(b)))

const isWide = ({ precision }: Reading['places'][number]): boolean =>
  precision === 'country' || precision === 'region' || precision === 'province'

function sameDoers(a: Incident, b: Incident): boolean {
  const [x, y] = [a, b].map(({ agents, organisations }) => [
    ...agents.filter(({ isName }) => isName).map(({ text }) => headOf(text)),
    ...organisations.map(headOf),
  ])
  return x.length === 0 || y.length === 0 || x.some(one => y.includes(one))
}

const join = (a: Incident, b: Incident): Incident => ({
  ...a,
  type: a.type === 'ATTACK' ? b.type : a.type,
  date: a.date ?? b.date,
  place: a.place && (!isWide(a.place) || !b.place) ? a.place : b.place,
  sentences: [...a.sentences, ...b.sentences],
  agents: [...a.agents, ...b.agents],
  organisations: [...a.organisations, ...b.organisations],
  instruments: [...a.instruments, ...b.instruments],
  patients: [...a.patients, ...b.patients],
  hurt: [...a.hurt, ...b.hurt],
})

export function templateOf(incident: Incident, { day, country }: Default): Template {
  const people = incident.hurt.filter(isHuman)
  const things = incident.hurt.filter(hurt => !people.includes(hurt) && hurt.party.kind !== 'weapon')
  const hasNoThings = incident.type === 'KIDNAPPING'
  const slots: Record<Slot, Filler[]> = {
    date: dateOf(incident, day),
    location: locationOf(incident, country),
    type: [filler(incident.type)],
    stage: [filler(incident.stage)],
    instrument: hasNoThings || incident.type === 'ARSON' ? [] : incident.instruments.map(asFiller),
    perpetrator: incident.agents.filter(isIndividual).map(asFiller),
    organisation: [...incident.agents.flatMap(bodyOf), ...incident.organisations].map(text =>
      filler(text.toUpperCase()),
    ),
    target: hasNoThings ? [] : things.map(({ party }) => asFiller(party)),
    'target: number': hasNoThings ? [] : things.map(numberOf),
    'target: effect': hasNoThings ? [] : effects(things),
    'victim: name': people.filter(({ party }) => isNamedPerson(party)).map(({ party }) => asFiller(party)),
    'victim: description': people
      .filter(({ party }) => !isNamedPerson(party))
      .map(({ party }) => asFiller(party)),
    'victim: number': people.map(numberOf),
    'victim: effect': effects(people),
  }
  for (const slot of Object.keys(slots) as Slot[]) slots[slot] = withoutTwins(slots[slot])
  return { optional: false, slots }
}

/** Whoever is killed, wounded or held is human, whatever their label. */
const isHuman = ({ effect, party: { kind, isName } }: Hurt): boolean =>
  effect === 'DEATH' ||
  effect === 'INJURY' ||
  kind === 'person' ||
  kind === 'people' ||
  (kind === 'group' && !isName)

const asFiller = ({ text }: Party): Filler => filler(text.toUpperCase())
const isNamedPerson = ({ kind, isName }: Party): boolean => kind === 'person' && isName
const isIndividual = ({ kind, isName, text }: Party): boolean =>
  kind === 'person' || kind === 'people' || (kind === 'group' && !isName && !isBody(text))

/** One body rather than its members: "the army", not "soldiers". */
const isBody = (text: string): boolean =>
  /(?:army|forces?|police|guard|government|military|battalion|brigade|command|navy|front|movement|party|ministry|authorities|administration|regime|cartel|mafia|organi[sz]ation|group)$/i.test(
    text,
  )

/** "FMLN guerrillas" names the body before its members. */
function bodyOf({ kind, isName, text }: Party): string[] {
  if (kind !== 'group') return []
  if (isName || isBody(text)) return [text]
  const [name] = /^(?:\p{Lu}[\p{L}\d.'-]*\s)+/u.exec(text) ?? []
  return name && !/^\p{Lu}\p{Ll}+(?:an|ese|ian)\s$/u.test(name) ? [name.trim()] : []
}

function dateOf({ date }: Incident, day: string | undefined): Filler[] {
  const isDay = date && date.from.length === 10 && date.to.length === 10
  if (isDay)
    return [filler(date.from === date.to ? mucDay(date.to) : `${mucDay(date.from)} - ${mucDay(date.to)}`)]
  return day ? [filler(`- ${mucDay(day)}`)] : []
}

function locationOf({ place }: Incident, country: string | undefined): Filler[] {
  const state = place?.country ? (COUNTRIES[place.country] ?? place.country) : country
  if (!state) return []
  const parts =
    place && place.precision !== 'country'
      ? [place.precision === 'province' ? undefined : place.admin1, place.name]
      : []
  return [filler([state, ...parts.filter(part => part !== undefined)].join(': ').toUpperCase())]
}

function numberOf({ count, party }: Hurt): Filler {
  const isOne =
    isNamedPerson(party) ||
    (party.kind === 'thing' ? !/s$/i.test(headOf(party.text)) : !/(?:S|MEN|PEOPLE)$/.test(headOf(party.text)))
  return filler(count ?? (isOne ? '1' : 'PLURAL'), [party.text.toUpperCase()])
}

const effects = (hurt: readonly Hurt[]): Filler[] =>
  hurt.flatMap(({ effect, party }) => (effect ? [filler(effect, [party.text.toUpperCase()])] : []))

/** What is told twice is told once. */
const withoutTwins = (fillers: readonly Filler[]): Filler[] => {
  const key = ({ forms, of }: Filler) =>
    `${/^[\d-]+$|^- /.test(forms[0]) ? forms[0] : headOf(forms[0])} ${of.map(headOf)}`
  return fillers.filter((one, index) => fillers.findIndex(other => key(other) === key(one)) === index)
}
