import { type Extent, overlaps } from '../../src/records/span.ts'
import { assign } from '../../test/expectations/assign.ts'
import { type Account, type AccountEvent, sentenceAt } from './account.ts'

/** Two accounts of one report; `gold` is what the other is measured against. */
export interface Aligned {
  readonly gold: Account
  readonly read: Account
  /** For each gold event the index of the read one. */
  readonly found: readonly (number | undefined)[]
  /** For each read event the index of the gold one. */
  readonly of: readonly (number | undefined)[]
}

/** Pairs events one to one, so that the pairs agree as far as they can. */
export function align(gold: Account, read: Account): Aligned {
  const found = assign(gold.events.map(event => read.events.map(other => agreement(event, other, gold))))
  const of = read.events.map((_, index) => {
    const at = found.indexOf(index)
    return at < 0 ? undefined : at
  })
  return { gold, read, found, of }
}

/** Nought where they cannot be one: no word of theirs is shared, nor a sentence where both have this type. */
function agreement(event: AccountEvent, other: AccountEvent, gold: Account): number {
  const shared = sharedTriggers(event, other)
  const sameType = event.type === other.type
  if (shared === 0 && !(sameType && sharesSentence(event, other, gold))) return 0
  return (
    1 +
    (6 * shared) / (event.triggers.length + other.triggers.length) +
    2 * Number(sameType) +
    0.5 * Number(sameType && event.mode === other.mode) +
    0.25 * Number(event.status === other.status) +
    0.5 * Number(sharesFiller(event, other)) +
    Number(event.tolls.some(a => other.tolls.some(b => a.kind === b.kind && a.low === b.low))) +
    0.25 * Number(!event.optional)
  )
}

const sharedTriggers = ({ triggers }: AccountEvent, other: AccountEvent): number =>
  triggers.filter(at => other.triggers.some(one => overlaps(at, one))).length

function sharesSentence({ triggers }: AccountEvent, other: AccountEvent, gold: Account): boolean {
  const sentences = new Set(triggers.map(at => sentenceAt(gold, at)))
  return other.triggers.some(at => sentences.has(sentenceAt(gold, at)))
}

const sharesFiller = ({ fillers }: AccountEvent, other: AccountEvent): boolean =>
  fillers.some(({ role, at }) => other.fillers.some(one => one.role === role && overlaps(at, one.at)))

export const touches = (places: readonly Extent[], others: readonly Extent[]): boolean =>
  places.some(at => others.some(other => overlaps(at, other)))
