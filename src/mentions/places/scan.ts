import type { Offer, OfferedMention } from '../../records/offer.ts'
import type { Sentence, Token, Words } from '../../records/words.ts'
import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts'
import type { PlaceLexicon } from './lexicon.ts'

/** What every step of the search looks at. */
export interface Scan {
  readonly words: Words
  readonly tokens: readonly Token[]
  readonly lexicon: PlaceLexicon
  readonly gazetteer: Gazetteer
  /** What the reader found, by sentence. */
  readonly offered: ReadonlyMap<number, readonly OfferedMention[]>
  readonly lookup: (name: string) => readonly GazetteerEntry[]
  readonly textOf: (from: number, to: number) => string
}

export const startScan = (words: Words, offer: Offer, gazetteer: Gazetteer, lexicon: PlaceLexicon): Scan => {
  const known = new Map<string, readonly GazetteerEntry[]>()
  const lookup = (name: string): readonly GazetteerEntry[] => {
    const found = known.get(name) ?? gazetteer.lookup(name)
    known.set(name, found)
    return found
  }
  const offered = new Map<number, OfferedMention[]>()
  for (const mention of offer.mentions) {
    const list = offered.get(mention.sentence)
    if (list === undefined) offered.set(mention.sentence, [mention])
    else list.push(mention)
  }
  const { tokens, text } = words
  const textOf = (from: number, to: number): string => text.slice(tokens[from].start, tokens[to - 1].end)
  return { words, tokens, lexicon, gazetteer, offered, lookup, textOf }
}

/** Begins with a capital, or is an Arabic name in the middle of a name: "al-Zor". */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:\p{Lu}|\p{Ll}{1,3}-\p{Lu})/u.test(token.text)

export const isParticle = (scan: Scan, token: Token | undefined): boolean =>
  token !== undefined && scan.lexicon.particles.has(token.norm)

/** A word without its point: "Gen." is "gen". */
export const bare = (token: Token | undefined): string =>
  token === undefined ? '' : token.norm.replace(/\.$/, '')

/** A capital that says nothing: the first word of a sentence, a weekday. */
export const isOpener = (scan: Scan, index: number, sentence: Sentence): boolean => {
  const word = scan.tokens[index].norm
  if (scan.lexicon.calendar.has(bare(scan.tokens[index]))) return true
  return scan.lexicon.openers.has(word) && (index === sentence.from || scan.tokens[index].text.length < 4)
}

/** Is a sentence in capitals throughout, so that capitals tell nothing? Headlines and old wire copy are. */
export const isShouted = (scan: Scan, sentence: Sentence): boolean => {
  let upper = 0
  let lower = 0
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const { text } = scan.tokens[index]
    if (/\p{Ll}/u.test(text)) lower += 1
    else if (/\p{Lu}{2}/u.test(text)) upper += 1
  }
  return upper > 4 && lower * 4 < upper
}

/** Words that name kinds of things are no names by themselves: "Northern", "University", "District". */
export const isKind = (scan: Scan, word: string): boolean => {
  const { parts, classes, facilityHeads, organisationHeads, landforms, titles } = scan.lexicon
  return [parts, classes, facilityHeads, organisationHeads, landforms, titles].some(list => list.has(word))
}

/** "the Gaza Strip" is "Gaza Strip", but The Hague keeps its article. */
const isArticled = (scan: Scan, from: number, to: number, entries: readonly GazetteerEntry[]): boolean =>
  scan.tokens[from].norm === 'the' && to > from + 1 && !entries.some(entry => /^the /i.test(entry.name))

const LONGEST = 6
const JOINS = new Set(['and', '&', 'the', "'s"])

/** The longest name that begins at a token and that the gazetteer knows: its end, exclusive, and all that bear it. */
export const longestName = (
  scan: Scan,
  from: number,
  limit: number,
): { readonly to: number; readonly entries: readonly GazetteerEntry[] } | undefined => {
  const { tokens } = scan
  let end = from
  while (end < limit && end - from < LONGEST) {
    const token = tokens[end]
    const joins = end > from && (isParticle(scan, token) || JOINS.has(token.norm))
    if (!isCapital(token) && !joins) break
    end += 1
  }
  for (let to = end; to > from; to -= 1) {
    if (!isCapital(tokens[to - 1]) || (to === from + 1 && isKind(scan, bare(tokens[from])))) continue
    const entries = scan.lookup(scan.textOf(from, to))
    if (entries.length > 0 && !isArticled(scan, from, to, entries)) return { to, entries }
  }
  return undefined
}

/** The end of the capitals that begin at a token, small words inside them included. */
export const runEnd = (scan: Scan, from: number, limit: number): number => {
  let end = from + 1
  for (let index = from + 1; index < limit && index - from < 12; index += 1) {
    if (isCapital(scan.tokens[index])) end = index + 1
    else if (!isParticle(scan, scan.tokens[index])) break
  }
  return end
}
