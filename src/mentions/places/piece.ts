import type { Sentence } from '../../records/words.ts'
import { bare, isCapital, isOpener, runEnd, type Scan } from './scan.ts'

/** What a longer name is of which a place name is a piece: a person ("Jack London") or a body ("Bank of England"). */
export type Whole = 'person' | 'body'

const opensBody = (scan: Scan, from: number, sentence: Sentence): boolean => {
  if (from - 2 < sentence.from || scan.tokens[from - 1].norm !== 'of') return false
  const head = scan.tokens[from - 2]
  const { bodiesOf, organisationHeads } = scan.lexicon
  return isCapital(head) && (bodiesOf.has(bare(head)) || organisationHeads.has(bare(head)))
}

/** A capital directly before that belongs to the name: not "Greater", not the first word of the sentence. */
const followsName = (scan: Scan, from: number, sentence: Sentence): boolean => {
  const { tokens, lexicon, gazetteer } = scan
  const before = tokens[from - 1]
  if (from - 1 < sentence.from || !isCapital(before) || isOpener(scan, from - 1, sentence)) return false
  const lists = [lexicon.parts, lexicon.classes, lexicon.prepositions]
  return !lists.some(list => list.has(before.norm)) && gazetteer.countries.ofPeople(before.text).length === 0
}

const hasBodyHead = (scan: Scan, from: number, to: number): boolean =>
  scan.tokens.slice(from, to).some(token => scan.lexicon.organisationHeads.has(token.norm))

/** "St. Peter's Square": what belongs to a saint is named after him. */
const opensSite = (scan: Scan, from: number, to: number, sentence: Sentence): boolean => {
  const { tokens, lexicon } = scan
  const owned = tokens[to + 1]
  if (to + 1 >= sentence.to || tokens[to].norm !== "'s" || !isCapital(owned)) return false
  return /^(?:st|saint)$/.test(bare(tokens[from])) || lexicon.facilityHeads.has(owned.norm)
}

const isDay = (scan: Scan, index: number): boolean => scan.lexicon.calendar.has(bare(scan.tokens[index]))

/** Is the name between two tokens only a piece of a longer one? */
export const wholeOf = (
  scan: Scan,
  from: number,
  to: number,
  sentence: Sentence,
  shouted: boolean,
): Whole | undefined => {
  const { tokens, lexicon } = scan
  if (shouted) return opensBody(scan, from, sentence) ? 'body' : undefined
  const before = from > sentence.from ? tokens[from - 1] : undefined
  if (before !== undefined && lexicon.titles.has(bare(before)) && tokens[from].start - before.end <= 1)
    return 'person'
  if (opensBody(scan, from, sentence) || opensSite(scan, from, to, sentence)) return 'body'
  if (to < sentence.to && isCapital(tokens[to]) && !isDay(scan, to)) {
    if (hasBodyHead(scan, to, runEnd(scan, to, sentence.to))) return 'body'
    const word = tokens[to].norm
    const stands =
      lexicon.classes.has(word) || lexicon.directions.has(word) || lexicon.titles.has(bare(tokens[to]))
    if (!stands) return 'person'
  }
  return followsName(scan, from, sentence) ? 'person' : undefined
}
