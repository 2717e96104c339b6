import { type Cast, enter, join } from './cast.ts'
import { folded } from './spelling.ts'
import type { Setting, Spoken } from './spoken.ts'

interface Known {
  readonly parts: readonly string[]
  readonly actor: number
}

/** Persons told by a full name; a surname that only one of them has also finds what a reader took for something else. */
interface Full {
  readonly byLast: Map<string, Known[]>
  readonly byPart: Map<string, Known[]>
}

/** Full names first, then what stands alone: "Soleimani" is the one Soleimani told in full, or the last one before it of several. */
export function enterPersons(setting: Setting, spoken: readonly Spoken[], cast: Cast): void {
  const full: Full = { byLast: new Map(), byPart: new Map() }
  const parts = new Map(spoken.map(one => [one, partsOf(setting, one)] as const))
  for (const one of [...spoken].sort(
    (a, b) => parts.get(b)!.length - parts.get(a)!.length || a.from - b.from,
  )) {
    const own = parts.get(one)!
    if (own.length < 2) break
    const same = full.byLast.get(own[own.length - 1])?.find(other => isSame(own, other.parts))
    if (same) join(cast, one, same.actor)
    else note(full, { parts: own, actor: enter(cast, one, `person:${own.join(' ')}`) })
  }
  for (const one of spoken) {
    const own = parts.get(one)!
    if (own.length > 1) continue
    const actor = alone(one, own[0] ?? folded(one.span.text), full, cast)
    if (actor === undefined) enter(cast, one, `person:${own[0] ?? folded(one.span.text)}`)
    else join(cast, one, actor, 'alias')
  }
  for (const [last, owners] of full.byLast)
    if (owners.length === 1) cast.byKey.set(`surname:${last}`, owners[0].actor)
}

function add(index: Map<string, Known[]>, part: string, known: Known): void {
  const there = index.get(part)
  if (there) there.push(known)
  else index.set(part, [known])
}

function note(full: Full, known: Known): void {
  const last = known.parts[known.parts.length - 1]
  add(full.byLast, last, known)
  for (const part of new Set(known.parts)) add(full.byPart, part, known)
}

/** The words of a name, without titles and adjectives of nationality that a reader may have left in. */
function partsOf({ words, lexicon, directory }: Setting, one: Spoken): string[] {
  const tokens = words.tokens.slice(one.from, one.to).filter(token => /[\p{L}]/u.test(token.text))
  const first = tokens.findIndex(
    token => !lexicon.titles.has(token.norm) && directory.countries.ofPeople(token.text).length === 0,
  )
  return tokens
    .slice(Math.max(first, 0))
    .map(token => folded(token.text))
    .filter(part => part !== '' && part !== 's' && part !== "'")
}

/** The shorter one's words all stand in the longer one, in order, and both end alike: "Tayyip Erdogan", "Recep Tayyip Erdogan". */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short[short.length - 1] !== long[long.length - 1]) return false
  let at = 0
  for (const part of long) if (fits(short[at], part)) at++
  return at === short.length
}

/** "J." is John's initial. */
const fits = (part: string | undefined, whole: string): boolean =>
  part === whole || (part !== undefined && /^\p{L}\.$/u.test(part) && whole.startsWith(part[0]))

function alone(one: Spoken, name: string, full: Full, cast: Cast): number | undefined {
  const candidates = full.byLast.get(name) ?? full.byPart.get(name) ?? []
  if (candidates.length < 2) return candidates[0]?.actor
  const before = candidates.map(person => ({ person, at: lastBefore(cast.actors[person.actor], one.from) }))
  const best = before.reduce((a, b) => (b.at > a.at ? b : a))
  return best.at >= 0 ? best.person.actor : undefined
}

const lastBefore = (members: readonly Spoken[], from: number): number =>
  members.reduce((last, member) => (member.from < from && member.from > last ? member.from : last), -1)
