import type { Claim } from '../records/claim.ts'
import type { EventRecord, Harm } from '../records/event.ts'
import { sourceName } from './names.ts'
import type { Shown } from './shown.ts'

/** What one source says of one event: its statements, and the indices of the tolls in `event.harm` that it gives. */
export interface Account {
  readonly source: string
  readonly claims: readonly Claim[]
  readonly tolls: readonly number[]
}

/** The accounts of an event by source. The report's own voice is one only where it gives a toll itself. */
export function accountsOf(reading: Shown, event: EventRecord): Account[] {
  const accounts = new Map<string, { source: string; claims: Claim[]; tolls: number[] }>()
  const accountOf = (key: string, source: string) => {
    if (!accounts.has(key)) accounts.set(key, { source, claims: [], tolls: [] })
    return accounts.get(key)!
  }
  for (const claim of reading.by.claimsAbout.get(event.id)!) {
    if (claim.stance === 'declines') continue
    accountOf(keyOf(claim), sourceName(reading, claim)).claims.push(claim)
  }
  event.harm.forEach((harm, index) => {
    const claim = harm.claim === undefined ? undefined : reading.by.claim.get(harm.claim)
    const account = claim
      ? accountOf(keyOf(claim), sourceName(reading, claim))
      : accountOf('', 'the report itself')
    account.tolls.push(index)
  })
  return [...accounts.values()]
}

const keyOf = (claim: Claim): string =>
  claim.source ? (claim.source.actor ?? claim.source.span.text.toLowerCase()) : 'nobody'

export interface Dispute {
  readonly event: EventRecord
  readonly accounts: readonly Account[]
  readonly why: readonly string[]
}

/** Events told by two sources or more, denied by one, or given tolls that cannot all be true. */
export function disputes(reading: Shown, events: readonly EventRecord[]): Dispute[] {
  return events.flatMap(event => {
    const accounts = accountsOf(reading, event)
    const why = [
      accounts.filter(account => account.claims.length > 0).length > 1 && 'told by several sources',
      accounts.some(account => account.claims.some(contests)) && 'contested',
      tollsDisagree(event) && 'tolls disagree',
    ].filter(reason => reason !== false)
    return why.length > 0 && accounts.length > 0 ? [{ event, accounts, why }] : []
  })
}

const contests = (claim: Claim): boolean => claim.stance === 'denies' || claim.stance === 'doubts'

/** Two totals of one kind, of whole populations, whose ranges do not meet. */
export function tollsDisagree(event: EventRecord): boolean {
  const totals = event.harm.filter(harm => harm.partOf === undefined)
  return totals.some((a, index) =>
    totals.slice(index + 1).some(b => a.kind === b.kind && apart(a, b) && sameGroup(a, b)),
  )
}

const apart = (a: Harm, b: Harm): boolean => a.low > (b.high ?? Infinity) || b.low > (a.high ?? Infinity)

/** "five security force members and a civilian" are two numbers of two groups, not two opinions. */
const sameGroup = (a: Harm, b: Harm): boolean =>
  a.claim !== b.claim || (a.actor !== undefined && a.actor === b.actor)

/** Claims by which a source says nothing: "no immediate comment". */
export const silences = (reading: Shown): Claim[] =>
  reading.claims.filter(claim => claim.stance === 'declines')
