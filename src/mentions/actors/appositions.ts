import type { ActorWords } from '../../language/people.ts'
import type { Token } from '../../records/words.ts'
import { type Cast, enter, join } from './cast.ts'
import { singular } from './kind.ts'
import { beforeOf } from './roles.ts'
import type { Setting, Spoken } from './spoken.ts'

/** "Kataib Hezbollah, the Iran-backed militia group", "his British counterpart, Dominic Raab": one actor told twice, side by side. */
export function joinAppositions(setting: Setting, spoken: readonly Spoken[], cast: Cast): void {
  for (let i = 0; i + 1 < spoken.length; i++) {
    const first = spoken[i]
    const second = holderAfter(setting, spoken, i) ?? nextOutside(spoken, i)
    if (!second || second.sentence !== first.sentence || !isApposition(setting, first, second)) continue
    const [named, told] = first.how === 'name' ? [first, second] : [second, first]
    if (cast.actorOf.has(told) || !agree(setting, named, told)) continue
    const actor = cast.actorOf.get(named) ?? enter(cast, named)
    join(cast, told, actor, 'nominal')
    if (told.definite) joinEarlier(spoken, spoken.indexOf(told, i), actor, cast)
    const more = nextOutside(spoken, spoken.indexOf(told, i))
    if (more && isSecondRole(setting, told, more) && !cast.actorOf.has(more))
      join(cast, more, actor, 'nominal')
  }
}

/** Mentions and sentences back to where somebody was told by the same office before being named. */
const REACH = 40
const SENTENCES = 5

/** "The school's principal said" and later "the principal, Sani Bello": the one before is the same person. */
function joinEarlier(spoken: readonly Spoken[], at: number, actor: number, cast: Cast): void {
  const told = spoken[at]
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const one = spoken[i]
    if (told.sentence - one.sentence > SENTENCES) return
    if (one.how !== 'nominal' || one.many || one.numbered || cast.actorOf.has(one)) continue
    if (one.head.norm === told.head.norm && (!one.country || !told.country || one.country === told.country))
      join(cast, one, actor, 'nominal')
  }
}

/** "President of France Emmanuel Macron": past what the office is of. */
function holderAfter(setting: Setting, spoken: readonly Spoken[], i: number): Spoken | undefined {
  const first = spoken[i]
  if (!first.human || first.how === 'name' || !isHeld(setting, first)) return undefined
  return spoken
    .slice(i + 1, i + 5)
    .find(
      one =>
        one.kind === 'person' &&
        one.how === 'name' &&
        (beforeOf(setting, one.from) === first.to - 1 || isSetOff(setting, first, one)),
    )
}

/** "The director of the Baltic Institute, Lena Brandt, said": names alone between the office and the comma. */
function isSetOff(setting: Setting, office: Spoken, one: Spoken): boolean {
  const { tokens } = setting.words
  const between = tokens.slice(office.to + 1, one.from - 1)
  return (
    tokens[one.from - 1].norm === ',' &&
    !office.many &&
    between.length < 10 &&
    between.every(({ text, norm }) => /^\p{Lu}/u.test(text) || /^(?:of|the|and|for|'s?)$/.test(norm)) &&
    isClosed(setting, one, one.to)
  )
}

const isHeld = ({ words }: Setting, office: Spoken): boolean =>
  /^(?:of|from|for)$/.test(words.tokens[office.to]?.norm ?? '')

const nextOutside = (spoken: readonly Spoken[], i: number): Spoken | undefined => {
  for (let j = i + 1; j < spoken.length && j < i + 4; j++)
    if (spoken[j].from >= spoken[i].to) return spoken[j]
  return undefined
}

function isApposition(setting: Setting, first: Spoken, second: Spoken): boolean {
  const { tokens } = setting.words
  if ((first.how === 'name') === (second.how === 'name')) return false
  if (isPredicate(setting, first, second)) return true
  if (isHeld(setting, first))
    return (
      second.kind === 'person' &&
      (beforeOf(setting, second.from) === first.to - 1 || isSetOff(setting, first, second))
    )
  if (tokens[first.to]?.norm !== ',') return false
  const start = setting.syntax.chunkAt(second.from)?.from ?? second.from
  const isFormer = setting.lexicon.ties.formerly.has(tokens[first.to + 1].norm)
  if (start !== first.to + (isFormer ? 2 : 1)) return false
  if (second.how === 'name') return first.human && !first.many && isClosed(setting, second, second.to)
  const opens = tokens[start].pos === 'DET' || setting.lexicon.definite.has(tokens[start].norm)
  return (opens || isRole(setting, second)) && isClosed(setting, second, second.to, true)
}

/** "The PMF is a recognized entity". */
function isPredicate({ words, syntax }: Setting, first: Spoken, second: Spoken): boolean {
  const verb = syntax.chunkAt(first.to)
  if (first.how !== 'name' || verb?.kind !== 'verb' || verb.to - verb.from > 1) return false
  const start = syntax.chunkAt(second.from)?.from ?? second.from
  return (
    /^(?:is|are|was|were)$/.test(words.tokens[verb.head].norm) &&
    start === verb.to &&
    words.tokens[start].pos === 'DET'
  )
}

/** A list goes on with "and"; an apposition ends, or says more of the same. */
function isClosed({ words, lexicon }: Setting, one: Spoken, at: number, mayContinue = false): boolean {
  const next = words.tokens[at]
  if (!next || next.sentence !== one.head.sentence || /^[,.;:)]$|^--?$|^[—–]$/.test(next.norm)) return true
  if (next.norm !== 'and')
    return mayContinue && next.norm !== 'or' && !isSaying(next, words.tokens[at + 1], lexicon)
  const after = words.tokens[at + 1]
  return (
    mayContinue &&
    after !== undefined &&
    after.pos !== 'DET' &&
    after.pos !== 'PROPN' &&
    lexicon.people.has(one.head.lemma)
  )
}

/** "They wrote to the council, the ministry said": who speaks here is no apposition. */
const isSaying = (verb: Token, after: Token | undefined, lexicon: ActorWords): boolean =>
  verb.pos === 'VERB' && lexicon.speech.has(verb.lemma) && after?.pos !== 'ADP'

/** "A researcher and former director": one person, two roles. */
const isSecondRole = (setting: Setting, told: Spoken, more: Spoken): boolean =>
  more.from === told.to + 1 &&
  setting.words.tokens[told.to].norm === 'and' &&
  more.human &&
  !more.many &&
  isRole(setting, told) &&
  isRole(setting, more)

const isRole = ({ lexicon }: Setting, one: Spoken): boolean => lexicon.roles.has(singular(one.head.norm))

/** A person is told by what he is, a body by what it is. */
function agree(setting: Setting, named: Spoken, told: Spoken): boolean {
  if (named.kind === 'state' || told.numbered) return false
  if (named.country && told.country && named.country !== told.country && !isRole(setting, told)) return false
  return named.kind === 'person' ? told.human && !told.many : !told.human && told.kind !== 'state'
}
