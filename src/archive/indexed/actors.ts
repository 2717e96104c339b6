import type { Shown } from '../../exports/shown.ts'
import type { Countries } from '../../mentions/countries.ts'
import type { Actor } from '../../records/actor.ts'
import type { EventRecord } from '../../records/event.ts'
import { idOf } from '../../records/id.ts'
import { nameKey } from '../../store/name-key.ts'
import type { IndexedActor, IndexedEvent } from '../../store/readings.ts'

/** Who took part, each once a role. "Gunmen" of two reports are not the same gunmen: only names are known across reports. */
export function actorsOf(reading: Shown, event: EventRecord, countries: Countries): IndexedEvent['actors'] {
  const named = new Map<string, { readonly actor: IndexedActor; readonly role: string }>()
  const add = (id: string | undefined, role: string) => {
    const actor = id === undefined ? undefined : reading.by.actor.get(id)
    if (!actor || !isNamed(actor)) return
    const row = actorRow(actor, countries)
    named.set(`${role} ${row.key}`, { actor: row, role })
  }
  for (const { actor, role } of event.participants) add(actor, role)
  for (const { actor } of event.harm) add(actor, 'patient')
  return [...named.values()]
}

const isNamed = ({ kind, name, mentions }: Actor): boolean =>
  kind !== 'unknown' &&
  (hasCapital(name.slice(1)) ||
    // A word that ever stands in small letters has its capital from the beginning of a sentence.
    (hasCapital(name) && mentions.every(({ text }) => text.toLowerCase() !== text)))

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text)

/** A state is one under all its names: "U.S.", "Washington", "the United States". */
function actorRow({ name: told, kind, country, aliases }: Actor, countries: Countries): IndexedActor {
  const state = kind === 'state' && country ? countries.byIso(country)?.name : undefined
  const name = state ?? told
  const key = nameKey(name)
  const others = new Set([told, ...aliases.filter(hasCapital)].map(nameKey))
  for (const none of [key, '']) others.delete(none)
  return { id: idOf('actor', key), key, name, kind, country: country ?? null, aliases: [...others] }
}
