/** A name for comparing: no accents, one case, no article, no possessive, one kind of hyphen and quote. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`ʼ]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/'s?$/, '')
    .toLowerCase()
    .replace(/^the /, '')

/** For ids: letters and digits of any script, hyphens between. */
export const slug = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const SMALL = /^(?:of|the|and|for|in|on|de|la|del|y|&)$/i

/** "Popular Mobilization Forces" → PMF; "Department of Defense" → DD and DOD. Names of one word have none. */
export function initials(name: string): string[] {
  const words = name.split(/[\s-]+/).filter(word => /^\p{L}/u.test(word))
  if (words.length < 2) return []
  const letters = (list: readonly string[]): string => list.map(word => word[0].toUpperCase()).join('')
  return [...new Set([letters(words.filter(word => !SMALL.test(word))), letters(words)])]
}
