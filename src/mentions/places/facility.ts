import type { Sentence } from '../../records/words.ts'
import type { GazetteerEntry } from '../gazetteer.ts'
import { areaAfter } from './around.ts'
import type { Candidate } from './candidate.ts'
import { bare, isCapital, isOpener, longestName, runEnd, type Scan } from './scan.ts'

interface Site {
  readonly to: number
  readonly within?: readonly GazetteerEntry[]
}

const isTown = (entry: GazetteerEntry): boolean => entry.kind !== 'country' && entry.kind !== 'former-state'

/** "in Baghdad", ", Texas": where the sentence says that a building is. */
const placed = (scan: Scan, to: number, sentence: Sentence): Site => {
  const { tokens, lexicon } = scan
  const preposition = tokens[to]
  const comma = areaAfter(scan, to, sentence)
  if (comma !== undefined) return { to, within: comma.entries }
  if (to + 1 >= sentence.to || lexicon.prepositions.get(preposition.norm) !== 'in') return { to }
  const from = tokens[to + 1].norm === 'the' ? to + 2 : to + 1
  const name =
    from < sentence.to && isCapital(tokens[from]) ? longestName(scan, from, sentence.to) : undefined
  if (name === undefined || isCapital(tokens[name.to])) return { to }
  return { to: name.to, within: name.entries }
}

/** The town that a building is named after: "Baghdad International Airport", "Kabul's Serena Hotel". */
const namesake = (scan: Scan, from: number, to: number, sentence: Sentence): Site['within'] => {
  const { tokens } = scan
  const inner = longestName(scan, from, to)
  const towns = inner?.entries.filter(isTown) ?? []
  if (towns.length > 0) return towns
  if (tokens[from - 1]?.norm !== "'s" || from - 2 < sentence.from) return undefined
  const owner = scan.lookup(tokens[from - 2].text)
  return owner.length > 0 ? owner : undefined
}

const headAfter = (scan: Scan, from: number, end: number, sentence: Sentence): number | undefined => {
  const { tokens, lexicon } = scan
  for (let index = from + 1; index < Math.min(end + 1, sentence.to); index += 1) {
    if (!lexicon.facilityHeads.has(tokens[index].norm)) continue
    const longer = index + 1 < sentence.to && lexicon.facilityHeads.has(tokens[index + 1].norm)
    return longer ? index + 1 : index
  }
  return undefined
}

const isPeople = (scan: Scan, from: number, to: number): boolean =>
  scan.gazetteer.countries.ofPeople(scan.textOf(from, to)).length > 0

/** A common noun makes a site of a name that is a place, "Baghdad airport", or of a state, "the American embassy". */
const holds = (scan: Scan, from: number, head: number, end: number): boolean => {
  if (head < end) return true
  const people = isPeople(scan, from, end)
  if (people) return /^(?:embassy|consulate)$/.test(scan.tokens[head].norm)
  const name = longestName(scan, from, end)
  return name !== undefined && name.to === end && name.entries.some(isTown)
}

/** A building or site that begins at a token: "Camp Taji", "the U.S. Embassy in Baghdad", "Mosul airport". */
export const facilityAt = (scan: Scan, from: number, sentence: Sentence): Candidate | undefined => {
  const { tokens, lexicon } = scan
  if (!isCapital(tokens[from]) || isOpener(scan, from, sentence)) return undefined
  const end = runEnd(scan, from, sentence.to)
  const whole = longestName(scan, from, sentence.to)
  const opens = lexicon.facilityOpeners.has(tokens[from].norm) && end > from + 1
  if (
    whole?.to === end &&
    !(opens && whole.entries.every(entry => entry.population < 50_000)) &&
    !lexicon.facilityHeads.has(tokens[end]?.norm ?? '')
  )
    return undefined
  if (lexicon.titles.has(bare(tokens[from])) || lexicon.titles.has(bare(tokens[from - 1]))) return undefined
  const head = opens ? end - 1 : headAfter(scan, from, end, sentence)
  if (head === undefined || (!opens && !holds(scan, from, head, end))) return undefined
  const site = placed(scan, head + 1, sentence)
  const within = site.within ?? (opens ? undefined : namesake(scan, from, head, sentence))
  const start = tokens[from].start
  const stop = tokens[site.to - 1].end
  return {
    from,
    to: site.to,
    sentence: sentence.index,
    span: { start, end: stop, text: scan.words.text.slice(start, stop) },
    shape: 'facility',
    name: scan.textOf(from, head + 1),
    entries: [],
    evidence: 'strong',
    ...(within === undefined ? {} : { within }),
  }
}
