import type { ActorWords } from '../../../language/people.ts'
import type { MentionLabel } from '../../../records/offer.ts'
import type { Token, Words } from '../../../records/words.ts'
import { isCapital, type KnownNames, type NameRun } from './names.ts'
import { lookUp } from './nouns.ts'

/** A stretch of name words without its titles. `titled` says that a title or office stood before it. */
interface Bare {
  readonly from: number
  readonly to: number
  readonly titled: boolean
}

const JOINS = /^(?:of|for|and|the|&)$/

/**
 * Names that no list holds, by their capitals and by the words in and around them. `taken` marks the tokens of known names.
 */
export function findRuns(words: Words, names: KnownNames, lexicon: ActorWords, taken: Int32Array): NameRun[] {
  const found: NameRun[] = []
  for (const sentence of words.sentences) {
    if (isHeadline(words.tokens.slice(sentence.from, sentence.to))) continue
    let i = sentence.from
    while (i < sentence.to) {
      const to = runEnd(words, lexicon, taken, i, sentence.to)
      if (to > i) {
        const bare = withoutTitles(words, lexicon, i, to)
        const run = bare && nameOf(words, names, lexicon, taken, bare, sentence.to)
        if (run) found.push(run)
        i = Math.max(to, run?.to ?? 0)
      } else i++
    }
  }
  return found
}

/** Title Case and upper-case lines: capitals tell nothing there. */
const isHeadline = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter(
    token => /^\p{L}{3,}/u.test(token.text) && !/^(?:ADP|CCONJ|DET)$/.test(token.pos),
  )
  return long.length > 4 && long.every(isCapital)
}

function runEnd(words: Words, lexicon: ActorWords, taken: Int32Array, from: number, end: number): number {
  const { tokens } = words
  let to = from
  for (let i = from; i < end && !taken[i]; i++) {
    const next = leadsToName(words, lexicon, i + 1, end) && !taken[i + 1]
    if (isNameWord(words, i, lexicon, i === from)) to = i + 1
    else if (next && lexicon.particles.has(tokens[i].norm) && (i > from || isCapital(tokens[i]))) continue
    else if (next && i > from && (isNickname(words, i + 1, end) || isNickname(words, i - 1, end))) continue
    else break
  }
  return to
}

/** A capital, at once or after more small words: "von der Leyen". */
function leadsToName({ tokens }: Words, lexicon: ActorWords, from: number, end: number): boolean {
  let i = from
  while (i < end && i < from + 2 && lexicon.particles.has(tokens[i].text)) i++
  return i < end && isCapital(tokens[i])
}

/** The word in quotation marks in: Matiu "Matt" Ratana. */
const isNickname = ({ tokens }: Words, i: number, end: number): boolean =>
  i + 2 < end &&
  tokens[i - 1]?.norm === '"' &&
  tokens[i + 1].norm === '"' &&
  isCapital(tokens[i]) &&
  isCapital(tokens[i + 2])

function isNameWord(words: Words, i: number, lexicon: ActorWords, first: boolean): boolean {
  const token = words.tokens[i]
  if (!/^\p{Lu}|^(?:al|el)-\p{Lu}/u.test(token.text) || lexicon.noNames.has(token.norm)) return false
  if (/^\p{Lu}[\p{L}]*-\p{Ll}/u.test(token.text))
    return /^(?:al|el|ul|ur|as)$/i.test(token.text.split('-')[0])
  if (token.pos === 'PROPN' || lexicon.titles.has(token.norm)) return true
  if (!first) return token.pos !== 'PRON' && token.pos !== 'DET' && token.pos !== 'ADP'
  const next = words.tokens[i + 1]
  const opens = words.sentences[token.sentence].from === i
  return !opens && ['VERB', 'NOUN', 'ADJ'].includes(token.pos) && next?.pos === 'PROPN' && isCapital(next)
}

function withoutTitles(words: Words, lexicon: ActorWords, from: number, to: number): Bare | undefined {
  let start = from
  while (start < to && lexicon.titles.has(words.tokens[start].norm)) start++
  const before = words.tokens[start - 1]
  const titled =
    start > from ||
    (before?.sentence === words.tokens[from].sentence &&
      (lexicon.titles.has(before.norm) || lookUp(lexicon.people, before) !== undefined))
  return start === to ? undefined : { from: start, to, titled }
}

function nameOf(
  words: Words,
  names: KnownNames,
  lexicon: ActorWords,
  taken: Int32Array,
  bare: Bare,
  end: number,
): NameRun | undefined {
  const { tokens } = words
  const last = tokens[bare.to - 1]
  const head = lexicon.nameHeads.get(last.norm) ?? lexicon.nameHeads.get(tokens[bare.from].norm)
  const isNational = isOfNation(words, names, lexicon, bare.from - 1)
  const label = (value: MentionLabel, score: number, to = bare.to): NameRun => ({
    from: bare.from - (head && isNational ? 1 : 0),
    to,
    label: value,
    score,
  })
  const to = ofName(words, lexicon, bare, end)
  if (to > bare.to) return label(head?.label ?? 'organisation', 0.8, to)
  if (bare.to - bare.from > 1 || !isCommon(last, lexicon)) {
    if (bare.to - bare.from > 1 && head && !bare.titled) return label(head.label, 0.75)
    const thing =
      bare.to - bare.from > 1 ? (lookUp(lexicon.things, last) ?? camp(tokens[bare.from], lexicon)) : undefined
    if (thing && thing !== 'object') return label(thing, 0.7)
    return guess(words, names, lexicon, taken, bare)
  }
  return undefined
}

/** "Turkish Football Federation": the adjective is part of the name of a body. */
function isOfNation({ tokens }: Words, names: KnownNames, lexicon: ActorWords, i: number): boolean {
  const before = tokens[i]
  if (before?.sentence !== tokens[i + 1].sentence || before.text.includes('.')) return false
  return names.isNationality(before.text) || lexicon.peoples.has(before.text)
}

/** "Camp Taji", "Fort Hood", "Lake Chad": the kind comes first. */
const camp = (first: Token, lexicon: ActorWords): MentionLabel | undefined =>
  /^(?:camp|fort|lake|mount|port|base|hotel|villa|cape)$/.test(first.norm)
    ? (lookUp(lexicon.things, first) ?? 'place')
    : undefined

const isCommon = (token: Token, lexicon: ActorWords): boolean =>
  lookUp(lexicon.people, token) !== undefined ||
  lexicon.groups.has(token.norm) ||
  lexicon.things.has(token.norm)

/** "Ministry of Health and Social Affairs", "Bank of England": where the name goes on after a head of its own. */
function ofName(words: Words, lexicon: ActorWords, bare: Bare, end: number): number {
  const { tokens } = words
  const opens =
    lexicon.nameHeads.has(tokens[bare.to - 1].norm) ||
    /^(?:islamic|republic|kingdom)$/.test(tokens[bare.from].norm)
  if (!opens || bare.to >= end || !/^(?:of|for)$/.test(tokens[bare.to].norm)) return bare.to
  let to = bare.to
  for (let i = bare.to; i < end && i < bare.to + 10; i++) {
    if (isCapital(tokens[i]) && tokens[i].pos !== 'PRON') to = i + 1
    else if (!JOINS.test(tokens[i].norm)) break
  }
  return to
}

/** A name of which only its form and company are known. */
function guess(
  words: Words,
  names: KnownNames,
  lexicon: ActorWords,
  taken: Int32Array,
  { from, to, titled }: Bare,
): NameRun | undefined {
  const { tokens } = words
  const run = (label: MentionLabel, score: number): NameRun => ({ from, to, label, score })
  const text = words.text.slice(tokens[from].start, tokens[to - 1].end)
  if (isNoName(text, names)) return undefined
  if (titled) return run('person', 0.85)
  const [before, after] = [inSentence(words, from - 1, from), inSentence(words, to, from)]
  const length = to - from
  if (length > 1 && names.isGivenName(tokens[from].text) && after?.pos !== 'NOUN') return run('person', 0.85)
  if (names.isPlace(text)) return run('place', length > 1 || !speaks(tokens, to, lexicon) ? 0.7 : 0.55)
  if (/^[A-Z][A-Z&.-]{1,7}$/.test(text))
    return isBody(before, after, lexicon) ? run('organisation', 0.6) : undefined
  if (before && lexicon.locative.has(before.norm)) return run('place', 0.55)
  if (after?.pos === 'NOUN')
    return placeBefore(after, lexicon) ? run('place', 0.6) : run('organisation', UNSURE)
  if (after && speaks(tokens, to, lexicon)) return run('person', length > 1 ? 0.7 : 0.6)
  if (before?.pos === 'VERB' && lexicon.deeds.has(before.lemma) && length > 1) return run('person', 0.65)
  if (taken[from - 1] && after?.norm === ',') return run('place', 0.4)
  if (length > 1) return run('person', 0.45)
  return names.isGivenName(text) ? run('person', 0.4) : run('organisation', UNSURE)
}

/** Below this a single capitalised word counts only where the report makes it surer elsewhere. */
export const UNSURE = 0.3

const inSentence = ({ tokens }: Words, i: number, at: number): Token | undefined =>
  tokens[i]?.sentence === tokens[at].sentence ? tokens[i] : undefined

/** "U.S.-Iran", "Ph", "D.". */
function isNoName(text: string, names: KnownNames): boolean {
  const halves = text.split(/[-–]/)
  if (halves.length > 1 && halves.every(half => names.label(half) === 'state' || names.isNationality(half)))
    return true
  return text.replace(/[^\p{L}]/gu, '').length < 3 && !/^[A-Z]{2}$/.test(text)
}

/** Capitals alone are as often DNA as the NCA: a body has an article, owns or acts. */
const isBody = (before: Token | undefined, after: Token | undefined, lexicon: ActorWords): boolean =>
  (after?.pos === 'VERB' && lexicon.deeds.has(after.lemma)) ||
  (before?.norm === '(' && after?.norm === ')') ||
  (before?.norm === 'the' && after?.pos !== 'NOUN')

const placeBefore = (after: Token, lexicon: ActorWords): boolean => lookUp(lexicon.things, after) === 'place'

const speaks = (tokens: readonly Token[], at: number, lexicon: ActorWords): boolean =>
  tokens[at] !== undefined &&
  ((lexicon.deeds.has(tokens[at].lemma) && tokens[at].pos !== 'NOUN') ||
    (tokens[at].norm === ',' && tokens[at + 1]?.pos === 'NUM' && tokens[at + 2]?.norm === ','))
