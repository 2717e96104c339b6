import type { TimeLexicon } from '../../language/times.ts'
import type { Token } from '../../records/words.ts'
import type { Match } from './forms.ts'

/** Before this year four digits are oftener an amount. */
const OLD = 1900

/** What stands around a match: the words before and after it in its sentence. */
export interface Company {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  /** The first word of the match itself. */
  readonly first: Token
}

/** Words and numbers that only look like times. */
export function isNoTime(match: Match, company: Company, lexicon: TimeLexicon): boolean {
  return (
    isInName(match, company, lexicon) ||
    isNumber(match, company, lexicon) ||
    isDoubtfulMonth(match, company, lexicon)
  )
}

const isCapitalised = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text)

/** "15 May Organisation", "Sunday Times", "Daily Mail". */
function isInName(match: Match, { after }: Company, lexicon: TimeLexicon): boolean {
  if (!['date', 'weekday', 'set', 'part', 'named', 'festival', 'deictic'].includes(match.means)) return false
  return isCapitalised(after[0]) && lexicon.never.namesAfter.includes(after[0].norm)
}

/** "Resolution 1973", "about 2000 troops", "+44 1632". */
function isNumber(match: Match, { before, after }: Company, lexicon: TimeLexicon): boolean {
  const { year, ...rest } = match.fields
  if (match.means !== 'date' || year === undefined || Object.keys(rest).length > 0) return false
  const { numberedBefore, amountBefore, yearBefore, yearPrepositions, measuresAfter } = lexicon.never
  const last = before.at(-1)
  if (last && numberedBefore.includes(last.norm)) return true
  const since = before.some(t => t.norm in lexicon.directions)
  if (last && amountBefore.includes(last.norm)) return !since || isPlural(after[0])
  if (last && (last.pos === 'NUM' || /[\d+]$/.test(last.text))) return true
  const next = after[0]
  if (next && (next.pos === 'NUM' || measuresAfter.includes(next.norm))) return true
  const asked = last !== undefined && yearPrepositions.includes(last.norm)
  if (Number(year) < OLD) return !asked || next?.pos === 'NOUN'
  if (Number(year) % 50 === 0 && isPlural(next)) return !asked
  const possible = last === undefined || asked || yearBefore.includes(last.norm) || isCapitalised(last)
  return !possible && isPlural(next)
}

const isPlural = (t: Token | undefined): boolean =>
  t !== undefined && t.pos === 'NOUN' && (t.lemma !== t.norm || t.norm === 'people')

/** "May said", "March on the embassy": with no number beside it such a month needs a word before it that asks for a time. */
function isDoubtfulMonth(match: Match, { before, after }: Company, lexicon: TimeLexicon): boolean {
  const month = match.fields.fullmonth
  if (match.means !== 'date' || month === undefined) return false
  if (!lexicon.never.doubtfulMonths.includes(Number(month)) || Object.keys(match.fields).length > 1)
    return false
  const last = before.at(-1)
  if (!last || !lexicon.never.monthBefore.includes(last.norm)) return true
  return isCapitalised(last) || after[0]?.pos === 'VERB' || after[0]?.pos === 'AUX'
}
