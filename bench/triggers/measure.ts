import type { OfferedTrigger } from '../../src/records/offer.ts'
import { contains, overlaps } from '../../src/records/span.ts'
import type { Annotated, Trigger } from '../../training/document.ts'
import type { Measure } from '../held/compare.ts'

const TYPED = 'of our type'
const ANY = 'of any type'

/**
 * By overlap. A word read as a trigger counts where one is annotated, and elsewhere where its type is one of which the
 * corpus marks every trigger. On a trigger that is annotated without a type that we know, nothing is right or wrong.
 */
export const measureTriggers: Measure = ({ triggers }, offer, tally) => {
  if (!triggers) return
  for (const gold of triggers.list.filter(hasType)) {
    const here = offer.triggers.filter(({ span }) => overlaps(span, gold))
    const same = here.find(({ type }) => gold.types.includes(type))
    tally.annotated(TYPED, same?.type ?? gold.types[0], same !== undefined)
    tally.annotated(ANY, undefined, here.length > 0)
  }
  for (const read of offer.triggers) {
    const under = triggers.list.filter(gold => overlaps(read.span, gold))
    if (!counts(read, under, triggers)) continue
    tally.read(
      TYPED,
      read.type,
      under.some(({ types }) => types.includes(read.type)),
    )
    tally.read(ANY, undefined, under.some(hasType))
  }
}

const hasType = ({ types }: Trigger): boolean => types.length > 0

function counts(
  { span, type }: OfferedTrigger,
  under: readonly Trigger[],
  { complete, within }: NonNullable<Annotated['triggers']>,
): boolean {
  if (under.length > 0) return !under.every(gold => gold.isTypeUnknown)
  return complete.includes(type) && (!within || within.some(place => contains(place, span)))
}
