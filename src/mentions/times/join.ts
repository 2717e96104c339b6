import { addDays, isDay, isoYear } from '../../calendar/days.ts'
import type { TimeLexicon } from '../../language/times.ts'
import type { FoundTime } from './found.ts'
import { momentOn } from './parts.ts'

/** A found time with what stood before it, which joining needs. */
export interface Placed {
  readonly found: FoundTime
  /** Lower-cased words of the sentence before it. */
  readonly lead: string
  /** Was its year told? A first date without one takes the year of the last. */
  readonly yearTold: boolean
}

/** Makes one time of "6 a.m." and "Friday", and of "from 2003" and "to 2011". `between` gives the words between two. */
export function join(
  placed: readonly Placed[],
  text: string,
  between: (a: FoundTime, b: FoundTime) => string,
  lexicon: TimeLexicon,
): FoundTime[] {
  const joined: Placed[] = []
  for (const next of placed) {
    const before = joined.at(-1)
    const one = before && joinTwo(before, next, between(before.found, next.found), text, lexicon)
    if (one) joined[joined.length - 1] = one
    else joined.push(next)
  }
  return joined.map(p => p.found)
}

function joinTwo(a: Placed, b: Placed, gap: string, text: string, lexicon: TimeLexicon): Placed | undefined {
  if (a.found.sentence !== b.found.sentence) return undefined
  const words = gap.split(/[\s,]+/).filter(Boolean)
  if (words.length <= 3 && words.every(word => lexicon.sameMoment.includes(word))) {
    const moment = momentOf(a.found, b.found) ?? momentOf(b.found, a.found)
    if (moment)
      return { ...a, found: { ...moment, span: spanning(a, b, text) }, yearTold: a.yearTold || b.yearTold }
  }
  return words.length === 1 && joinsRange(a, b, words[0], lexicon) ? rangeOf(a, b, text) : undefined
}

const spanning = (a: Placed, b: Placed, text: string) => {
  const [start, end] = [a.found.span.start, b.found.span.end]
  return { start, end, text: text.slice(start, end) }
}

/** A clock time or part of day with no day of its own, on a day. */
function momentOf(hour: FoundTime, day: FoundTime): FoundTime | undefined {
  const part = hour.anchor?.low === 0 && hour.anchor.unit === 'day' ? hour.anchor.part : undefined
  if (part === undefined || hour.value !== undefined) return undefined
  if (day.anchor?.unit === 'day' && day.anchor.part === undefined && day.value === undefined)
    return { ...day, type: 'time', precision: hour.precision, anchor: { ...day.anchor, part } }
  if (day.role !== 'point' || day.start === undefined || !/^\d{4}-\d\d-\d\d/.test(day.value ?? ''))
    return undefined
  if (day.start.slice(0, 10) !== day.end?.slice(0, 10)) return undefined
  const on = day.start.slice(0, 10)
  const moment = momentOn(on, part)
  // "Friday, shortly after noon" is some time on Friday, not some time from then on.
  const isBeside = hour.direction === 'after' || hour.direction === 'before'
  const { direction = isBeside ? undefined : hour.direction, ...rest } = day
  return {
    ...rest,
    ...moment,
    ...(direction ? { direction } : {}),
    ...(isBeside ? { modifier: 'approximate' as const } : hour.modifier ? { modifier: hour.modifier } : {}),
  }
}

/** "from … to", "between … and", "2003-2011"; "to" by itself joins nothing. */
function joinsRange(a: Placed, b: Placed, word: string, lexicon: TimeLexicon): boolean {
  const opening = Object.keys(lexicon.range.opens).find(o => a.lead.endsWith(` ${o} `))
  if (opening) return lexicon.range.opens[opening].includes(word)
  if (lexicon.range.lists.includes(word)) return followsOn(a.found, b.found)
  return lexicon.range.joins.includes(word)
}

/** "2011 and 2012", "Friday and Saturday". */
function followsOn(a: FoundTime, b: FoundTime): boolean {
  if (!isBound(a) || !isBound(b) || a.start !== a.end) return false
  if (isDay(a.start)) return b.start === addDays(a.start, 1)
  return /^\d{4}$/.test(a.start) && Number(b.start) === Number(a.start) + 1
}

function rangeOf(a: Placed, b: Placed, text: string): Placed | undefined {
  if (!isBound(a.found) || !isBound(b.found) || a.found.type !== b.found.type) return undefined
  const [first, last] = inOneYear(a, b)
  const { start, value = start } = first
  if (start.slice(0, last.end.length) > last.end.slice(0, start.length)) return undefined
  const { direction: _, ...found } = a.found
  const range: FoundTime = {
    ...found,
    span: spanning(a, b, text),
    role: 'range',
    value: `${value}/${last.value ?? last.end}`,
    start,
    end: last.end,
    precision: last.precision,
  }
  return { ...a, found: range }
}

type Bound = FoundTime & { readonly start: string; readonly end: string }

const isBound = (found: FoundTime): found is Bound =>
  found.role === 'point' && !found.anchor && found.start !== undefined && found.end !== undefined

/** "from March 3 to April 5, 2019", "from December to February": the one without a year takes one that fits the other. */
function inOneYear(a: Placed, b: Placed): [Bound, Bound] {
  const [first, last] = [a.found as Bound, b.found as Bound]
  const monthFirst = first.start.slice(4, 10) <= last.end.slice(4, 10)
  const [from, to] = [Number(first.start.slice(0, 4)), Number(last.end.slice(0, 4))]
  if (b.yearTold && !a.yearTold) return [inYear(first, monthFirst ? to : to - 1), last]
  if (!b.yearTold && first.start > last.end) return [first, inYear(last, monthFirst ? from : from + 1)]
  return [first, last]
}

/** Years alone stay what they are. */
function inYear(found: Bound, year: number): Bound {
  if (found.start.length < 7) return found
  const move = (text: string) => `${isoYear(year)}${text.slice(4)}`
  return {
    ...found,
    start: move(found.start),
    end: move(found.end),
    ...(found.value ? { value: move(found.value) } : {}),
  }
}
