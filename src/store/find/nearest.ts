/** The known words that are nearest to one that is unknown, at most three, by the letters that have to be changed. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const asked = word.toLowerCase()
  const most = Math.max(2, Math.floor(asked.length / 3))
  return [...new Set(known)]
    .map(name => ({ name, apart: distance(asked, name.toLowerCase(), most) }))
    .filter(({ name, apart }) => apart <= most || name.toLowerCase().startsWith(asked))
    .sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** "Did you mean Iraq or Iran?", or else what is said otherwise. */
export const suggestion = (names: readonly string[], otherwise: string): string =>
  names.length > 0 ? `Did you mean ${names.join(' or ')}?` : otherwise

/** Levenshtein's distance, or something larger than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 100) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same))
    }
    row = next
  }
  return row[b.length]
}
