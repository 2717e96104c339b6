import type { Entry } from '../../../codebook/codebook.ts'
import type { OfferedTrigger } from '../../../records/offer.ts'

/** A trigger with the entry that it came from and what the sentence says of a doer. */
export interface Found {
  readonly trigger: OfferedTrigger
  readonly entry: Entry
  /** A passive without "by": nobody is said to have done it. */
  readonly hasNoDoer: boolean
}

const CAUSES = new Set(['ASSAULT', 'ACCIDENT', 'DISASTER'])

/**
 * "Thirty-two people were killed and 165 injured", in a report of a collision, is the collision's harm and no attack: an
 * outcome without doer takes the type of the last cause told before it, or else of the first after it.
 */
export function withCausesOfOutcomes(
  found: readonly Found[],
  outcomes: ReadonlySet<string>,
): readonly OfferedTrigger[] {
  const isOutcome = ({ entry }: Found): boolean => outcomes.has(entry.words[0]) && CAUSES.has(entry.type)
  const isCause = (f: Found): boolean => CAUSES.has(f.entry.type) && !isOutcome(f)
  const sentencesWithAssault = new Set(
    found.filter(f => f.entry.type === 'ASSAULT' && !isOutcome(f)).map(f => f.trigger.sentence),
  )
  let last = found.find(isCause)?.trigger.type
  return found.map(f => {
    if (isCause(f)) last = f.trigger.type
    const { mode, ...rest } = f.trigger
    const stays = !isOutcome(f) || f.entry.type !== 'ASSAULT' || !f.hasNoDoer || mode !== f.entry.mode
    if (stays || last === undefined || last === 'ASSAULT' || sentencesWithAssault.has(f.trigger.sentence))
      return f.trigger
    return { ...rest, type: last }
  })
}
