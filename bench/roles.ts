import { openModel } from '../src/model-file.ts'
import type { Reader } from '../src/reader/reader.ts'
import type { Offer, OfferedTrigger } from '../src/records/offer.ts'
import type { Words } from '../src/records/words.ts'
import { corpora } from '../training/corpora.ts'
import type { Annotated } from '../training/document.ts'
import { type Choice, choiceOf, halfTold } from './held/choice.ts'
import { Tally } from './held/counts.ts'
import { type Scored, scoreTables } from './held/scores.ts'
import { heldOut } from './held/texts.ts'
import { modelRoles, offeredTriggers, rulesRoles } from './roles/given.ts'
import { actsOf, measureFound, measureGiven } from './roles/measure.ts'
import { withNearest } from './roles/nearest.ts'

export const about =
  'roles of held-out texts, by reader, beside the nearest mentions [--reader rules|model|both] [--labels]'

const TITLES: Readonly<Record<string, string>> = {
  wikievents: 'WikiEvents: whole reports; many fillers are left unmarked',
  rams: 'RAMS: one event in five sentences',
  m2e2: 'M2E2: reports, eight types',
  annotation: 'Our own annotation',
}

const NOTE =
  'By head words; who is harmed counts as patient. Triggers with a filler. "triggers given": the annotated triggers, with the mentions that the finder found.'

/** `[--reader rules|model|both] [--model FOLDER] [--texts N] [--labels] [--all]` */
export async function run(args: string[]): Promise<void> {
  const choice = await choiceOf(args)
  const finders = await findersOf(choice)
  console.log(NOTE)
  for (const [name, title] of Object.entries(TITLES)) {
    const corpus = corpora[name]()
    const texts = heldOut(corpus, choice).filter(text => actsOf(text).length > 0)
    console.log(`\n${title}\n${texts.length} of ${corpus.length} texts: ${halfTold(choice)}`)
    const scored: Scored[] = []
    for (const finder of finders) scored.push(await scoredBy(finder, texts, choice))
    if (texts.length > 0) console.log(scoreTables(scored, choice))
  }
}

type Roles = Pick<Offer, 'mentions' | 'triggers' | 'roles'>

interface Finder {
  readonly name: string
  readonly read: (words: Words) => Promise<Roles>
  readonly given: (words: Words, triggers: readonly OfferedTrigger[]) => Promise<Roles>
}

async function scoredBy({ name, read, given }: Finder, texts: readonly Annotated[], { tools }: Choice) {
  const tallies: Tally[] = []
  for (const annotated of texts) {
    const tally = new Tally()
    const words = tools.language.cut(annotated.text)
    const acts = actsOf(annotated)
    const triggers = offeredTriggers(
      words,
      acts.map(({ trigger }) => trigger),
    )
    measureGiven(acts, words.text, asOffer(await given(words, triggers)), tally)
    measureFound(acts, words.text, asOffer(await read(words)), tally)
    tallies.push(tally)
  }
  return { finder: name, tallies }
}

const asOffer = (roles: Roles): Offer => ({ ...roles, attributions: [], causes: [] })

async function findersOf({ tools, readers, model: folder }: Choice): Promise<Finder[]> {
  const finders: Finder[] = []
  for (const reader of readers)
    finders.push(reader.name === 'model' ? await byModel(reader, folder) : byRules(reader))
  const { reader: rules } = tools
  return [...finders, plain(rules)]

  function byRules({ name, read }: Reader): Finder {
    return {
      name,
      read,
      given: async (words, triggers) =>
        rulesRoles(words, (await read(words)).mentions, triggers, tools.language),
    }
  }
}

async function byModel({ name, read }: Reader, folder: string): Promise<Finder> {
  const model = await openModel(folder)
  if ('what' in model) throw new Error(model.what)
  return { name, read, given: (words, triggers) => modelRoles(words, triggers, model) }
}

/** On the rules' mentions and triggers. */
const plain = (rules: Reader): Finder => ({
  name: 'nearest',
  read: async words => {
    const offer = await rules.read(words)
    return withNearest(offer, offer.triggers)
  },
  given: async (words, triggers) => withNearest(await rules.read(words), triggers),
})
