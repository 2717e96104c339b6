import { type Bodies, stateBefore } from './bodies.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import { heldAfter, otherSeatBefore } from './seats.ts'
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
