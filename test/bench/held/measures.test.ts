import { expect, test } from 'vitest'
import { measureMentions } from '../../../bench/actors/measure.ts'
import { binned, expectedError } from '../../../bench/calibration/bins.ts'
import { measureCauses } from '../../../bench/causes/measure.ts'
import { measureAttributions } from '../../../bench/claims/measure.ts'
import type { Measure } from '../../../bench/held/compare.ts'
import { Tally } from '../../../bench/held/counts.ts'
import { heldOut, isTuning } from '../../../bench/held/texts.ts'
import { actsOf, measureFound } from '../../../bench/roles/measure.ts'
import { measureTriggers } from '../../../bench/triggers/measure.ts'
import { english } from '../../../src/language/en/english.ts'
import type { Offer, OfferedMention, OfferedTrigger } from '../../../src/records/offer.ts'
import { type Span, spanOf } from '../../../src/records/span.ts'
import type { Annotated } from '../../../training/document.ts'

const TEXT = 'Gunmen shot two soldiers in Mosul because of a raid, the army said. Talks went on.'
const at = (words: string): Span => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)
const trigger = (words: string, type: string): OfferedTrigger => ({
  span: at(words),
  sentence: 0,
  type,
  score: 1,
})
const mention = (words: string, label: OfferedMention['label']): OfferedMention => ({
  span: at(words),
  head: at(words.split(' ').at(-1)!),
  label,
  sentence: 0,
  score: 1,
})
const offer = (some: Partial<Offer>): Offer => ({
  mentions: [],
  triggers: [],
  roles: [],
  attributions: [],
  causes: [],
  ...some,
})
const text: Annotated = {
  id: 'own/one',
  corpus: 'own',
  split: 'held',
  text: TEXT,
  triggers: {
    list: [
      { ...at('shot'), types: ['ASSAULT', 'COERCE'] },
      { ...at('raid'), types: [], isTypeUnknown: true },
    ],
    complete: ['ASSAULT'],
  },
  mentions: {
    list: [
      { ...at('two soldiers'), layer: 'noun', labels: ['people'] },
      { ...at('Mosul'), layer: 'name', labels: ['place'] },
    ],
    complete: { name: ['place'], noun: ['people'] },
  },
  roles: {
    list: [
      { ...at('Gunmen'), trigger: 0, roles: ['agent'] },
      { ...at('two soldiers'), trigger: 0, roles: ['wounded', 'killed'] },
    ],
    complete: ['agent'],
  },
  attributions: [{ source: [at('the army')], cue: [at('said')], content: [at('Gunmen shot two soldiers')] }],
  causes: {
    sentences: [{ start: 0, end: TEXT.indexOf('Talks'), causal: true }],
    list: [
      { cause: at('a raid'), effect: at('Gunmen shot two soldiers in Mosul'), signal: at('because of') },
    ],
  },
}

const counted = (measure: Measure, given: Partial<Offer>): Tally => {
  const tally = new Tally()
  measure(text, offer(given), tally, english.cut(TEXT))
  return tally
}
const row = (tally: Tally, part: string): number[] => {
  const { given, right, gold, found } = tally.counts.get(part) ?? { given: 0, right: 0, gold: 0, found: 0 }
  return [given, right, gold, found]
}

test.each([
  ['one of the types that it can be', trigger('shot', 'COERCE'), [1, 1, 1, 1]],
  ['another type', trigger('shot', 'DEATH'), [1, 0, 1, 0]],
  ['where the type is not known', trigger('raid', 'DEATH'), [0, 0, 1, 0]],
  ['where nothing is marked, of a type that is marked everywhere', trigger('went', 'ASSAULT'), [1, 0, 1, 0]],
  ['where nothing is marked, of another type', trigger('Talks', 'CONSULT'), [0, 0, 1, 0]],
])('a trigger: %s', (_, one, expected) => {
  expect(row(counted(measureTriggers, { triggers: [one] }), 'of our type')).toEqual(expected)
})

test.each([
  ['exact', mention('two soldiers', 'people'), [1, 1, 2, 1]],
  ['another label', mention('two soldiers', 'person'), [1, 0, 2, 0]],
  ['other words', mention('soldiers', 'people'), [1, 0, 2, 0]],
  ['of a label that is not marked everywhere', mention('raid', 'object'), [0, 0, 2, 0]],
])('a mention: %s', (_, one, expected) => {
  expect(row(counted(measureMentions, { mentions: [one] }), 'exact')).toEqual(expected)
})

test('an attribution is right as a whole where all three parts are', () => {
  const said = { cue: at('said'), source: at('the army'), stance: 'asserts' as const, sentence: 0, score: 1 }
  const all = counted(measureAttributions, {
    attributions: [{ ...said, content: at('Gunmen shot two soldiers') }],
  })
  expect(row(all, 'all three linked, exact')).toEqual([1, 1, 1, 1])
  const part = counted(measureAttributions, { attributions: [{ ...said, content: at('two soldiers') }] })
  expect(row(part, 'source, exact')).toEqual([1, 1, 1, 1])
  expect(row(part, 'all three linked, exact')).toEqual([1, 0, 1, 0])
  expect(row(part, 'all three linked, overlap')).toEqual([1, 1, 1, 1])
  expect(row(part, 'content, characters')).toEqual([12, 12, 24, 12])
})

test.each([
  ['right way round', at('a raid'), at('shot'), 'prompts', [1, 1, 1, 1], [1, 1, 1, 1]],
  ['turned round', at('shot'), at('a raid'), 'prompts', [1, 1, 1, 1], [1, 0, 1, 0]],
  ['only before and after', at('a raid'), at('shot'), 'precedes', [0, 0, 1, 0], [0, 0, 1, 0]],
] as const)('a cause: %s', (_, cause, effect, kind, sentence, linked) => {
  const tally = counted(measureCauses, {
    causes: [{ cause, effect, kind, signal: at('because of'), sentence: 0, score: 1 }],
  })
  expect(row(tally, 'sentence')).toEqual(sentence)
  expect(row(tally, 'cause and effect linked, overlap')).toEqual(linked)
})

test('roles are counted where the trigger was found, and with those that were not', () => {
  const [acts, found, missed] = [actsOf(text), new Tally(), new Tally()]
  const role = { trigger: 0, mention: 0, role: 'killed', certainty: 'stated', score: 1 } as const
  const read = { mentions: [mention('two soldiers', 'people')], roles: [role] }
  measureFound(acts, TEXT, offer({ ...read, triggers: [trigger('shot', 'DEATH')] }), found)
  measureFound(acts, TEXT, offer({ ...read, triggers: [trigger('said', 'DEATH')] }), missed)
  expect(row(found, 'own triggers, those found')).toEqual([1, 1, 2, 1])
  expect(row(found, 'own triggers, missed ones counted')).toEqual([1, 1, 2, 1])
  expect(row(missed, 'own triggers, those found')).toEqual([0, 0, 0, 0])
  expect(row(missed, 'own triggers, missed ones counted')).toEqual([0, 0, 2, 0])
})

test('confidence that is a tenth too high is off by a tenth', () => {
  const judged = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.9, right: i < 8 }))
  const bins = binned([...judged, { confidence: 1, right: true }])
  expect(bins.map(({ low, count, right }) => [low, count, right])).toEqual([[0.9, 11, 9]])
  expect(expectedError(binned(judged))).toBeCloseTo(0.1)
})

test('no text that a reader was trained on or fitted to is measured', () => {
  const texts = Array.from({ length: 40 }, (_, i) => ({
    ...text,
    id: `own/${i}`,
    split: i % 2 ? ('held' as const) : ('train' as const),
  }))
  const chosen = heldOut(texts, { all: false })
  expect(chosen.length).toBeGreaterThan(0)
  expect(chosen.every(({ split, id }) => split === 'held' && !isTuning(id))).toBe(true)
  expect(heldOut(texts, { all: true })).toHaveLength(20)
  expect(heldOut(texts, { all: true, texts: 3 })).toHaveLength(3)
})
