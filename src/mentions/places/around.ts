import type { Sentence } from '../../records/words.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer.ts'
import type { Relation } from './candidate.ts'
import { isCapital, longestName, type Scan } from './scan.ts'

/** 'inside' is a part of the place ("northern Syria"), otherwise an area beside it ("north of Baghdad"). */
export interface Bearing {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly inside: boolean
}

export interface AreaAfter {
  readonly entries: readonly GazetteerEntry[]
  readonly from: number
  readonly to: number
  /** An abbreviation stands for nothing but an area. */
  readonly short: boolean
  /** Followed by "and": "in London, France and Spain" may be a list. */
  readonly listed: boolean
}

/** What stands around a name: enough to tell whether it is a place and how the sentence uses it. */
export interface Around {
  readonly relation?: Relation
  readonly kinds?: readonly PlaceKind[]
  /** "north of" before it, or "northern": the bearing and the token where that begins. */
  readonly bearing?: Bearing
  readonly within?: AreaAfter
  /** The token after the name and its class word. */
  readonly end: number
}

/** The states of a name, or else its first-level areas, or else its districts. */
const widest = (entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] => {
  for (const kind of ['country', 'admin1', 'admin2']) {
    const found = entries.filter(entry => entry.kind === kind)
    if (found.length > 0) return found
  }
  return []
}

/** "Calif." in "Long Beach, Calif.", "Texas" in "Paris, Texas": an area after a comma or in brackets. */
export const areaAfter = (scan: Scan, to: number, sentence: Sentence): AreaAfter | undefined => {
  const mark = scan.tokens[to]?.text
  const from = to + 1
  if ((mark !== ',' && mark !== '(') || from >= sentence.to) return undefined
  const code = scan.lexicon.areas.get(scan.tokens[from].text)
  if (code !== undefined) {
    const [country, admin1] = code.split('.')
    const name = scan.gazetteer.areaName(country, admin1)
    const entries =
      name === undefined ? [] : scan.lookup(name).filter(entry => entry.key === `geonames-admin:${code}`)
    if (entries.length > 0) return { entries, from, to: from + 1, short: true, listed: false }
  }
  const found = longestName(scan, from, sentence.to)
  const after = scan.tokens[found?.to ?? 0]
  if (found === undefined || (isCapital(after) && !scan.lexicon.classes.has(after.norm))) return undefined
  const entries = widest(found.entries)
  if (entries.length === 0) return undefined
  const next = scan.tokens[found.to]?.text === ',' ? scan.tokens[found.to + 1] : scan.tokens[found.to]
  const listed = next !== undefined && (next.norm === 'and' || next.norm === 'or')
  return { entries, from, to: found.to, short: false, listed }
}

const rootOf = (direction: string): string => direction.replace(/ern$/, '').replace('-', '')

/** "Syria's northeast". */
const bearingAfter = (scan: Scan, from: number, to: number, sentence: Sentence): Bearing | undefined => {
  const direction = to + 1 < sentence.to ? scan.tokens[to + 1] : undefined
  if (scan.tokens[to]?.norm !== "'s" || direction === undefined) return undefined
  if (!scan.lexicon.directions.has(direction.norm)) return undefined
  return { word: direction.norm.replace('-', ''), from, to: to + 2, inside: true }
}

const bearingBefore = (scan: Scan, from: number, to: number, sentence: Sentence): Bearing | undefined => {
  const { tokens, lexicon } = scan
  const before = tokens[from - 1]
  if (from - 1 < sentence.from || before === undefined) return undefined
  if (lexicon.parts.has(before.norm)) return { word: rootOf(before.norm), from: from - 1, to, inside: true }
  const direction = tokens[from - 2]
  if (before.norm !== 'of' || from - 2 < sentence.from || !lexicon.directions.has(direction.norm))
    return undefined
  const inside = tokens[from - 3]?.norm === 'the' && from - 3 >= sentence.from
  return { word: rootOf(direction.norm), from: from - 2, to, inside }
}

/** The preposition that makes an area beside a place: "near Mosul", "just outside the town of Mosul". */
const nearness = (scan: Scan, governor: number, to: number): Bearing => ({
  word: scan.tokens[governor].norm,
  from: governor,
  to,
  inside: false,
})

/** Walks left over "the northern Iraqi city of" to the word that governs the name. */
const governorOf = (
  scan: Scan,
  from: number,
  sentence: Sentence,
): { readonly at: number; readonly kinds?: readonly PlaceKind[] } => {
  const { tokens, lexicon } = scan
  let at = from - 1
  let kinds: readonly PlaceKind[] | undefined
  const skips = (): void => {
    for (let steps = 0; steps < 4 && at >= sentence.from; steps += 1, at -= 1) {
      const { norm, pos } = tokens[at]
      const passes =
        pos === 'DET' ||
        pos === 'ADJ' ||
        lexicon.parts.has(norm) ||
        scan.gazetteer.countries.ofPeople(tokens[at].text).length > 0
      if (!passes || lexicon.prepositions.has(norm)) break
    }
  }
  skips()
  const head = tokens[at - 1]
  if (at > sentence.from && tokens[at]?.norm === 'of') {
    const asked = lexicon.classes.get(head.norm)
    if (asked !== undefined || lexicon.edges.has(head.norm)) {
      kinds = asked
      at -= 2
      skips()
    }
  } else if (at >= sentence.from && lexicon.appositives.has(tokens[at].text)) {
    kinds = lexicon.classes.get(tokens[at].norm)
    at -= 1
    skips()
  } else if (at > sentence.from && tokens[at]?.text === ',' && lexicon.appositives.has(head.text)) {
    kinds = lexicon.classes.get(head.norm)
    at -= 2
    skips()
  }
  return { at, ...(kinds === undefined ? {} : { kinds }) }
}

const relationOf = (scan: Scan, governor: number, end: number, sentence: Sentence): Relation | undefined => {
  const { tokens, lexicon } = scan
  const word = governor >= sentence.from ? tokens[governor]?.norm : undefined
  const relation = word === undefined ? undefined : lexicon.prepositions.get(word)
  const next = end < sentence.to ? tokens[end] : undefined
  const article = tokens[governor + 1]?.norm
  if ((article === 'a' || article === 'an') && next?.pos === 'NOUN') return 'modifier'
  if (relation !== undefined) return relation
  if (next?.norm === "'s" || next?.norm === "'") return 'owner'
  if (word === 'of') return 'of'
  const modifies = next?.pos === 'NOUN' && !isCapital(next) && tokens[end - 1].end + 1 === next.start
  return modifies ? 'modifier' : undefined
}

/** What surrounds the name between two tokens. */
export const lookAround = (scan: Scan, from: number, to: number, sentence: Sentence): Around => {
  const { tokens, lexicon } = scan
  const after = to < sentence.to ? lexicon.classes.get(tokens[to].norm) : undefined
  const end = after === undefined ? to : to + 1
  const classed = after ?? (to > from + 1 ? lexicon.classes.get(tokens[to - 1].norm) : undefined)
  const governor = governorOf(scan, from, sentence)
  const kinds = classed ?? governor.kinds
  const within = areaAfter(scan, end, sentence)
  const relation = relationOf(scan, governor.at, end, sentence)
  const bearing =
    bearingBefore(scan, from, end, sentence) ??
    bearingAfter(scan, from, end, sentence) ??
    (relation === 'near' ? nearness(scan, governor.at, end) : undefined)
  return {
    end,
    ...(relation === undefined ? {} : { relation }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(bearing === undefined ? {} : { bearing }),
    ...(within === undefined ? {} : { within }),
  }
}
