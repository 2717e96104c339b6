import type { Actor } from '../../records/actor.ts'
import type { Offer } from '../../records/offer.ts'
import { overlaps } from '../../records/span.ts'
import type { FoundActors } from '../actors.ts'
import type { Countries } from '../countries.ts'
import { type Cast, countryOfActor, kindOfActor } from './cast.ts'
import { folded, slug } from './spelling.ts'
import type { Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

/** Writes the cast down, in the order of first appearance. Who is only mentioned in passing by a noun or an adjective is left out. */
export function recordActors(
  cast: Cast,
  ties: readonly DraftTie[],
  offer: Offer,
  countries: Countries,
): FoundActors {
  const tied = new Set(ties.flatMap(tie => [tie.from, tie.to]))
  const matters = mattersIn(offer)
  const kept = cast.actors
    .map((members, index) => ({ index, members: [...members].sort((a, b) => a.span.start - b.span.start) }))
    .filter(({ index, members }) => tied.has(index) || isSomebody(members, matters))
    .sort((a, b) => a.members[0].span.start - b.members[0].span.start || a.index - b.index)
  const ids = idsOf(cast, kept, countries)
  const actors = kept.map(({ index, members }) => ({
    ...actorOf(members, ids.get(index)!, countries),
    ties: ties
      .filter(tie => tie.from === index)
      .map(({ kind, to, label, evidence }) => ({
        kind,
        to: ids.get(to)!,
        ...(label ? { label } : {}),
        evidence,
      })),
  }))
  const at = kept.flatMap(({ members }, actor) =>
    members.map(one => ({
      span: one.span,
      actor,
      sentence: one.sentence,
      how: cast.how.get(one) ?? one.how,
    })),
  )
  return { actors, at: at.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) }
}

function actorOf(members: readonly Spoken[], id: string, countries: Countries): Actor {
  const name = fullest(members, countries)
  const country = countryOfActor(members)
  const forms = members.filter(one => one.how === 'name').map(one => one.span.text.replace(/[’']s$/, ''))
  return {
    id,
    name,
    kind: kindOfActor(members),
    ...(country ? { country } : {}),
    aliases: [...new Set(forms)].filter(form => form !== name),
    ties: [],
    mentions: members.map(one => one.span),
  }
}

/** The longest name, or where there is none the noun phrase that says most; an adjective only where nothing else is told. */
function fullest(members: readonly Spoken[], countries: Countries): string {
  const first = members[0]
  if (first.kind === 'state') return stateName(members, countries)
  return longest(members, 'name') ?? longest(members, 'nominal') ?? first.span.text
}

/** A state is called by a name of its own where the report has one, never by its capital or by "the Islamic Republic". */
function stateName(members: readonly Spoken[], countries: Countries): string {
  const country = countries.byIso(countryOfActor(members) ?? '')
  const forms = members.map(one => one.span.text.replace(/^the |[’']s?$/gi, ''))
  const told = country && [country.name, ...country.aliases].filter(name => forms.includes(name))
  if (!country || !told) return longest(members, 'name') ?? members[0].span.text
  return told[0] ?? country.name
}

const longest = (members: readonly Spoken[], how: Spoken['how']): string | undefined =>
  members
    .filter(one => one.how === how)
    .map(one => one.span.text.replace(/\s+/g, ' '))
    .reduce<string | undefined>(
      (best, text) => (best === undefined || text.length > best.length ? text : best),
      undefined,
    )

/** Spans that an event or a claim speaks of. With a reader that offers neither, nobody is left out. */
function mattersIn(offer: Offer): (one: Spoken) => boolean {
  if (offer.roles.length === 0 && offer.attributions.length === 0) return () => true
  const starts = new Set(offer.roles.map(role => offer.mentions[role.mention].span.start))
  const sources = offer.attributions.flatMap(attribution => attribution.source ?? [])
  const bySentence = new Map<number, typeof sources>()
  offer.attributions.forEach(({ source, sentence }) => {
    if (source) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), source])
  })
  return one =>
    starts.has(one.span.start) ||
    (bySentence.get(one.sentence) ?? []).some(source => overlaps(source, one.span))
}

const isSomebody = (members: readonly Spoken[], matters: (one: Spoken) => boolean): boolean =>
  members.some(one => one.how === 'name' || matters(one)) ||
  members.filter(one => one.how === 'nominal').length > 1

/** By directory key, state or name; two actors of one name are told apart by their order. */
function idsOf(
  cast: Cast,
  kept: readonly { readonly index: number; readonly members: readonly Spoken[] }[],
  countries: Countries,
): Map<number, string> {
  const keys = new Map(
    [...cast.byKey]
      .map(([key, index]) => [index, key] as const)
      .filter(([, key]) => !key.startsWith('surname:')),
  )
  const taken = new Map<string, number>()
  return new Map(
    kept.map(({ index, members }) => {
      const base = `actor:${baseOf(keys.get(index), members, countries)}`
      const count = (taken.get(base) ?? 0) + 1
      taken.set(base, count)
      return [index, count === 1 ? base : `${base}-${count}`] as const
    }),
  )
}

function baseOf(key: string | undefined, members: readonly Spoken[], countries: Countries): string {
  if (key?.startsWith('known:')) return key.slice('known:'.length)
  if (key?.startsWith('state:') || key?.startsWith('organ:'))
    return slug(key.replace(/^(?:state|organ):/, ''))
  return slug(folded(fullest(members, countries))) || 'unnamed'
}
