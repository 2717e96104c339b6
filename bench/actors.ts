import { corpora } from '../training/corpora.ts'
import { mostFrequentLabel } from './actors/frequent.ts'
import { joinedActors } from './actors/joined.ts'
import { measureMentions } from './actors/measure.ts'
import { choiceOf } from './held/choice.ts'
import { findersOf, printCorpus } from './held/compare.ts'
import { scoreTables } from './held/scores.ts'
import { heldOut } from './held/texts.ts'

export const about =
  'mentions of held-out texts, and actors, by reader, beside frequent labels [--reader rules|model|both] [--labels]'

const TITLES: Readonly<Record<string, string>> = {
  gum: 'GUM, news and interviews, in our cut',
  re3d: 're3d: only its sure names',
  annotation: 'Our own annotation, up to where mentions were marked',
}

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--labels] [--all]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  for (const [name, title] of Object.entries(TITLES)) {
    const corpus = corpora[name]()
    const training = corpus.filter(({ split }) => split === 'train')
    const finders = [...findersOf(choice), mostFrequentLabel(training)]
    await printCorpus({ title, corpus, finders, measure: measureMentions }, choice)
  }
  const names = heldOut(corpora.gum(), choice).map(({ id }) => id.replace('gum/', ''))
  const joined = []
  for (const reader of choice.readers)
    joined.push({ finder: reader.name, tallies: await joinedActors(names, reader, choice.tools) })
  if (names.length > 0) console.log(`\nGUM, the same texts\n${scoreTables(joined, choice)}`)
}
