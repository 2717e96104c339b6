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
export function findRuns(words: Words, names: KnownNames, lexicon: ActorWords, taken: Uint8Array): NameRun[] {
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

function runEnd(words: Words, lexicon: ActorWords, taken: Uint8Array, from: number, end: number): number {
  const { tokens } = words
  let to = from
  for (let i = from; i < end; i++) {
    const token = tokens[i]
    if (taken[i]) break
    if (isNameWord(token, lexicon, i === from)) to = i + 1
    else if (i > from && lexicon.particles.has(token.norm) && tokens[i + 1] && isCapital(tokens[i + 1]))
      continue
    else break
  }
  return to
}

function isNameWord(token: Token, lexicon: ActorWords, first: boolean): boolean {
  if (!/^\p{Lu}|^(?:al|el)-\p{Lu}/u.test(token.text) || lexicon.noNames.has(token.norm)) return false
  if (/^[\p{L}.]+[-–][\p{Lu}][\p{L}.]+$/u.test(token.text) && !first) return true
  if (token.pos === 'PROPN') return true
  if (lexicon.titles.has(token.norm)) return true
  return !first && (token.pos === 'NOUN' || token.pos === 'ADJ')
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
  taken: Uint8Array,
  bare: Bare,
  end: number,
): NameRun | undefined {
  const { tokens } = words
  const last = tokens[bare.to - 1]
  const head = lexicon.nameHeads.get(last.norm) ?? lexicon.nameHeads.get(tokens[bare.from].norm)
  const label = (value: MentionLabel, score: number, to = bare.to): NameRun => ({
    from: bare.from,
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
  taken: Uint8Array,
  { from, to, titled }: Bare,
): NameRun | undefined {
  const { tokens } = words
  const run = (label: MentionLabel, score: number): NameRun => ({ from, to, label, score })
  const text = words.text.slice(tokens[from].start, tokens[to - 1].end)
  const length = to - from
  const halves = text.split(/[-–]/)
  if (halves.length > 1 && halves.every(half => names.label(half) === 'state' || names.isNationality(half)))
    return undefined
  if (titled) return run('person', 0.85)
  if (names.isPlace(text) && !(length > 1 && names.isGivenName(tokens[from].text))) return run('place', 0.7)
  if (length > 1 && names.isGivenName(tokens[from].text)) return run('person', 0.85)
  if (/^[A-Z][A-Z&.-]{1,7}$/.test(text)) return run('organisation', 0.6)
  const before = tokens[from - 1]
  if (before && lexicon.locative.has(before.norm)) return run('place', 0.55)
  const after = tokens[to]
  if (after?.sentence === tokens[from].sentence && speaks(tokens, to, lexicon)) return run('person', 0.7)
  if (
    before?.sentence === tokens[from].sentence &&
    lexicon.deeds.has(before.lemma) &&
    before.pos === 'VERB' &&
    length > 1
  )
    return run('person', 0.65)
  if (taken[from - 1] && after?.norm === ',') return run('place', 0.4)
  return length > 1 ? run('person', 0.45) : run(names.isGivenName(text) ? 'person' : 'organisation', 0.3)
}

const speaks = (tokens: readonly Token[], at: number, lexicon: ActorWords): boolean =>
  lexicon.deeds.has(tokens[at].lemma) ||
  (tokens[at].norm === ',' && tokens[at + 1]?.pos === 'NUM' && tokens[at + 2]?.norm === ',')
