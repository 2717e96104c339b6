import type { EventRecord, Harm } from '../records/event.ts'
import type { FoundToll } from '../records/found.ts'
import type { Problem } from '../records/problem.ts'

/** Tolls that no event owns, each told as a problem rather than lost. One that repeats an event's number is not lost. */
export function looseTolls(tolls: readonly FoundToll[], events: readonly EventRecord[]): Problem[] {
  const owned = new Set(events.flatMap(event => event.harm.map(numberOf)))
  return tolls
    .filter(toll => toll.high !== 0 && toll.stated && !toll.isCase && !owned.has(numberOf(toll)))
    .map(toProblem)
}

const numberOf = ({ kind, low, high }: Pick<Harm, 'kind' | 'low' | 'high'>): string =>
  `${kind} ${low} ${high}`

const toProblem = ({ kind, span, who }: FoundToll): Problem => ({
  where: `character ${span.start}: "${span.text}"`,
  what: `a toll of "${span.text}${who && who.start >= span.end ? ` ${who.text}` : ''}" ${kind} could not be tied to an event`,
})
