import type { OfferedAttribution } from '../src/records/offer.ts'
import { type Extent, spanOf } from '../src/records/span.ts'
import { corpora } from '../training/corpora.ts'
import { baseline } from './claims/baseline.ts'
import { measureAttributions } from './claims/measure.ts'
import { choiceOf } from './held/choice.ts'
import { type Finder, findersOf, printCorpus } from './held/compare.ts'

export const about =
  'who says what in held-out texts, by reader, beside "said" with its nearest noun [--reader rules|model|both]'

const TITLES: Readonly<Record<string, string>> = {
  polnear: "PolNeAR's dev part, one annotator a report",
  annotation: 'Our own annotation',
}

const NOTE = 'Marks at either end of a part and a leading "that" decide nothing.'

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--all]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  console.log(NOTE)
  for (const [name, title] of Object.entries(TITLES)) {
    const finders = [...findersOf(choice), plain]
    await printCorpus({ title, corpus: corpora[name](), finders, measure: measureAttributions }, choice)
  }
}

const plain: Finder = {
  name: 'said',
  find: async words => {
    const span = ({ start, end }: Extent) => spanOf(words.text, start, end)
    return {
      attributions: baseline(words).map(
        ({ cue, source, content }): OfferedAttribution => ({
          cue: span(cue),
          ...(source && { source: span(source) }),
          content,
          stance: 'asserts',
          sentence: 0,
          score: 1,
        }),
      ),
    }
  },
}
