import { detect } from 'tinyld'
import { FUNCTION_WORDS } from './functionwords.ts'

/** Enough to be sure of a language; the time does not grow with the text. */
const ENOUGH = 3000
/** Fewer letters than a sentence has: a detector of letter sequences goes by the names then, and names tell nothing. */
const SENTENCE = 120

/** The language of a text as a BCP 47 tag; "und" where too little is there to tell. */
export function languageOf(text: string): string {
  // Capitals throughout mislead the detector, which learnt from mixed case.
  const probe = text
    .slice(0, ENOUGH)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
  const told = byFunctionWords(probe.match(/\p{L}+/gu) ?? [])
  if (told) return told
  const letters = probe.match(/\p{L}/gu) ?? []
  const latin = letters.filter(letter => letter < '\u0250').length
  if (letters.length < 12 || (latin > letters.length / 2 && letters.length < SENTENCE)) return 'und'
  return detect(probe) || 'und'
}

function byFunctionWords(words: readonly string[]): string | undefined {
  const counts = Object.entries(FUNCTION_WORDS)
    .map(([tag, list]) => ({ tag, count: words.filter(word => list.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  return first.count >= 2 && first.count > 1.5 * second.count && first.count > words.length / 12
    ? first.tag
    : undefined
}
