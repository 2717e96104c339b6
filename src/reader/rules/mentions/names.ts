import type { MentionLabel } from '../../../records/offer.ts'
import type { Token, Words } from '../../../records/words.ts'

/** Names known before the report is read: countries and their people, armed groups, bodies, given names, places. */
export interface KnownNames {
  /** Looks a name up as it is written, inner spaces single: "Kataib Hezbollah" → armed-group, "Iraq" → state. */
  readonly label: (name: string) => MentionLabel | undefined
  /** "Iraqi", "Americans", "U.S.": words for what or who belongs to a state or people. */
  readonly isNationality: (word: string) => boolean
  /** Given names of persons: "Fatima", "José". */
  readonly isGivenName: (word: string) => boolean
  readonly isPlace: (name: string) => boolean
}

/** Token indices, `to` exclusive. */
export interface NameRun {
  readonly from: number
  readonly to: number
  readonly label: MentionLabel
  readonly score: number
}

const LONGEST = 9

export const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)

/** The words as a directory writes them: line breaks and double spaces are one space. */
export const written = (words: Words, from: number, to: number): string =>
  words.text.slice(words.tokens[from].start, words.tokens[to - 1].end).replace(/\s+/g, ' ')

/** Known names, longest first at each place, never overlapping. They hold whatever the tagger thinks of their words. */
export function findKnown(words: Words, names: KnownNames): NameRun[] {
  const found: NameRun[] = []
  const { tokens } = words
  for (const sentence of words.sentences) {
    let i = sentence.from
    while (i < sentence.to) {
      const run =
        isCapital(tokens[i]) && tokens[i].norm !== 'the' ? knownAt(words, names, i, sentence.to) : undefined
      if (run) found.push(run)
      i = run ? run.to : i + 1
    }
  }
  return found
}

function knownAt(words: Words, names: KnownNames, from: number, end: number): NameRun | undefined {
  const { tokens } = words
  for (let to = Math.min(end, from + LONGEST); to > from; to--) {
    if (tokens[to - 1].pos === 'PUNCT' || tokens[to - 1].end - tokens[from].start > 80) continue
    const name = written(words, from, to)
    const label = names.label(name) ?? names.label(name.replace(/’/g, "'"))
    if (label) return { from, to, label, score: 0.95 }
  }
  return undefined
}
