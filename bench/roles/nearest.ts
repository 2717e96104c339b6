import type { Offer, OfferedMention, OfferedRole, OfferedTrigger } from '../../src/records/offer.ts'
import type { Extent } from '../../src/records/span.ts'

/** The nearest mention before is the agent, the nearest after the patient: what roles are worth beside word order. */
export function nearest(
  act: Extent,
  inSentence: readonly OfferedMention[],
): { role: 'agent' | 'patient'; mention: OfferedMention }[] {
  const before = inSentence.filter(m => m.span.end <= act.start).at(-1)
  const after = inSentence.find(m => m.span.start >= act.end)
  return [
    ...(before ? [{ role: 'agent' as const, mention: before }] : []),
    ...(after ? [{ role: 'patient' as const, mention: after }] : []),
  ]
}

/** The same triggers and mentions, with the nearest in those two roles. */
export function withNearest(
  { mentions }: Pick<Offer, 'mentions'>,
  triggers: readonly OfferedTrigger[],
): Pick<Offer, 'mentions' | 'triggers' | 'roles'> {
  const roles = triggers.flatMap(({ span, sentence }, trigger): OfferedRole[] => {
    const inSentence = mentions.filter(mention => mention.sentence === sentence)
    return nearest(span, inSentence).map(({ role, mention }) => ({
      role,
      trigger,
      mention: mentions.indexOf(mention),
      certainty: 'stated',
      score: 1,
    }))
  })
  return { mentions, triggers, roles }
}
