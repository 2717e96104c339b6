import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledCodebook } from '../src/codebook/file.ts'
import { actions } from '../src/language/en/actions.ts'
import { english } from '../src/language/en/english.ts'
import { nounForms, verbForms } from '../src/language/en/inflection.ts'
import { triggerFinder } from '../src/reader/rules/triggers.ts'
import { share, table } from './table.ts'
import { CORPORA, type Corpus } from './triggers/corpora.ts'
import { type Finder, joined, measure, mostFrequent, type Sample } from './triggers/measure.ts'

export const about =
  'triggers of MAVEN, WikiEvents and M2E2: the rules beside the most frequent type of each word'

/**
 * `[FOLDER] [--errors]`: a folder with `maven`, `wikievents` and `m2e2`. A tenth of each, chosen by content, is measured; the
 * baseline learns from the other nine. With --errors the rules' errors on another tenth are printed, to be read.
 */
export async function run(args: string[]): Promise<void> {
  const folder = args.find(a => !a.startsWith('--')) ?? '../shared/data'
  const showsErrors = args.includes('--errors')
  const find = triggerFinder(bundledCodebook(), { ...actions, verbForms, nounForms })
  const rules: Finder = text =>
    find(english.cut(text)).map(t => ({ start: t.span.start, end: t.span.end, type: t.type }))
  for (const corpus of CORPORA) {
    const file = join(folder, corpus.file)
    if (!existsSync(file)) console.log(`\n${corpus.name}: not measured, there is no ${file}`)
    else report(corpus, samplesOf(corpus, file), rules, showsErrors)
  }
}

const samplesOf = (corpus: Corpus, file: string): Sample[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => corpus.sample(JSON.parse(line)))

const tenth = (sample: Sample): number => createHash('sha256').update(sample.key).digest()[0] % 10

function report(corpus: Corpus, samples: readonly Sample[], rules: Finder, showsErrors: boolean): void {
  const measured = samples.filter(s => tenth(s) === (showsErrors ? 1 : 0))
  if (showsErrors) {
    measure(corpus, measured, rules, true, console.log)
    return
  }
  const baseline = mostFrequent(samples.filter(s => tenth(s) !== 0))
  console.log(`\n${corpus.name}: ${measured.length} of ${samples.length}. ${corpus.note}`)
  const rows = [
    ['rules', 'of our type', rules, true],
    ['most frequent', 'of our type', baseline, true],
    ['rules', 'any', rules, false],
    ['most frequent', 'any', baseline, false],
  ] as const
  console.log(
    table(
      ['finder', 'counts', 'precision', 'recall', 'F1', 'annotated'],
      rows.map(([name, counts, finder, typed]) => {
        const { right, offered, reached, gold } = measure(corpus, measured, finder, typed)
        const [p, r] = [right / offered, reached / gold]
        return [
          name,
          counts,
          share(right, offered),
          share(reached, gold),
          share(2 * p * r, p + r),
          String(gold),
        ]
      }),
    ),
  )
  const empty = measured.filter(s => s.gold.length === 0)
  const disturbed = (finder: Finder): string =>
    share(
      empty.filter(s => finder(joined(s.tokens).text).some(f => corpus.types.has(f.type))).length,
      empty.length,
    )
  console.log(
    `of ${empty.length} without an annotated event, given one: rules ${disturbed(rules)}, most frequent ${disturbed(baseline)}`,
  )
}
