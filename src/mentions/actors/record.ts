import type { Actor } from '../../records/actor.ts'
import type { FoundActors } from '../../records/found.ts'
import type { Offer } from '../../records/offer.ts'
import { overlaps, type Span } from '../../records/span.ts'
import { type Cast, countryOfActor, kindOfActor } from './cast.ts'
import { singular } from './kind.ts'
import { fullest, makeIds } from './naming.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

interface Entry {
  readonly index: number
  readonly members: readonly Spoken[]
  readonly key?: string
  readonly name: string
}

/** Writes the cast down in order of first appearance. Who is only mentioned in passing, by a noun or an adjective, is left out. */
export function recordActors(
  setting: Setting,
  cast: Cast,
  ties: readonly DraftTie[],
  offer: Offer,
): FoundActors {
  const all = entriesOf(setting, cast)
  const isNamed = (members: readonly Spoken[]) => members.some(({ how }) => how === 'name')
  const names = new Map(all.filter(one => isNamed(one.members)).map(({ index, name }) => [index, name]))
  // "Vice President — Vice President, United States": an office taken for a name says nothing but itself.
  const telling = ties.filter(
    ({ kind, label, from }) => kind !== 'role' || !isOffice(names.get(from) ?? '', label),
  )
  const tied = new Set(telling.flatMap(tie => [tie.from, tie.to]))
  const matters = mattersIn(offer)
  const entries = all
    .filter(({ index, members }) => tied.has(index) || isSomebody(members, matters))
    .sort((a, b) => a.members[0].span.start - b.members[0].span.start || a.index - b.index)
  const ids = makeIds(entries)
  const idOf = new Map(entries.map(({ index }, i) => [index, ids[i]]))
  const tiesOf = new Map<number, DraftTie[]>()
  for (const tie of telling) tiesOf.set(tie.from, [...(tiesOf.get(tie.from) ?? []), tie])
  const actors = entries.map((entry, i) => ({
    ...actorOf(entry, ids[i]),
    kind: kindByTies(setting, entry, tiesOf.get(entry.index) ?? [], cast),
    ties: (tiesOf.get(entry.index) ?? []).map(({ kind, to, label, evidence }) => ({
      kind,
      to: idOf.get(to)!,
      ...(label ? { label } : {}),
      evidence,
    })),
  }))
  const at = entries.flatMap(({ members }, actor) =>
    members.map(one => ({
      span: one.span,
      actor,
      sentence: one.sentence,
      how: cast.how.get(one) ?? one.how,
    })),
  )
  return { actors, at: at.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) }
}

const isOffice = (name: string, label = ''): boolean =>
  /^\p{Lu}/u.test(name) && label !== '' && name.toLowerCase().endsWith(label.toLowerCase())

function entriesOf(setting: Setting, cast: Cast): Entry[] {
  const keys = new Map(
    [...cast.byKey].filter(([key]) => !/^(?:surname|only|at):/.test(key)).map(([k, i]) => [i, k]),
  )
  return cast.actors.map((spoken, index) => {
    const members = [...spoken].sort((a, b) => a.span.start - b.span.start)
    return { index, members, key: keys.get(index), name: fullest(setting, members, keys.get(index)) }
  })
}

function actorOf({ members, key, name }: Entry, id: string): Actor {
  const country = countryOfActor(members) ?? /^organ:(..):/.exec(key ?? '')?.[1]
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

/** "Members of Hamas" are what Hamas is; of a party or a company they may be anybody. */
function kindByTies(
  { lexicon }: Setting,
  { members }: Entry,
  ties: readonly DraftTie[],
  cast: Cast,
): Actor['kind'] {
  const own = kindOfActor(members)
  if (own !== 'civilians' && own !== 'organisation') return own
  if (!lexicon.members.has(singular(members[0].head.norm))) return own
  const whole = ties.find(({ kind }) => kind === 'part-of')
  const kind = whole && kindOfActor(cast.actors[whole.to])
  return kind && /^(?:armed-group|military|police)$/.test(kind) ? kind : own
}

/** Is it somebody of whom an event or a claim speaks? With a reader that offers neither, everybody is. */
function mattersIn(offer: Offer): (one: Spoken) => boolean {
  if (offer.roles.length === 0 && offer.attributions.length === 0) return () => true
  const starts = new Set(offer.roles.map(role => offer.mentions[role.mention].span.start))
  const sources = new Map<number, Span[]>()
  for (const { source, sentence } of offer.attributions)
    if (source) sources.set(sentence, [...(sources.get(sentence) ?? []), source])
  return one =>
    starts.has(one.span.start) || (sources.get(one.sentence) ?? []).some(source => overlaps(source, one.span))
}

const isSomebody = (members: readonly Spoken[], matters: (one: Spoken) => boolean): boolean =>
  members.some(one => one.how === 'name' || matters(one)) ||
  members.filter(one => one.how === 'nominal').length > 1
