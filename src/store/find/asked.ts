import type { Archive } from '../archive.ts'
import { plainWords } from '../plain-words.ts'

/** A word, a phrase, or the beginning of a word ("bomb*"). */
export interface Term {
  readonly words: string
  readonly isPrefix: boolean
}

/** What is looked for: at least one of each group, and none of `none`. */
export interface Asked {
  readonly groups: readonly (readonly Term[])[]
  readonly none: readonly Term[]
}

const TERM = /(?<minus>-)?(?:["“”](?<phrase>[^"“”]*)(?:["“”]|$)|(?<word>[^\s"“”]+))/gu

/**
 * Reads what a person types: words that must all be there, "a phrase", this OR that, -without, and begin*. Every other mark is a
 * mark between words: nothing that is typed is ever a command of a database. Undefined where no word is asked for.
 */
export function askedIn(typed: string): Asked | undefined {
  const groups: Term[][] = []
  const none: Term[] = []
  let isOr = false
  for (const { groups: found } of typed.matchAll(TERM)) {
    const { minus, phrase, word } = found as Record<string, string | undefined>
    if (word === 'OR' && !minus) {
      isOr = groups.length > 0
      continue
    }
    const term = termOf(phrase ?? word ?? '', phrase === undefined)
    if (!term) continue
    if (minus) none.push(term)
    else if (isOr) groups[groups.length - 1].push(term)
    else groups.push([term])
    isOr = false
  }
  return groups.length > 0 || none.length > 0 ? { groups, none } : undefined
}

function termOf(text: string, mayBePrefix: boolean): Term | undefined {
  const words = plainWords(text)
  return words === '' ? undefined : { words, isPrefix: mayBePrefix && /[\p{L}\p{N}]\*$/u.test(text) }
}

/** The positive part and the negative one in the language of the database; either may be missing. */
export interface Spelled {
  readonly some?: string
  readonly none?: string
}

export const spelled = ({ groups, none }: Asked, dialect: Archive['dialect']): Spelled => {
  const { term, or, and } = SPELLING[dialect]
  const any = (terms: readonly Term[]) => `(${terms.map(term).join(or)})`
  return {
    some: groups.length > 0 ? groups.map(any).join(and) : undefined,
    none: none.length > 0 ? any(none) : undefined,
  }
}

/** Terms hold letters, digits and single spaces only (`plainWords`), so that quoting them is enough. */
const SPELLING = {
  sqlite: {
    term: ({ words, isPrefix }: Term) => `"${words}"${isPrefix ? ' *' : ''}`,
    or: ' OR ',
    and: ' AND ',
  },
  postgres: {
    term: ({ words, isPrefix }: Term) =>
      `(${words
        .split(' ')
        .map((word, index, all) => `'${word}'${isPrefix && index === all.length - 1 ? ':*' : ''}`)
        .join(' <-> ')})`,
    or: ' | ',
    and: ' & ',
  },
}
