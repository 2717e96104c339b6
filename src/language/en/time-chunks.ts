import type { Token } from '../../records/words.ts'
import { TIME_SLOTS } from './time-slots.ts'

export const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const DEICTIC = new Set('yesterday today tomorrow tonight'.split(' '))
const PARTS = new Set('morning afternoon evening night noon midnight dawn dusk'.split(' '))
const STRETCHES = new Set(
  'day week weekend month year quarter decade century summer winter spring autumn'.split(' '),
)

const UNIT = /^(?:minute|hour|day|week|month|year|decade)s?$/
const DISTANCE = /^(?:earlier|later|ago|before|after|previously)$/

export const isMonth = (t: Token | undefined): boolean =>
  t !== undefined && Object.hasOwn(TIME_SLOTS.month, t.norm) && /^\p{Lu}/u.test(t.text)

const isStretch = (t: Token | undefined): boolean =>
  t !== undefined && (STRETCHES.has(t.norm) || PARTS.has(t.norm) || WEEKDAY.test(t.norm) || isMonth(t))

/** "Nigeria | last week", "the town | yesterday morning", "Iraq | Jan. 3": a time that begins a phrase of its own after a noun. */
export function startsTime(tokens: readonly Token[], i: number, end: number): boolean {
  const [before, t] = [tokens[i - 1], tokens[i]]
  if (before.norm === "'s" || before.norm === "'") return false
  const after = i + 1 < end ? tokens[i + 1] : undefined
  if (t.norm === 'last' || t.norm === 'next') return isStretch(after)
  // "the contractor | two days earlier".
  if (t.pos === 'NUM' && before.pos !== 'ADJ' && UNIT.test(after?.norm ?? ''))
    return DISTANCE.test(tokens[i + 2]?.norm ?? '')
  if (t.norm === 'early' || t.norm === 'late')
    return after !== undefined && (WEEKDAY.test(after.norm) || DEICTIC.has(after.norm))
  if (DEICTIC.has(t.norm)) return before.norm !== 'early' && before.norm !== 'late'
  const isName = before.pos === 'PROPN' && !WEEKDAY.test(before.norm) && !isMonth(before)
  return isMonth(t) && after?.pos === 'NUM' && (isName || before.pos === 'NOUN')
}

/** "On Friday | police", "last week | Israel": what stands behind a time that is no noun's modifier. */
export function followsTime(tokens: readonly Token[], i: number): boolean {
  const [lead, before, t] = [tokens[i - 2], tokens[i - 1], tokens[i]]
  if (t.norm === "'s" || t.norm === "'" || !lead || lead.sentence !== t.sentence) return false
  if (PARTS.has(t.norm) || isMonth(t) || t.pos === 'NUM') return false
  if (WEEKDAY.test(before.norm)) return lead.norm === 'on'
  return (lead.norm === 'last' || lead.norm === 'next') && isStretch(before) && t.pos === 'PROPN'
}
