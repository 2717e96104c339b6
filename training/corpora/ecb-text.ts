import { joined } from '../joined.ts'
import { type CatToken, tokensOf } from './cat-xml.ts'

/** A file of ECB+ as running text; a sentence that ends without a mark, as headlines do, is a paragraph of its own. */
export function ecbJoined(xml: string): ReturnType<typeof joined> & { readonly tokens: readonly CatToken[] } {
  const tokens = tokensOf(xml)
  const breaks = new Set(
    tokens.flatMap(({ sentence }, i) =>
      i > 0 && sentence !== tokens[i - 1].sentence && !/[.?!"”’']$/.test(tokens[i - 1].word) ? [i] : [],
    ),
  )
  return {
    tokens,
    ...joined(
      tokens.map(token => token.word),
      breaks,
    ),
  }
}
