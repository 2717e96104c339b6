import type { KnownActor } from '../directory.ts'
import { type Cast, enter, join } from './cast.ts'
import { isoOf } from './country.ts'
import { organOf } from './organs.ts'
import { enterPersons } from './persons.ts'
import { folded, initials } from './spelling.ts'
import type { Setting, Spoken } from './spoken.ts'

/** Enters everybody who is called by a name, and the organs of states, each once however often and in whatever form. */
export function enterNames(setting: Setting, spoken: readonly Spoken[], cast: Cast): void {
  enterPersons(
    setting,
    spoken.filter(one => one.kind === 'person' && one.how === 'name'),
    cast,
  )
  const persons = new Map(cast.byKey)
  const definitions = definedIn(setting, spoken)
  const states = statesOf(setting, spoken)
  for (const one of spoken) {
    if (one.kind === 'person' && one.how === 'name') continue
    const person =
      one.how === 'name' && !one.known ? persons.get(`surname:${folded(one.span.text)}`) : undefined
    if (person !== undefined) {
      join(cast, one, person, 'alias')
      continue
    }
    const key = keyOf(setting, one, definitions, states)
    if (key !== undefined) enter(cast, one, key)
  }
}

/** What tells an actor apart throughout a report; nothing for people and bodies told by a noun alone. */
function keyOf(
  setting: Setting,
  one: Spoken,
  definitions: ReadonlyMap<string, string>,
  states: ReadonlySet<string>,
): string | undefined {
  if (one.kind === 'state') return stateKey(setting, one, states)
  const name = folded(one.span.text)
  const full = definitions.get(name)
  if (full !== undefined) return knownKey(setting, full) ?? `name:${folded(full)}`
  if (one.known) return keyOfKnown(one.known)
  const organ = organOf(setting, one)
  if (organ !== undefined) return organ
  return one.how === 'name' ? `name:${name}` : undefined
}

/** The organ of a state shares its key with what is told by kind and state: "the IDF", "Israel's army". */
export const keyOfKnown = (known: KnownActor): string =>
  known.organ && known.country ? `organ:${known.country}:${known.organ}` : `known:${known.key}`

const knownKey = (setting: Setting, name: string): string | undefined => {
  const known = setting.directory.find(name)
  return known && keyOfKnown(known)
}

/** "The Islamic Republic" is Iran only in a report that speaks of Iran. */
function stateKey(setting: Setting, one: Spoken, states: ReadonlySet<string>): string {
  const epithet = setting.lexicon.epithets.get(folded(one.span.text))
  const iso = epithet === undefined ? one.country : states.has(epithet) ? epithet : undefined
  return iso ? `state:${iso}` : `name:${folded(one.span.text)}`
}

const statesOf = ({ directory, lexicon }: Setting, spoken: readonly Spoken[]): Set<string> =>
  new Set(
    spoken
      .filter(one => !lexicon.epithets.has(folded(one.span.text)))
      .flatMap(one => one.country ?? isoOf(directory, one.span.text) ?? []),
  )

/** Short forms that the report itself explains: "Bayan Center (BC)", or initials that fit one full name only. */
function definedIn(setting: Setting, spoken: readonly Spoken[]): Map<string, string> {
  const { tokens } = setting.words
  const names = spoken.filter(one => one.how === 'name' && one.kind !== 'person' && one.kind !== 'state')
  const full = new Map<string, Set<string>>()
  for (const one of names)
    for (const letters of initials(one.span.text)) {
      const fitting = full.get(letters) ?? new Set()
      full.set(letters, fitting.add(one.known?.name ?? one.span.text))
    }
  const found = new Map<string, string>()
  names.forEach((one, i) => {
    const next = names[i + 1]
    if (next && next.from === one.to + 1 && tokens[one.to].text === '(' && tokens[next.to]?.text === ')')
      if (next.to - next.from === 1 && one.to - one.from > 1) found.set(folded(next.span.text), one.span.text)
  })
  for (const one of names) {
    if (one.known || !/^[A-Z][A-Z.]{1,7}$/.test(one.span.text)) continue
    const fitting = full.get(one.span.text.replace(/\./g, ''))
    const short = folded(one.span.text)
    if (fitting?.size === 1 && !found.has(short)) found.set(short, [...fitting][0])
  }
  return found
}
