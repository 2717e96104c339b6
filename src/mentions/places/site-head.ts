import type { Sentence } from '../../records/words.ts'
import type { GazetteerEntry } from '../gazetteer.ts'
import { isCapital, longestName, type Scan } from './scan.ts'

export const isTown = (entry: GazetteerEntry): boolean =>
  entry.kind !== 'country' && entry.kind !== 'former-state' && entry.kind !== 'region'

const VILLAGE = 5000
const isKnownTown = (entry: GazetteerEntry): boolean =>
  isTown(entry) && entry.match !== 'alternate' && entry.population >= VILLAGE

/** "Camp Taji", "Lake Chad": the word that says what it is comes first. */
export const isSiteOpener = (scan: Scan, from: number): boolean => {
  const { norm } = scan.tokens[from]
  return scan.lexicon.facilityOpeners.has(norm) || scan.lexicon.landformOpeners.has(norm)
}

export const isLandform = (scan: Scan, head: number): boolean =>
  isCapital(scan.tokens[head]) && scan.lexicon.landforms.has(scan.tokens[head].norm)

const isHead = (scan: Scan, index: number): boolean =>
  scan.lexicon.facilityHeads.has(scan.tokens[index].norm) || isLandform(scan, index)

/** Where the word is that makes a site of the capitals between two tokens: "Airport", or "nuclear power plant" after them. */
export const siteHead = (scan: Scan, from: number, end: number, sentence: Sentence): number | undefined => {
  const { tokens, lexicon } = scan
  let last = end
  while (last < sentence.to && lexicon.facilityModifiers.has(tokens[last].norm)) last += 1
  for (let index = from + 1; index <= last && index < sentence.to; index += 1) {
    if (!isHead(scan, index) || (index > end && index < last)) continue
    const longer = index + 1 < sentence.to && lexicon.facilityHeads.has(tokens[index + 1].norm)
    return longer ? index + 1 : index
  }
  return undefined
}

/** A common noun makes a site of a place ("Baghdad airport"), of a state ("the American embassy"), and some of any name. */
export const holdsSite = (scan: Scan, from: number, head: number, end: number): boolean => {
  if (head < end) return true
  const { norm } = scan.tokens[head]
  if (scan.gazetteer.countries.ofPeople(scan.textOf(from, end)).length > 0)
    return scan.lexicon.missions.has(norm)
  const name = longestName(scan, from, end)
  if (name !== undefined && name.to === end && name.entries.some(isKnownTown)) return true
  const named = scan.lexicon.namedSites.has(norm) || scan.tokens[head - 1]?.norm === 'air'
  return named || /\d/.test(scan.textOf(from, end))
}
