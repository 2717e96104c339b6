import type { OfferedMention } from '../../src/records/offer.ts'
import type { Default } from './fill.ts'
import { headOf } from './match.ts'
import type { Read } from './read.ts'
import { mucDay } from './reports.ts'
import { type Filler, filler, SLOTS, type Slot, type Template } from './template.ts'

/** Words that tell of each kind of incident. */
const WORDS: Readonly<Record<string, RegExp>> = {
  BOMBING: /\b(?:bomb(?:s|ed|ing|ings)?|explo(?:sions?|ded)|dynamited?|detonated)\b/gi,
  KIDNAPPING: /\b(?:kidnap\w*|abduct\w*|hostages?)\b/gi,
  HIJACKING: /\bhijack\w*\b/gi,
  ARSON: /\b(?:arson|burned|set fire)\b/gi,
  ROBBERY: /\b(?:robbed|robbery|robberies|stole|stolen)\b/gi,
  ATTACK:
    /\b(?:attack(?:s|ed)?|kill(?:ed|ings?)|murder(?:s|ed)?|assassinat(?:ed|ions?)|massacred?|shot|ambush(?:ed)?)\b/gi,
}

const DOERS = new Set<OfferedMention['label']>(['person', 'people', 'armed-group', 'organisation'])
const THINGS = new Set<OfferedMention['label']>(['facility', 'vehicle'])
const BODIES = new Set<OfferedMention['label']>(['organisation'])

/** One template for each kind of incident of which a word stands in the report; the nearest mentions fill it. */
export function baselineTemplates(
  { reading: { report }, offer, isCommon }: Read,
  { day, country }: Default,
): Template[] {
  return Object.entries(WORDS).flatMap(([type, words]) => {
    const at = [...report.text.matchAll(words)].map(({ index }) => index)
    if (at.length === 0) return []
    const slots = Object.fromEntries(SLOTS.map(slot => [slot, [] as Filler[]])) as Record<Slot, Filler[]>
    slots.type = [filler(type)]
    slots.stage = [filler('ACCOMPLISHED')]
    if (day) slots.date = [filler(`- ${mucDay(day)}`)]
    if (country) slots.location = [filler(country)]
    const put = (slot: Slot, { span }: OfferedMention) => {
      const one = filler(span.text.toUpperCase())
      if (!slots[slot].some(({ forms }) => headOf(forms[0]) === headOf(one.forms[0]))) slots[slot].push(one)
    }
    for (const place of at) {
      const sentence = report.sentences.findIndex(({ start, end }) => start <= place && place < end)
      const here = offer.mentions.filter(mention => mention.sentence === sentence)
      const before = here.filter(({ span, label }) => span.end <= place && DOERS.has(label)).at(-1)
      const after = (labels: ReadonlySet<string>) =>
        here.find(({ span, label }) => span.start > place && labels.has(label))
      const isName = ({ span }: OfferedMention) => !isCommon(span.text.split(' ').at(-1) ?? '')
      if (before)
        put(
          BODIES.has(before.label) || (before.label === 'armed-group' && isName(before))
            ? 'organisation'
            : 'perpetrator',
          before,
        )
      const [who, what] = [after(DOERS), after(THINGS)]
      if (who) put(who.label === 'person' && isName(who) ? 'victim: name' : 'victim: description', who)
      if (what) put('target', what)
      for (const mention of here) if (mention.label === 'weapon') put('instrument', mention)
    }
    return [{ optional: false, slots }]
  })
}
