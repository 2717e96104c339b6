import type { Offer } from '../../src/records/offer.ts'
import { overlaps } from '../../src/records/span.ts'
import type { Account, AccountEvent, Filler } from '../own/account.ts'
import { touches } from '../own/align.ts'
import type { Sureness } from '../own/confidence.ts'

/** A trigger is right where words of an event of its type are annotated. */
export const judgeTriggers = (gold: Account, { triggers }: Offer): Sureness[] =>
  triggers.flatMap(({ span, type, score }) => {
    const under = gold.events.filter(event => touches(event.triggers, [span]))
    if (under.some(({ optional }) => optional)) return []
    return [{ confidence: score, right: under.some(event => event.type === type) }]
  })

/** A role is right where its event has such a filler there; only roles of annotated triggers are judged. */
export const judgeRoles = (gold: Account, { roles, triggers, mentions }: Offer): Sureness[] =>
  roles.flatMap(({ role, trigger, mention, score }) => {
    const under = gold.events.filter(event => touches(event.triggers, [triggers[trigger].span]))
    if (under.length === 0 || under.some(({ optional }) => optional)) return []
    const at = mentions[mention].span
    const hasFiller = ({ fillers, tolls }: AccountEvent) =>
      fillers.some((filler: Filler) => filler.role === role && overlaps(filler.at, at)) ||
      tolls.some(({ kind, who, at: number }) => kind === role && overlaps(who ?? number, at))
    return [{ confidence: score, right: under.some(hasFiller) }]
  })
