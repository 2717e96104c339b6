import type { Token, Words } from '../../records/words.ts'
import { spanOfTokens } from '../../records/words.ts'
import { type Cast, join } from './cast.ts'
import type { Setting, Spoken } from './spoken.ts'

type Gender = 'man' | 'woman' | 'many' | 'thing'

/** Sentences that a pronoun looks back over. */
const WINDOW = 2

/**
 * Joins "he", "they" and "its" to the nearest actor that fits, subjects first; where two fit alike, or something that is
 * no actor might be meant, the pronoun stays unresolved.
 */
export function joinPronouns(setting: Setting, spoken: readonly Spoken[], cast: Cast): Spoken[] {
  const { words, lexicon } = setting
  const quoted = insideQuotes(words)
  const genders = new Map<number, Gender>()
  const found: Spoken[] = []
  const trail: Spoken[] = []
  let next = 0
  for (const token of words.tokens) {
    for (; next < spoken.length && spoken[next].to <= token.index; next++) trail.push(spoken[next])
    const gender = lexicon.pronouns.get(token.norm)
    if (gender === undefined || token.pos === 'PROPN') continue
    const actor = antecedent(setting, trail, token, gender, cast, quoted, genders)
    if (actor === undefined) continue
    if (gender === 'man' || gender === 'woman') genders.set(actor, gender)
    const pronoun = asSpoken(words, token, cast.actors[actor][0])
    join(cast, pronoun, actor, 'pronoun')
    trail.push(pronoun)
    found.push(pronoun)
  }
  return found
}

const asSpoken = (words: Words, token: Token, first: Spoken): Spoken => ({
  span: spanOfTokens(words, token.index, token.index + 1),
  sentence: token.sentence,
  from: token.index,
  to: token.index + 1,
  head: token,
  how: 'pronoun',
  kind: first.kind,
  definite: true,
  numbered: false,
  many: first.many,
  human: first.human,
})

function antecedent(
  setting: Setting,
  trail: readonly Spoken[],
  token: Token,
  gender: Gender,
  cast: Cast,
  quoted: Uint8Array,
  genders: ReadonlyMap<number, Gender>,
): number | undefined {
  if (gender === 'thing' && !mayBeBody(setting, token)) return undefined
  const ranked = new Map<number, number>()
  const doer = doerBefore(setting, token)
  for (let j = trail.length - 1; j >= 0; j--) {
    const one = trail[j]
    if (token.sentence - one.sentence > WINDOW) break
    const actor = cast.actorOf.get(one)
    if (actor === undefined || one.how === 'adjective' || one.to > token.index) continue
    if (quoted[one.from] !== quoted[token.index] || !fits(one, gender) || one.to === doer) continue
    if (!suits(setting, cast.actors[actor], genders.get(actor), gender)) continue
    const rank =
      (token.sentence - one.sentence) * 2 +
      (isSubject(setting, one) ? 0 : 1) +
      (gender === 'many' && !one.many ? 1 : 0)
    if (rank < (ranked.get(actor) ?? 99)) ranked.set(actor, rank)
  }
  return onlyBest(ranked)
}

function onlyBest(ranked: ReadonlyMap<number, number>): number | undefined {
  const best = Math.min(...ranked.values())
  const leading = [...ranked].filter(([, rank]) => rank === best)
  return leading.length === 1 ? leading[0][0] : undefined
}

function fits(one: Spoken, gender: Gender): boolean {
  if (gender === 'many') return one.many || (!one.human && one.kind !== 'state' && one.kind !== 'person')
  if (gender === 'thing') return !one.human && one.kind !== 'person'
  if (!one.human || one.many) return false
  return !(gender === 'man' && WOMAN.test(one.head.norm)) && !(gender === 'woman' && MAN.test(one.head.norm))
}

/** Mentions of an actor that are asked for its gender: keeps long reports cheap. */
const ENOUGH = 20

/** "She" is no actor that was "he" before, nor one whose given name is a man's. */
function suits(
  { directory, words }: Setting,
  members: readonly Spoken[],
  told: Gender | undefined,
  gender: Gender,
): boolean {
  if (gender !== 'man' && gender !== 'woman') return true
  if (told !== undefined) return told === gender
  return !members.slice(0, ENOUGH).some(one => {
    const own = one.how === 'name' ? directory.genderOf(words.tokens[one.from].text) : undefined
    return own !== undefined && own !== gender
  })
}

const WOMAN = /woman$|^(?:girl|mother|daughter|sister|wife|queen|actress|widow|princess)$/
const MAN = /man$|^(?:boy|father|son|brother|husband|king|prince|actor)$/

/** "It said", "it has denied": what speaks is no event. "Its forces": a body of its own. */
function mayBeBody({ words, syntax, lexicon }: Setting, token: Token): boolean {
  if (token.norm === 'its') return true
  const verb = syntax.chunkAt(token.index + 1)
  return verb?.kind === 'verb' && lexicon.speech.has(words.tokens[verb.head].lemma)
}

/** The end of whoever does what is done to "them": whoever that is, it is somebody else. */
function doerBefore({ words, syntax }: Setting, token: Token): number | undefined {
  if (!/^(?:him|them|it)$/.test(token.norm)) return undefined
  for (let i = token.index - 1; i >= 0 && words.tokens[i].sentence === token.sentence; i--) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb') return chunk.from
  }
  return undefined
}

/** Right before a verb, or right after a verb of speech: "said Sajad Jiyad". */
function isSubject({ words, syntax, lexicon }: Setting, one: Spoken): boolean {
  const start = syntax.chunkAt(one.from)?.from ?? one.from
  const lead = words.tokens[start - 1]
  if (lead?.sentence === one.sentence && lead.pos === 'ADP') return false
  const after = syntax.chunkAt(one.to)
  if (after?.kind === 'verb' && after.sentence === one.sentence) return true
  const before = syntax.chunkAt(start - 1)
  if (before?.kind === 'verb' && lexicon.speech.has(words.tokens[before.head].lemma)) return true
  return words.tokens[one.to]?.norm === ','
}

/** 1 where a token stands between double quotes of its paragraph. An unclosed quote ends with the paragraph. */
function insideQuotes(words: Words): Uint8Array {
  const inside = new Uint8Array(words.tokens.length)
  let open = 0
  let paragraph = -1
  for (const sentence of words.sentences) {
    if (sentence.paragraph !== paragraph) open = 0
    paragraph = sentence.paragraph
    for (let i = sentence.from; i < sentence.to; i++) {
      if (/^["“”]$|^''$/.test(words.tokens[i].norm)) open = 1 - open
      else inside[i] = open
    }
  }
  return inside
}
