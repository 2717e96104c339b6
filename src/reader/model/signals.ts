import type { LinkKind } from '../../records/link.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { CauseLexicon, CauseWords } from '../rules/causes/lexicon.ts'
import { type ByFirst, byFirst, rowAt } from '../rules/causes/match.ts'
import type { Range } from './spans.ts'

/** What the lexicon of causes knows of the words that say that one thing led to another. */
export interface SignalReader {
  /** The kind of link that such words stand for, and whether the effect is named before them; what the lexicon does not know prompts. */
  readonly meaningOf: (signal: Range) => { readonly kind: LinkKind; readonly isReversed: boolean }
  /** The first such words in a stretch. */
  readonly within: (range: Range) => Range | undefined
}

export function signalReader({ words: { tokens } }: Syntax, lexicon: CauseLexicon): SignalReader {
  const written: ByFirst = byFirst([...lexicon.connectives, ...lexicon.backward])
  const verbs: ByFirst = byFirst([...lexicon.verbs, ...lexicon.answers])
  // "For" is such a word after some verbs only; where the model marks it, it is one.
  const knownAt = (at: number, isMarked: boolean): CauseWords | undefined =>
    rowAt(written, tokens, at, tokens[at].norm, row => isMarked || !row.verbs) ??
    (tokens[at].pos === 'VERB' ? rowAt(verbs, tokens, at, tokens[at].lemma) : undefined)
  const knownIn = ({ from, to }: Range, isMarked: boolean) => {
    for (let at = from; at < to; at++) {
      const row = knownAt(at, isMarked)
      if (row) return { row, at }
    }
    return undefined
  }
  return {
    meaningOf: signal => {
      const row = knownIn(signal, true)?.row
      const isPassive = lexicon.agent.has(tokens[signal.to - 1].norm) && signal.to - signal.from > 1
      return { kind: row?.kind ?? 'prompts', isReversed: (row?.reversed ?? false) !== isPassive }
    },
    within: range => {
      const found = knownIn(range, false)
      return found && { from: found.at, to: found.at + found.row.words.length }
    },
  }
}
