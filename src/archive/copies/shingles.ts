import { nameKey } from '../../store/name-key.ts'

/** Words of one shingle: shorter ones are shared by chance, longer ones lost with every word that an editor changes. */
const LENGTH = 4

const HIGH = 2 ** 32
const HIGH_BITS = 0x1f_ffff

/**
 * A number for each sequence of four words of a text, in their order (Broder, "On the resemblance and containment of documents",
 * 1997). Capitals, accents, marks and layout are left aside. Of 53 bits: two sequences of a whole archive hardly share one.
 */
export function shinglesOf(text: string): number[] {
  const words = nameKey(text).split(' ').filter(Boolean).map(hash)
  return words.slice(LENGTH - 1).map((_, at) => {
    let high = 0x9e37_79b9
    let low = 0x85eb_ca6b
    for (const word of words.slice(at, at + LENGTH)) {
      low = mix(low ^ word)
      high = mix(high + Math.imul(word, 0x27d4_eb2f))
    }
    return (high & HIGH_BITS) * HIGH + (low >>> 0)
  })
}

/** FNV-1a. */
function hash(word: string): number {
  let hash = 0x811c_9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193)
  return hash
}

/** The last steps of MurmurHash3. */
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return mixed ^ (mixed >>> 16)
}
