/** RFC 822 gives these zones for America, whatever else "CST" may be elsewhere. */
const ZONES: Readonly<Record<string, string>> = { CST: '-0600', CDT: '-0500', UT: '+0000' }

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2}|\d{4})\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*(\S{1,8})?$/i
/** As C prints it: "Thu Jan  1 19:48:21 2004", with a zone before the year or without. */
const ASCTIME =
  /^[a-z]{3,9},?\s+([a-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})$/i

/** The dates of feeds, whose makers follow RFC 822 more or less, in a form that `readDate` knows; other values as they are. */
export function feedDate(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim().replace(/\s+/g, ' ')
  const told = ASCTIME.exec(text)
  if (told) return feedDate(`${told[2]} ${told[1]} ${told[5]} ${told[3]} ${told[4] ?? ''}`.trim())
  const rfc = RFC_822.exec(text)
  if (!rfc) return text
  const [, day, month, year, hour, minute, second = '00', zone = ''] = rfc
  const clock = [hour, minute, second].map(part => part.padStart(2, '0')).join(':')
  return `${day} ${month} ${fullYear(year)} ${clock} ${ZONES[zone.toUpperCase()] ?? zone}`.trim()
}

/** Two digits are of this century up to 49, as RFC 2822 reads them. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
