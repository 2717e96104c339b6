import { type Explanation, explain } from '../exports/explain.ts'
import type { Tools } from '../pipeline.ts'
import { codebookWords } from '../reader/model/modes.ts'
import type { Reader } from '../reader/reader.ts'
import type { Offer, OfferedTrigger } from '../records/offer.ts'
import type { Reading } from '../records/reading.ts'
import type { Words } from '../records/words.ts'
import { lastTokenOf, syntaxOf } from '../syntax/syntax.ts'

/** Tools whose reader remembers what it offered last, and what explains the reading that came of it. */
export interface Explaining {
  readonly tools: Tools
  /** Undefined for a report that no reader was asked about. */
  readonly explain: (reading: Reading) => Promise<Explanation | undefined>
}

/** `second` is asked for its own opinion of each report. */
export function explaining(tools: Tools, second: Reader | undefined): Explaining {
  const { reader, codebook, language } = tools
  const knownIn = codebookWords(codebook, language.triggers)
  let last: { readonly words: Words; readonly offer: Offer } | undefined
  const remembering: Reader = {
    name: reader.name,
    read: async words => {
      const offer = await reader.read(words)
      last = { words, offer }
      return offer
    },
  }
  return {
    tools: { ...tools, reader: remembering },
    explain: async reading => {
      if (!last) return undefined
      const { words, offer } = last
      last = undefined
      const other = second && { reader: second.name, offer: await second.read(words) }
      const known = knownIn(words)
      const syntax = syntaxOf(words)
      const entryOf = ({ span, type }: OfferedTrigger): string | undefined => {
        const entry = known.entryAt(
          { from: syntax.tokenAt(span.start), to: lastTokenOf(syntax, span) + 1 },
          type,
        )
        return entry && `${entry.words.join(' ')}, ${entry.part}`
      }
      return explain(reading, { reader: reader.name, offer }, other, entryOf)
    },
  }
}
