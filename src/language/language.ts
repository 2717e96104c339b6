import type { Words } from '../records/words.ts'

/** What is particular to a language. One implementation a language; stages take it as an argument. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Cuts a text into sentences, words and chunks. */
  readonly cut: (text: string) => Words
}
