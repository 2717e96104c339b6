const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/
const NO_DATE = /^(?:0000-00-00|-0001)/
const FURTHEST = 14 * 60

/**
 * WordPress keeps the blog's local time and the same in UTC, and the zone of neither: together they tell the offset. Gives
 * "2020-03-14T14:18:13+03:00", the local time alone where there is no second one, or what stands there where it is no time at all.
 */
export function zonedTime(local: string | undefined, utc: string | undefined): string | undefined {
  const here = local?.trim()
  const there = utc?.trim()
  if (!here || NO_DATE.test(here)) return there && !NO_DATE.test(there) ? asUtc(there) : undefined
  const [, day, clock] = LOCAL.exec(here) ?? []
  if (day === undefined) return here
  return `${day}T${clock}${offsetBetween(`${day}T${clock}`, there) ?? ''}`
}

const asUtc = (time: string): string => time.replace(LOCAL, '$1T$2Z')

/** Undefined unless it is an offset as zones have them: quarters of an hour. */
function offsetBetween(local: string, utc: string | undefined): string | undefined {
  const [, day, clock] = LOCAL.exec(utc ?? '') ?? []
  if (day === undefined) return undefined
  const minutes = (Date.parse(`${local}Z`) - Date.parse(`${day}T${clock}Z`)) / 60_000
  if (!(Math.abs(minutes) <= FURTHEST) || minutes % 15 !== 0) return undefined
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
