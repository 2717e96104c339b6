import { contains, type Extent, sameExtent, spanOf } from '../../records/span.ts'
import type { Sentence } from '../../records/words.ts'
import { type Around, areaAfter, isPiece, lookAround } from './around.ts'
import type { Candidate, Relation } from './candidate.ts'
import { facilityAt } from './facility.ts'
import { isInside } from './inside.ts'
import { isCapital, isOpener, longestName, runEnd, type Scan } from './scan.ts'

/** What begins at a token, the token to go on from, and the name that turned out to be a piece of a longer one. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly next: number
  readonly piece?: string
}

const TELLING: ReadonlySet<Relation | undefined> = new Set<Relation>(['in', 'near', 'dateline'])

const offeredAs = (scan: Scan, span: Extent): 'place' | 'other' | undefined => {
  for (const { label, span: offered } of scan.offer.mentions) {
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
  const next = to < sentence.to ? scan.tokens[to] : undefined
  return next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'VERB'].includes(next.pos) && next.norm !== 'said'
}

const candidateOf = (scan: Scan, from: number, to: number, sentence: Sentence, around: Around): Candidate => {
  const span = spanOf(scan.words.text, scan.tokens[from].start, scan.tokens[to - 1].end)
  const name = scan.textOf(from, to)
  const entries = scan.lookup(name)
  const within = around.within?.entries.filter(
    area => entries.length === 0 || entries.some(entry => isInside(entry, area)),
  )
  const told =
    TELLING.has(around.relation) ||
    around.kinds !== undefined ||
    around.bearing !== undefined ||
    (within !== undefined && within.length > 0) ||
    offeredAs(scan, span) === 'place'
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
    ...(within === undefined || within.length === 0 ? {} : { within }),
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
    const area = candidateOf(scan, within.from, within.to, sentence, { end: within.to })
    found.push({
      ...area,
      entries: within.entries,
      evidence: 'strong',
      relation: 'part',
    })
  }
  return found
}

const nextAfter = (place: Candidate, around: Around): number =>
  around.within !== undefined && place.within !== undefined ? around.within.to : around.end

const siteAt = (scan: Scan, from: number, sentence: Sentence): Found | undefined => {
  const site = facilityAt(scan, from, sentence)
  if (site === undefined) return undefined
  const { relation } = lookAround(scan, from, site.to, sentence)
  const inner = longestName(scan, site.to - 1, sentence.to)
  const named = site.span.text !== site.name && inner !== undefined && inner.to === site.to
  return {
    candidates: [relation === undefined ? site : { ...site, relation }],
    next: named ? site.to - 1 : site.to,
  }
}

/** A name that no gazetteer has, but that the sentence says is a place: "the village of Qarnah", "in Taji, Iraq". */
const unknownAt = (scan: Scan, from: number, sentence: Sentence): Found => {
  const to = runEnd(scan, from, sentence.to)
  const people = scan.gazetteer.countries.ofPeople(scan.tokens[from].text).length > 0
  if (people || isOpener(scan, from, sentence)) return { candidates: [], next: from + 1 }
  const around = lookAround(scan, from, to, sentence)
  const area = TELLING.has(around.relation) ? areaAfter(scan, to, sentence) : undefined
  if (around.kinds === undefined && area === undefined) return { candidates: [], next: from + 1 }
  if (offeredAs(scan, { start: scan.tokens[from].start, end: scan.tokens[to - 1].end }) === 'other')
    return { candidates: [], next: to }
  const candidate = candidateOf(scan, from, to, sentence, around)
  return { candidates: unfold(scan, candidate, around, sentence), next: nextAfter(candidate, around) }
}

/** Reads what may be a place from one token on. In a shouted sentence capitals tell nothing and are not asked. */
export const placeAt = (scan: Scan, from: number, sentence: Sentence, shouted: boolean): Found => {
  if (!isCapital(scan.tokens[from])) return { candidates: [], next: from + 1 }
  const site = shouted ? undefined : siteAt(scan, from, sentence)
  if (site !== undefined) return site
  const found = longestName(scan, from, sentence.to)
  if (found === undefined)
    return shouted ? { candidates: [], next: from + 1 } : unknownAt(scan, from, sentence)
  const { to } = found
  if (to === from + 1 && isOpener(scan, from, sentence)) return { candidates: [], next: to }
  if (isAdjective(scan, from, to, sentence)) return { candidates: [], next: to }
  if (!shouted && isPiece(scan, from, to, sentence))
    return { candidates: [], next: runEnd(scan, from, sentence.to), piece: scan.textOf(from, to) }
  const around = lookAround(scan, from, to, sentence)
  const candidate = candidateOf(scan, from, to, sentence, around)
  if (candidate.evidence === 'weak' && offeredAs(scan, candidate.span) === 'other')
    return { candidates: [], next: to }
  return { candidates: unfold(scan, candidate, around, sentence), next: nextAfter(candidate, around) }
}
