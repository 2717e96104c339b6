import type { RawToken } from './tokens.ts'

/** Titles and shortenings that the tagger takes for the end of a sentence. */
const SHORTENED =
  /(?:^|[\s("'])(?:rev|maj|sgt|brig|cpl|pvt|adm|capt|cmdr|supt|insp|hon|fr|msgr|amb|approx|dept|est|vs|no|nos|fig|al|gen|lt|col|sen|rep|gov|prof)\.$/i

/** Where sentences begin, mended: `opens` of each token as it should be. `text` is the stretch that was cut. */
export function mendOpenings(text: string, tokens: readonly RawToken[]): RawToken[] {
  const lines = lineStarts(text)
  return tokens.map((token, i) => {
    if (i === 0) return token.opens ? token : { ...token, opens: true }
    const opens = opensHere(text, tokens, i, lines)
    return opens === token.opens ? token : { ...token, opens }
  })
}

function opensHere(
  text: string,
  tokens: readonly RawToken[],
  i: number,
  lines: ReadonlySet<number>,
): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  if (/\n/.test(text.slice(before.end, token.start)) && lines.has(token.start)) return true
  const word = text.slice(token.start, token.end)
  if (NUMBERED.test(text.slice(Math.max(0, token.start - 8), token.start))) return false
  if (!token.opens)
    return /^(?:…|\.\.\.)$/.test(text.slice(before.start, before.end)) && isOrdinaryOpening(word, token)
  // "Why?" he asked; Yahoo! said.
  if (/^\p{Ll}/u.test(word) && /[!?.]["'”’)]*$/.test(text.slice(before.start - 1, before.end))) return false
  return !SHORTENED.test(text.slice(Math.max(0, before.end - 12), before.end))
}

const isOrdinaryOpening = (word: string, token: RawToken): boolean =>
  /^\p{Lu}/u.test(word) && token.pos !== 'PROPN' && word !== 'I'

const BULLET = /^\s*(?:[-*•·▪–—]|\d{1,2}[.)])\s+\S/
/** The number of a list entry, right before its first word. */
const NUMBERED = /(?:^|\n)\s*\d{1,2}[.)]\s*$/
const SHORT_LINE = 50

/** Offsets at which a line begins something of its own: a bullet, or a line after a heading or caption without full stop. */
function lineStarts(text: string): Set<number> {
  const starts = new Set<number>()
  if (!text.includes('\n')) return starts
  const lines = text.split('\n')
  const wrapped = isWrapped(lines)
  let at = 0
  lines.forEach((line, i) => {
    const start = at + line.length - line.trimStart().length
    const above = i === 0 ? '' : lines[i - 1].trim()
    if (i > 0 && (BULLET.test(line) || (!wrapped && endsShort(above) && /^\s*[\p{Lu}\d"“'‘]/u.test(line))))
      starts.add(start)
    at += line.length + 1
  })
  return starts
}

const endsShort = (line: string): boolean =>
  line.length > 0 && line.length <= SHORT_LINE && !/[,;:(-]$/.test(line)

/** Lines broken at a fixed width: all but the last are about as long as the longest, or they end in small letters. */
function isWrapped(lines: readonly string[]): boolean {
  const body = lines.slice(0, -1).map(line => line.trimEnd().length)
  const longest = Math.max(...body)
  return (
    lines.length > 2 && longest > SHORT_LINE && longest <= 100 && body.every(length => length > longest * 0.6)
  )
}
