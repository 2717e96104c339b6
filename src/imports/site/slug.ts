const DAY = /^\d{4}[-_.]?\d{2}[-_.]?\d{2}(?=[-_.]|$)[-_.]?/
/** Folders that sort posts and name none of them. */
const SHELVES =
  /^(?:content|posts?|_posts|blog|news|articles?|src|pages|archives?|\d{1,4}|\.{0,2}|[a-z]{2}(?:-[a-z]{2})?)$/i

/**
 * What a post is called by its file, without day and extension: "2020-03-14-bridge-falls.md", "bridge-falls/index.md" and
 * "2020-03-14-bridge-falls/index.en.md" are "bridge-falls". Undefined where the name says only the day, or nothing.
 */
export function slugOfName(name: string): string | undefined {
  const [file, folder] = name.split(/[/\\!]/).reverse()
  const base = wordsOf(file.replace(/\.\w+$/, ''))
  if (base !== undefined) return base
  return folder === undefined || SHELVES.test(folder) ? undefined : wordsOf(folder)
}

function wordsOf(name: string): string | undefined {
  const words = name.replace(DAY, '').replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '')
  return !/[\p{L}\p{N}]/u.test(words) || /^(?:index|readme)$/i.test(words) ? undefined : words
}
