const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
  ŧ: 't',
}

/**
 * The form under which a name is looked up: lower case, without accents, apostrophes and points, hyphens as spaces,
 * and "St." for every "Saint". "Al-Ḩillah" becomes "al hillah", "N'Djamena" "ndjamena".
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþıəħŧ]/g, letter => PLAIN[letter])
    .replace(/['’‘ʻʼʾʿ`´".]/g, '')
    .replace(/[-‐‑–—/,()\s]+/g, ' ')
    .trim()
    .replace(/\bsainte?\b/g, 'st')
    .replace(/\bmount\b/g, 'mt')
    .replace(/\bfort\b/g, 'ft')

/** The Arabic article in the spellings of news and maps: assimilated ("Ar Raqqah") and Egyptian ("El Arish") forms too. */
const ARTICLE = /^(?:al|el|ar|er|as|es|ash|esh|ad|ed|at|et|ath|an|en|az|ez) (?=\S{3})/

/** A folded name without a leading Arabic article, or undefined where it has none. */
export const withoutArticle = (folded: string): string | undefined =>
  ARTICLE.test(folded) ? folded.replace(ARTICLE, '') : undefined

/** "MOSUL" as "Mosul"; "U.S." and "UAE" stay. */
export const titled = (name: string): string =>
  name.length > 4 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, letter => letter.toUpperCase())
    : name
