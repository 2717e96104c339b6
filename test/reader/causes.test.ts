import { expect, test } from 'vitest'
import { causes } from '../../src/language/en/causes.ts'
import { english } from '../../src/language/en/english.ts'
import { findCauses } from '../../src/reader/rules/causes.ts'
import type { OfferedTrigger } from '../../src/records/offer.ts'
import { spanOf } from '../../src/records/span.ts'

/** Triggers are set in asterisks. Each cause comes back as "kind: cause → effect (words)". */
function read(marked: string): string[] {
  const text = marked.replaceAll('*', '')
  const words = english.cut(text)
  const triggers: OfferedTrigger[] = []
  let shift = 0
  for (const match of marked.matchAll(/\*([^*]+)\*/g)) {
    const start = match.index - shift
    const span = spanOf(text, start, start + match[1].length)
    const sentence = words.sentences.findLastIndex(s => s.start <= start)
    triggers.push({ span, sentence, type: 'ASSAULT', score: 1 })
    shift += 2
  }
  return findCauses(words, triggers, causes).map(
    c =>
      `${c.kind}: ${text.slice(c.cause.start, c.cause.end)} → ${text.slice(c.effect.start, c.effect.end)} (${c.signal.text})`,
  )
}

test.each([
  [
    'The *raid* prompted *protests* in the capital.',
    ['prompts: The raid → protests in the capital (prompted)'],
  ],
  [
    'The *protests* were sparked by the *arrest* of a poet.',
    ['prompts: the arrest of a poet → The protests (were sparked by)'],
  ],
  ['*Protests* triggered by the *arrest* spread.', ['prompts: the arrest spread → Protests (triggered by)']],
  ['A mob *burned* the embassy, which led to *sanctions*.', ['prompts: which → sanctions (led to)']],
  ['The *raid* killed six. It set off *riots* in the south.', ['prompts: It → riots in the south (set off)']],
  [
    'That *attack* set in motion a series of *strikes*.',
    ['prompts: That attack → a series of strikes (set in motion)'],
  ],
  [
    'Jets *bombed* the camp in retaliation for the *ambush*.',
    ['retaliation: the ambush → Jets bombed the camp (in retaliation for)'],
  ],
  [
    'The group *vowed to take revenge* for the *killing* of its leader.',
    ['retaliation: the killing of its leader → The group vowed to take revenge (revenge for)'],
  ],
  [
    'In response to the *shelling*, the army *struck* two depots.',
    ['prompts: the shelling → the army struck two depots (In response to)'],
  ],
  [
    'Rebels *shelled* the port. In response, the army *struck* two depots.',
    ['prompts: shelled → the army struck two depots (In response)'],
  ],
  [
    'Rebels *shelled* the port. The army *struck back* with an air *raid*.',
    ['retaliation: shelled → struck back with an air raid (struck back)'],
  ],
  [
    'Police *shot* a student, following which crowds *marched*.',
    ['precedes: Police shot a student → crowds marched (following which)'],
  ],
  [
    'ACCRA: Because of the *protest*, the minister *resigned*.',
    ['prompts: the protest → the minister resigned (Because of)'],
  ],
  [
    'After the envoy was *killed*, France *closed* its embassy.',
    ['precedes: the envoy was killed → France closed its embassy (After)'],
  ],
  [
    'Crowds *marched* on Friday, days after police *shot* a student.',
    ['precedes: police shot a student → Crowds marched on Friday, days (after)'],
  ],
  // What is done to somebody for something, and over something.
  [
    'A court *sentenced* the clerk to nine years in prison for the *bombing* of a station.',
    ['prompts: the bombing of a station → sentenced (for)'],
  ],
  [
    'Two men were *arrested* on suspicion of *murder*.',
    ['prompts: murder → were arrested (on suspicion of)'],
  ],
  ['Three ministers *quit* on Monday over the *raid*.', ['prompts: the raid → quit (over)']],
  ['The army *struck back* at the rebels for the *ambush*.', ['retaliation: the ambush → struck back (for)']],
  [
    'Thousands, angered by the *raid*, *marched* on the palace.',
    ['prompts: the raid → marched on the palace (angered by)'],
  ],
  [
    'The mayor *postponed* the vote, citing the *flood*.',
    ['prompts: the flood → The mayor postponed the vote (citing)'],
  ],
  ['A *quake* caused a "small" *flood*.', ['prompts: A quake → a "small" flood (caused)']],
  [
    'A patrol was *ambushed*. It was part of an *attack* on the north.',
    ['part-of: It → an attack on the north (part of)'],
  ],
  ['A *strike* was followed by *looting*.', ['precedes: A strike → looting (was followed by)']],
  [
    'Six people were *killed* during *clashes* in the north.',
    ['part-of: Six people were killed → clashes in the north (during)'],
  ],
  [
    'The *ceasefire* has paved the way for *talks*.',
    ['enables: The ceasefire → talks (has paved the way for)'],
  ],
  [
    'Troops *seized* the bridge. A drone then *hit* the convoy.',
    ['precedes: seized → A drone then hit the convoy (then)'],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'The *raid* could spark *protests*.',
  'The *raid* did not lead to *protests*.',
  'If the *raid* triggers *protests*, the army will stay.',
  'A bomb *exploded* after midnight near a hotel that hosted a *conference*.',
  'The army *attacked*, and the governor *resigned*.',
  'Police *arrested* over 200 people at a *protest*.',
  'Officials *allege* they meant to avenge the *raid*.',
  'The *blast* hit a town that lacks fuel, which is short because of a *blockade*.',
  'The car *crashed* into the steps leading to the *occupied* hall.',
  'The term was the longest allowed under the *deal* that he *signed*.',
  'Troops might *strike* in response to the *shelling*.',
  'The cause of the *fire* led officials to a warehouse.',
  'The agency *declared* the illness caused by the *outbreak* a threat.',
  'They look after victims of the *war* and *protest* at night.',
])('no cause in "%s"', text => {
  expect(read(text)).toEqual([])
})

test.each(['', 'After', 'after, after', 'because of because of', 'In response,', '🙂 prompted 🙂'])(
  '%j does not make it throw',
  text => {
    expect(read(text)).toEqual([])
  },
)
