import { expect, test } from 'vitest'
import { claimFinder, makeClaims } from '../../src/claims/claims.ts'
import type { Cast } from '../../src/claims/speaker.ts'
import { withClaims } from '../../src/claims/tolls.ts'
import { attribution, claims as lexicon } from '../../src/language/en/attribution.ts'
import { english } from '../../src/language/en/english.ts'
import { findAttributions } from '../../src/reader/rules/attributions.ts'
import type { Actor, ActorKind } from '../../src/records/actor.ts'
import type { Claim } from '../../src/records/claim.ts'
import type { EventRecord } from '../../src/records/event.ts'
import { type Span, spanOf } from '../../src/records/span.ts'

const spanIn = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return spanOf(text, start, start + words.length)
}

/** Actors by name and kind; each name, wherever it stands, speaks of its actor. */
function castOf(text: string, kinds: Readonly<Record<string, ActorKind>>): Cast {
  const { sentences } = english.cut(text)
  const names = Object.entries(kinds)
  const spans = names.map(([name]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(m => spanIn(text, name, m.index)),
  )
  const actors = names.map(
    ([name, kind], i): Actor => ({ id: name, name, kind, aliases: [], ties: [], mentions: spans[i] }),
  )
  const at = spans.flatMap((list, actor) =>
    list.map(span => ({ span, actor, sentence: sentences.findLastIndex(s => s.start <= span.start) })),
  )
  return { actors, at: at.sort((a, b) => a.span.start - b.span.start) }
}

/** An event for each trigger, named by it. */
const eventsOf = (text: string, triggers: readonly string[], type = 'ASSAULT'): EventRecord[] =>
  triggers.map(words => {
    const trigger = spanIn(text, words)
    const sentence = english.cut(text).sentences.findLastIndex(s => s.start <= trigger.start)
    return {
      id: words,
      type,
      status: 'happened',
      background: false,
      mentions: [{ trigger, sentence }],
      participants: [],
      harm: [],
      confidence: 1,
    }
  })

function claimsOf(
  text: string,
  kinds: Readonly<Record<string, ActorKind>> = {},
  triggers: readonly string[] = [],
): Claim[] {
  const words = english.cut(text)
  const offer = { attributions: findAttributions(words, attribution) }
  return makeClaims(words, offer, castOf(text, kinds), eventsOf(text, triggers), lexicon, 'report')
}

test.each([
  ['Two security officials said the road was closed.', {}, 'official', true],
  ['A military official said the road was closed.', {}, 'military', true],
  ['The defence ministry said the road was closed.', {}, 'official', false],
  ['The army said the road was closed.', {}, 'military', false],
  ['The president said the road was closed.', {}, 'official', false],
  ['Witnesses said the road was closed.', {}, 'witness', true],
  ['Residents said the road was closed.', {}, 'witness', true],
  ['Analysts said the road was closed.', {}, 'analyst', true],
  ['State television said the road was closed.', {}, 'media', false],
  ['A Taliban spokesman said the road was closed.', {}, 'armed-group', true],
  ['The governor, who spoke on condition of anonymity, said the road was closed.', {}, 'official', true],
  ['Red Sands said the road was closed.', { 'Red Sands': 'armed-group' }, 'armed-group', false],
  ['Rebel militia groups said the road was closed.', {}, 'armed-group', false],
  ['Rights groups said the road was closed.', {}, 'organisation', false],
  ['A spokesman for Red Sands said the road was closed.', { 'Red Sands': 'company' }, 'organisation', true],
  [
    'Mira Kol, a researcher at a think tank, said the road was closed.',
    { 'Mira Kol': 'person' },
    'analyst',
    false,
  ],
  ['Brig. Gen. Omar Saleh said the road was closed.', { 'Omar Saleh': 'person' }, 'military', false],
  ['Mira Kol said the road was closed.', { 'Mira Kol': 'person' }, 'person', false],
] as const)('the source of "%s"', (text, kinds, kind, anonymous) => {
  const [claim] = claimsOf(text, kinds)
  expect(claim.source).toMatchObject({ kind, anonymous })
})

test.each([
  ['The army said a raid killed six people.', ['raid'], ['raid']],
  ['The coalition declined to comment on the raid.', ['raid'], ['raid']],
  ['There was no immediate comment from the navy regarding the sinking.', ['sinking'], ['sinking']],
  [
    'Rockets struck the port. Jets bombed camps of Ansar, the militia believed to be responsible.',
    ['struck', 'bombed'],
    ['struck'],
  ],
  ['A bomb exploded in the market. No group claimed responsibility.', ['exploded'], ['exploded']],
  ['A raid began at dawn, and police said the road was closed.', ['raid'], []],
  ['A raid killed six. The mayor said the victims were farmers.', ['raid'], ['raid']],
  ['The army took the town in a raid. The rebels confirmed it a day later.', ['raid'], ['raid']],
  ['A raid began at dawn. The mayor said it would be a warm day.', ['raid'], []],
])('what is said in "%s" is about %j', (text, triggers, about) => {
  expect(claimsOf(text, {}, triggers).at(-1)?.about).toEqual(about)
})

test('a statement within a statement is a claim of its own, and a number belongs to the inner one', () => {
  const text = 'The agency reported that doctors said nine people died.'
  const claims = claimsOf(text)
  expect(claims.map(c => [c.source?.span.text, text.slice(c.content.start, c.content.end)])).toEqual([
    ['The agency', 'doctors said nine people died'],
    ['doctors', 'nine people died'],
  ])
  expect(claimFinder(claims)(spanIn(text, 'nine'))?.source?.span.text).toBe('doctors')
})

test('a number outside every content is the reporter’s', () => {
  const text = 'A blast killed nine people. Police said the road was closed.'
  expect(claimFinder(claimsOf(text))(spanIn(text, 'nine'))).toBeUndefined()
})

test('who declines to speak gives no number', () => {
  const text = 'The navy declined to comment on the raid that killed nine people.'
  expect(claimFinder(claimsOf(text))(spanIn(text, 'nine'))).toBeUndefined()
})

test('each number of a toll names its claim', () => {
  const text = 'A blast killed nine people. Doctors said eleven people were killed.'
  const [event] = eventsOf(text, ['blast'])
  const harm = ['nine', 'eleven'].map(word => ({
    kind: 'killed' as const,
    low: 1,
    high: 1,
    span: spanIn(text, word),
  }))
  const claims = claimsOf(text)
  expect(withClaims([{ ...event, harm }], claims)[0].harm.map(h => h.claim)).toEqual([
    undefined,
    claims[0].id,
  ])
})

test('a relative pronoun as a source means whoever stands before it', () => {
  const claims = claimsOf('The guard detained Mira Kol, who said the road was closed.', {
    'Mira Kol': 'person',
  })
  expect(claims[0].source?.actor).toBe('Mira Kol')
})
