import type { Claim } from '../records/claim.ts'
import type { EventRecord, Harm } from '../records/event.ts'
import { contains } from '../records/span.ts'
import { sourceName } from './names.ts'
import type { Shown } from './shown.ts'
import { isPart } from './toll.ts'

/** What one source says of one event: its statements, and the indices of the tolls in `event.harm` that it gives. */
export interface Account {
  /** The same for the same source, however it is called. */
  readonly key: string
  readonly source: string
  readonly claims: readonly Claim[]
  readonly tolls: readonly number[]
}

const TELLING: readonly Claim['stance'][] = ['asserts', 'denies', 'doubts', 'believes']

/** A threat tells of what was threatened; of what happened it tells nothing. */
const tells = (claim: Claim, event: EventRecord): boolean =>
  TELLING.includes(claim.stance) || (claim.stance !== 'declines' && event.status !== 'happened')

const NOBODY = 'nobody'
const REPORT = 'report'

/** The accounts of an event by source; the report's own voice is one where it gives a toll itself. */
export function accountsOf(reading: Shown, event: EventRecord): Account[] {
  const accounts = new Map<string, { key: string; source: string; claims: Claim[]; tolls: number[] }>()
  const accountOf = (key: string, source: string) => {
    if (!accounts.has(key)) accounts.set(key, { key, source, claims: [], tolls: [] })
    return accounts.get(key)!
  }
  for (const claim of reading.by.claimsAbout.get(event.id)!) {
    if (tells(claim, event)) accountOf(keyOf(claim), sourceName(reading, claim)).claims.push(claim)
  }
  for (const [index, harm] of event.harm.entries()) {
    if (isPart(event, harm)) continue
    const claim = reading.by.claim.get(harm.claim ?? '')
    const [key, source] = claim ? [keyOf(claim), sourceName(reading, claim)] : [REPORT, 'the report itself']
    accountOf(key, source).tolls.push(index)
  }
  return [...accounts.values()]
}

const keyOf = ({ source }: Claim): string =>
  source ? (source.actor ?? source.span.text.toLowerCase()) : NOBODY

/** Of the reasons for a dispute the only one that needs none to disagree. */
export const SEVERAL_SOURCES = 'told by several sources'

export interface Dispute {
  readonly event: EventRecord
  readonly accounts: readonly Account[]
  readonly why: readonly string[]
}

/** Events told by two sources or more, denied or doubted by one, or given tolls or culprits that cannot all be right. */
export function disputes(reading: Shown, events: readonly EventRecord[]): Dispute[] {
  return events.flatMap(event => {
    const accounts = accountsOf(reading, event)
    const tollsDiffer = tollsDisagree(event)
    const why = [
      accounts.filter(isNamed).length > 1 && SEVERAL_SOURCES,
      accounts.some(account => account.claims.some(contests)) && 'contested',
      tollsDiffer && 'tolls disagree',
      blameDiffers(event, accounts) && 'blame differs',
    ].filter(reason => reason !== false)
    const shown = tollsDiffer ? accounts : accounts.filter(({ key }) => key !== REPORT)
    return why.length > 0 && shown.length > 0 ? [{ event, accounts: shown, why }] : []
  })
}

const isNamed = ({ key, claims }: Account): boolean => claims.length > 0 && key !== NOBODY

/** Two sources name agents, and none that both name. */
function blameDiffers(event: EventRecord, accounts: readonly Account[]): boolean {
  const agents = event.participants.filter(({ role }) => role === 'agent')
  const blamed = accounts
    .map(({ claims }) => agents.filter(({ span }) => claims.some(({ content }) => contains(content, span))))
    .map(named => new Set(named.map(({ actor, span }) => actor ?? span.text)))
    .filter(named => named.size > 0)
  return blamed.some((a, index) => blamed.slice(index + 1).some(b => [...a].every(agent => !b.has(agent))))
}

const contests = (claim: Claim): boolean => claim.stance === 'denies' || claim.stance === 'doubts'

/** Two totals of one kind, of whole populations, whose ranges do not meet. */
export function tollsDisagree(event: EventRecord): boolean {
  const totals = event.harm.filter(harm => !isPart(event, harm))
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
