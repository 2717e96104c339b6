import { contains, type Extent, overlaps } from '../../records/span.ts'
import type { Sentence, Token } from '../../records/words.ts'
import type { GazetteerEntry } from '../gazetteer.ts'
import { placeAt } from './at.ts'
import type { Candidate } from './candidate.ts'
import { foldName, titled } from './fold.ts'
import { isShouted, type Scan } from './scan.ts'

const WELL_KNOWN = 100_000
const METROPOLIS = 1_000_000

const isState = (entry: GazetteerEntry): boolean => /^(?:country|former-state|region)$/.test(entry.kind)

/** Would a reader take the name for a place without a word of help? */
const isFamous = (name: string, entries: readonly GazetteerEntry[]): boolean =>
  entries.some(entry => {
    if (isState(entry)) return true
    if (entry.match === 'alternate') return entry.population >= METROPOLIS
    if (entry.kind === 'admin1' && foldName(entry.name) !== foldName(name)) return false
    return entry.kind === 'capital' || (entry.kind !== 'admin2' && entry.population >= WELL_KNOWN)
  })

const isMetropolis = (entry: GazetteerEntry): boolean =>
  entry.kind !== 'admin1' && entry.match !== 'alternate' && entry.population >= METROPOLIS

/** Known so widely that even a name that is also a word or a person's means it. */
const isGreat = (entries: readonly GazetteerEntry[]): boolean =>
  entries.some(entry => isState(entry) || entry.match === 'preferred' || isMetropolis(entry))

/** "Baghdad said" is its government; "Lincoln said" is a man. */
const governs = (entry: GazetteerEntry): boolean =>
  isState(entry) || entry.kind === 'capital' || entry.match === 'preferred'

/** "France 24" and "Rustavi 2" are stations. */
const isNumbered = (next: Token | undefined): boolean => next !== undefined && /^\d{1,2}$/.test(next.text)

interface Gathered {
  readonly candidates: readonly Candidate[]
  /** Names that are part of a person's or a body's name somewhere: later they may stand for these alone. */
  readonly pieces: ReadonlySet<string>
}

/** "in Baghdad, Mosul and Basra": a name after "and" or a comma shares the relation of the one before. */
const inherit = (scan: Scan, before: Candidate | undefined, candidate: Candidate): Candidate => {
  if (candidate.relation !== undefined || before?.relation === undefined) return candidate
  if (!/^(?:in|at|on|near|from|to|of)$/.test(before.relation) || before.sentence !== candidate.sentence)
    return candidate
  const between = scan.words.text.slice(before.span.end, candidate.span.start)
  const after = scan.tokens[candidate.to]?.norm ?? ''
  const joined = /^,?\s*(?:and|or) (?:the )?$/.test(between.trimStart())
  const listed = /^\s*,\s*(?:the )?$/.test(between) && /^(?:,|and|or)$/.test(after)
  if (!joined && !listed) return candidate
  const doubtful = scan.lexicon.doubtful.has(titled(candidate.name))
  const strong =
    !doubtful && before.evidence === 'strong' && (before.relation === 'in' || before.relation === 'near')
  return { ...candidate, relation: before.relation, evidence: strong ? 'strong' : candidate.evidence }
}

const gatherFrom = (scan: Scan, sentence: Sentence, candidates: Candidate[], pieces: Set<string>): void => {
  const shouted = isShouted(scan, sentence)
  let index = sentence.from
  while (index < sentence.to) {
    const found = placeAt(scan, index, sentence, shouted)
    for (const candidate of found.candidates) candidates.push(inherit(scan, candidates.at(-1), candidate))
    for (const piece of found.pieces ?? []) pieces.add(piece)
    index = Math.max(found.next, index + 1)
  }
}

const gather = (scan: Scan): Gathered => {
  const candidates: Candidate[] = []
  const pieces = new Set<string>()
  for (const sentence of scan.words.sentences) gatherFrom(scan, sentence, candidates, pieces)
  return { candidates, pieces }
}

const isBelievable =
  (scan: Scan, { pieces }: Gathered, told: ReadonlySet<string>) =>
  (candidate: Candidate) => {
    const { name, entries } = candidate
    if (candidate.evidence === 'strong') return true
    if (isNumbered(scan.tokens[candidate.to])) return false
    const doubtful = scan.lexicon.doubtful.has(titled(name))
    if (pieces.has(name) && (doubtful || !entries.some(isState))) return false
    if (told.has(name)) return true
    if (!isFamous(name, entries)) return false
    const next = scan.tokens[candidate.to]
    const speaks = next !== undefined && scan.lexicon.speech.has(next.lemma)
    if (speaks && !entries.some(governs)) return false
    return !doubtful || isGreat(entries)
  }

const markDateline = (candidate: Candidate, dateline: Extent | undefined): Candidate =>
  dateline !== undefined && overlaps(candidate.span, dateline) && contains(dateline, candidate.span)
    ? { ...candidate, relation: candidate.relation === 'part' ? 'part' : 'dateline', evidence: 'strong' }
    : candidate

/** All names of a text that the words around them, or their renown, show to be places. */
export const findCandidates = (scan: Scan, dateline: Extent | undefined): Candidate[] => {
  const gathered = gather(scan)
  const candidates = gathered.candidates.map(candidate => markDateline(candidate, dateline))
  const told = new Set(candidates.filter(found => found.evidence === 'strong').map(found => found.name))
  return candidates.filter(isBelievable(scan, gathered, told))
}
