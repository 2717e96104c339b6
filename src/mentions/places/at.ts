import { contains, type Extent, sameExtent, spanOf } from '../../records/span.ts'
import type { Sentence } from '../../records/words.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer.ts'
import { type AreaAfter, type Around, lookAround } from './around.ts'
import type { Candidate, Relation } from './candidate.ts'
import { facilityAt } from './facility.ts'
import { isInside } from './inside.ts'
import { wholeOf } from './piece.ts'
import { isCapital, isOpener, longestName, runEnd, type Scan } from './scan.ts'
import { isBareName, isCommonNoun, isWord, standsOut } from './word.ts'

/** What begins at a token, the token to go on from, and the words of a person's name that began there instead. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly next: number
  readonly pieces?: readonly string[]
}

const TELLING: ReadonlySet<Relation | undefined> = new Set<Relation>(['in', 'at', 'near', 'dateline'])
/** Persons and papers too can be looked at, or reported on. */
const LOCATING: ReadonlySet<Relation | undefined> = new Set<Relation>(['in', 'near', 'dateline'])

const offeredAs = (scan: Scan, sentence: Sentence, span: Extent): 'place' | 'other' | undefined => {
  for (const { label, span: offered } of scan.offered.get(sentence.index) ?? []) {
    if ((label === 'place' || label === 'facility') && sameExtent(offered, span)) return 'place'
    const body = label === 'person' || label === 'organisation' || label === 'armed-group'
    if (body && contains(offered, span)) return 'other'
  }
  return undefined
}

/** "U.S." in "U.S. troops", and "Afghan", are said of people and things, not of a place. */
const isAdjective = (scan: Scan, from: number, to: number, sentence: Sentence): boolean => {
  const name = scan.textOf(from, to)
  const { countries } = scan.gazetteer
  if (countries.ofPeople(name).length === 0) return false
  if (countries.named(name).length === 0) return true
  if (!/^[\p{Lu}. ]+$/u.test(name)) return false
  const next = to < sentence.to ? scan.tokens[to] : undefined
  return next !== undefined && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos)
}

const isArea = (entry: GazetteerEntry): boolean => /^(?:country|former-state|region|admin1)$/.test(entry.kind)

const largest = (entries: readonly GazetteerEntry[]): number =>
  Math.max(0, ...entries.map(entry => entry.population))

/** A village would hardly be named first in "London, Ontario and Quebec"; the great namesake is meant, and it is a list. */
const LIST = 30
const METROPOLIS = 1_000_000

/** What a name may be, given the area after the comma: in "Paris, Texas" what lies in Texas, and if need be nothing known. */
const fitArea = (
  entries: readonly GazetteerEntry[],
  area: AreaAfter | undefined,
): { readonly entries: readonly GazetteerEntry[]; readonly within?: readonly GazetteerEntry[] } => {
  if (area === undefined) return { entries }
  const isState = entries.some(entry => entry.kind === 'country' || entry.kind === 'region')
  if (isState && area.entries.some(outer => outer.kind === 'country')) return { entries }
  const isArea1 = entries.some(entry => entry.kind === 'admin1' && entry.match !== 'alternate')
  if (isArea1 && !area.short && area.entries.some(outer => outer.kind === 'admin1')) return { entries }
  const inside = entries.filter(entry => area.entries.some(outer => isInside(entry, outer)))
  const isList = area.listed && largest(entries) > LIST * largest(inside)
  if (inside.length > 0) return isList ? { entries } : { entries, within: area.entries }
  if (entries.length === 0) return { entries, within: area.entries }
  const unknown = area.short || (!area.listed && largest(entries) < METROPOLIS)
  return unknown && !entries.some(isArea) ? { entries: [], within: area.entries } : { entries }
}

const candidateOf = (scan: Scan, from: number, to: number, sentence: Sentence, around: Around): Candidate => {
  const span = spanOf(scan.words.text, scan.tokens[from].start, scan.tokens[to - 1].end)
  const name = scan.textOf(from, to)
  const { entries, within } = fitArea(scan.lookup(name), around.within)
  const told =
    TELLING.has(around.relation) ||
    around.kinds !== undefined ||
    around.bearing !== undefined ||
    within !== undefined ||
    offeredAs(scan, sentence, span) === 'place'
  return {
    from,
    to,
    sentence: sentence.index,
    span,
    shape: 'name',
    name,
    entries,
    evidence: told ? 'strong' : 'weak',
    ...(around.kinds === undefined ? {} : { kinds: around.kinds }),
    ...(around.relation === undefined ? {} : { relation: around.relation }),
    ...(within === undefined ? {} : { within }),
  }
}

/** The place itself, the area that "north of", "near" or "northern" makes of it, and the area named after a comma. */
const unfold = (scan: Scan, place: Candidate, around: Around, sentence: Sentence): Candidate[] => {
  const { bearing, within } = around
  const kind = place.entries[0]?.kind
  const isState = kind === 'country' || kind === 'former-state'
  const found: Candidate[] = []
  if (bearing === undefined || (bearing.inside && !isState)) found.push(place)
  else {
    const start = scan.tokens[bearing.from].start
    const span = spanOf(scan.words.text, start, Math.max(place.span.end, scan.tokens[bearing.to - 1].end))
    const relation = bearing.inside
      ? (lookAround(scan, bearing.from, place.to, sentence).relation ?? place.relation)
      : 'near'
    const shape = bearing.inside ? 'part' : 'beside'
    found.push({
      ...place,
      from: bearing.from,
      span,
      shape,
      bearing: bearing.word,
      ...(relation ? { relation } : {}),
    })
    if (!bearing.inside) found.push({ ...place, relation: 'reference' })
  }
  if (within !== undefined && place.within !== undefined) {
    const area = candidateOf(scan, within.from, within.to, sentence, { end: within.to, kinds: AREAS })
    found.push({
      ...area,
      entries: within.entries,
      evidence: 'strong',
      relation: 'part',
    })
  }
  return found
}

const AREAS: readonly PlaceKind[] = ['country', 'admin1', 'admin2']

const nextAfter = (place: Candidate, around: Around): number =>
  around.within !== undefined && place.within !== undefined ? around.within.to : around.end

const siteAt = (scan: Scan, from: number, sentence: Sentence): Found | undefined => {
  const found = facilityAt(scan, from, sentence)
  if (found === undefined) return undefined
  const { site, inner } = found
  const { relation } = lookAround(scan, from, site.to, sentence)
  return { candidates: [relation === undefined ? site : { ...site, relation }], next: inner ?? site.to }
}

/** "Sadr City", "Baba Amr District". */
const endsInClass = (scan: Scan, from: number, to: number): boolean =>
  to > from + 1 && scan.lexicon.classes.has(scan.tokens[to - 1].norm)

/** A name that no gazetteer has, but that the sentence says is a place: "the village of Qarnah", "in Taji, Iraq". */
const unknownAt = (scan: Scan, from: number, sentence: Sentence, strict = false): Found => {
  const to = runEnd(scan, from, sentence.to)
  const none: Found = { candidates: [], next: from + 1 }
  if (isOpener(scan, from, sentence) || !isBareName(scan, from, to, sentence)) return none
  const around = lookAround(scan, from, to, sentence)
  const extent = { start: scan.tokens[from].start, end: scan.tokens[to - 1].end }
  const offered = offeredAs(scan, sentence, extent)
  const classed = around.kinds !== undefined && around.relation !== undefined
  const told =
    offered === 'place' ||
    (classed && !endsInClass(scan, from, to)) ||
    (!strict && around.within !== undefined && around.relation !== undefined) ||
    (!strict && endsInClass(scan, from, to)) ||
    (!strict && LOCATING.has(around.relation) && to - from <= 2)
  if (offered === 'other' || !told) return none
  const candidate = candidateOf(scan, from, to, sentence, around)
  return { candidates: unfold(scan, candidate, around, sentence), next: nextAfter(candidate, around) }
}

/** Reads what may be a place from one token on. In a shouted sentence capitals tell nothing and are not asked. */
export const placeAt = (scan: Scan, from: number, sentence: Sentence, shouted: boolean): Found => {
  const none: Found = { candidates: [], next: from + 1 }
  if (!isCapital(scan.tokens[from])) return none
  const site = shouted ? undefined : siteAt(scan, from, sentence)
  if (site !== undefined) return site
  const found = longestName(scan, from, sentence.to)
  if (found === undefined) return shouted ? none : unknownAt(scan, from, sentence)
  const { to, entries } = found
  if (shouted && !standsOut(scan, from, to, entries, sentence)) return { candidates: [], next: to }
  if (isWord(scan, from, to, entries, sentence, shouted)) return { candidates: [], next: to }
  if (isAdjective(scan, from, to, sentence)) return { candidates: [], next: to }
  const whole = wholeOf(scan, from, to, sentence, shouted)
  if (whole === 'person') {
    const unknown = unknownAt(scan, from, sentence, true)
    if (unknown.candidates.length > 0) return unknown
  }
  if (whole !== undefined) {
    const next = runEnd(scan, from, sentence.to)
    const pieces = scan.tokens.slice(from, next).map(token => token.text)
    return { candidates: [], next, ...(whole === 'person' ? { pieces } : {}) }
  }
  const around = lookAround(scan, from, to, sentence)
  if (isCommonNoun(scan, from, entries, around, sentence)) return { candidates: [], next: to }
  const candidate = candidateOf(scan, from, to, sentence, around)
  if (candidate.evidence === 'weak' && offeredAs(scan, sentence, candidate.span) === 'other')
    return { candidates: [], next: to }
  return { candidates: unfold(scan, candidate, around, sentence), next: nextAfter(candidate, around) }
}
