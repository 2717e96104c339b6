import type { Extent } from '../../src/records/span.ts'

/** The extent without spaces at its ends and without half a word: annotators' hands slip by a letter. */
export function wholeWords({ start, end }: Extent, text: string): Extent[] {
  const isLetter = (at: number) => LETTER.test(text[at] ?? '')
  while (start < end && SPACE.test(text[start])) start++
  while (end > start && SPACE.test(text[end - 1])) end--
  if (start >= end) return []
  while (isLetter(start) && isLetter(start - 1)) start--
  while (isLetter(end) && isLetter(end - 1)) end++
  return [{ start, end }]
}

const SPACE = /\s/
const LETTER = /[\p{L}\p{N}]/u
