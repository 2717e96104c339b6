import type { Extent } from '../../../records/span.ts'
import type { Words } from '../../../records/words.ts'

/** A direct quotation with its marks. One that runs over several paragraphs is one. */
export interface Quote extends Extent {
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/**
 * Pairs the double quotation marks of each paragraph; a mark that nothing closes runs to the end of its paragraph,
 * and on through the next where that opens with a mark, as newspapers quote over several paragraphs.
 */
export function quotesOf(words: Words): Quote[] {
  const { tokens, sentences, text } = words
  const quotes: Quote[] = []
  let open = -1
  let paragraph = -1
  let spills = false
  const close = (to: number): void => {
    const last = quotes.at(-1)
    if (spills && last) quotes[quotes.length - 1] = { ...last, to, end: tokens[to - 1].end }
    else quotes.push({ from: open, to, start: tokens[open].start, end: tokens[to - 1].end })
    open = -1
    spills = false
  }
  tokens.forEach((token, i) => {
    const here = sentences[token.sentence].paragraph
    if (here !== paragraph) {
      paragraph = here
      if (open >= 0) {
        close(i)
        spills = token.norm === '"'
        if (spills) open = i
        if (spills) return
      }
    }
    if (token.norm !== '"') return
    if (open < 0 && opens(text, token)) open = i
    else if (open >= 0 && closes(text, token)) close(i + 1)
  })
  if (open >= 0 && tokens.length > open + 1) close(tokens.length)
  return quotes.filter(quote => quote.to - quote.from > 2)
}

const opens = (text: string, mark: Extent): boolean => {
  const char = text[mark.start]
  if (char === '“' || char === '„') return true
  return char !== '”' && !/[\s]/.test(text[mark.end] ?? ' ')
}

const closes = (text: string, mark: Extent): boolean =>
  text[mark.start] === '”' || text[mark.start] !== '“' || /\s/.test(text[mark.end] ?? ' ')

/** The quotation that a token stands in or is a mark of. */
export function quoteAt(quotes: readonly Quote[], token: number): Quote | undefined {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle].to <= token) low = middle + 1
    else high = middle
  }
  const quote = quotes[low]
  return quote && quote.from <= token ? quote : undefined
}
