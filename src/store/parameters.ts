import { createHash } from 'node:crypto'

/**
 * What a query is given, in a form that both databases take and find again: PostgreSQL refuses U+0000 in text, and half of a
 * surrogate pair has no UTF-8. Both become U+FFFD. Bodies are bytes and stay as they are.
 */
export const cleaned = (parameters: readonly unknown[]): unknown[] =>
  parameters.map(parameter => (typeof parameter === 'string' ? cleanText(parameter) : parameter))

const UNFIT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const cleanText = (text: string): string => text.replace(UNFIT, '\uFFFD')

/** A row of an index of PostgreSQL holds 2,704 bytes; a character has up to 4. */
const LONGEST = 400
const KEPT = 300

/**
 * For columns that are looked up or must be unique, in the form in which the database gives them back: a longer text keeps its beginning and has the hash of all of it in place of
 * the rest, so that two long ones which begin alike stay two.
 */
export function indexable(text: string): string {
  const clean = cleanText(text)
  if (clean.length <= LONGEST) return clean
  const hash = createHash('sha256').update(clean).digest('hex').slice(0, 32)
  return cleanText(`${clean.slice(0, KEPT)}…${hash}`)
}

export const indexableOr = (text: string | null): string | null => (text === null ? null : indexable(text))

/** What may be in no index at all need not be whole there: the reading has it. */
const SHOWN = 2000

export const shown = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`)
