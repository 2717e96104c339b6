import { expect, test } from 'vitest'
import { offerOf } from './made.ts'

test('names and noun phrases are both offered, without determiners, the longer first', async () => {
  const { mentions } = await offerOf('The two Iraqi soldiers of the Quds Force left on Sunday.', {
    words: [
      ['noun', 'The two Iraqi soldiers', 'people'],
      ['name', 'Iraqi', 'nationality'],
      ['name', 'Quds Force', 'organisation'],
      ['noun', 'Quds Force', 'organisation'],
      ['noun', 'Sunday', 'time'],
    ],
  })
  expect(mentions.map(m => [m.span.text, m.head.text, m.label, m.sentence])).toEqual([
    ['two Iraqi soldiers', 'soldiers', 'people', 0],
    ['Iraqi', 'Iraqi', 'nationality', 0],
    ['Quds Force', 'Quds Force', 'organisation', 0],
  ])
  expect(mentions[0].score).toBeGreaterThan(0.9)
})

test.each([
  ['Dozens of pupils left.', 'of pupils', ['pupils']],
  ['At least five pupils left.', 'At least five pupils', ['At least five pupils']],
  ['The rest, the pupils, left.', ', the pupils ,', ['pupils']],
  ['The pupils left.', 'The', []],
])('%s: of "%s" is offered %j', async (text, marked, offered) => {
  const { mentions } = await offerOf(text, { words: [['noun', marked, 'people']] })
  expect(mentions.map(m => m.span.text)).toEqual(offered)
})

test('triggers have the type, status and background that the model says, and the mode of the codebook', async () => {
  const { triggers } = await offerOf(
    'A suicide bombing was foiled. The attack killed nobody, and rebels opened fire.',
    {
      words: [
        ['trigger', 'suicide bombing', 'ASSAULT'],
        ['status', 'suicide', 'planned'],
        ['background', 'suicide', 'background'],
        ['trigger', 'attack', 'ASSAULT'],
        ['trigger', 'killed', 'ASSAULT'],
        ['trigger', 'opened fire', 'ASSAULT'],
      ],
    },
  )
  expect(triggers.map(t => [t.span.text, t.type, t.mode, t.status, t.background, t.sentence])).toEqual([
    ['suicide bombing', 'ASSAULT', 'suicide-attack', 'planned', 1, 0],
    ['attack', 'ASSAULT', undefined, 'happened', 0.5, 1],
    ['killed', 'ASSAULT', undefined, 'happened', 0.5, 1],
    ['opened fire', 'ASSAULT', expect.anything(), 'happened', 0.5, 1],
  ])
})

test.each([
  ['A man blew himself up.', 'blew himself up', ['blew himself up']],
  ['They carried out attacks.', 'carried out attacks', ['carried out', 'attacks']],
  ['The rebels shelled, shelled and shelled.', 'shelled , shelled', ['shelled', 'shelled']],
])('the triggers of "%s"', async (text, marked, spans) => {
  const { triggers } = await offerOf(text, {
    words: marked.split(' ').flatMap((word, i, all) => {
      const nth = all.slice(0, i + 1).filter(other => other === word).length
      return word === ',' ? [] : [['trigger', `${word}#${nth}`, 'ASSAULT'] as const]
    }),
  })
  expect(triggers.map(({ span }) => span.text)).toEqual(spans)
})

test('roles tie a trigger to the longest mention of a head, across sentences too; "alleged" is an agent', async () => {
  const { mentions, triggers, roles } = await offerOf(
    'Gunmen shot the Turkish ambassador. Police suspect the militia. A crowd came on Monday.',
    {
      words: [
        ['trigger', 'shot', 'ASSAULT'],
        ['noun', 'Gunmen', 'people'],
        ['noun', 'Turkish ambassador', 'person'],
        ['name', 'ambassador', 'person'],
        ['name', 'Turkish', 'nationality'],
        ['noun', 'militia', 'armed-group'],
        ['noun', 'crowd', 'people'],
      ],
      pairs: [
        ['role', 'shot', 'Gunmen', 'agent'],
        ['role', 'shot', 'ambassador', 'patient'],
        ['role', 'shot', 'Turkish', 'patient'],
        ['role', 'shot', 'crowd', 'killed'],
        ['role', 'shot', 'militia', 'alleged'],
        ['role', 'shot', 'Monday', 'time'],
      ],
    },
  )
  expect(
    roles.map(r => [triggers[r.trigger].span.text, mentions[r.mention].span.text, r.role, r.certainty]),
  ).toEqual([
    ['shot', 'Gunmen', 'agent', 'stated'],
    ['shot', 'Turkish ambassador', 'patient', 'stated'],
    ['shot', 'militia', 'agent', 'alleged'],
  ])
})

test.each([
  {
    text: 'Two died, the mayor said. Rain fell.',
    source: 'the mayor',
    cue: 'said',
    content: 'Two died',
    offered: ['the mayor', 'said', 'asserts', 'Two died'],
  },
  {
    text: 'The ministry denied that its planes had bombed Aleppo.',
    source: 'The ministry',
    cue: 'denied',
    content: 'its planes had bombed Aleppo .',
    offered: ['The ministry', 'denied', 'denies', 'its planes had bombed Aleppo'],
  },
  {
    text: 'The group vowed to attack the capital. It rained all day.',
    source: 'The group',
    cue: 'vowed',
    content: 'to attack the capital . It rained',
    offered: ['The group', 'vowed', 'threatens', 'to attack the capital'],
  },
  {
    text: '“They came at night. They took our sons,” Amina Yusuf said.',
    source: 'Amina Yusuf',
    cue: 'said',
    content: '“ They came at',
    offered: ['Amina Yusuf', 'said', 'asserts', '“They came at night. They took our sons,”'],
  },
  {
    text: 'Gul Khan, who sells onions, said it burnt.',
    source: 'Gul Khan , who sells onions ,',
    cue: 'said',
    content: 'it burnt',
    offered: ['Gul Khan', 'said', 'asserts', 'it burnt'],
  },
  {
    text: 'It burnt, the principal, Sani Bello, said.',
    source: 'the principal , Sani Bello ,',
    cue: 'said',
    content: 'It burnt',
    offered: ['the principal, Sani Bello', 'said', 'asserts', 'It burnt'],
  },
  {
    text: 'It burnt, said officials who asked not to be named.',
    source: 'officials who asked not to be named',
    cue: 'said',
    content: 'It burnt',
    offered: ['officials', 'said', 'asserts', 'It burnt'],
  },
  {
    text: 'No group has said that it was behind the raid.',
    source: 'No group',
    cue: 'has said',
    content: 'it was behind the raid',
    offered: ['No group', 'has said', 'declines', 'it was behind the raid'],
  },
  {
    text: 'The army declined to comment on the raid.',
    source: 'The army',
    cue: 'declined to comment',
    content: 'the raid',
    offered: ['The army', 'declined to comment', 'declines', 'the raid'],
  },
])('$text', async ({ text, source, cue, content, offered }) => {
  const [first] = cue.split(' ')
  const { attributions } = await offerOf(text, {
    words: [
      ['attribution', source, 'source'],
      ['attribution', cue, 'cue'],
      ['attribution', content, 'content'],
    ],
    pairs: [
      ['say', first, source, 'source'],
      ['say', first, content, 'content'],
    ],
  })
  expect(
    attributions.map(a => [a.source?.text, a.cue.text, a.stance, text.slice(a.content.start, a.content.end)]),
  ).toEqual([offered])
})

test('a statement told in pieces is one, and what goes with no cue is offered by nobody', async () => {
  const text = '“We will stay,” he said, “until spring.” Others doubt it.'
  const marks = (content: string[]) => ({
    words: [
      ['attribution', 'he', 'source'],
      ['attribution', 'said', 'cue'],
      ...content.map(words => ['attribution', words, 'content'] as const),
    ] as const,
  })
  const pieces = ['“ We will stay , ”', '“ until spring . ”']
  const pairs = [
    ['say', 'said', 'he', 'source'],
    ...pieces.map(words => ['say', 'said', words, 'content'] as const),
  ] as const
  const told = (await offerOf(text, { ...marks(pieces), pairs })).attributions
  expect(told.map(({ content }) => text.slice(content.start, content.end))).toEqual([
    '“We will stay,” he said, “until spring.”',
  ])
  expect((await offerOf(text, marks(pieces))).attributions).toEqual([])
})

const CAUSE = ['causal', 'sparked', ''] as const

test.each([
  ['The arrest sparked protests in Basra.', 'sparked', [CAUSE], 'prompts'],
  ['The arrest sparked protests in Basra.', 'sparked', [], undefined],
  ['The arrest sparked protests in Basra.', undefined, [CAUSE], 'prompts'],
  ['The arrest could have sparked protests in Basra.', 'sparked', [CAUSE], undefined],
  ['The arrest sparked anger, then protests in Basra.', 'then', [CAUSE], 'precedes'],
] as const)('%s (signal %s)', async (text, signal, sure, kind) => {
  const { causes } = await offerOf(text, {
    words: [
      ['trigger', 'arrest', 'COERCE'],
      ['trigger', 'protests', 'PROTEST'],
      ['cause', 'The arrest', 'cause'],
      ['cause', 'protests', 'effect'],
      ...(signal ? [['cause', signal, 'signal'] as const] : []),
      ...sure,
    ],
  })
  expect(
    causes.map(c => [
      text.slice(c.cause.start, c.cause.end),
      text.slice(c.effect.start, c.effect.end),
      c.kind,
    ]),
  ).toEqual(kind ? [['The arrest', 'protests', kind]] : [])
})

test.each([
  [
    'The raid set off a strike that led to riots.',
    ['raid cause', 'strike cause', 'riots effect'],
    ['set off', 'led to'],
    ['The raid > a strike', 'a strike > riots'],
  ],
  [
    'The strike was prompted by the raid.',
    ['strike cause', 'raid cause'],
    ['prompted by'],
    ['the raid > The strike'],
  ],
  ['After the raid, a strike began.', ['raid cause', 'strike effect'], ['After'], ['the raid > a strike']],
  ['After the raid, the strike began.', ['raid cause', 'strike cause'], ['After'], ['the raid > the strike']],
  ['A strike began after the raid.', ['strike effect', 'raid cause'], ['after'], ['the raid > A strike']],
] as const)('%s', async (text, spans, signals, links) => {
  const { causes } = await offerOf(text, {
    words: [
      ...signals.map(signal => ['cause', signal, 'signal'] as const),
      ...spans.flatMap(span => {
        const [word, label] = span.split(' ')
        const phrase = new RegExp(`(?:The|the|a|A) ${word}|${word}`).exec(text)![0]
        return [
          ['trigger', word, 'PROTEST'],
          ['cause', phrase, label],
        ] as const
      }),
      ['causal', signals[0].split(' ')[0], ''],
    ],
  })
  expect(
    causes.map(
      ({ cause, effect }) =>
        `${text.slice(cause.start, cause.end)} > ${text.slice(effect.start, effect.end)}`,
    ),
  ).toEqual(links)
})

test('a cause that tells of nothing is left out', async () => {
  const { causes } = await offerOf('The weather sparked protests.', {
    words: [
      CAUSE,
      ['trigger', 'protests', 'PROTEST'],
      ['cause', 'The weather', 'cause'],
      ['cause', 'protests', 'effect'],
      ['cause', 'sparked', 'signal'],
    ],
  })
  expect(causes).toEqual([])
})

test('an empty text offers nothing', async () => {
  expect(await offerOf('', {})).toEqual({
    mentions: [],
    triggers: [],
    roles: [],
    attributions: [],
    causes: [],
  })
})
