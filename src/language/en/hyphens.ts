import type { Pos } from '../../records/words.ts'
import type { RawToken } from './tokens.ts'

/** "Iran-backed", "10-year-old" and "al-Shabaab" are one word each; the tagger cuts them at the hyphen. */
export function joinHyphens(text: string, tokens: readonly RawToken[]): RawToken[] {
  const joined: RawToken[] = []
  let i = 0
  while (i < tokens.length) {
    let last = i
    while (isHyphenBetween(text, tokens, last + 1)) last += 2
    joined.push(last === i ? tokens[i] : join(text, tokens.slice(i, last + 1)))
    i = last + 1
  }
  return joined
}

function isHyphenBetween(text: string, tokens: readonly RawToken[], i: number): boolean {
  const [before, hyphen, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!after || hyphen.end - hyphen.start !== 1 || !'-‐‑'.includes(text[hyphen.start])) return false
  if (before.end !== hyphen.start || hyphen.end !== after.start || after.opens) return false
  return (
    /[\p{L}\p{N}.']$/u.test(text.slice(before.start, before.end)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(after.start, after.end))
  )
}

function join(text: string, parts: readonly RawToken[]): RawToken {
  const words = parts.filter((_, i) => i % 2 === 0)
  const [first, last] = [words[0], words[words.length - 1]]
  const whole = text.slice(first.start, last.end)
  return {
    start: first.start,
    end: last.end,
    opens: first.opens,
    lemma: `${whole.slice(0, last.start - first.start).toLowerCase()}${last.lemma}`,
    pos: posOf(text, words),
  }
}

function posOf(text: string, words: readonly RawToken[]): Pos {
  const [first, last] = [words[0], words[words.length - 1]]
  const lastWord = text.slice(last.start, last.end)
  const lastIsName = /^\p{Lu}/u.test(lastWord)
  if (words.every(w => w.pos === 'NUM')) return 'NUM'
  if (lastIsName) return 'PROPN'
  if (
    /(?:ed|led|built|held|run|made|born|wide|old|ing|style|era|range|scale|type|based)$/.test(lastWord) ||
    last.pos === 'VERB'
  )
    return 'ADJ'
  if (first.pos === 'NUM' || last.pos === 'ADJ' || words.length > 2) return 'ADJ'
  return last.pos === 'ADP' || last.pos === 'ADV' ? 'NOUN' : last.pos
}
