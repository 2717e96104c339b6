import type { OfferedMention } from '../../records/offer.ts'
import { spanOfTokens } from '../../records/words.ts'
import { lastTokenOf } from '../../syntax/syntax.ts'
import { type Cast, enter, joinOnce } from './cast.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import { keyOfKnown } from './names.ts'
import { folded } from './spelling.ts'
import { describe, type Setting, type Spoken } from './spoken.ts'

/** By token: who that can have offices and members begins or ends there; the longest where several do. */
export interface Bodies {
  readonly from: ReadonlyMap<number, Spoken>
  readonly to: ReadonlyMap<number, Spoken>
  /** The shortest that begins there: the owner in "Hamas's armed wing". */
  readonly inner: ReadonlyMap<number, Spoken>
  /** Towns and provinces, where some offices are held, by where they begin and by where they end. */
  readonly places: Seats
  /** Persons by name, whom others serve. */
  readonly persons: Seats
  /** "Its", "their", "his": whose meaning is known, by where they end. */
  readonly pronouns: ReadonlyMap<number, Spoken>
}

interface Seats {
  readonly from: ReadonlyMap<number, Spoken>
  readonly to: ReadonlyMap<number, Spoken>
}

/** States and bodies, and the hospitals and schools where somebody may hold an office. */
export function bodiesOf(
  setting: Setting,
  spoken: readonly Spoken[],
  mentions: readonly OfferedMention[],
  pronouns: readonly Spoken[] = [],
): Bodies {
  const from = new Map<number, Spoken>()
  const to = new Map<number, Spoken>()
  const inner = new Map<number, Spoken>()
  const institutions = mentions
    .filter(mention => mention.label === 'facility' && isInstitution(setting, mention))
    .map(mention => describe(setting, mention))
  for (const one of [...spoken.filter(one => !one.human), ...institutions]) {
    if (length(one) > length(from.get(one.from))) from.set(one.from, one)
    if (!inner.has(one.from) || length(one) < length(inner.get(one.from))) inner.set(one.from, one)
    if (length(one) > length(to.get(one.to))) to.set(one.to, one)
  }
  const places = mentions
    .filter(({ label }) => label === 'place')
    .map(mention => placeAsBody(describe(setting, mention)))
  const persons = spoken.filter(one => one.kind === 'person' && one.how === 'name')
  return {
    from,
    to,
    inner,
    places: seatsOf(places),
    persons: seatsOf(persons),
    pronouns: new Map(pronouns.map(one => [one.to, one])),
  }
}

const seatsOf = (all: readonly Spoken[]): Seats => ({
  from: new Map(all.map(one => [one.from, one])),
  to: new Map(all.map(one => [one.to, one])),
})

/** A town with a mayor is a body of its own, though it be a capital that elsewhere stands for its state. */
const placeAsBody = ({ country: _, ...place }: Spoken): Spoken => ({
  ...place,
  how: 'name',
  kind: 'government',
})

const length = (one: Spoken | undefined): number => (one ? one.to - one.from : 0)

const isInstitution = ({ lexicon, syntax, words }: Setting, mention: OfferedMention): boolean =>
  lexicon.ties.institutions.has(words.tokens[lastTokenOf(syntax, mention.head)].norm)

/** The body that begins after an article and a few words of praise; of "Iran's elite Quds Force" the last. */
export function bodyAfter(setting: Setting, bodies: Bodies, at: number): Spoken | undefined {
  const { tokens } = setting.words
  let found = firstBody(setting, bodies, at)
  for (let i = 0; found && i < 3; i++) {
    const owns = /^'s?$/.test(tokens[found.to]?.norm ?? '')
    if (!owns) return isOwnedPerson(setting, found) ? undefined : found
    found = firstBody(setting, bodies, found.to + 1)
  }
  return found
}

/** "The head of the Hamas office": what follows a name in its own phrase is somebody else. */
const isOwnedPerson = ({ syntax, words }: Setting, found: Spoken): boolean => {
  const chunk = syntax.chunkAt(found.to - 1)
  return chunk !== undefined && chunk.head >= found.to && words.tokens[chunk.head].pos === 'NOUN'
}

function firstBody(setting: Setting, bodies: Bodies, at: number): Spoken | undefined {
  const { tokens } = setting.words
  for (let i = at; i < tokens.length && i < at + 4; i++) {
    const { sentence, pos, norm } = tokens[i]
    if (sentence !== tokens[at].sentence) return undefined
    const body = bodies.from.get(i) ?? knownAt(setting, i)
    if (body) return body
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(pos) && !/^'s?$/.test(norm)) return undefined
  }
  return undefined
}

/** A state or body that the directory knows, where no reader offers it: the longest name that begins here. */
function knownAt({ words, directory }: Setting, from: number): Spoken | undefined {
  const { tokens } = words
  if (!/^\p{Lu}/u.test(tokens[from].text)) return undefined
  for (let to = Math.min(from + LONGEST_KNOWN, tokens.length); to > from; to--) {
    const head = tokens[to - 1]
    if (head.sentence !== tokens[from].sentence || !/[\p{L}.]$/u.test(head.text)) continue
    const span = spanOfTokens(words, from, to)
    const state = directory.countries.named(span.text).filter(one => !one.former)
    const known = directory.find(span.text)
    if (state.length !== 1 && !known) continue
    const country = known?.country ?? (state.length === 1 ? state[0].iso2 : undefined)
    const kind = known?.kind ?? 'state'
    return { ...nameOf(span, from, to, head), kind, ...(country && { country }), ...(known && { known }) }
  }
  return undefined
}

const LONGEST_KNOWN = 6

/** A name that no reader offers, as a body. */
export const nameOf = (span: Spoken['span'], from: number, to: number, head: Spoken['head']) =>
  ({
    span,
    sentence: head.sentence,
    from,
    to,
    head,
    how: 'name',
    kind: 'organisation',
    definite: false,
    numbered: false,
    many: false,
    human: false,
  }) as const

/** The state whose adjective or name ends before `to`, also inside what is told as one: "North Korean" leader. */
export function stateBefore({ words, directory }: Setting, to: number, least: number): Spoken | undefined {
  if (/^'s?$/.test(words.tokens[to - 1].norm)) return undefined
  for (let from = Math.max(least, to - 2); from < to; from++) {
    const span = spanOfTokens(words, from, to)
    const country = /^\p{Lu}/u.test(span.text) ? isoOf(directory, span.text) : undefined
    if (!country) continue
    const head = words.tokens[to - 1]
    const state = { span, sentence: head.sentence, from, to, head, how: 'adjective', kind: 'state' } as const
    return { ...state, country, definite: false, numbered: false, many: false, human: false }
  }
  return undefined
}

/** The actor that a body is; one that nothing else in the report speaks of enters here. */
export function actorOfBody(body: Spoken, cast: Cast): number {
  const key = keyOfSeat(body)
  const known = cast.actorOf.get(body) ?? (key === undefined ? undefined : cast.byKey.get(key))
  if (known !== undefined) {
    joinOnce(cast, body, known)
    return known
  }
  if (key) {
    joinOnce(cast, body, enter(cast, body, key))
    return cast.byKey.get(key)!
  }
  const head = singular(body.head.norm)
  return enter(cast, body, body.how === 'name' ? `name:${folded(body.span.text)}` : `seat:${head}`)
}

const keyOfSeat = (body: Spoken): string | undefined => {
  if (body.kind === 'state') return body.country ? `state:${body.country}` : undefined
  return body.known && keyOfKnown(body.known)
}

/** The one actor of a report that fits; looked for once under each name, so that time stays linear. */
export function only(cast: Cast, name: string, fits: (one: Spoken) => boolean): number | undefined {
  const key = `only:${name}`
  if (!cast.byKey.has(key)) {
    const found = new Set<number>()
    for (const [one, actor] of cast.actorOf) if (fits(one)) found.add(actor)
    cast.byKey.set(key, found.size === 1 ? [...found][0] : NOBODY)
  }
  const found = cast.byKey.get(key)
  return found === NOBODY ? undefined : found
}

const NOBODY = -1
