import { corpora } from '../training/corpora.ts'
import { choiceOf } from './held/choice.ts'
import { findersOf, printCorpus } from './held/compare.ts'
import { mostFrequent } from './triggers/frequent.ts'
import { measureTriggers } from './triggers/measure.ts'

export const about =
  'triggers of held-out texts, by reader, beside the most frequent type of each word [--reader rules|model|both] [--labels]'

const TITLES: Readonly<Record<string, string>> = {
  maven: 'MAVEN: sentences of Wikipedia, mostly of wars and storms',
  wikievents: 'WikiEvents: annotated in part, so only what stands on an annotated trigger counts for P',
  m2e2: 'M2E2: annotated in part, so only what stands on an annotated trigger counts for P',
  annotation: 'Our own annotation',
}

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--labels] [--all]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  for (const [name, title] of Object.entries(TITLES)) {
    const corpus = corpora[name]()
    const training = corpus.filter(({ split }) => split === 'train')
    const finders = [...findersOf(choice), mostFrequent(training)]
    await printCorpus({ title, corpus, finders, measure: measureTriggers }, choice)
  }
}
