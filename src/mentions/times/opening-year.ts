import type { TimeLexicon } from '../../language/times.ts'
import type { Fields, Match } from './forms.ts'

const OTHER_YEARS = ['year', 'yy', 'yearword', 'relative', 'anyweekday']

/** "In 2016, he fought on until June": what is told of a month or day when a year opens its sentence. */
export function inOpeningYear(
  match: Match,
  matches: readonly Match[],
  lowered: string,
  lexicon: TimeLexicon,
): Fields {
  const year = openingYear(matches[0], lowered, lexicon)
  if (year === undefined || match.means !== 'date') return match.fields
  return OTHER_YEARS.some(slot => slot in match.fields) ? match.fields : { ...match.fields, year }
}

function openingYear(first: Match, lowered: string, lexicon: TimeLexicon): number | string | undefined {
  if (first.means !== 'date' || Object.keys(first.fields).join() !== 'year') return undefined
  const [preposition, ...rest] = lowered.slice(0, first.start).trim().split(' ')
  const opens =
    lexicon.never.yearPrepositions.includes(preposition) && rest.every(word => lexicon.passed.includes(word))
  return opens ? first.fields.year : undefined
}
