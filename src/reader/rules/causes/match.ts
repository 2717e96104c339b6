import type { Token } from '../../../records/words.ts'
import type { CauseWords } from './lexicon.ts'

/** The rows of a list by their first word, so that each token of a text looks at few of them. */
export type ByFirst = ReadonlyMap<string, readonly CauseWords[]>

/** Longer rows first: "because of" before "because". */
export function byFirst(rows: readonly CauseWords[]): ByFirst {
  const map = new Map<string, CauseWords[]>()
  for (const row of rows) for (const word of row.words[0]) map.set(word, [...(map.get(word) ?? []), row])
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** The longest row that stands at a token, word by word within one sentence; `first` is how its first word is spelt here. */
export function rowAt(
  map: ByFirst,
  tokens: readonly Token[],
  at: number,
  first: string,
  fits: (row: CauseWords) => boolean = () => true,
): CauseWords | undefined {
  return map
    .get(first)
    ?.find(
      row =>
        fits(row) &&
        row.words.every(
          (word, n) =>
            n === 0 || (tokens[at + n]?.sentence === tokens[at].sentence && word.has(tokens[at + n].norm)),
        ),
    )
}
