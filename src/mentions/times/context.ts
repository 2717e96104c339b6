import type { Direction, TimeLexicon } from '../../language/times.ts'
import type { Span } from '../../records/span.ts'
import type { Resolved } from './resolved.ts'

/** Longest run of words between a direction and its time: "since at least the". */
const PASSED_AT_MOST = 3

/**
 * Adds what the words around a time say of it: "since", "about", and whether an anchor stands in the words that follow.
 * `lead` is the lower-cased sentence up to the time, `rest` from it on.
 */
export function inContext(
  resolved: Resolved,
  lead: string,
  rest: string,
  span: Span,
  lexicon: TimeLexicon,
): Resolved & { direction?: Direction } {
  const words = lead.slice(-60).trimEnd().split(/\s+/)
  const direction = directionOf(words, lexicon)
  const length = span.end - span.start
  return {
    ...resolved,
    ...(direction && resolved.role === 'point' ? { direction } : {}),
    ...(lexicon.approximate.includes(words.at(-1)!) ? { modifier: 'approximate' as const } : {}),
    ...(resolved.anchor && anchorFollows(rest.slice(0, length), rest.slice(length), lexicon)
      ? { anchor: { ...resolved.anchor, to: 'next-words' as const } }
      : {}),
  }
}

function directionOf(words: readonly string[], lexicon: TimeLexicon): Direction | undefined {
  for (let skip = 0; skip <= PASSED_AT_MOST; skip++) {
    const end = words.length - skip
    const one = lexicon.directions[words[end - 1]]
    const two = lexicon.directions[`${words[end - 2]} ${words[end - 1]}`]
    if (two ?? one) return two ?? one
    if (!lexicon.passed.includes(words[end - 1])) return undefined
  }
  return undefined
}

function anchorFollows(expression: string, after: string, lexicon: TimeLexicon): boolean {
  return lexicon.anchorFollows.some(word => expression.endsWith(` ${word}`)) && /^ [\w"'(]/.test(after)
}
