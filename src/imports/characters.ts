import { decodeHTMLStrict } from 'entities'

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
// Zero-width joiners stay: Persian spelling and emoji need them. Direction marks carry no words.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const CONTROLS = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]/g
/** The stream-safe format of Unicode Annex 15: composing longer runs of accents takes the square of their length. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu
const HALVES = /\p{Surrogate}/gu

/** "&hellip;" and "&#038;" become what they stand for. Only with their semicolon: "AT&T" and "R&D" stay. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, decodeHTMLStrict) : text

/** Odd spaces become a space, invisible and control characters go, accents are composed, halves of a pair are replaced. */
export const cleanCharacters = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\f\v]/g, '\n')
    .replace(CONTROLS, '')
    .replace(HALVES, '\uFFFD')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')

/** One line of clean text: for titles, names and excerpts. */
export const cleanLine = (text: string): string =>
  cleanCharacters(decodeEntities(decodeEntities(text)))
    .replace(/\s+/g, ' ')
    .trim()
