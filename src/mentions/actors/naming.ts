import type { Countries } from '../countries.ts'
import { countryOfActor } from './cast.ts'
import { folded, slug } from './spelling.ts'
import type { Spoken } from './spoken.ts'

/** The longest name, or where there is none the noun phrase that says most. */
export function fullest(members: readonly Spoken[], countries: Countries): string {
  const first = members[0]
  if (first.kind === 'state') return stateName(members, countries)
  return longest(members, 'name') ?? longest(members, 'nominal') ?? first.span.text
}

/** A state is called by a name of its own where the report has one, never by its capital or by "the Islamic Republic". */
function stateName(members: readonly Spoken[], countries: Countries): string {
  const country = countries.byIso(countryOfActor(members) ?? '')
  if (!country) return longest(members, 'name') ?? members[0].span.text
  const forms = new Set(members.map(one => one.span.text.replace(/^the |[’']s?$/gi, '')))
  return [country.name, ...country.aliases].find(name => forms.has(name)) ?? country.name
}

const longest = (members: readonly Spoken[], how: Spoken['how']): string | undefined =>
  members
    .filter(one => one.how === how)
    .map(one => one.span.text.replace(/\s+/g, ' '))
    .reduce<string | undefined>(
      (best, text) => (best === undefined || text.length > best.length ? text : best),
      undefined,
    )

/** Ids by directory key, state or name, in the order given; two actors of one name are told apart by that order. */
export function makeIds(
  actors: readonly { readonly key?: string; readonly name: string }[],
): readonly string[] {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return actors.map(({ key, name }) => {
    const base = `actor:${baseOf(key, name)}`
    let id = base
    let count = last.get(base) ?? 1
    while (taken.has(id)) id = `${base}-${++count}`
    last.set(base, count)
    taken.add(id)
    return id
  })
}

function baseOf(key: string | undefined, name: string): string {
  if (key?.startsWith('known:')) return key.slice('known:'.length)
  if (key && /^(?:state|organ):/.test(key)) return slug(key.slice(key.indexOf(':') + 1))
  return slug(folded(name)) || 'unnamed'
}
