import { relative } from 'node:path'
import type { Reason } from '../archive/reasons.ts'
import { safe } from '../exports/safe.ts'
import { wrap } from '../exports/text/layout.ts'
import type { Paint } from '../exports/text/paint.ts'

export interface Look {
  /** In columns. */
  readonly width: number
  readonly paint: Paint
}

const NUMBER = 9
/** "casus list aside" has all. */
const SHOWN = 6

/** Reasons with how often they were met, and the first places; the most frequent first. */
export function reasonLines(reasons: readonly Reason[], look: Look): string[] {
  const lines = reasons.slice(0, SHOWN).flatMap(reason => linesOf(reason, look))
  const hidden = reasons.length - SHOWN
  return hidden > 0
    ? [...lines, `  and ${inFigures(hidden)} other reasons; "casus list aside" shows all`]
    : lines
}

function linesOf({ what, remedy, count, places }: Reason, { width, paint }: Look): string[] {
  const [indent, room] = [' '.repeat(NUMBER + 4), width - NUMBER - 4]
  const [first, ...rest] = wrap(safe(remedy ? `${what} ${remedy}` : what), room)
  const more = count - places.length
  const where = places.map(place => cutLeft(safe(nearby(place)), room))
  if (more > 0) where.push(`and ${inFigures(more)} more`)
  return [
    `  ${inFigures(count).padStart(NUMBER)}  ${first}`,
    ...rest.map(line => indent + line),
    ...where.map(line => paint.faint(indent + line)),
  ]
}

/** From the folder where the user is, if that is shorter. */
function nearby(place: string): string {
  if (!place.startsWith('/')) return place
  const near = relative(process.cwd(), place)
  return near.length > 0 && near.length < place.length ? near : place
}

/** The end of a path tells more than its beginning. */
const cutLeft = (text: string, room: number): string =>
  text.length <= room ? text : `…${text.slice(text.length - room + 1)}`

const inFigures = (number: number): string => number.toLocaleString('en-US')
