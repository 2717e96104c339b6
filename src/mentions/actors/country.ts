import type { OfferedMention } from '../../records/offer.ts'
import { capitalOf, type Directory } from '../directory.ts'
import type { Setting } from './spoken.ts'

/** The one state that a name, an adjective or a word for its people means; nothing where two share it. */
export function isoOf(directory: Directory, word: string): string | undefined {
  const { countries } = directory
  const bare = word.replace(/^the /i, '').replace(/[’']s?$/, '')
  const found = [countries.named(bare), countries.ofPeople(bare)]
    .map(list => list.filter(country => !country.former))
    .find(list => list.length > 0)
  return found?.length === 1 ? found[0].iso2 : undefined
}

/**
 * The country that the words of a phrase or its possessor name: "Iraqi soldiers", "Iraq's military", "Iranian Gen. Soleimani",
 * "the army of Myanmar". Where they name two, none is given.
 */
export function countryOf(
  setting: Setting,
  mention: OfferedMention,
  from: number,
  to: number,
): string | undefined {
  const { words, syntax, directory } = setting
  if (mention.label === 'state' || mention.label === 'place' || mention.label === 'nationality')
    return isoOf(directory, mention.span.text) ?? capitalOf(directory.countries, mention.span.text)
  const start = Math.max(from - REACH, Math.min(from, syntax.chunkAt(from)?.from ?? from))
  const found = new Set<string>()
  for (let i = start; i < to; i++) {
    const iso = countryAt(setting, i)
    if (iso) found.add(iso)
  }
  const after = words.tokens[to]
  if (found.size === 0 && after?.norm === 'of') {
    const iso = countryAt(setting, words.tokens[to + 1]?.norm === 'the' ? to + 2 : to + 1)
    if (iso) found.add(iso)
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** The one country that a report's names and adjectives speak of; nothing where there are several. */
export function onlyCountry(directory: Directory, mentions: readonly OfferedMention[]): string | undefined {
  const found = new Set<string>()
  for (const { label, span } of mentions) {
    if (label !== 'state' && label !== 'nationality' && label !== 'place') continue
    const iso = isoOf(directory, span.text) ?? capitalOf(directory.countries, span.text)
    if (iso) found.add(iso)
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** Words before a phrase that may still name its country. */
const REACH = 12

/** "Saudi-led" and "Iran-backed" tell of a tie, not of a country. */
function countryAt({ words, directory }: Setting, i: number): string | undefined {
  const token = words.tokens[i]
  if (!token || !/^\p{Lu}/u.test(token.text)) return undefined
  const two = words.tokens[i + 1]
  const pair = two && words.text.slice(token.start, two.end)
  return isoOf(directory, token.text) ?? (pair && isoOf(directory, pair))
}
