import { contains, type Extent, sameExtent } from '../../records/span.ts'
import type { Sentence } from '../../records/words.ts'
import type { Relation } from './candidate.ts'
import type { Scan } from './scan.ts'

/** After these words a name is a place. */
export const TELLING: ReadonlySet<Relation | undefined> = new Set<Relation>(['in', 'at', 'near', 'dateline'])
/** With a preposition that fits a place, the reader's word that it is one is enough. */
export const GOVERNED: ReadonlySet<Relation | undefined> = new Set<Relation>([
  'in',
  'at',
  'on',
  'near',
  'from',
  'to',
  'of',
  'dateline',
])

/** Persons and papers too can be looked at, or reported on. */
export const LOCATING: ReadonlySet<Relation | undefined> = new Set<Relation>(['in', 'near', 'dateline'])

export const offeredAs = (scan: Scan, sentence: Sentence, span: Extent): 'place' | 'other' | undefined => {
  for (const { label, span: offered } of scan.offered.get(sentence.index) ?? []) {
    if ((label === 'place' || label === 'facility') && sameExtent(offered, span)) return 'place'
    const body = label === 'person' || label === 'organisation' || label === 'armed-group'
    if (body && contains(offered, span)) return 'other'
  }
  return undefined
}
