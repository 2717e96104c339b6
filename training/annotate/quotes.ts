import type { Words } from '../../src/records/words.ts'

/** Start and end in UTF-16 code units of the report's text. */
export type Extent = [start: number, end: number]

export type Find = (quote: string) => Extent | undefined

/** Finds quotes in a report; what cannot be found is added to `faults` in words that say what to do. */
export function quoteFinder({ text, sentences }: Words, faults: string[]): Find {
  return quote => {
    const [, number, words, nth] = /^(\d+):\s*(.+?)(?:#(\d+))?\s*$/su.exec(quote)!
    const sentence = sentences[Number(number)]
    if (!sentence) {
      faults.push(`"${quote}": there is no sentence ${number}; the last is ${sentences.length - 1}`)
      return undefined
    }
    let at = sentence.start - 1
    for (let i = 0; i < Number(nth ?? 1); i++) {
      at = wordAt(text, words, at + 1, sentence.end)
      if (at < 0) {
        const where = sentences.filter(other => wordAt(text, words, other.start, other.end) >= 0)
        const elsewhere = where.length > 0 ? `; they stand in ${where.map(s => s.index).join(', ')}` : ''
        faults.push(`"${quote}": these words are not in sentence ${number}${elsewhere}`)
        return undefined
      }
    }
    return [at, at + words.length]
  }
}

/** Where these words stand as whole words, or -1. */
function wordAt(text: string, words: string, from: number, to: number): number {
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  ) {
    const isCut = /[\p{L}\p{N}]/u
    const before = at > 0 && isCut.test(text[at - 1]) && isCut.test(words[0])
    const after = isCut.test(text[at + words.length] ?? '') && isCut.test(words.at(-1)!)
    if (!before && !after) return at
  }
  return -1
}
