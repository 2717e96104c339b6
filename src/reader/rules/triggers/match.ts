import type { Token, Words } from '../../../records/words.ts'
import type { Form } from './forms.ts'

/** Where an entry's words stand. `anchors` are its own words; between `from` and `to` others may stand in a gap. */
export interface Match {
  readonly from: number
  readonly to: number
  readonly anchors: readonly number[]
}

/** How many words "..." may stand for. */
const GAP = 6

/** Lays the entry's words over the text, with its inflected word at token `i`. */
export const matchWords = (words: Words, form: Form, i: number): Match | undefined =>
  form.entry.part === 'noun' ? backwards(words, form.entry.words, i) : forwards(words, form.entry.words, i)

function backwards(words: Words, entry: readonly string[], i: number): Match | undefined {
  const from = i - entry.length + 1
  if (from < 0 || words.tokens[from].sentence !== words.tokens[i].sentence) return undefined
  for (let k = 0; k < entry.length - 1; k++) if (!isWord(words.tokens[from + k], entry[k])) return undefined
  return { from, to: i + 1, anchors: range(from, i + 1) }
}

function forwards(words: Words, entry: readonly string[], i: number): Match | undefined {
  const { sentence } = words.tokens[i]
  const anchors = [i]
  let at = i + 1
  for (let k = 1; k < entry.length; k++) {
    const gap = entry[k] === '...'
    if (gap) k++
    const found = seek(words, entry[k], at, gap ? GAP : 0, sentence)
    if (found === undefined) return undefined
    anchors.push(found)
    at = found + 1
  }
  return { from: i, to: at, anchors }
}

/** A gap holds one phrase: it ends at a comma or another mark. */
function seek(words: Words, word: string, at: number, gap: number, sentence: number): number | undefined {
  for (let i = at; i <= at + gap && i < words.tokens.length; i++) {
    const token = words.tokens[i]
    if (token.sentence !== sentence) return undefined
    if (isWord(token, word)) return i
    if (token.pos === 'PUNCT' && token.norm !== '"') return undefined
  }
  return undefined
}

/** "According" is no "accord": of a verb only the form itself counts. */
const isWord = (token: Token, word: string): boolean =>
  token.norm === word || (token.pos !== 'VERB' && (token.lemma === word || token.norm === `${word}s`))

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)
