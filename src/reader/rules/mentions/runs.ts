import type { ActorWords } from '../../../language/people.ts'
import type { MentionLabel } from '../../../records/offer.ts'
import type { Token, Words } from '../../../records/words.ts'
import { type Bare, guess } from './guess.ts'
import { isCapital, type KnownNames, type NameRun } from './names.ts'
import { lookUp } from './nouns.ts'

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
        const untitled = withoutTitles(words, lexicon, i, to)
        const bare = untitled && afterOffice(words, names, lexicon, untitled)
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
    else if (next && i > from && isPossessive(words, lexicon, i)) continue
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

/** "People's Defence Front", "Teachers' Union". */
const isPossessive = ({ tokens }: Words, lexicon: ActorWords, i: number): boolean =>
  /^'s?$/.test(tokens[i].norm) &&
  lookUp(lexicon.people, tokens[i - 1]) !== undefined &&
  !lexicon.titles.has(tokens[i - 1].norm)

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
  const { tokens } = words
  let start = from
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i]
    if (lexicon.titles.has(norm)) start = i + 1
    else if (!lexicon.roleModifiers.has(norm)) break
  }
  if (start === to) return undefined
  const before = tokens[start - 1]
  const isTold =
    before?.sentence === tokens[from].sentence &&
    (lexicon.titles.has(before.norm) || lookUp(lexicon.people, before) !== undefined)
  return { from: start, to, titled: start > from || isTold }
}

/** "Secretary of State John Kerry", "Minister of Foreign Affairs": what an office is of is no person, but one may follow. */
function afterOffice(words: Words, names: KnownNames, lexicon: ActorWords, bare: Bare): Bare | undefined {
  const { tokens } = words
  // "Texas Governor Lena Brandt".
  for (let i = bare.to - 2; i > bare.from; i--)
    if (lexicon.roles.has(tokens[i].norm) && isFullName(words, names, lexicon, i + 1, bare.to))
      return { from: i + 1, to: bare.to, titled: true }
  if (tokens[bare.from - 1]?.norm !== 'of' || !lexicon.titles.has(tokens[bare.from - 2]?.norm)) return bare
  for (let i = bare.from + 1; i < bare.to - 1; i++)
    if (names.isGivenName(tokens[i].text)) return { from: i, to: bare.to, titled: true }
  return undefined
}

/** A known given name and more, or two words after an office that name no body. */
const isFullName = (
  { tokens }: Words,
  names: KnownNames,
  lexicon: ActorWords,
  from: number,
  to: number,
): boolean =>
  to - from > 1 &&
  (names.isGivenName(tokens[from].text) ||
    (to - from === 2 &&
      lexicon.titles.has(tokens[from - 1].norm) &&
      !lexicon.nameHeads.has(tokens[to - 1].norm)))

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
  if (lexicon.noActors.has(last.norm) || isOfficesOnly(words, lexicon, bare)) return undefined
  const to = ofName(words, lexicon, bare, end)
  if (to > bare.to) return label(head?.label ?? 'organisation', 0.8, to)
  if (bare.to - bare.from > 1 || !isCommon(last, lexicon)) {
    if (bare.to - bare.from > 1 && head && !bare.titled) return label(head.label, 0.75)
    const thing =
      bare.to - bare.from > 1 ? (lookUp(lexicon.things, last) ?? camp(tokens[bare.from], lexicon)) : undefined
    if (thing && thing !== 'object') return label(thing, 0.7)
    if (head && isNational) return label(head.label, 0.7)
    return guess(words, names, lexicon, taken, bare)
  }
  return undefined
}

/** "Prime Ministers" are people, of no name. */
const isOfficesOnly = ({ tokens }: Words, lexicon: ActorWords, { from, to }: Bare): boolean =>
  tokens[from - 1] !== undefined &&
  lookUp(lexicon.people, tokens[to - 1]) !== undefined &&
  tokens.slice(from, to - 1).every(({ norm }) => lexicon.roleModifiers.has(norm))

/** "Turkish Football Federation": the adjective is part of the name of a body. */
function isOfNation({ tokens }: Words, names: KnownNames, lexicon: ActorWords, i: number): boolean {
  const before = tokens[i]
  if (before?.sentence !== tokens[i + 1].sentence || before.text.includes('.')) return false
  return (
    names.isNationality(before.text) ||
    lexicon.peoples.has(before.text) ||
    names.label(before.text) === 'state'
  )
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
