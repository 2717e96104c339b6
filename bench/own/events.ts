import { type Account, type AccountEvent, wordsAt } from './account.ts'
import { type Aligned, touches } from './align.ts'
import type { Check } from './check.ts'

export const typeOf = ({ type, mode }: AccountEvent): string => (mode ? `${type}/${mode}` : type)

/** "ASSAULT/bombing «blast, attacked»". */
export const nameOf = (event: AccountEvent, account: Account): string =>
  `${typeOf(event)} «${event.triggers.map(at => wordsAt(account, at)).join(', ')}»`

/** Was each event found, and nothing else? */
export const checkFound = (aligned: Aligned): Check[] => [...checkGold(aligned), ...checkExtra(aligned)]

function checkGold({ gold, read, found }: Aligned): Check[] {
  return gold.events.flatMap((event, index): Check[] => {
    if (event.optional) return []
    const other = found[index] === undefined ? undefined : read.events[found[index]]
    const name = nameOf(event, gold)
    if (!other) {
      const isTaken = read.events.some(({ triggers }) => touches(triggers, event.triggers))
      const words = `${name} missed${isTaken ? ', its words belong to another event' : ''}`
      return [
        { part: 'events, typed', outcome: 'missed', words },
        { part: 'events, any type', outcome: 'missed', words },
      ]
    }
    const right = event.type === other.type
    return [
      {
        part: 'events, typed',
        outcome: right ? 'right' : 'wrong',
        words: right ? '' : `${name} read as ${nameOf(other, read)}`,
      },
      { part: 'events, any type', outcome: 'right', words: '' },
    ]
  })
}

/** On the words of an optional event nothing is too much. */
function checkExtra({ gold, read, of }: Aligned): Check[] {
  return read.events.flatMap((event, index): Check[] => {
    if (of[index] !== undefined) return []
    const under = gold.events.filter(({ triggers }) => touches(triggers, event.triggers))
    if (under.some(({ optional }) => optional)) return []
    const part = under[0] ? `, part of ${nameOf(under[0], gold)}` : ''
    const words = `${nameOf(event, read)} read${part || ' where there is none'}`
    return [
      { part: 'events, typed', outcome: 'extra', words },
      { part: 'events, any type', outcome: 'extra', words },
    ]
  })
}

/** The pairs of events whose fields are compared. */
export const pairsOf = ({ gold, read, found }: Aligned): { event: AccountEvent; other: AccountEvent }[] =>
  gold.events.flatMap((event, index) =>
    found[index] === undefined || event.optional ? [] : [{ event, other: read.events[found[index]] }],
  )
