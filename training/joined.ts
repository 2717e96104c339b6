/**
 * Tokens as running text, with the extent of each: no space before a mark that closes nor after one that opens.
 * `paragraphs` are the tokens before which a blank line stands.
 */
export function joined(
  tokens: readonly string[],
  paragraphs: ReadonlySet<number> = new Set(),
): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let isGlued = true
  let isQuoteOpen = false
  tokens.forEach((token, i) => {
    const next = tokens[i + 1] ?? ''
    const isApostrophe = (token === "'" || token === '’') && SUFFIX.test(next)
    const closes = CLOSES.test(token) || isApostrophe || (token === '"' && isQuoteOpen)
    const joins = token === '-' || token === '/' || isApostrophe
    if (paragraphs.has(i)) text += '\n\n'
    else if (text && !isGlued && !closes && !joins) text += ' '
    starts.push(text.length)
    text += token
    ends.push(text.length)
    const isInitial = INITIAL.test(token) && INITIAL.test(next)
    isGlued = OPENS.test(token) || joins || isInitial || (token === '"' && !isQuoteOpen)
    if (token === '"') isQuoteOpen = !isQuoteOpen
  })
  return { text, starts, ends }
}

const SUFFIX = /^(?:s|t|re|ve|ll|d|m|S)$/
const CLOSES = /^(?:[.,;:!?%)\]}’”]+|'s|n't|''|['’](?:s|t|re|ve|ll|d|m|S))$/
const OPENS = /^(?:[([{“‘$#]+|``)$/
const INITIAL = /^[A-Z]\.$/

export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name])
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
