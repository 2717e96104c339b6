import type { Tie } from '../../records/actor.ts'
import { spanOf } from '../../records/span.ts'
import type { Bodies } from './bodies.ts'
import { type Cast, enter } from './cast.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import { keyOfKnown } from './names.ts'
import { roleTies } from './roles.ts'
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
    ...spoken.flatMap(one => compoundTies(setting, one, cast)),
    ...spoken.flatMap((_, i) => tiesBetween(setting, spoken, i, cast)),
    ...roleTies(setting, spoken, bodies, cast),
  ]
  const seen = new Set<string>()
  return ties.filter(({ from, to, kind, label }) => {
    const key = `${from} ${to} ${kind} ${label ?? ''}`
    if (from === to || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** "Iran-backed militia", "Saudi-led coalition". */
function compoundTies(setting: Setting, one: Spoken, cast: Cast): DraftTie[] {
  const { words, lexicon } = setting
  const from = cast.actorOf.get(one)
  if (from === undefined || one.how === 'adjective') return []
  return words.tokens.slice(one.from, one.to).flatMap(token => {
    const cut = token.text.lastIndexOf('-')
    const kind = cut > 0 ? lexicon.ties.compounds.get(token.norm.slice(cut + 1)) : undefined
    const to = kind && partner(setting, token.text.slice(0, cut), one, cast)
    return kind && to !== undefined ? [{ from, to, kind, evidence: one.span }] : []
  })
}

/** The actor that the first half of a compound names; a state may enter here for the first time. */
function partner(setting: Setting, name: string, one: Spoken, cast: Cast): number | undefined {
  const iso = isoOf(setting.directory, name)
  const known = setting.directory.find(name)
  const key = iso ? `state:${iso}` : known ? keyOfKnown(known) : `name:${folded(name)}`
  const there = cast.byKey.get(key)
  if (there !== undefined || !(iso || known)) return there
  const start = one.span.start + one.span.text.indexOf(name)
  return enter(
    cast,
    {
      ...one,
      span: spanOf(setting.words.text, start, start + name.length),
      how: 'adjective',
      kind: known?.kind ?? 'state',
      known,
      country: iso ?? known?.country,
      human: false,
      many: false,
    },
    key,
  )
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

function tieSaid(
  setting: Setting,
  one: Spoken,
  other: Spoken,
): { kind: Tie['kind']; reversed: boolean } | undefined {
  const { words, lexicon } = setting
  if (one.how === 'adjective' || other.how === 'adjective' || other.kind === 'civilians') return undefined
  const between = words.tokens
    .slice(one.to, other.from)
    .filter(token => token.pos !== 'DET' && !SKIPPED.test(token.norm) && !lexicon.empty.has(token.norm))
    .map(token => token.norm)
    .join(' ')
  const kind = lexicon.ties.between.get(between)
  if (kind) return { kind, reversed: false }
  const reversed = one.human ? undefined : lexicon.ties.reversed.get(between)
  if (reversed && !other.numbered) return { kind: reversed, reversed: true }
  const isMember =
    one.human && lexicon.members.has(singular(one.head.norm)) && one.many && /^(?:of|from)$/.test(between)
  return isMember && !other.human ? { kind: 'part-of', reversed: false } : undefined
}

const SKIPPED =
  /^(?:,|is|are|was|were|be|been|which|who|that|as|an?|the|its|believed|said|to|\(|\)|--|-|also|now)$/
