import type { ActorKind } from '../../records/actor.ts'
import { type Cast, enter, join, kindOfActor } from './cast.ts'
import { singular } from './kind.ts'
import { organClass } from './organs.ts'
import type { Setting, Spoken } from './spoken.ts'

/** How many sentences back "the officials" finds "officials", and "the group" a group told by its name. */
const SAME_WORD = 10
const STAND_IN = 4
/** How many mentions back at most: keeps long lists cheap. */
const REACH = 150

/** Bodies and officials that are told by kind and state only are the same throughout; people who act or suffer are not. */
const LASTING: ReadonlySet<ActorKind> = new Set(['government', 'military', 'police', 'armed-group'])

/** People and bodies told by a noun: each finds whom it points back to, or is somebody new. */
export function enterNominals(setting: Setting, spoken: readonly Spoken[], cast: Cast): void {
  spoken.forEach((one, i) => {
    if (one.how !== 'nominal' || cast.actorOf.has(one)) return
    const earlier = one.definite ? pointedAt(setting, spoken, i, cast) : sameAgain(setting, spoken, i, cast)
    if (earlier === undefined) enter(cast, one)
    else join(cast, one, earlier)
  })
}

function pointedAt(setting: Setting, spoken: readonly Spoken[], i: number, cast: Cast): number | undefined {
  const one = spoken[i]
  const whole = wholeOf(setting, spoken, i, cast)
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const other = spoken[j]
    const actor = cast.actorOf.get(other)
    if (actor === undefined || one.sentence - other.sentence > SAME_WORD || other.to > one.from) continue
    if (actor === whole) continue
    if (isSameWord(setting, one, other) || isSameOrgan(setting, one, other) || isTitled(setting, one, other))
      return actor
    if (one.sentence - other.sentence <= STAND_IN && standsFor(setting, one, other, cast.actors[actor]))
      return actor
  }
  return undefined
}

/** "The umbrella group to which the militia belongs" is not the militia. */
function wholeOf({ words }: Setting, spoken: readonly Spoken[], i: number, cast: Cast): number | undefined {
  const before = spoken[i - 1]
  const isWithin =
    before !== undefined &&
    words.tokens[before.to]?.norm === 'to' &&
    words.tokens[before.to + 1]?.norm === 'which' &&
    spoken[i].from - before.to < 4
  return isWithin ? cast.actorOf.get(before) : undefined
}

/** "The Iraqi officials" after "Iraqi security officials": the same noun, as many, and nothing that sets them apart. */
function isSameWord(setting: Setting, one: Spoken, other: Spoken): boolean {
  if (
    (other.kind === 'person' && other.how === 'name') ||
    singular(one.head.norm) !== singular(other.head.norm)
  )
    return false
  if (one.many !== other.many || (one.country && other.country !== one.country)) return false
  if (one.numbered && numberOf(setting, one) !== numberOf(setting, other)) return false
  const known = new Set(details(setting, other))
  return details(setting, one).every(word => known.has(word))
}

const isSameOrgan = (setting: Setting, one: Spoken, other: Spoken): boolean => {
  if (one.numbered || other.numbered || (one.country && one.country !== other.country)) return false
  const organ = organClass(setting, one)
  return organ !== undefined && !other.known && organ === organClass(setting, other)
}

/** "The militia" after "Kataib Hezbollah". */
function standsFor(setting: Setting, one: Spoken, other: Spoken, members: readonly Spoken[]): boolean {
  const kinds = setting.lexicon.standIns.get(one.many ? one.head.norm : singular(one.head.norm))
  if (!kinds || other.how !== 'name' || !kinds.includes(kindOfActor(members))) return false
  return !one.country || one.country === other.country
}

/** "The sergeant" after "Sergeant Ratana": an office told right before the name. */
function isTitled({ words, syntax }: Setting, one: Spoken, other: Spoken): boolean {
  if (!one.human || one.many || other.kind !== 'person' || other.how !== 'name') return false
  const start = syntax.chunkAt(other.from)?.from ?? other.from
  return words.tokens.slice(start, other.from).some(token => singular(token.norm) === singular(one.head.norm))
}

/** Without an article: "Iraqi officials" again are the same nameless officials, "three protesters" are others. */
function sameAgain(setting: Setting, spoken: readonly Spoken[], i: number, cast: Cast): number | undefined {
  const one = spoken[i]
  if (one.numbered || (one.human && !one.many) || !LASTING.has(one.kind)) return undefined
  const own = details(setting, one)
  const isBody = !one.human && !one.many
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const other = spoken[j]
    const actor = cast.actorOf.get(other)
    if (actor === undefined || other.how !== 'nominal' || other.numbered || other.kind !== one.kind) continue
    if (isBody && isSameOrgan(setting, one, other)) return actor
    if (other.country !== one.country || singular(other.head.norm) !== singular(one.head.norm)) continue
    if (one.many !== other.many || (one.country === undefined && own.length === 0)) continue
    const there = details(setting, other)
    const isWithin = own.every(word => there.includes(word))
    if (isWithin && (own.length === there.length || one.kind === 'armed-group')) return actor
  }
  return undefined
}

/** What the words before the head say besides number and state: "security", "Iran-backed". In a name all words do. */
function details({ words, lexicon, directory }: Setting, one: Spoken): string[] {
  return words.tokens
    .slice(one.from, one.to)
    .filter(token => token !== one.head && token.pos !== 'NUM' && token.pos !== 'PUNCT')
    .filter(token => !lexicon.empty.has(token.norm) && !lexicon.numbers.has(token.norm))
    .filter(token => directory.countries.ofPeople(token.text).length === 0)
    .map(token => token.norm)
}

const numberOf = ({ words }: Setting, one: Spoken): string =>
  words.tokens
    .slice(one.from, one.to)
    .filter(token => token.pos === 'NUM')
    .map(token => token.norm)
    .join(' ')
