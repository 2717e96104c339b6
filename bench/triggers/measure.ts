import type { Corpus } from './corpora.ts'

/** An annotated stretch of words, and the codebook's types that count as right; none where it has no such type. */
export interface Gold {
  readonly from: number
  readonly to: number
  readonly types: readonly string[]
}

export interface Sample {
  readonly key: string
  readonly tokens: readonly string[]
  readonly gold: readonly Gold[]
}

export interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
}

export type Finder = (text: string) => readonly Found[]

/** The words joined as prose, and where each of them starts. */
export function joined(tokens: readonly string[]): { text: string; starts: number[] } {
  let text = ''
  const starts = tokens.map((token, i) => {
    const isTight =
      i === 0 || /^(?:[.,;:!?)\]%]|['’]s|n['’]t|['’])$/.test(token) || /[([]$/.test(tokens[i - 1])
    if (!isTight) text += ' '
    text += token
    return text.length - token.length
  })
  return { text, starts }
}

interface Counts {
  readonly right: number
  readonly offered: number
  readonly reached: number
  readonly gold: number
}

/**
 * Counts by overlap. What stands on an event that the codebook has no type for is not counted, nor is what has a type that
 * the corpus does not annotate.
 */
export function measure(
  corpus: Corpus,
  samples: readonly Sample[],
  find: Finder,
  typed: boolean,
  onError: (line: string) => void = () => {},
): Counts {
  let [right, offered, reached, gold] = [0, 0, 0, 0]
  for (const sample of samples) {
    const { text, starts } = joined(sample.tokens)
    const found = find(text)
    const touches = (f: Found, g: Gold): boolean =>
      f.start < starts[g.to - 1] + sample.tokens[g.to - 1].length && starts[g.from] < f.end
    for (const g of sample.gold.filter(g => g.types.length > 0)) {
      gold++
      if (found.some(f => touches(f, g) && (!typed || g.types.includes(f.type)))) reached++
      else onError(`- missed ${g.types[0]} «${sample.tokens.slice(g.from, g.to).join(' ')}» ${text}`)
    }
    for (const f of found) {
      const under = sample.gold.filter(g => touches(f, g))
      if (!corpus.types.has(f.type) || (under.length > 0 && under.every(g => g.types.length === 0))) continue
      offered++
      if (under.some(g => !typed || g.types.includes(f.type))) right++
      else
        onError(`+ ${under[0]?.types[0] ?? 'nothing'}, not ${f.type} «${text.slice(f.start, f.end)}» ${text}`)
    }
  }
  return { right, offered, reached, gold }
}

/** Gives each word the type that it has most often in the training part; a word that has mostly none gets none. */
export function mostFrequent(training: readonly Sample[]): Finder {
  const counts = new Map<string, Map<string, number>>()
  for (const { tokens, gold } of training) {
    const types = tokens.map((_, i) => gold.find(g => g.from <= i && i < g.to)?.types[0] ?? '')
    tokens.forEach((token, i) => {
      const known = counts.get(stem(token)) ?? new Map<string, number>()
      counts.set(stem(token), known.set(types[i], (known.get(types[i]) ?? 0) + 1))
    })
  }
  const best = new Map<string, string>()
  for (const [word, types] of counts) best.set(word, [...types].toSorted((a, b) => b[1] - a[1])[0][0])
  return text =>
    [...text.matchAll(/[\p{L}\p{N}-]+/gu)].flatMap(({ 0: word, index }) => {
      const type = best.get(stem(word))
      return type ? [{ start: index, end: index + word.length, type }] : []
    })
}

const stem = (token: string): string => token.toLowerCase().replace(/(?:ings?|ed|es|s)$/, '')
