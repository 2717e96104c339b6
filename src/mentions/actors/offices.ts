import { spanOfTokens } from '../../records/words.ts'
import { type Bodies, bodyAfter, stateBefore } from './bodies.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import type { Setting, Spoken } from './spoken.ts'

/** What somebody is, as the words have it, and where: "former managing director" at "the Bayan Center". Token indices. */
export interface Office {
  /** Without an article; `to` exclusive and before what the office is of. */
  readonly from: number
  readonly to: number
  /** The last token of the whole: the office itself or where it is held. */
  readonly end: number
  readonly held?: Spoken
  /** An organ told by a noun of the phrase: "army" in "Army spokesman". */
  readonly organ?: number
}

/** Words before the office that may still belong to it. */
const LONGEST = 12

/** Titles that say what one does; "Mr." says nothing. */
const RANK = /^(?:gen|col|lt|maj|capt|sgt|adm|cpl|brig|cmdr|sen|rep|gov|pm)\.?$/

export const isRoleAt = ({ words, lexicon }: Setting, i: number): boolean => {
  const token = words.tokens[i]
  if (!token) return false
  const bare = token.norm.slice(token.norm.lastIndexOf('-') + 1)
  return (
    (lexicon.roles.has(token.norm) || lexicon.roles.has(bare) || RANK.test(token.norm)) &&
    token.pos !== 'VERB'
  )
}

/** The office whose head word stands at `head`; nothing before `floor` belongs to it. */
export function officeAt(setting: Setting, bodies: Bodies, head: number, floor: number): Office {
  const { tokens } = setting.words
  const least = Math.max(floor, head - LONGEST)
  const to = officeEnd(setting, head)
  let from = head
  let held: Spoken | undefined
  let label = head
  let organ: number | undefined
  while (from > least) {
    const body =
      bodies.to.get(from) ?? stateBefore(setting, from, least) ?? otherSeatBefore(setting, bodies, from, head)
    if (body && body.from >= least) {
      // The Houthis' military is theirs, Iran's is Iran's.
      if (organ !== undefined && body.kind !== 'state') {
        label = organ
        organ = undefined
      }
      held ??= body
      from = body.from
      continue
    }
    if (!belongs(setting, from - 1) || (held && !isTelling(setting, from - 1))) break
    from--
    if (held === undefined && organ === undefined && isOrgan(setting, from)) organ = from
    if (held === undefined && organ === undefined && tokens[from].norm !== "'s" && tokens[from].norm !== "'")
      label = from
  }
  const after = heldAfter(setting, bodies, to, head)
  const start = held && from < held.from && !/^(?:'s?)$/.test(tokens[from].norm) ? from : label
  // An American envoy for Iran, or to the United Nations, is America's.
  const isSent = tokens[to]?.norm === 'to' || (after?.kind === 'state' && tokens[to]?.norm !== 'of')
  const isAbroad = after?.kind === 'state' && tokens[to].norm === 'to'
  const where = isSent ? (held ?? (isAbroad ? undefined : after)) : (after ?? held)
  return {
    from: start,
    to: withoutRank(setting, start, to),
    end: after ? after.to - 1 : to - 1,
    ...(where ? { held: where } : {}),
    ...(organ !== undefined && !after ? { organ } : {}),
  }
}

/** "Spokesman Col. Haddad" speaks; "Lt. Gen. Haddad" is a general. */
function withoutRank({ words, lexicon }: Setting, from: number, to: number): number {
  let end = to
  while (end - 1 > from && RANK.test(words.tokens[end - 1].norm)) end--
  return lexicon.roles.has(words.tokens[end - 1].norm) && !RANK.test(words.tokens[end - 1].norm) ? end : to
}

/** "Former Syrian officer": before what the office is held in only words like these belong to it. */
const isTelling = ({ words, lexicon }: Setting, i: number): boolean =>
  lexicon.roleModifiers.has(words.tokens[i].norm) || /^'s?$/.test(words.tokens[i].norm)

/** "Secretary of State", "chief of staff", "Minister of Foreign Affairs": what an office is of may be no body. */
function officeEnd({ words, lexicon }: Setting, head: number): number {
  const { tokens } = words
  if (tokens[head + 1]?.norm !== 'of') return head + 1
  let to = head + 2
  while (tokens[to] && lexicon.ties.offices.has(tokens[to].norm)) to++
  return to > head + 2 ? to : head + 1
}

/** A town before its mayor, a person before his lawyer, "its" before leader. */
function otherSeatBefore(setting: Setting, bodies: Bodies, from: number, head: number): Spoken | undefined {
  const norm = setting.words.tokens[from]?.norm ?? ''
  const isOwner = /^'s?$/.test(norm)
  if (isOwner || isTerritorial(setting, head)) {
    const place = bodies.places.to.get(from)
    if (place) return place
  }
  const pronoun = bodies.pronouns.get(from)
  if (pronoun && /^(?:its|their)$/.test(pronoun.head.norm)) return pronoun
  if (!isServing(setting, head)) return undefined
  if (pronoun && /^(?:his|her)$/.test(pronoun.head.norm)) return pronoun
  return isOwner ? bodies.persons.to.get(from) : undefined
}

const isTerritorial = ({ words, lexicon }: Setting, head: number): boolean =>
  lexicon.ties.territorial.has(words.tokens[head].norm) ||
  lexicon.ties.territorial.has(words.tokens[head - 1]?.norm)

const isServing = ({ words, lexicon }: Setting, head: number): boolean =>
  lexicon.ties.serving.has(words.tokens[head].norm)

/** "Mayor of London", "Senator Amy Ode of Minnesota": the town or province after a preposition. */
export function placeAfter(setting: Setting, bodies: Bodies, at: number, head: number): Spoken | undefined {
  const { tokens } = setting.words
  if (!isTerritorial(setting, head) || !/^(?:of|from|for)$/.test(tokens[at]?.norm ?? '')) return undefined
  let start = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1
  // "The state of Aragua", "the city of San Francisco".
  if (tokens[start + 1]?.norm === 'of') start += 2
  const found = bodies.places.from.get(start)
  const isOther = bodies.from.has(start) || bodies.persons.from.has(start)
  // "Minister of Information".
  const isOfState = setting.lexicon.ties.stateOffices.has(tokens[head].norm)
  return found || isOther || isOfState ? found : unknownPlace(setting, start)
}

/** Where there is a mayor or governor, the name is a town's or a province's, known or not. */
function unknownPlace({ words, syntax }: Setting, from: number): Spoken | undefined {
  const { tokens } = words
  const chunk = syntax.chunkAt(from)
  let to = from
  while (to < (chunk?.to ?? from) && /^\p{Lu}/u.test(tokens[to].text) && tokens[to].pos === 'PROPN') to++
  const head = tokens[to - 1]
  if (to === from || !head || to !== chunk?.to) return undefined
  const span = spanOfTokens(words, from, to)
  const place = { span, sentence: head.sentence, from, to, head, how: 'name', kind: 'government' } as const
  return { ...place, definite: false, numbered: false, many: false, human: false }
}

function heldAfter(setting: Setting, bodies: Bodies, to: number, head: number): Spoken | undefined {
  const { words, lexicon } = setting
  const at = words.tokens[to]
  if (!at || !lexicon.ties.roleAt.has(at.norm) || at.sentence !== words.tokens[to - 1].sentence)
    return undefined
  const place = placeAfter(setting, bodies, to, head)
  if (place) return place
  const served = isServing(setting, head) && /^(?:of|for|to)$/.test(at.norm)
  const person = served ? bodies.persons.from.get(to + 1) : undefined
  if (person) return person
  const found = bodyAfter(setting, bodies, to + 1)
  return found?.kind === 'state' && !/^(?:of|for|to)$/.test(at.norm) ? undefined : found
}

function belongs({ words, lexicon }: Setting, i: number): boolean {
  const { pos, norm, sentence } = words.tokens[i]
  if (
    sentence !== words.tokens[i + 1].sentence ||
    words.text.slice(words.tokens[i].end, words.tokens[i + 1].start).includes('\n')
  )
    return false
  if (lexicon.noNames.has(norm) || lexicon.numbers.has(norm)) return false
  return (
    lexicon.titles.has(norm) ||
    lexicon.roles.has(norm) ||
    lexicon.roleModifiers.has(norm) ||
    /^'s?$/.test(norm) ||
    /^(?:NOUN|ADJ|PROPN)$/.test(pos)
  )
}

/** "Police officer" is what one is; a "police spokesman" speaks for the police. */
const isOrgan = ({ words, lexicon }: Setting, i: number): boolean =>
  (lexicon.organs.has(words.tokens[i].norm) || lexicon.alliances.has(words.tokens[i].norm)) &&
  !/^(?:officer|official|member)s?$/.test(words.tokens[i + 1].norm)

/** The country that the words of an office name, for one that is held in a state. */
export function countryBefore({ words, directory }: Setting, from: number): string | undefined {
  for (let i = from - 1; i >= 0 && i > from - 3; i--) {
    const iso = isoOf(directory, words.tokens[i].text)
    if (iso) return iso
    if (!/^'s?$/.test(words.tokens[i].norm)) return undefined
  }
  return undefined
}

export const isSingular = ({ words }: Setting, i: number): boolean =>
  singular(words.tokens[i].norm) === words.tokens[i].norm
