import type { Offer } from '../../src/records/offer.ts'
import type { Reading } from '../../src/records/reading.ts'
import { overlaps } from '../../src/records/span.ts'
import type { Account, AccountEvent, Filler } from '../own/account.ts'
import { align, touches } from '../own/align.ts'
import { readAccount } from '../own/reading.ts'
import type { Judged } from './bins.ts'

/** An event is right where one of its type is annotated on its words or in its sentence, one for one. Optional ones count neither way. */
export function judgeEvents(gold: Account, reading: Reading): Judged[] {
  const account = readAccount(reading)
  const { of } = align(gold, account)
  return reading.events.flatMap(({ confidence, type }, index) => {
    const event = of[index] === undefined ? undefined : gold.events[of[index]]
    const isOptional = event?.optional || (!event && isOnOptional(gold, account.events[index]))
    return isOptional ? [] : [{ confidence, isRight: event?.type === type }]
  })
}

const isOnOptional = (gold: Account, { triggers }: AccountEvent): boolean =>
  gold.events.some(event => event.optional && touches(event.triggers, triggers))

/** A trigger is right where words of an event of its type are annotated. */
export const judgeTriggers = (gold: Account, { triggers }: Offer): Judged[] =>
  triggers.flatMap(({ span, type, score }) => {
    const under = gold.events.filter(event => touches(event.triggers, [span]))
    if (under.some(({ optional }) => optional)) return []
    return [{ confidence: score, isRight: under.some(event => event.type === type) }]
  })

/** A role is right where its event has such a filler there; only roles of annotated triggers are judged. */
export const judgeRoles = (gold: Account, { roles, triggers, mentions }: Offer): Judged[] =>
  roles.flatMap(({ role, trigger, mention, score }) => {
    const under = gold.events.filter(event => touches(event.triggers, [triggers[trigger].span]))
    if (under.length === 0 || under.some(({ optional }) => optional)) return []
    const at = mentions[mention].span
    const hasFiller = ({ fillers, tolls }: AccountEvent) =>
      fillers.some((filler: Filler) => filler.role === role && overlaps(filler.at, at)) ||
      tolls.some(({ kind, who, at: number }) => kind === role && overlaps(who ?? number, at))
    return [{ confidence: score, isRight: under.some(hasFiller) }]
  })
