import { detect } from 'tinyld'

/** Enough to be sure of a language; the time does not grow with the text. */
const ENOUGH = 3000

/** The language of a text as a BCP 47 tag; "und" where there are too few words to tell. */
export function languageOf(text: string): string {
  // Capitals throughout mislead the detector, which learnt from mixed case.
  const probe = text
    .slice(0, ENOUGH)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
  if ((probe.match(/\p{L}/gu) ?? []).length < 12) return 'und'
  return detect(probe) || 'und'
}
