/** At most `limit` characters on one line, cut at a word, with an ellipsis where something was left out. */
export function shorten(text: string, limit: number): string {
  const flat = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (flat.length <= limit) return flat
  const cut = flat.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\s,;:.\ud800-\udbff]+$/, '')}…`
}

/** The words in quotation marks, for which their own make room where the report gives them as a quotation. */
export function quoted(words: string, limit: number): string {
  const inner = words.trim().replace(/^["“]|["”]$/g, '')
  return `“${shorten(inner, limit)}”`
}
