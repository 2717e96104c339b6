import type { Language } from '../../src/language/language.ts'
import type { Offer } from '../../src/records/offer.ts'
import type { Words } from '../../src/records/words.ts'
import type { Annotated } from '../../training/document.ts'
import type { Choice } from './choice.ts'
import { halfTold } from './choice.ts'
import { Tally } from './counts.ts'
import { type Scored, scoreTables } from './scores.ts'
import { heldOut } from './texts.ts'

/** A reader, or something simple beside it, which may offer no more than what is compared. */
export interface Finder {
  readonly name: string
  readonly find: (words: Words, text: Annotated) => Promise<Partial<Offer>>
  /** Of what does less than a reader, only a part is measured. */
  readonly parts?: readonly string[]
}

/** Counts into the tally how an offer agrees with what is annotated. */
export type Measure = (text: Annotated, offer: Offer, tally: Tally, words: Words) => void

const EMPTY: Offer = { mentions: [], triggers: [], roles: [], attributions: [], causes: [] }

export const findersOf = ({ readers }: Choice): Finder[] =>
  readers.map(({ name, read }) => ({ name, find: words => read(words) }))

/** Every finder on the same texts, which are cut once. */
export async function scoreAll(
  texts: readonly Annotated[],
  finders: readonly Finder[],
  language: Language,
  measure: Measure,
): Promise<Scored[]> {
  const scored = finders.map(({ name }) => ({ finder: name, tallies: [] as Tally[] }))
  for (const text of texts) {
    const words = language.cut(text.text)
    for (const [i, { find, parts }] of finders.entries()) {
      const tally = new Tally(parts)
      measure(text, { ...EMPTY, ...(await find(words, text)) }, tally, words)
      scored[i].tallies.push(tally)
    }
  }
  return scored
}

/** One corpus: its held-out texts by every finder, as tables. */
export async function printCorpus(
  { title, corpus, finders, measure }: Comparison,
  choice: Choice,
): Promise<void> {
  const texts = heldOut(corpus, choice)
  if (texts.length === 0) return console.log(`\n${title}: nothing held out here, nothing measured`)
  const scored = await scoreAll(texts, finders, choice.tools.language, measure)
  console.log(`\n${title}\n${texts.length} of ${corpus.length} texts: ${halfTold(choice)}`)
  console.log(scoreTables(scored, choice))
}

export interface Comparison {
  readonly title: string
  readonly corpus: readonly Annotated[]
  readonly finders: readonly Finder[]
  readonly measure: Measure
}
