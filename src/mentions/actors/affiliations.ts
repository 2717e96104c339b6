import { spanOf } from '../../records/span.ts'
import type { Token } from '../../records/words.ts'
import { actorOfBody, type Bodies, bodyAfter } from './bodies.ts'
import type { Cast } from './cast.ts'
import { heldIn } from './held.ts'
import { singular } from './kind.ts'
import { isRoleAt, isSingular, officeAt } from './offices.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

/** "Lena Brandt of the Red Cross": to whom somebody belongs, without a word for what one is there. */
export function affiliations(
  setting: Setting,
  spoken: readonly Spoken[],
  bodies: Bodies,
  cast: Cast,
): DraftTie[] {
  return spoken.flatMap(one => {
    const from = cast.actorOf.get(one)
    if (from === undefined || one.how !== 'name' || one.kind !== 'person') return []
    const at = setting.words.tokens[one.to]?.norm === ',' ? one.to + 1 : one.to
    const opens = setting.words.tokens[at]
    if (opens?.sentence !== one.head.sentence || !/^(?:of|from|with)$/.test(opens.norm)) return []
    if (opens.norm === 'with' && at === one.to) return []
    const body = bodyAfter(setting, bodies, at + 1)
    if (body?.how !== 'name' || body.kind === 'state') return []
    const to = actorOfBody(body, cast)
    return [{ from, to, kind: 'role', evidence: spanOf(setting.words.text, one.span.start, body.span.end) }]
  })
}

/** "NASA astronauts Ann Lee and Bo Strand": an office of several, and the names after it. */
export function sharedOffices(
  setting: Setting,
  spoken: readonly Spoken[],
  bodies: Bodies,
  cast: Cast,
): DraftTie[] {
  const { tokens, sentences, text } = setting.words
  const persons = spoken.filter(one => one.kind === 'person' && one.how === 'name')
  const found: DraftTie[] = []
  persons.forEach((first, i) => {
    const head = first.from - 1
    if (tokens[head]?.sentence !== first.head.sentence) return
    if (!isRoleOfSeveral(setting, head)) return
    const office = officeAt(setting, bodies, head, sentences[first.sentence].from)
    const to = office.held || office.organ !== undefined ? heldIn(setting, office, first, cast) : undefined
    if (to === undefined) return
    for (const one of listFrom(persons, i, tokens)) {
      const from = cast.actorOf.get(one)
      const start = Math.min(office.from, office.held?.from ?? office.from)
      const evidence = spanOf(text, tokens[start].start, one.span.end)
      const label = spanOf(text, tokens[office.from].start, tokens[office.to - 1].end).text
      if (from !== undefined) found.push({ from, to, kind: 'role', label, evidence })
    }
  })
  return found
}

const isRoleOfSeveral = (setting: Setting, i: number): boolean =>
  !isSingular(setting, i) &&
  (isRoleAt(setting, i) || setting.lexicon.roles.has(singular(setting.words.tokens[i].norm)))

/** The names that follow one another with nothing but commas and "and" between them. */
function listFrom(persons: readonly Spoken[], i: number, tokens: readonly Token[]): Spoken[] {
  let end = i + 1
  while (end < persons.length && isNext(persons[end - 1], persons[end], tokens)) end++
  return persons.slice(i, end)
}

function isNext(before: Spoken, one: Spoken, tokens: readonly Token[]): boolean {
  const between = tokens.slice(before.to, one.from)
  return (
    before.sentence === one.sentence &&
    between.length > 0 &&
    between.length < 3 &&
    between.every(({ norm }) => norm === ',' || norm === 'and')
  )
}
