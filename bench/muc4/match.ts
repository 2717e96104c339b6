import { isoOf } from './reports.ts'
import type { Filler, Slot } from './template.ts'

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z\d'.&\- ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What follows the head of a noun phrase: a phrase with a preposition, a clause, an apposition, a name in brackets. */
const AFTER_HEAD =
  /\s*[[(,].*$|\s(?:OF|IN|ON|AT|FROM|FOR|TO|WITH|WITHOUT|BY|NEAR|UNDER|AGAINST|BETWEEN|INSIDE|WHO|WHOM|WHOSE|WHICH|THAT|WHERE|BELONGING|LOCATED|WEARING|ARMED|CARRYING)\s.*$/

/** The last word of a phrase before what is put after its head: "MEMBERS" of "MEMBERS OF THE ARMY". */
export const headOf = (phrase: string): string => {
  const words = fold(phrase.toUpperCase().trim().replace(AFTER_HEAD, '') || phrase).split(' ')
  return (words.at(-1) ?? '').replace(/^[.'-]+|(?:'S?|[.-])+$/g, '')
}

/** One form of each has the same head as one of the other; the literature's measure. */
export const sameHead = (forms: readonly string[], others: readonly string[]): boolean => {
  const heads = new Set(forms.map(headOf))
  return others.some(other => heads.has(headOf(other)))
}

/** How much of a filler is right: all, half or none of it, as the task counts. */
export function credit(slot: Slot, wanted: Filler, given: Filler): number {
  if (slot === 'date') return best(wanted, given, creditOfDate)
  if (slot === 'location') return best(wanted, given, creditOfPlace)
  if (slot === 'type' || slot === 'stage') return Number(wanted.forms.includes(given.forms[0]))
  if (slot.endsWith('number') || slot.endsWith('effect')) return creditOfMark(wanted, given)
  if (sameHead(wanted.forms, given.forms)) return 1
  return sharesWord(wanted.forms, given.forms) ? 0.5 : 0
}

const best = (wanted: Filler, given: Filler, of: (a: string, b: string) => number): number =>
  Math.max(...wanted.forms.flatMap(form => given.forms.map(other => of(form, other))))

/** A number or an effect is that of somebody; where the value is right and the one meant another, half counts. */
function creditOfMark(wanted: Filler, given: Filler): number {
  if (!given.forms.some(form => wanted.forms.includes(form))) return 0
  return wanted.of.length === 0 || sameHead(wanted.of, given.of) ? 1 : 0.5
}

const SMALL = new Set('THE OF A AN AND IN AT FOR TO DE LA EL DEL ONE'.split(' '))
const wordsOf = (forms: readonly string[]): string[] =>
  forms.flatMap(form => fold(form).split(' ')).filter(word => !SMALL.has(word))

function sharesWord(forms: readonly string[], others: readonly string[]): boolean {
  const words = new Set(wordsOf(forms))
  return wordsOf(others).some(word => words.has(word))
}

/** "- 03 JAN 90" is on or before that day; "01 JAN 90 - 03 JAN 90" on or between. */
function boundsOf(form: string): { from: string; to: string } | undefined {
  const [first, last] = form.split(/\s*-\s*/)
  const to = isoOf(last ?? first)
  return to === undefined ? undefined : { from: last === undefined ? to : (isoOf(first) ?? ''), to }
}

function creditOfDate(wanted: string, given: string): number {
  const [a, b] = [boundsOf(wanted), boundsOf(given)]
  if (!a || !b) return 0
  if (a.from === b.from && a.to === b.to) return 1
  return a.from <= b.to && b.from <= a.to ? 0.5 : 0
}

/** Right where it is the same most particular place, half where it is the same country. */
function creditOfPlace(wanted: string, given: string): number {
  const [a, b] = [partsOf(wanted), partsOf(given)]
  if (a[0] !== b[0]) return 0
  return a.at(-1) === b.at(-1) ? 1 : 0.5
}

const partsOf = (place: string): string[] =>
  place
    .split(/:| - /)
    .map(part => fold(part.replace(/\([^)]*\)?/g, '')).replace(/ (?:DEPARTMENT|PROVINCE|CITY)$/, ''))
