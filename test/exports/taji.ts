import type { Reading } from '../../src/records/reading.ts'
import { day, event, reading, told } from './told.ts'

const story = told(
  [
    'BAGHDAD (AP) - Rockets hit Camp Taji on Saturday, Iraqi officials said, wounding at least two Iraqi soldiers.',
    'The coalition had no immediate comment.',
    'A salvo on Wednesday killed three servicemen, two of them American and one British.',
    'It prompted U.S. strikes on Friday on depots that U.S. officials said belonged to Kataib Hezbollah, the Iran-backed militia believed to be responsible.',
    "Iraq's military said the strikes killed five members of the security forces and a civilian and wounded five fighters.",
    'Militias vowed revenge.',
    'A late December attack on a base killed a contractor.',
    'After that, American strikes in turn led to protests at the embassy, seized in Tehran in 1979.',
    'Iraqi soldiers denied that a convoy was attacked.',
  ],
  {
    title: 'Rockets hit base north of Baghdad',
    authors: ['Ann Writer'],
    agency: 'AP',
    published: '2020-03-14T11:18:13.000Z',
    source: 'reports/taji.md',
  },
)
const { at, mention } = story
const contentOf = (words: string) => ({ start: at(words).start, end: at(words).end })

/** A report of nine sentences with everything that a view can show, written by hand. */
export const taji: Reading = reading(story, {
  events: [
    event('saturday', mention('hit'), {
      mode: 'heavy-weapons',
      time: day('2020-03-14'),
      place: { id: 'camp', span: at('Camp Taji') },
      participants: [{ role: 'instrument', span: at('Rockets'), certainty: 'stated' }],
      harm: [
        { kind: 'wounded', low: 2, high: null, who: at('two Iraqi soldiers'), span: at('two'), claim: 'c1' },
      ],
    }),
    event('wednesday', mention('salvo'), {
      mode: 'heavy-weapons',
      background: true,
      time: day('2020-03-11'),
      participants: [
        { role: 'agent', actor: 'kh', span: at('Kataib Hezbollah'), certainty: 'alleged' },
        { role: 'patient', span: at('three servicemen'), certainty: 'stated' },
      ],
      harm: [
        { kind: 'killed', low: 3, high: 3, who: at('servicemen'), span: at('three') },
        { kind: 'killed', low: 2, high: 2, who: at('American'), span: at('two of'), partOf: 0 },
        { kind: 'killed', low: 1, high: 1, who: at('British'), span: at('one British'), partOf: 0 },
      ],
    }),
    event('friday', mention('strikes'), {
      mode: 'aerial',
      background: true,
      time: day('2020-03-13'),
      participants: [
        { role: 'agent', actor: 'us', span: at('U.S.'), certainty: 'stated' },
        { role: 'patient', actor: 'kh', span: at('Kataib Hezbollah'), certainty: 'stated' },
      ],
      harm: [
        {
          kind: 'killed',
          low: 5,
          high: 5,
          who: at('members of the security forces'),
          span: at('five members'),
          claim: 'c3',
        },
        { kind: 'killed', low: 1, high: 1, who: at('civilian'), span: at('a civilian'), claim: 'c3' },
        { kind: 'wounded', low: 5, high: 5, who: at('fighters'), span: at('five fighters'), claim: 'c3' },
      ],
    }),
    event('revenge', mention('revenge'), { status: 'threatened' }),
    event('december', mention('attack'), {
      background: true,
      time: { start: '2019-12-21', end: '2019-12-31', precision: 'month', basis: 'stated' },
      harm: [{ kind: 'killed', low: 1, high: 1, who: at('a contractor'), span: at('a contractor') }],
    }),
    event('american', mention('American strikes'), { mode: 'aerial', background: true }),
    event('protests', mention('protests'), { type: 'PROTEST', background: true }),
    event('seizure', mention('seized'), {
      type: 'COERCE',
      background: true,
      time: { start: '1979', end: '1979', precision: 'year', basis: 'stated' },
    }),
    event('convoy', mention('attacked'), { status: 'denied' }),
  ],
  claims: [
    {
      id: 'c1',
      source: { actor: 'officials', span: at('Iraqi officials'), kind: 'official', anonymous: true },
      cue: at('said'),
      stance: 'asserts',
      content: contentOf('Rockets hit Camp Taji on Saturday'),
      about: ['saturday'],
    },
    {
      id: 'c2',
      source: { span: at('U.S. officials'), kind: 'official', anonymous: false },
      cue: at('said', 1),
      stance: 'asserts',
      content: contentOf('depots that U.S. officials said belonged to Kataib Hezbollah'),
      about: ['friday'],
    },
    {
      id: 'c3',
      source: { span: at("Iraq's military"), kind: 'military', anonymous: false },
      cue: at('said', 2),
      stance: 'asserts',
      content: contentOf(
        'the strikes killed five members of the security forces and a civilian and wounded five fighters',
      ),
      about: ['friday'],
    },
    {
      id: 'c4',
      source: { span: at('The coalition'), kind: 'military', anonymous: false },
      cue: at('no immediate comment'),
      stance: 'declines',
      content: contentOf('no immediate comment'),
      about: ['saturday'],
    },
    {
      id: 'c5',
      source: { span: at('Iraqi soldiers', 1), kind: 'military', anonymous: false },
      cue: at('denied'),
      stance: 'denies',
      content: contentOf('a convoy was attacked'),
      about: ['convoy'],
    },
  ],
  links: [
    { from: 'wednesday', to: 'friday', kind: 'prompts', evidence: at('prompted'), confidence: 0.9 },
    { from: 'december', to: 'american', kind: 'precedes', evidence: at('After'), confidence: 0.5 },
    { from: 'american', to: 'protests', kind: 'prompts', evidence: at('in turn led to'), confidence: 0.9 },
  ],
  actors: [
    {
      id: 'kh',
      name: 'Kataib Hezbollah',
      kind: 'armed-group',
      aliases: [],
      ties: [{ kind: 'backed-by', to: 'iran', evidence: at('Iran-backed') }],
      mentions: [at('Kataib Hezbollah')],
    },
    { id: 'iran', name: 'Iran', kind: 'state', country: 'IR', aliases: [], ties: [], mentions: [] },
    {
      id: 'us',
      name: 'United States',
      kind: 'state',
      country: 'US',
      aliases: ['U.S.'],
      ties: [],
      mentions: [at('U.S.')],
    },
    { id: 'officials', name: 'Iraqi officials', kind: 'government', aliases: [], ties: [], mentions: [] },
  ],
  places: [{ id: 'camp', name: 'Camp Taji', country: 'IQ', precision: 'exact', mentions: [at('Camp Taji')] }],
  problems: [{ where: 'overnight', what: 'The night is not told.', remedy: 'Give the date of publication.' }],
})
