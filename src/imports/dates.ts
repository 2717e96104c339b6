/**
 * A date of publication. `local` keeps the calendar day and time as they were written, with the offset where one was given
 * ("2020-03-14", "2020-03-14T14:18:13", "2020-03-14T14:18:13+03:00"); `instant` is UTC. A day without a time counts from its first
 * second, and a time without an offset as UTC, so that `local` and `instant` name the same day.
 */
export interface Moment {
  readonly instant: string
  readonly local: string
}

/** 'none' is a value that says that there is no date; the other two say why a value was not understood. */
export type DateReading = Moment | 'none' | 'impossible' | 'unclear'

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock?: string
  readonly half?: string
  readonly zone?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?'
const CLOCK =
  '(?:(?:\\s*,?\\s*(?:at\\s+)?|\\s*[-–|]\\s*|T)(\\d{1,2}[:.h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?|\\d{1,2}(?=\\s*[ap]\\.?m))\\s*([ap]\\.?m\\.?)?\\s*([a-z]{1,5}|\\(?(?:utc|gmt)?\\s*[+-]\\d{1,2}:?\\d{0,2}\\)?)?)?'

/** Offsets in hours of the zones that news sites write by name; "IST" and "CST" name several and are left alone. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  est: -5,
  edt: -4,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

type Shape = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Parts]
const shape = (pattern: string, read: Shape[1]): Shape => [new RegExp(`^${WEEKDAY}${pattern}$`, 'i'), read]
const parts = (year: string, month: number, day: string, rest: readonly (string | undefined)[]): Parts => ({
  year: Number(year),
  month,
  day: Number(day),
  clock: rest[0],
  half: rest[1],
  zone: rest[2],
})
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const SHAPES: readonly Shape[] = [
  shape(`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}`, m => parts(m[1], Number(m[2]), m[3], m.slice(4))),
  shape(`(\\d{4})(\\d{2})(\\d{2})`, m => parts(m[1], Number(m[2]), m[3], [])),
  shape(`(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?`, m =>
    parts(m[1], Number(m[2]), m[3], [`${m[4]}:${m[5]}:${m[6] ?? '00'}`, undefined, m[7]]),
  ),
  shape(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${CLOCK}`, m =>
    parts(m[3], monthNumber(m[1]), m[2], m.slice(4)),
  ),
  shape(`(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})${CLOCK}`, m =>
    parts(m[3], monthNumber(m[2]), m[1], m.slice(4)),
  ),
]

const NUMERIC = new RegExp(`^${WEEKDAY}(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${CLOCK}$`, 'i')

/** Reads a date as front matter, feeds, pages and JSON write it; numbers are seconds or milliseconds since 1970. */
export function readDate(value: unknown): DateReading {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'impossible' : readDate(value.toISOString())
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string') return 'none'
  // JavaScript's own way ends with the zone spelled out.
  const text = value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ \([a-z ]{4,60}\)$/i, '')
  if (text === '' || /^0000-00-00/.test(text) || /^(?:null|none|false|true)$/i.test(text)) return 'none'
  if (text.length > 80) return 'unclear'
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromNumber(Number(text))
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text)
    if (match) return momentOf(read(match))
  }
  const numeric = NUMERIC.exec(text)
  return numeric ? dayOrMonthFirst(numeric) : 'unclear'
}

/** The day that a post's file or folder is named after: "2020-03-14-slug.md", "2020/03/14/slug.md", "20200314-slug.md". */
export function dateOfName(path: string): Moment | undefined {
  // What a packed file is named after is the day on which it was packed.
  const name = path.slice(path.lastIndexOf('!/') + 1)
  const match = PARTED_DAY.exec(name) ?? CLOSED_DAY.exec(name)
  const reading = match ? readDate(`${match[1]}-${match[3]}-${match[4]}`) : 'none'
  return typeof reading === 'string' ? undefined : reading
}

const PARTED_DAY = /(?:^|[/\\_ -])(\d{4})([-/\\_.])(\d{2})\2(\d{2})(?=[-/\\_ .T]|$)/
/** Eight figures at the beginning of a name are a day if the calendar has it in the years of the web. */
const CLOSED_DAY = /(?:^|[/\\!])((?:19[89]|20[0-4])\d)()(\d{2})(\d{2})(?=[-_ .T][^/\\]*$)/

/** 03/04/2020 is March in one country and April in another; 03/14/2020 is clear. */
function dayOrMonthFirst(match: RegExpExecArray): DateReading {
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first <= 12 && second <= 12 && first !== second) return 'unclear'
  const [month, day] = first > 12 ? [second, match[1]] : [first, match[2]]
  return momentOf(parts(match[3], month, day, match.slice(4)))
}

function fromNumber(value: number): DateReading {
  if (/^(?:1[4-9]|2[01])\d{6}$/.test(String(value))) return readDate(String(value))
  const milliseconds = value > 1e11 ? value : value * 1000
  if (!(milliseconds > 1e8 && milliseconds < 4e12)) return 'unclear'
  const instant = seconds(new Date(milliseconds))
  return { instant, local: instant }
}

function momentOf(written: Parts): DateReading {
  const { year, month, day } = written
  if (year < 1400 || year > 2200) return 'impossible'
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const midnight = Date.UTC(year, month - 1, day)
  if (new Date(midnight).toISOString().slice(0, 10) !== date) return 'impossible'
  if (written.clock === undefined) return { instant: `${date}T00:00:00Z`, local: date }
  const time = clockOf(written.clock, written.half)
  if (!time) return 'impossible'
  const offset = offsetOf(written.zone)
  const instant = seconds(new Date(Date.parse(`${date}T${time}Z`) - (offset?.minutes ?? 0) * 60_000))
  return { instant, local: `${date}T${time}${offset?.text ?? ''}` }
}

function clockOf(clock: string, half: string | undefined): string | undefined {
  const [hours, minutes = 0, secs = 0] = clock.split(/[:.h]/).map(Number)
  const afternoon = half?.toLowerCase().startsWith('p')
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined
  const hour = half === undefined ? hours : (hours % 12) + (afternoon ? 12 : 0)
  if (hour > 23 || minutes > 59 || secs > 60) return undefined
  return `${two(hour)}:${two(minutes)}:${two(Math.min(Math.floor(secs), 59))}`
}

function offsetOf(zone: string | undefined): { readonly minutes: number; readonly text: string } | undefined {
  if (!zone) return undefined
  const signed = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone)
  const hours = ZONES[zone.toLowerCase()]
  const minutes = signed
    ? (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0))
    : hours === undefined
      ? undefined
      : hours * 60
  if (minutes === undefined || Math.abs(minutes) > 14 * 60) return undefined
  if (minutes === 0) return { minutes, text: 'Z' }
  const size = Math.abs(minutes)
  return { minutes, text: `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}` }
}

const two = (value: number): string => String(value).padStart(2, '0')
const seconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`
