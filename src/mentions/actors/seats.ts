import { spanOfTokens } from '../../records/words.ts'
import { type Bodies, bodyAfter, nameOf } from './bodies.ts'
import type { Setting, Spoken } from './spoken.ts'

/** A town before its mayor, a person before his lawyer, "its" before leader. */
export function otherSeatBefore(
  setting: Setting,
  bodies: Bodies,
  from: number,
  head: number,
): Spoken | undefined {
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
  return { ...nameOf(spanOfTokens(words, from, to), from, to, head), kind: 'government' }
}

/** "Director of Harrow Works": a name that no reader offers, after what is held and not written or played. */
function unknownBody(setting: Setting, bodies: Bodies, at: number, head: number): Spoken | undefined {
  const { words, lexicon, syntax } = setting
  const { tokens } = words
  const { works, stateOffices } = lexicon.ties
  if (works.has(tokens[head].norm) || stateOffices.has(tokens[head].norm)) return undefined
  const from = tokens[at]?.norm === 'the' ? at + 1 : at
  const chunk = syntax.chunkAt(from)
  if (!chunk || bodies.persons.from.has(from) || lexicon.noNames.has(tokens[from].norm)) return undefined
  for (let i = from; i < chunk.to; i++)
    if (!/^\p{Lu}/u.test(tokens[i].text) || tokens[i].pos !== 'PROPN') return undefined
  if (lexicon.noActors.has(tokens[chunk.to - 1].norm) || /^'s?$/.test(tokens[chunk.to]?.norm ?? ''))
    return undefined
  return nameOf(spanOfTokens(words, from, chunk.to), from, chunk.to, tokens[chunk.to - 1])
}

/** What an office is held in, where words after it say so. */
export function heldAfter(setting: Setting, bodies: Bodies, to: number, head: number): Spoken | undefined {
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
  const isSeat = /^(?:of|for|to)$/.test(at.norm) || (isTerritorial(setting, head) && at.norm === 'from')
  if (found) return found.kind !== 'state' || isSeat ? found : undefined
  return /^(?:of|for|at)$/.test(at.norm) ? unknownBody(setting, bodies, to + 1, head) : undefined
}
