import type { EventRecord } from '../../src/records/event.ts'
import { type Aligned, whatOf } from './align.ts'
import type { ExpectedHarm } from './expectation.ts'

/** `event 3 (ASSAULT/explosives "bomb", s9)` */
export function nameExpected({ expected }: Aligned, index: number): string {
  const { what, trigger, sentence } = expected[index]
  return `event ${index} (${what[0]} "${trigger[0]}"${sentence === undefined ? '' : `, s${sentence}`})`
}

/** `ASSAULT/drone "strike" s5` */
export const nameRead = (event: EventRecord): string =>
  `${whatOf(event)} "${event.mentions[0].trigger.text}" s${event.mentions[0].sentence}`

/** The number of the expected event that this one was read as, or its own words. */
export function nameEither(aligned: Aligned, event: EventRecord | undefined): string {
  if (!event) return 'nothing'
  const index = aligned.found.indexOf(event)
  return index < 0 ? nameRead(event) : `event ${index}`
}

/** The same for several, by their ids. */
export const nameAll = (aligned: Aligned, ids: readonly string[]): string =>
  ids
    .map(id =>
      nameEither(
        aligned,
        aligned.reading.events.find(event => event.id === id),
      ),
    )
    .join(', ') || 'nothing'

/** `killed 19`, `wounded 40 or more`, `killed 5–7` */
export function nameHarm({ kind, low, high }: Pick<ExpectedHarm, 'kind' | 'low' | 'high'>): string {
  if (high === null) return `${kind} ${low} or more`
  return high === low ? `${kind} ${low}` : `${kind} ${low}–${high}`
}
