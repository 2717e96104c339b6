import type { Tie } from '../../records/actor.ts'
import { spanOf } from '../../records/span.ts'
import { affiliations, sharedOffices } from './affiliations.ts'
import type { Bodies } from './bodies.ts'
import { type Cast, enter, joinOnce } from './cast.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import { keyOfKnown } from './names.ts'
import { roleTies } from './roles.ts'
import { sidesTaken } from './sides.ts'
import { folded } from './spelling.ts'
import type { Setting, Spoken } from './spoken.ts'

/** A tie before actors have ids. */
export interface DraftTie extends Omit<Tie, 'to'> {
  readonly from: number
  readonly to: number
}

/** The most words between two actors that may still tie them. */
const FARTHEST = 9

/** Who belongs to, is backed by, led by or holds an office in whom: only where the words say so, with these words as evidence. */
export function findTies(
  setting: Setting,
  spoken: readonly Spoken[],
  bodies: Bodies,
  cast: Cast,
): DraftTie[] {
  const ties = [
    ...spoken.flatMap(one => compoundTies(setting, one, bodies, cast)),
    ...spoken.flatMap((_, i) => tiesBetween(setting, spoken, i, cast)),
    ...roleTies(setting, spoken, bodies, cast),
    ...sharedOffices(setting, spoken, bodies, cast),
    ...sidesTaken(setting, spoken, bodies, cast),
  ]
  const offices = new Set(ties.map(({ from, to }) => `${from} ${to}`))
  ties.push(
    ...affiliations(setting, spoken, bodies, cast).filter(({ from, to }) => !offices.has(`${from} ${to}`)),
  )
  const seen = new Set<string>()
  return ties.filter(({ from, to, kind, label }) => {
    const key = `${from} ${to} ${kind} ${label ?? ''}`
    if (from === to || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** "Iran-backed militia", "Saudi-led coalition". */
function compoundTies(setting: Setting, one: Spoken, bodies: Bodies, cast: Cast): DraftTie[] {
  const { words, lexicon } = setting
  const from = cast.actorOf.get(one)
  if (from === undefined || one.how === 'adjective') return []
  const owned = ownedTie(setting, one, bodies, cast)
  const led = words.tokens.slice(one.from, one.to).flatMap(token => {
    const cut = token.text.lastIndexOf('-')
    const kind = cut > 0 ? lexicon.ties.compounds.get(token.norm.slice(cut + 1)) : undefined
    const to = kind && partner(setting, token.text.slice(0, cut), one, cast)
    return kind && to !== undefined ? [{ from, to, kind, evidence: one.span }] : []
  })
  return owned ? [...led, owned] : led
}

/** "The Islamic State group's regional affiliate", "Hamas's armed wing". */
function ownedTie(setting: Setting, one: Spoken, bodies: Bodies, cast: Cast): DraftTie | undefined {
  const from = cast.actorOf.get(one)
  const owner = bodies.from.get(one.from)
  const inside = owner === one ? bodies.inner.get(one.from) : owner
  const to = inside && cast.actorOf.get(inside)
  if (from === undefined || inside === undefined || to === undefined || !isPart(setting, one))
    return undefined
  const owns = /^'s?$/.test(setting.words.tokens[inside.to]?.norm ?? '') && inside.to < one.to
  return owns && mayOwn(setting, inside, one) ? { from, to, kind: 'part-of', evidence: one.span } : undefined
}

/** The actor that the first half of a compound names; a state may enter here for the first time. */
function partner(setting: Setting, name: string, one: Spoken, cast: Cast): number | undefined {
  const iso = isoOf(setting.directory, name)
  const known = setting.directory.find(name)
  const key = iso ? `state:${iso}` : known ? keyOfKnown(known) : `name:${folded(name)}`
  const there = cast.byKey.get(key)
  if (there === undefined && !(iso || known)) return undefined
  const start = one.span.start + one.span.text.indexOf(name)
  const inside: Spoken = {
    ...one,
    span: spanOf(setting.words.text, start, start + name.length),
    how: 'adjective',
    kind: known?.kind ?? 'state',
    known,
    country: iso ?? known?.country,
    human: false,
    many: false,
  }
  if (there === undefined) return enter(cast, inside, key)
  joinOnce(cast, inside, there)
  return there
}

/** "X, backed by Y", "X is part of the Y", "X, including Y". */
function tiesBetween(setting: Setting, spoken: readonly Spoken[], i: number, cast: Cast): DraftTie[] {
  const one = spoken[i]
  const from = cast.actorOf.get(one)
  const found: DraftTie[] = []
  for (let j = i + 1; from !== undefined && j < spoken.length && j < i + 5; j++) {
    const other = spoken[j]
    if (other.sentence !== one.sentence || other.from - one.to > FARTHEST) break
    const to = cast.actorOf.get(other)
    if (to === undefined || other.from < one.to || other.how === 'adjective') continue
    const tie = tieSaid(setting, one, other)
    const evidence = spanOf(setting.words.text, one.span.start, other.span.end)
    if (tie)
      found.push({ ...(tie.reversed ? { from: to, to: from } : { from, to }), kind: tie.kind, evidence })
    if (tie) break
  }
  return found
}

function tieSaid(setting: Setting, one: Spoken, other: Spoken): Said | undefined {
  const { words, lexicon } = setting
  if (one.how === 'adjective' || other.how === 'adjective' || other.kind === 'civilians') return undefined
  const between = betweenThem(setting, one.to, titleStart(setting, other, one.to))
  if (isBelonging(setting, one, other)) return { kind: 'part-of', reversed: true }
  const kind = lexicon.ties.between.get(between) ?? coupled(setting, one, between)
  if (kind) return { kind, reversed: false }
  const reversed = one.human ? undefined : lexicon.ties.reversed.get(between)
  if (reversed && !other.numbered) return { kind: reversed, reversed: true }
  const isIts = one.how === 'pronoun' && OWNING.test(one.head.norm) && other.from - one.to < 2
  if (isIts && isPart(setting, other) && other.kind !== 'government')
    return { kind: 'part-of', reversed: true }
  if (other.human) return undefined
  const isOwn = /^'s?$/.test(words.tokens[one.to]?.norm ?? '') && other.from - one.to < 3
  if (isOwn && mayOwn(setting, one, other) && (other.how === 'name' || isPart(setting, other)))
    return { kind: 'part-of', reversed: true }
  const isOf = /^(?:of|from)$/.test(between) && isPart(setting, one)
  return isOf ? { kind: 'part-of', reversed: false } : undefined
}

const OWNING = /^(?:its|their)$/

interface Said {
  readonly kind: Tie['kind']
  /** The second is tied to the first. */
  readonly reversed: boolean
}

const betweenThem = ({ words, lexicon }: Setting, from: number, to: number): string =>
  words.tokens
    .slice(from, to)
    .filter(token => token.pos !== 'DET' && !SKIPPED.test(token.norm) && !lexicon.empty.has(token.norm))
    .map(token => token.norm)
    .join(' ')
    .replace(/^(?:(?:believed|said|thought) )?to be /, '')

/** "Backed by entrepreneur Ann Lee": what stands before a name only says who it is. */
function titleStart({ words, lexicon }: Setting, { from, kind, how }: Spoken, least: number): number {
  let start = from
  const isTitle = (norm: string) => lexicon.titles.has(norm) || lexicon.roles.has(norm)
  if (kind === 'person' && how === 'name')
    while (start - 1 > least && isTitle(words.tokens[start - 1].norm)) start--
  return start
}

const SKIPPED =
  /^(?:,|is|are|was|were|been|which|who|that|as|an?|the|its|their|\(|\)|--|-|also|now|closely|widely|long|once|formally)$/

/** "Fighters from the PMF", "the armed wing of Hamas"; what broke away is part of it no longer, and one person has an office. */
const isPart = ({ words, lexicon }: Setting, one: Spoken): boolean =>
  lexicon.members.has(singular(one.head.norm)) &&
  (one.many || !one.human) &&
  !words.tokens.slice(one.from, one.to).some(token => lexicon.ties.apart.has(token.norm))

/** "Iran's Quds Force" is part of Iran; "Lebanon's Hezbollah" only comes from there. */
const mayOwn = ({ lexicon, words }: Setting, one: Spoken, other: Spoken): boolean =>
  !one.human &&
  (one.kind !== 'state' ||
    /^(?:military|police|government)$/.test(other.kind) ||
    (other.how === 'name' &&
      words.tokens.slice(other.from, other.to).some(({ norm }) => lexicon.ties.publicBodies.has(norm)))) &&
  other.kind !== 'state' &&
  other.kind !== 'media'

/** "The umbrella group to which the militia belongs". */
function isBelonging({ words, lexicon }: Setting, one: Spoken, other: Spoken): boolean {
  const { tokens } = words
  const [to, which] = [tokens[one.to]?.norm, tokens[one.to + 1]?.norm]
  return (
    to === 'to' &&
    which === 'which' &&
    other.from - one.to < 4 &&
    lexicon.ties.belong.has(tokens[other.to]?.norm)
  )
}

/** "The rivals Fatah and Hamas", "rival factions Fatah and Hamas". */
function coupled({ words, lexicon }: Setting, one: Spoken, between: string): Tie['kind'] | undefined {
  if (between !== 'and' || one.how !== 'name') return undefined
  const start = Math.max(0, one.from - 2)
  return words.tokens
    .slice(start, one.from)
    .filter(token => token.sentence === one.head.sentence)
    .map(token => lexicon.ties.couples.get(token.norm))
    .find(kind => kind !== undefined)
}
