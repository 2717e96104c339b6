import { findCauses } from '../src/reader/rules/causes.ts'
import type { OfferedCause, OfferedTrigger } from '../src/records/offer.ts'
import { spanOf } from '../src/records/span.ts'
import type { Words } from '../src/records/words.ts'
import { corpora } from '../training/corpora.ts'
import { cueWords } from './causes/baseline.ts'
import { causalHead } from './causes/head.ts'
import { measureCauses } from './causes/measure.ts'
import { type Choice, choiceOf } from './held/choice.ts'
import { type Finder, findersOf, printCorpus } from './held/compare.ts'

export const about =
  'what led to what in held-out sentences, by reader, beside cue words [--reader rules|model|both]'

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--all]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  const finders = [
    ...findersOf(choice),
    ...rulesOnAnything(choice),
    ...(await sentenceHead(choice)),
    cueWords,
  ]
  const title = 'Causal News Corpus: single sentences; purpose counts as cause there'
  await printCorpus({ title, corpus: corpora['causal-news'](), finders, measure: measureCauses }, choice)
}

/** Many causes there are no events of the codebook: what the rules are worth where any verb or noun may be one. */
const rulesOnAnything = ({ tools, readers }: Choice): Finder[] =>
  readers
    .filter(({ name }) => name === 'rules')
    .map(() => ({
      name: 'rules, any word',
      find: async words => ({ causes: findCauses(words, anything(words), tools.language.causes) }),
    }))

const anything = (words: Words): OfferedTrigger[] =>
  words.tokens
    .filter(({ pos }) => pos === 'VERB' || pos === 'NOUN')
    .map(t => ({ span: spanOf(words.text, t.start, t.end), sentence: t.sentence, type: '', score: 1 }))

async function sentenceHead({ readers, model }: Choice): Promise<Finder[]> {
  if (!readers.some(({ name }) => name === 'model')) return []
  const isCausal = await causalHead(model)
  const find: Finder['find'] = async words => {
    const whole = spanOf(words.text, 0, words.text.length)
    const cause: OfferedCause = {
      cause: whole,
      effect: whole,
      signal: whole,
      kind: 'prompts',
      sentence: 0,
      score: 1,
    }
    return { causes: (await isCausal(words)) ? [cause] : [] }
  }
  return [{ name: 'model, its sentence head', find, parts: ['sentence'] }]
}
