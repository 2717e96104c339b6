/** Gives the pieces of one word as places in the vocabulary, at least one. */
export type WordPieces = (word: string) => readonly number[]

/** Where BERT's vocabulary has the marks that open and close an input. */
export const CLS = 101
export const SEP = 102

/** What is longer is no word that anyone has learnt. */
const LONGEST = 100

/** A report has a few thousand different words; beyond this the memory is given back and filled anew. */
const REMEMBERED = 20_000

/**
 * Cuts words into pieces as BERT's uncased models do (Devlin et al. 2019; WordPiece by Wu et al. 2016): lower case, no
 * accents, each mark and each Chinese character apart, then the longest pieces that the vocabulary has from the left.
 * `vocabulary` has one piece a row, those inside a word with `##` before them.
 */
export function wordPiece(vocabulary: readonly string[]): WordPieces {
  const places = new Map(vocabulary.map((piece, place) => [piece, place]))
  const unknown = [places.get('[UNK]') ?? 0]
  const known = new Map<string, readonly number[]>()
  return word => {
    if (word.length > LONGEST) return unknown
    const before = known.get(word)
    if (before) return before
    const pieces = partsOf(word).flatMap(part => longestMatches(part, places) ?? unknown)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, pieces.length > 0 ? pieces : unknown)
    return known.get(word)!
  }
}

/** Control characters that BERT drops; the spaces among them part words. */
const DROPPED = /[\uFFFD\p{C}]/gu

/** What stands alone: any mark, all of ASCII that is neither letter nor digit, and the blocks of Chinese characters. */
const ALONE =
  /[\p{P}!-/:-@[-`{-~]|[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu

const partsOf = (word: string): string[] =>
  word
    .replace(/[\t\n\r]/g, ' ')
    .replace(DROPPED, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(ALONE, ' $& ')
    .split(/\s+/u)
    .filter(part => part !== '')

/** Nothing where a stretch of the part is in no piece. */
function longestMatches(part: string, places: ReadonlyMap<string, number>): number[] | undefined {
  const characters = [...part]
  if (characters.length > LONGEST) return undefined
  const found: number[] = []
  for (let from = 0; from < characters.length; ) {
    let to = characters.length
    const inside = from > 0 ? '##' : ''
    while (to > from && !places.has(inside + characters.slice(from, to).join(''))) to--
    if (to === from) return undefined
    found.push(places.get(inside + characters.slice(from, to).join(''))!)
    from = to
  }
  return found
}
