import { isDay, isoDay } from '../../calendar/days.ts'
import { spanOf } from '../../records/span.ts'
import type { Dateline } from '../dateline.ts'
import { TIME_SLOTS } from './time-slots.ts'

/** Agencies that may stand in a dateline without a dash after them, and with no place before them. */
const AGENCIES = new Set(
  'ap,associated press,the associated press,reuters,thomson reuters,afp,agence france-presse,upi,efe,acan-efe,dpa,ansa,xinhua,tass,itar-tass,interfax,ria novosti,kyodo,yonhap,irna,tasnim,isna,fars,sana,wafa,anadolu,aa,apa,pti,ani,ians,pa,pa media,cp,the canadian press,aap,bloomberg,cnn,bbc,voa,rfe/rl,al jazeera,prensa latina,notimex,ap online,united nations,inps'.split(
    ',',
  ),
)

/** Words in capitals before a dash that label a text. */
const LABELS = new Set(
  'UPDATE BREAKING EXCLUSIVE WATCH OPINION ANALYSIS REVIEW VIDEO PHOTOS FACTBOX CORRECTION TIMELINE EXPLAINER LIVE EDITORIAL NEWS READ NOTE COMMENT INTERVIEW FEATURE SUMMARY WARNING ADVISORY URGENT'.split(
    ' ',
  ),
)

const UPPER = "[\\p{Lu}][\\p{Lu}\\p{M}.'’-]*"
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const CAPITALS = `${UPPER}(?:[ /]${UPPER}){0,4}`
const REGION = `, ?(?:${NAME})(?: ${NAME}){0,3}`
const MONTH = '\\p{L}{3,9}\\.?'
const DATE = `(?:(?<day>\\d{1,2}) (?<month>${MONTH})|(?<month2>${MONTH}) (?<day2>\\d{1,2}))(?:,? (?<year>\\d{4}|\\d\\d))?`
const DASH = '(?: ?(?:---?|[—–]|-)(?=[\\s“"\\[\'‘]|\\p{Lu})| ?:(?= ))'
const NOTES = '(?:\\s*\\[[^\\]\\n]{1,80}\\])*'

const AGENCY = ',? ?\\((?<agency>[^()\\n]{2,40})\\)'
const LED = `(?=(?:${REGION})? ?\\()`
/** "Baghdad – American airstrikes …": a spaced dash, and a sentence begins after it. */
const OPENED = `(?=(?:${REGION})? [—–] ?[“"‘'\\p{Lu}])`

const DATELINE = new RegExp(
  `^(?<place>${CAPITALS}|${NAME}(?: ${NAME}){0,3}${LED}|${NAME}(?: ${NAME}){0,2}${OPENED})?(?:${REGION}| \\(${NAME}(?: ${NAME}){0,3}\\)(?=,)){0,2}(?:, ?(?:\\p{L}+,? )?${DATE})?` +
    `(?:${AGENCY}(?<dash>${DASH})?|(?<dash2>${DASH}))${NOTES}`,
  'u',
)

const LINES_LOOKED_AT = 4
const LENGTH = 200
const BYLINE = /^by [^\n]{3,80}$/i

/** Finds the dateline that opens a report, at its start or after a heading or byline. */
export function findDateline(text: string): Dateline | undefined {
  let at = 0
  for (const line of text.slice(0, 2_000).split('\n').slice(0, LINES_LOOKED_AT)) {
    const start = at + line.length - line.trimStart().length
    at += line.length + 1
    if (line.trim() === '' || BYLINE.test(line.trim())) continue
    const found = datelineAt(text, start)
    if (found) return found
  }
  return undefined
}

function datelineAt(text: string, start: number): Dateline | undefined {
  const match = DATELINE.exec(text.slice(start, start + LENGTH))
  if (!match?.groups || !isDateline(match.groups, text.slice(start, start + LENGTH))) return undefined
  const { place, agency, dash } = match.groups
  const day = dayOf(match.groups)
  if (place === undefined && agency === undefined) return undefined
  return {
    span: spanOf(text, start, start + match[0].trimEnd().length),
    ...(place === undefined ? {} : { place: place.split('/')[0] }),
    ...(agency === undefined || !isAgency(agency, dash !== undefined) ? {} : { agency }),
    ...(day === undefined ? {} : { day }),
  }
}

/** A dash alone makes no dateline of a heading in capitals, and brackets none of "Baghdad (the capital)". */
function isDateline(groups: Record<string, string | undefined>, opening: string): boolean {
  const { place, agency, dash, dash2, month, month2 } = groups
  if (agency !== undefined) {
    if (dash === undefined) return AGENCIES.has(agency.toLowerCase())
    return isAgency(agency, true) && (place !== undefined || AGENCIES.has(agency.toLowerCase()))
  }
  if (place === undefined || dash2 === undefined) return false
  if (place.length < 3 || LABELS.has(place.split(' ')[0].toUpperCase())) return false
  // A heading has such a dash as well, but no full line after it.
  if (place !== place.toUpperCase()) return / [—–]/.test(dash2) && opening.split('\n', 1)[0].length > 80
  if (month !== undefined || month2 !== undefined) return isMonth(month ?? month2!)
  return /[—–]|--/.test(dash2) && /\p{Ll}{2}/u.test(opening)
}

const isAgency = (agency: string, withDash: boolean): boolean =>
  AGENCIES.has(agency.toLowerCase()) || (withDash && /^[\p{Lu}][\p{L}\d .&/-]*$/u.test(agency))

const isMonth = (word: string): boolean => word.toLowerCase() in TIME_SLOTS.month

function dayOf(groups: Record<string, string | undefined>): string | undefined {
  const month = TIME_SLOTS.month[(groups.month ?? groups.month2 ?? '').toLowerCase()]
  const { year } = groups
  if (month === undefined || year === undefined) return undefined
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900)
  const day = isoDay(full, Number(month), Number(groups.day ?? groups.day2))
  return isDay(day) ? day : undefined
}
