import type { EventRecord } from '../../src/records/event.ts'
import type { Reading } from '../../src/records/reading.ts'
import { fitsWhat, hasTrigger } from './align.ts'
import { type Check, holds } from './check.ts'
import { sourceWords } from './claims.ts'
import type { Forbidden } from './expectation.ts'
import { nameRead } from './name.ts'

/** What must not be in a reading: an event of this word, type or status, a number, a claim. */
export const checkForbidden = (forbidden: readonly Forbidden[], reading: Reading): Check[] =>
  forbidden.map((one): Check => {
    const { claim } = one
    const found = claim
      ? reading.claims.filter(read => holds(sourceWords(read, reading), [claim.source])).map(() => 'a claim')
      : reading.events.filter(event => isForbidden(one, event)).map(nameRead)
    const words = `must not be: ${JSON.stringify(one)}; read: ${found.join(', ')}`
    return { part: 'not', outcome: found.length > 0 ? 'extra' : 'right', words, main: false }
  })

const isForbidden = ({ trigger, what, status, harm }: Forbidden, event: EventRecord): boolean =>
  (!trigger || hasTrigger(event, [trigger])) &&
  (!what || fitsWhat(event, what)) &&
  (!status || status.includes(event.status)) &&
  (!harm || event.harm.some(({ kind, low }) => kind === harm.kind && low === harm.low))
