import { accountsOf } from '../../exports/accounts.ts'
import type { Shown } from '../../exports/shown.ts'
import type { EventRecord, Harm } from '../../records/event.ts'
import type { IndexedEvent } from '../../store/readings.ts'

type Columns = Pick<IndexedEvent['row'], 'killed_low' | 'killed_high' | 'wounded_low' | 'wounded_high'>

/** The least and the most that any account gives of the dead and the wounded; parts are counted in their totals already. */
export function tollBounds(reading: Shown, event: EventRecord): Columns {
  const accounts = accountsOf(reading, event).map(({ tolls }) => tolls.map(index => event.harm[index]))
  const killed = boundsOf(accounts, 'killed')
  const wounded = boundsOf(accounts, 'wounded')
  return {
    killed_low: killed?.low ?? null,
    killed_high: killed?.high ?? null,
    wounded_low: wounded?.low ?? null,
    wounded_high: wounded?.high ?? null,
  }
}

interface Bounds {
  readonly low: number
  /** Null where there is no bound. */
  readonly high: number | null
}

function boundsOf(accounts: readonly (readonly Harm[])[], kind: Harm['kind']): Bounds | undefined {
  const statements = accounts.flatMap(tolls =>
    groupsBy(
      tolls.filter(toll => toll.kind === kind),
      ({ claim = '' }) => claim,
    ),
  )
  return either(statements.flatMap(numbersIn))
}

/**
 * "Five soldiers and a civilian" is six, since one statement counts two groups. A number of which it is not told whose it is
 * may hold the others already, and stands beside them.
 */
function numbersIn(statement: readonly Harm[]): Bounds[] {
  const told = statement.filter(({ who }) => who)
  const untold = statement.filter(({ who }) => !who)
  const groups = groupsBy(told, ({ actor, who }) => actor ?? who!.text.toLowerCase())
  const sum = groups.flatMap(group => either(group) ?? []).reduce<Bounds | undefined>(plus, undefined)
  return [...(sum ? [sum] : []), ...untold]
}

const plus = (a: Bounds | undefined, b: Bounds): Bounds =>
  a ? { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high } : b

function either(numbers: readonly Bounds[]): Bounds | undefined {
  if (numbers.length === 0) return undefined
  const highs = numbers.map(({ high }) => high)
  return {
    low: Math.min(...numbers.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map(Number)),
  }
}

function groupsBy<T>(list: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  return [...groups.values()]
}
