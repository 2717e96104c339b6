import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { explain, type Opinion } from '../../src/exports/explain.ts'
import { explanationText } from '../../src/exports/text/explain.ts'
import { plain } from '../../src/exports/text/paint.ts'
import type { Offer } from '../../src/records/offer.ts'
import { event, reading, told } from './told.ts'

const story = told(['Gunmen attacked a village.', 'Police said the raid killed two farmers.', 'Rain fell.'])
const { at, mention } = story

const mentionOf = (words: string, label: 'people' | 'facility' | 'organisation', sentence: number) => ({
  span: at(words),
  head: at(words),
  label,
  sentence,
  score: 0.9,
})
const nothing: Offer = { mentions: [], triggers: [], roles: [], attributions: [], causes: [] }

const first: Opinion = {
  reader: 'model',
  offer: {
    ...nothing,
    mentions: [
      mentionOf('Gunmen', 'people', 0),
      mentionOf('village', 'facility', 0),
      mentionOf('Police', 'organisation', 1),
    ],
    triggers: [
      { span: at('attacked'), sentence: 0, type: 'ASSAULT', mode: 'firearms', score: 0.91, vector: [1, 0] },
      { span: at('raid'), sentence: 1, type: 'ASSAULT', score: 0.7, status: 'happened', background: 0.1 },
      { span: at('fell'), sentence: 2, type: 'DISASTER', score: 0.51, background: 0.9 },
    ],
    roles: [
      { trigger: 0, mention: 0, role: 'agent', certainty: 'stated', score: 0.88 },
      { trigger: 0, mention: 1, role: 'patient', certainty: 'stated', score: 0.6 },
      { trigger: 1, mention: 2, role: 'agent', certainty: 'alleged', score: 0.55 },
    ],
    attributions: [
      {
        source: at('Police'),
        cue: at('said'),
        stance: 'asserts',
        content: at('the raid killed two farmers'),
        sentence: 1,
        score: 0.8,
      },
    ],
  },
}
const second: Opinion = {
  reader: 'rules',
  offer: {
    ...nothing,
    mentions: [mentionOf('Gunmen', 'people', 0)],
    triggers: [
      { span: at('attacked'), sentence: 0, type: 'ASSAULT', score: 0.8 },
      { span: at('raid'), sentence: 1, type: 'COERCE', score: 0.6 },
      { span: at('killed'), sentence: 1, type: 'ASSAULT', score: 0.85 },
    ],
    roles: [{ trigger: 0, mention: 0, role: 'agent', certainty: 'stated', score: 0.7 }],
    attributions: [],
  },
}
const read = reading(story, {
  events: [
    event('e1', mention('attacked'), {
      mentions: [mention('attacked'), mention('raid')],
      participants: [{ role: 'agent', span: at('Gunmen'), certainty: 'stated' }],
    }),
  ],
})
const explanation = explain(read, first, second, trigger => (trigger.mode ? 'attack, verb' : undefined))

test('each event has what was offered for its triggers, and what of that it uses', () => {
  expect(explanation.events.map(({ event, triggers }) => [event, triggers.map(t => t.span.text)])).toEqual([
    ['e1', ['attacked', 'raid']],
  ])
  const [attack, raid] = explanation.events[0].triggers
  expect(attack.roles.map(r => [r.role, r.span.text, r.used])).toEqual([
    ['agent', 'Gunmen', true],
    ['patient', 'village', false],
  ])
  expect([attack.entry, raid.entry]).toEqual(['attack, verb', undefined])
  expect(attack).not.toHaveProperty('vector')
  expect(explanation.unused.map(t => t.span.text)).toEqual(['fell'])
})

test('what one reader alone offers is told once, in the order of the text', () => {
  expect(explanation.disagreements.map(d => [d.about, d.reader, d.span.text, d.says, d.other])).toEqual([
    ['role', 'model', 'village', 'patient of attacked', undefined],
    ['role', 'model', 'Police', 'agent of raid', undefined],
    ['attribution', 'model', 'said', 'Police asserts', undefined],
    ['type', 'model', 'raid', 'ASSAULT', 'COERCE'],
    ['trigger', 'rules', 'killed', 'ASSAULT', undefined],
    ['trigger', 'model', 'fell', 'DISASTER', undefined],
  ])
})

test('two readers that offer the same disagree on nothing; one alone has nobody to disagree with', () => {
  expect(explain(read, first, { ...first, reader: 'other' }, () => undefined).disagreements).toEqual([])
  const alone = explain(read, first, undefined, () => undefined)
  expect(alone).toMatchObject({ reader: 'model', disagreements: [] })
  expect(alone).not.toHaveProperty('second')
})

test('the text view, for a person', () => {
  expect(explanationText(read, explanation, { width: 80, paint: plain, sentences: false })).toBe(`
HOW IT WAS READ (reader: model)
 1  attacked
    s1 "attacked"  ASSAULT/firearms · 0.91  (codebook: attack, verb)
        agent      Gunmen (people)  0.88
        patient    village (facility)  0.60 · not used
    s2 "raid"  ASSAULT · 0.70 · happened · background 0.10
        agent?     Police (organisation)  0.55 · not used

OFFERED, AND NO EVENT
    s3 "fell"  DISASTER · 0.51 · background 0.90

WHERE THE READERS DISAGREE (model, rules)
    s1 "village"  role: model patient of attacked 0.60
    s2 "Police"  role: model agent of raid 0.55
    s2 "said"  attribution: model Police asserts 0.80
    s2 "raid"  type: model ASSAULT 0.70, the other COERCE
    s2 "killed"  trigger: rules ASSAULT 0.85
    s3 "fell"  trigger: model DISASTER 0.51
`)
})

test('no line is wider than the columns, and no control character gets through', () => {
  const long = structuredClone(explanation)
  Object.assign(long.unused[0].span, { text: `fell ${'very '.repeat(40)}\u001b[2J` })
  const text = explanationText(read, long, { width: 60, paint: plain, sentences: false })
  for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(60)
  expect(text).not.toContain('\u001b')
})
