import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTools } from '../src/cli/tools.ts'
import type { Language } from '../src/language/language.ts'
import type { Tools } from '../src/pipeline.ts'
import { findRoles } from '../src/reader/rules/roles.ts'
import type { OfferedTrigger } from '../src/records/offer.ts'
import { spanOf } from '../src/records/span.ts'
import { syntaxOf } from '../src/syntax/syntax.ts'
import { type Act, CORPORA, type Corpus, type GoldRole, ROLES, type Sample } from './roles/corpora.ts'
import { asGold, type Count, type Given, nearest, score, within } from './roles/score.ts'
import { share, table } from './table.ts'

export const about =
  'roles of WikiEvents, RAMS and M2E2 around their own triggers: the rules beside the nearest mentions'

type Counts = Record<GoldRole, Count>

/** `[FOLDER] [--errors=N]`: a folder with `wikievents`, `rams` and `m2e2`; of every Nth text the errors are printed. */
export async function run(args: string[]): Promise<void> {
  const folder = args.find(arg => !arg.startsWith('--')) ?? '../shared/data'
  const every = Number(args.find(arg => arg.startsWith('--errors='))?.slice(9) ?? 0)
  const tools = await loadTools({})
  if ('what' in tools) throw new Error(tools.what)
  for (const corpus of CORPORA) {
    const file = join(folder, corpus.file)
    if (!existsSync(file)) console.log(`\n${corpus.name}: not measured, there is no ${file}`)
    else await report(corpus, samplesOf(corpus, file), tools, every)
  }
}

const samplesOf = (corpus: Corpus, file: string): Sample[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => corpus.sample(JSON.parse(line)))
    .filter(({ acts }) => acts.length > 0)

async function report(
  corpus: Corpus,
  samples: readonly Sample[],
  tools: Tools,
  every: number,
): Promise<void> {
  const [rules, baseline] = [emptyCounts(), emptyCounts()]
  let told = 0
  for (const [index, sample] of samples.entries())
    told += await measure(sample, tools, rules, baseline, every > 0 && index % every === 0)
  const acts = samples.reduce((sum, sample) => sum + sample.acts.length, 0)
  console.log(
    `\n${corpus.name}: ${told} of ${acts} triggers, which have arguments in their sentence, in ${samples.length} texts. ${corpus.note}`,
  )
  const header = ['role', 'finder', 'theirs', 'ours', 'precision', 'recall', 'F1']
  const rows = ROLES.flatMap(role => [
    row(role, 'rules', rules[role]),
    ...(role === 'agent' || role === 'patient' ? [row(role, 'nearest', baseline[role])] : []),
  ])
  console.log(table(header, rows))
}

const emptyCounts = (): Counts => {
  const zero = (): Count => ({ given: 0, right: 0, gold: 0, found: 0 })
  return { agent: zero(), patient: zero(), instrument: zero(), place: zero() }
}

function row(role: string, finder: string, { given, right, gold, found }: Count): string[] {
  const [p, r] = [right / (given || 1), found / (gold || 1)]
  return [
    role,
    finder,
    String(gold),
    String(given),
    share(right, given),
    share(found, gold),
    share(2 * p * r, p + r),
  ]
}

/** Gives the number of acts that have an argument in their own sentence; the others are not counted. */
async function measure(
  sample: Sample,
  tools: Tools,
  rules: Counts,
  baseline: Counts,
  shows: boolean,
): Promise<number> {
  let told = 0
  const { text, acts } = sample
  const language = tools.language as Language
  const words = language.cut(text)
  const syntax = syntaxOf(words)
  const { mentions } = await tools.reader.read(words)
  const sentenceOf = (act: Act): number => words.tokens[syntax.tokenAt(act.end - 1)].sentence
  const triggers = acts.map(
    (act): OfferedTrigger => ({
      span: spanOf(text, act.start, act.end),
      sentence: sentenceOf(act),
      type: '',
      score: 1,
    }),
  )
  const roles = findRoles(syntax, triggers, mentions, language.roles)
  acts.forEach((act, index) => {
    const sentence = words.sentences[sentenceOf(act)]
    const wanted = within(act, sentence, text)
    // Many acts were left without arguments, or all of theirs stand elsewhere: these tell nothing of who was named wrongly.
    if (!wanted.some(({ roles: own }) => own.length > 0)) return
    told++
    const given = roles
      .filter(role => role.trigger === index)
      .map((role): Given => ({ role: asGold(role.role), mention: mentions[role.mention] }))
    const inSentence = mentions.filter(mention => mention.sentence === sentence.index)
    const errors: string[] = []
    score(wanted, given, rules, line => errors.push(line))
    score(wanted, nearest(act, inSentence), baseline, () => {})
    if (shows && errors.length > 0)
      console.log(
        `[${text.slice(act.start, act.end)}] ${text.slice(sentence.start, sentence.end)}\n  ${errors.join('\n  ')}`,
      )
  })
  return told
}
