import { english } from '../../src/language/en/english.ts'
import type { Chunk } from '../../src/records/words.ts'
import { type Syntax, syntaxOf } from '../../src/syntax/syntax.ts'

/** A sentence, and its chunk whose head is a word; `show` gives the heads of chunks. */
export interface Parse {
  readonly syntax: Syntax
  readonly at: (head: string) => Chunk
  readonly show: (chunks: readonly Chunk[]) => string
}

export function parse(text: string): Parse {
  const words = english.cut(text)
  return {
    syntax: syntaxOf(words),
    at: head => {
      const chunk = words.chunks.find(c => words.tokens[c.head].text === head)
      if (!chunk) throw new Error(`no chunk "${head}" in: ${text}`)
      return chunk
    },
    show: chunks => chunks.map(c => words.tokens[c.head].text).join(' '),
  }
}
