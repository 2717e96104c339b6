import type { ActorWords } from '../../language/people.ts'
import { spanOfTokens, type Token } from '../../records/words.ts'
import type { Countries } from '../countries.ts'
import { countryOfActor } from './cast.ts'
import { folded, slug } from './spelling.ts'
import type { Setting, Spoken } from './spoken.ts'

/** The longest name, or where there is none the noun phrase that says most, without number: mentions keep it. */
export function fullest(setting: Setting, members: readonly Spoken[], key?: string): string {
  const first = members[0]
  if (first.kind === 'state') return stateName(members, setting.directory.countries)
  const isAlliance = key?.startsWith('alliance:') ? members.filter(one => isAllied(setting, one)) : []
  const told = isAlliance.length > 0 ? isAlliance : members
  return (
    longest(told, 'name') ??
    longest(told, 'nominal', one => uncounted(setting, one)) ??
    plain(first.span.text)
  )
}

const isAllied = ({ lexicon }: Setting, one: Spoken): boolean => lexicon.alliances.has(one.head.norm)

/** "Two other Kenyan soldiers" are Kenyan soldiers. */
function uncounted({ words, lexicon }: Setting, one: Spoken): string {
  let from = one.from
  while (from < one.to - 1 && isCount(words.tokens[from], lexicon)) from++
  return from === one.from ? one.span.text : spanOfTokens(words, from, one.to).text
}

const isCount = (token: Token, lexicon: ActorWords): boolean =>
  token.pos === 'NUM' || lexicon.numbers.has(token.norm) || lexicon.amounts.has(token.norm)

const plain = (text: string): string => text.replace(/[()[\]]/g, '').replace(/\s+/g, ' ')

/** A state is called by a name of its own where the report has one, never by its capital or by "the Islamic Republic". */
function stateName(members: readonly Spoken[], countries: Countries): string {
  const country = countries.byIso(countryOfActor(members) ?? '')
  if (!country) return longest(members, 'name') ?? members[0].span.text
  const forms = new Set(members.map(one => one.span.text.replace(/^the |[’']s?$/gi, '')))
  return [country.name, ...country.aliases].find(name => forms.has(name)) ?? country.name
}

const longest = (
  members: readonly Spoken[],
  how: Spoken['how'],
  shown = (one: Spoken): string => one.span.text,
): string | undefined =>
  members
    .filter(one => one.how === how)
    .map(one => plain(shown(one)))
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
