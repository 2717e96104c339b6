import type { Pos } from '../../records/words.ts'
import { isShouted, recase } from './recase.ts'
import { its, nlp, type TaggedText } from './tagger.ts'

/** One word of a stretch of text, before hyphens are joined. Offsets are into the stretch. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly lemma: string
  readonly pos: Pos
  /** Does a sentence begin here? */
  readonly opens: boolean
}

// The tagger knows straight quotes only; each mark is replaced by one of the same length, so that offsets hold.
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
}
const UNUSUAL = /[‘’‛`“”„«»\u00a0\u202f\u2009\t\n\r]/g

/** Marks and spaces made plain, length unchanged. */
export const plain = (text: string): string => text.replace(UNUSUAL, mark => PLAIN[mark])

const WINK_ONLY: Readonly<Record<string, Pos>> = { SPACE: 'X' }

/** Cuts one paragraph into words with lemma and part of speech, by wink-nlp's English model. */
export function tokenize(paragraph: string): RawToken[] {
  const written = plain(paragraph)
  const text = isShouted(written) ? recase(written) : written
  const doc = nlp.readDoc(text)
  const words = doc.tokens().out()
  const tags = doc.tokens().out(its.pos) as string[]
  const lemmas = doc.tokens().out(its.lemma as never) as unknown as string[]
  const opening = sentenceStarts(doc)
  const tokens: RawToken[] = []
  let from = 0
  words.forEach((word, i) => {
    const start = text.indexOf(word, from)
    if (start < 0 || tags[i] === 'SPACE') return
    from = start + word.length
    const pos = WINK_ONLY[tags[i]] ?? (tags[i] as Pos)
    const before = tokens[tokens.length - 1]
    if (before?.end === start && isTorn(text, start)) {
      tokens[tokens.length - 1] = whole(text, before, from)
      return
    }
    tokens.push({ start, end: from, lemma: (lemmas[i] ?? word).toLowerCase(), pos, opens: opening.has(i) })
  })
  return tokens
}

/** The tagger knows no letters beyond Latin-1 and tears "Vučić" apart before them. */
const isTorn = (text: string, at: number): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M}]$/u.test(text.slice(at - 1, at + 1)) &&
  /[\u0100-\uffff]/.test(text.slice(at - 1, at + 1))

const whole = (text: string, before: RawToken, end: number): RawToken => ({
  ...before,
  end,
  lemma: text.slice(before.start, end).toLowerCase(),
})

function sentenceStarts(doc: TaggedText): Set<number> {
  const starts = new Set<number>()
  let count = 0
  for (const tokens of doc.sentences().out(its.span as never) as unknown as [number, number][]) {
    starts.add(tokens[0])
    count = tokens[1]
  }
  if (count === 0) starts.add(0)
  return starts
}
