/**
 * Letters and digits, without accents, with a space for all that stands between: what each database takes for a word is then the
 * same. What is looked for goes the same way.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
