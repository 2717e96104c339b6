import type { Piece } from '../text/layout.ts'

/** A word that was looked for, in lower case; a prefix stands for all that begin so. */
export interface Sought {
  readonly word: string
  readonly isPrefix: boolean
}

const SHORTEST_STEM = 4
const LONGEST_ENDING = 3

/** "attack" is also in "attacked" and "attackers". For showing only: the database has its own stemmer, and that decides. */
function isFormOf(word: string, { word: sought, isPrefix }: Sought): boolean {
  if (isPrefix) return word.startsWith(sought)
  if (word === sought) return true
  const shared = sharedStart(word, sought)
  return shared >= SHORTEST_STEM && Math.max(word.length, sought.length) - shared <= LONGEST_ENDING
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

const holds = (token: string, sought: readonly Sought[]): boolean =>
  plain(token)
    .split(/[^\p{L}\p{N}]+/u)
    .some(word => word !== '' && sought.some(each => isFormOf(word, each)))

/** A sentence in pieces, those strong that hold a word that was looked for. */
export const marked = (sentence: string, sought: readonly Sought[]): Piece[] =>
  sentence
    .split(/\s+/)
    .filter(Boolean)
    .map(text => ({ text, role: holds(text, sought) ? 'strong' : 'none' }))

/** The sentences with the most of the words, at most `count`, in the order of the text; without words, the first. */
export function bestPassages(
  sentences: readonly string[],
  sought: readonly Sought[],
  count: number,
): string[] {
  if (sought.length === 0) return sentences.slice(0, count)
  const weights = sentences.map(sentence => {
    const tokens = sentence.split(/\s+/)
    return sought.filter(each => tokens.some(token => holds(token, [each]))).length
  })
  const best = [...sentences.keys()].sort((a, b) => weights[b] - weights[a] || a - b).slice(0, count)
  return best.sort((a, b) => a - b).map(index => sentences[index])
}

const EDGE = 20

/** A long sentence from a little before the first word that was looked for, up to `width` characters. */
export function excerpt(pieces: readonly Piece[], width: number): Piece[] {
  const first = Math.max(
    0,
    pieces.findIndex(({ role }) => role === 'strong'),
  )
  const total = pieces.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (total <= width) return [...pieces]
  let from = first
  let used = 0
  const before = Math.min(EDGE * 4, width / 3)
  while (from > 0 && used + pieces[from - 1].text.length < before) used += pieces[--from].text.length + 1
  const kept: Piece[] = from > 0 ? [{ text: '…', role: 'none' }] : []
  let length = 0
  for (const piece of pieces.slice(from)) {
    length += piece.text.length + 1
    if (length > width) return [...kept, { text: '…', role: 'none' }]
    kept.push(piece)
  }
  return kept
}
