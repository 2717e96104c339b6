/** Least shingles of this many classes: two texts share each with the chance that their shingles are the same. */
const CLASSES = 24

/** Shingles of the beginning, of which each stretch gives one: a summary is most often the beginning of its report. */
const OPENING = 80
const STRETCH = 14
const OF_OPENING = 2 ** 52

/**
 * Numbers by which a text is found by those that share much of it: the least shingle of each of 24 classes (MinHash with one
 * permutation; Li, Owen and Zhang, 2012), and of the beginning the least of every fourteen that follow each other (winnowing;
 * Schleimer, Wilkerson and Aiken, 2003), for what is much shorter than the other. Whole numbers below 2^53.
 */
export function fingerprintOf(shingles: readonly number[]): number[] {
  const least = new Map<number, number>()
  for (const shingle of shingles) {
    const kind = shingle % CLASSES
    const before = least.get(kind)
    if (before === undefined || shingle < before) least.set(kind, shingle)
  }
  return [...new Set([...least.values(), ...winnowed(shingles.slice(0, OPENING)).map(inOpening)])]
}

function winnowed(shingles: readonly number[]): number[] {
  if (shingles.length === 0) return []
  const stretches = Math.max(1, shingles.length - STRETCH + 1)
  return Array.from({ length: stretches }, (_, at) => Math.min(...shingles.slice(at, at + STRETCH)))
}

/** What is shared in the beginning is no sign of what is shared in all, and the other way round. */
const inOpening = (shingle: number): number => (shingle + OF_OPENING) % 2 ** 53
