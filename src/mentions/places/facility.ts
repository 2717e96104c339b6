import { type Sentence, spanOfTokens } from '../../records/words.ts'
import type { GazetteerEntry } from '../gazetteer.ts'
import { areaAfter } from './around.ts'
import type { Candidate } from './candidate.ts'
import { bare, isCapital, isOpener, longestName, runEnd, type Scan } from './scan.ts'
import { holdsSite, isLandform, isSiteOpener, isTown, siteHead } from './site-head.ts'

interface Where {
  readonly to: number
  /** Where the name of the town that it is in begins. */
  readonly inner?: number
  readonly within?: readonly GazetteerEntry[]
}

/** A mine or a school called after a village need not be there. */
const TOWN = 20_000
const RENOWNED = 50_000

/** "in Baghdad", ", Texas": where the sentence says that a building is. */
const placed = (scan: Scan, to: number, sentence: Sentence): Where => {
  const { tokens, lexicon } = scan
  const preposition = tokens[to]
  const comma = areaAfter(scan, to, sentence)
  if (comma !== undefined) return { to, within: comma.entries }
  if (to + 1 >= sentence.to || !/^(?:in|at)$/.test(lexicon.prepositions.get(preposition.norm) ?? ''))
    return { to }
  if (lexicon.calendar.has(bare(tokens[to + 1]))) return { to }
  const from = tokens[to + 1].norm === 'the' ? to + 2 : to + 1
  const name =
    from < sentence.to && isCapital(tokens[from]) ? longestName(scan, from, sentence.to) : undefined
  if (name === undefined || isCapital(tokens[name.to])) return { to }
  return { to: name.to, inner: from, within: name.entries }
}

/** The town that a building is named after: "Baghdad International Airport", "Kabul's Serena Hotel". */
const namesake = (scan: Scan, from: number, to: number, sentence: Sentence): Where['within'] => {
  const { tokens } = scan
  const inner = longestName(scan, from, to)
  const towns = inner?.entries.filter(isTown) ?? []
  const isLocal = scan.lexicon.localSites.has(tokens[to].norm)
  if (isLocal && towns.some(town => town.population >= TOWN || /^(?:capital|seat)$/.test(town.kind)))
    return towns
  if (tokens[from - 1]?.norm !== "'s" || from - 2 < sentence.from) return undefined
  const owner = isCapital(tokens[from - 2]) ? scan.lookup(tokens[from - 2].text) : []
  return owner.length > 0 ? owner : undefined
}

/** "Levinson of Loyola Law School" is a person; "Port of Aden" is a site. */
const isOfPhrase = (scan: Scan, from: number, head: number): boolean =>
  !scan.lexicon.facilityHeads.has(scan.tokens[from].norm) &&
  scan.tokens.slice(from, head).some(token => token.norm === 'of')

export interface FoundSite {
  readonly site: Candidate
  readonly inner?: number
}

/** A building or site that begins at a token: "Camp Taji", "the U.S. Embassy in Baghdad", "Mosul airport". */
export const facilityAt = (scan: Scan, from: number, sentence: Sentence): FoundSite | undefined => {
  const { tokens, lexicon } = scan
  if (!isCapital(tokens[from]) || isOpener(scan, from, sentence)) return undefined
  const end = runEnd(scan, from, sentence.to)
  const whole = longestName(scan, from, sentence.to)
  const opens = isSiteOpener(scan, from) && end > from + 1
  const obscure = opens && whole?.entries.every(entry => isTown(entry) && entry.population < RENOWNED)
  if (whole?.to === end && !obscure && siteHead(scan, end - 1, end, sentence) === undefined) return undefined
  if (lexicon.titles.has(bare(tokens[from])) || lexicon.titles.has(bare(tokens[from - 1]))) return undefined
  const head = opens ? end - 1 : siteHead(scan, from, end, sentence)
  if (head === undefined || (!opens && !holdsSite(scan, from, head, end))) return undefined
  if (isOfPhrase(scan, from, head)) return undefined
  const where = placed(scan, head + 1, sentence)
  const within =
    where.within ?? (opens || isLandform(scan, head) ? undefined : namesake(scan, from, head, sentence))
  const site: Candidate = {
    from,
    to: where.to,
    sentence: sentence.index,
    span: spanOfTokens(scan.words, from, where.to),
    shape: 'facility',
    name: scan.textOf(from, head + 1),
    entries: [],
    evidence: 'strong',
    ...(within === undefined ? {} : { within }),
  }
  return { site, ...(where.inner === undefined ? {} : { inner: where.inner }) }
}
