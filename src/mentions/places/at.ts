import { spanOf } from '../../records/span.ts'
import type { Sentence } from '../../records/words.ts'
import type { PlaceKind } from '../gazetteer.ts'
import { type Around, lookAround } from './around.ts'
import type { Candidate } from './candidate.ts'
import { GOVERNED, LOCATING, offeredAs, TELLING } from './evidence.ts'
import { facilityAt } from './facility.ts'
import { fitArea } from './fit.ts'
import { wholeOf } from './piece.ts'
import { isCapital, isOpener, longestName, runEnd, type Scan } from './scan.ts'
import { isBareName, isCommonNoun, isWord, standsOut } from './word.ts'

/** What begins at a token, the token to go on from, and the words of a person's name that began there instead. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly next: number
  readonly pieces?: readonly string[]
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

const candidateOf = (scan: Scan, from: number, to: number, sentence: Sentence, around: Around): Candidate => {
  const span = spanOf(scan.words.text, scan.tokens[from].start, scan.tokens[to - 1].end)
  const name = scan.textOf(from, to)
  const { entries, within } = fitArea(scan.lookup(name), around.within)
  const told =
    TELLING.has(around.relation) ||
    around.kinds !== undefined ||
    around.bearing !== undefined ||
    within !== undefined ||
    (GOVERNED.has(around.relation) && offeredAs(scan, sentence, span) === 'place')
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
    (TELLING.has(around.relation) && offered === 'place') ||
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
