import { readDate } from './dates.ts'

/** Lines between the headline and the report: who wrote it, and when it came out. */

const PUBLISHED = /^(?:first )?(?:published|posted|updated|date)(?: (?:on|at))?:?\s+/i
const BYLINE = /^by:? (?=\p{Lu}\S* \p{Lu})/iu

/** "By Ann Lee, Reuters" gives "Ann Lee, Reuters"; a sentence that starts with "By" gives undefined. */
export function bylineIn(line: string): string | undefined {
  if (line.length > 100 || /[.!?]$/.test(line) || !BYLINE.test(line)) return undefined
  return line.replace(BYLINE, '')
}

/** "Published: 14 March 2020, 10:30" gives the date as it was written, also where the calendar has no such day. */
export function dateLineIn(line: string): string | undefined {
  if (line.length > 60) return undefined
  const date = line.replace(PUBLISHED, '')
  const reading = readDate(date)
  return typeof reading !== 'string' || reading === 'impossible' ? date : undefined
}
