import type { Sentence } from '../../records/words.ts'
import type { GazetteerEntry } from '../gazetteer.ts'
import type { Around } from './around.ts'
import { titled } from './fold.ts'
import { bare, isCapital, isKind, isOpener, type Scan } from './scan.ts'

const isArea = (entry: GazetteerEntry): boolean => /^(?:country|former-state|region|admin1)$/.test(entry.kind)

const MILLION = 1_000_000

/** Is a name that the gazetteer has no more than a word here: a weekday, "Northern", an abbreviation such as "IRS"? */
export const isWord = (
  scan: Scan,
  from: number,
  to: number,
  entries: readonly GazetteerEntry[],
  sentence: Sentence,
  shouted: boolean,
): boolean => {
  if (to > from + 1) return false
  const token = scan.tokens[from]
  if (scan.tokens[from - 1]?.text.endsWith('$') || scan.tokens[to]?.text === '$') return true
  const word = bare(token)
  if (isOpener(scan, from, sentence) || isKind(scan, word) || scan.lexicon.nowhere.has(word)) return true
  const short = !shouted && /^(?:\p{Lu}{2,4}|\p{Lu}(?:\.\p{Lu})+\.?)$/u.test(token.text)
  return (
    short &&
    !entries.some(entry => isArea(entry) || entry.population > MILLION || entry.match === 'preferred')
  )
}

const TOWN = 15_000
const SHORT = 5

/** Where all is in capitals a name must be a place of note: "IN EARLY JULY", "A MAN", "LET US". */
export const standsOut = (
  scan: Scan,
  from: number,
  to: number,
  entries: readonly GazetteerEntry[],
  sentence: Sentence,
): boolean => {
  const before = from > sentence.from ? scan.tokens[from - 1] : undefined
  if (scan.textOf(from, to) === 'US') return before?.norm === 'the'
  if (entries.some(entry => isArea(entry) && entry.kind !== 'admin1')) return true
  if (scan.textOf(from, to).length < SHORT) return false
  if (before?.pos === 'DET' || (to === from + 1 && scan.lexicon.doubtful.has(titled(scan.textOf(from, to)))))
    return false
  return entries.some(
    entry => entry.kind !== 'admin2' && (entry.population >= TOWN || entry.kind === 'seat' || to > from + 1),
  )
}

/** "the Hill", "the Church": a town has no article unless it is part of the name. */
export const isCommonNoun = (
  scan: Scan,
  from: number,
  entries: readonly GazetteerEntry[],
  around: Around,
  sentence: Sentence,
): boolean =>
  from > sentence.from &&
  scan.tokens[from - 1].norm === 'the' &&
  around.kinds === undefined &&
  around.within === undefined &&
  !entries.some(isArea)

/** May an unknown run of capitals be the name of a place: no title, day, people or body in it, nothing before or after it? */
export const isBareName = (scan: Scan, from: number, to: number, sentence: Sentence): boolean => {
  const { tokens, lexicon, gazetteer } = scan
  const before = tokens[from - 1]
  if (from > sentence.from && (isCapital(before) || before.pos === 'DET' || /^\p{P}/u.test(before.text)))
    return false
  if (before?.pos === 'ADJ' && tokens[from - 2]?.pos === 'DET') return false
  const next = to < sentence.to ? tokens[to] : undefined
  if (next?.norm === "'s") return false
  if (next !== undefined && (next.pos === 'NOUN' || next.pos === 'NUM') && !lexicon.classes.has(next.norm))
    return false
  for (const token of tokens.slice(from, to)) {
    const word = bare(token)
    if (word.length < 3 || lexicon.calendar.has(word) || lexicon.nowhere.has(word) || /\d/.test(word))
      return false
    if (gazetteer.countries.ofPeople(token.text).length > 0 || /^\p{Lu}{2,}s?$/u.test(token.text))
      return false
    if (isKind(scan, word) && !lexicon.classes.has(word) && !lexicon.parts.has(word)) return false
  }
  return true
}
