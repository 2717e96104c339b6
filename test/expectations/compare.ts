import type { Reading } from '../../src/records/reading.ts'
import { align } from './align.ts'
import type { Check } from './check.ts'
import { checkClaims } from './claims.ts'
import { checkFields, checkFound } from './events.ts'
import type { Expectation } from './expectation.ts'
import { checkForbidden } from './forbidden.ts'
import { checkHarms } from './harms.ts'
import { checkLinks, checkTies } from './links.ts'

/** Everything that was expected of a report, beside what was read in it. */
export function compare(expected: Expectation, reading: Reading): Check[] {
  const { kind, published = '' } = reading.report
  const aligned = align(expected.events, reading)
  return [
    equal('kind', expected.kind, kind),
    equal('published', expected.published, published.slice(0, expected.published.length)),
    ...checkFound(aligned),
    ...checkFields(aligned),
    ...checkHarms(aligned),
    ...checkClaims(expected.claims, aligned),
    ...checkLinks(expected.links, aligned),
    ...checkTies(expected.ties, aligned),
    ...checkForbidden(expected.not, reading),
  ]
}

const equal = (part: 'kind' | 'published', wanted: string, read: string): Check => ({
  part,
  outcome: wanted === read ? 'right' : 'wrong',
  words: `${part} ${wanted} expected, ${read || 'none'} read`,
  main: false,
})
