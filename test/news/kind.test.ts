import { expect, test } from 'vitest'
import { newsCues } from '../../src/language/en/news.ts'
import { kindOf } from '../../src/news/kind.ts'
import type { Draft } from '../../src/records/report.ts'

const kind = (draft: Partial<Draft>) =>
  kindOf({ source: 'a.md', authors: [], tags: [], categories: [], text: '', ...draft }, newsCues)

const NEWS: readonly (readonly [what: string, draft: Partial<Draft>])[] = [
  ['one sentence', { text: 'Two trains collided near Lahore and thirty people died.' }],
  ['four words', { text: 'Two blasts hit Kabul.' }],
  ['a sentence without any word of the lists', { text: 'Ann Lee takes over the port of Rotterdam.' }],
  [
    'food poisoning',
    {
      title: 'Soup sickens sixty at school in Leeds',
      tags: ['food'],
      text: 'Sixty pupils were taken to hospital on Monday after they had eaten lentil soup with butter and garlic, the city said. The health office said that it had taken samples of the flour and the butter. "You could see that they were in pain," a teacher told reporters.',
    },
  ],
  [
    'a quiz show scandal',
    {
      title: 'Quiz champion charged with fraud',
      text: 'A chess quiz champion was charged on Friday with buying the questions in advance, prosecutors said. Who sold them? The police do not know. The broadcaster denied that its staff were involved.',
    },
  ],
  [
    'a tip line',
    {
      title: 'Police open tip line after bank robbery',
      text: 'Police asked for help on Thursday after three men robbed a bank in Porto. If you saw the car, call the tip line, a spokesman said. He said that the men had fled north and that nobody was hurt.',
    },
  ],
  [
    'a report that quotes people at length',
    {
      text: 'KANO, Nigeria (AFP) - A fire destroyed the market of Kano overnight, traders said. "I lost my shop and my stock. I do not know how I will feed my children. You work all your life and then you have nothing," one of them said. The governor promised help.',
    },
  ],
  [
    'a digest',
    {
      title: 'What happened on 4 May',
      text: 'Armed conflicts\n\nA drone hits a fuel depot near Odesa. (Reuters)\n\nDisasters\n\nA landslide kills at least nine people in Colombia. (BBC News)\n\nPolitics\n\nThe parliament of Malta elects a new president. (Times of Malta)',
    },
  ],
  [
    'an air strike under the heading "analysis"',
    {
      categories: ['World'],
      url: 'https://example.org/world/analysis/strike',
      text: 'BEIRUT (AP) — An air strike killed three fighters on Sunday, the army said, and officials warned that more attacks could follow this week.',
    },
  ],
]

test.each(NEWS)('%s is news', (_what, draft) => expect(kind(draft)).toBe('news'))

const OTHER: readonly (readonly [what: string, draft: Partial<Draft>])[] = [
  [
    'a recipe',
    {
      title: 'Lentil soup for cold days',
      text: 'Ingredients\n\n2 cups red lentils\n\n1 tablespoon butter\n\nChop the onion and the garlic.\n\nHeat the butter in a saucepan.\n\nAdd the lentils and simmer for 20 minutes.\n\nServe with bread.',
    },
  ],
  [
    'a quiz',
    {
      title: 'How well do you know the rivers of Asia?',
      text: '1. Which river flows through Baghdad?\n\nA) Tigris\n\nB) Indus\n\n2. Which is the longest?\n\nA) Yangtze\n\nB) Mekong\n\nHow many did you get right?',
    },
  ],
  [
    'tips',
    {
      title: '7 ways to sleep better',
      text: 'Sleep is good for you.\n\nKeep your bedroom cool.\n\nAvoid coffee after noon.\n\nTry a warm bath before you go to bed.\n\nTurn off your phone.',
    },
  ],
  [
    'an advertisement',
    {
      title: 'The mattress that changes everything',
      text: 'Sponsored content. Our new mattress adapts to your body. Order now and get 30% off with the promo code REST. Free delivery, money-back guarantee. Terms and conditions apply.',
    },
  ],
  [
    'an opinion piece about a war',
    {
      title: 'Why we must talk to the rebels',
      categories: ['Opinion'],
      text: 'I have never believed that troops can end this war. My friends tell me that I am naive. But what has the army won in ten years of fighting? We need talks, and you know it as well as I do.',
    },
  ],
  [
    'an essay',
    {
      title: 'On walking',
      text: 'There is a kind of silence that belongs to roads. A walker meets it at dawn, when the fields are grey and the hedges drip. It asks for nothing. The older writers knew it well, and wrote of it as others write of the sea.',
    },
  ],
  [
    'a horoscope',
    {
      title: 'Horoscope for the week',
      text: 'Aries: You will meet an old friend on Monday. Trust your heart.\n\nTaurus: Your patience is tested. Take your time.\n\nGemini: You have news to share.',
    },
  ],
  [
    'a review',
    {
      title: 'Film review: The Long Night',
      text: 'The film begins slowly, and never recovers. The actors do what they can with lines that no one has ever spoken. Its music is lovely, its ending is not.',
    },
  ],
  [
    'how to',
    {
      title: 'How to mend a bicycle tyre',
      text: 'Remove the wheel and press the air out of the tyre. Find the hole. Clean the rubber around it, put glue on it and wait until it is dry. Press the patch on. Check that your tyre holds air.',
    },
  ],
  ['nothing', { text: '' }],
]

test.each(OTHER)('%s is no news', (_what, draft) => expect(kind(draft)).toBe('other'))

test('a long text costs no more than its beginning', () => {
  const text = 'The army said that two soldiers died. "Quote without an end '.repeat(100_000)
  const started = performance.now()
  expect(kind({ text })).toBe('news')
  expect(performance.now() - started).toBeLessThan(500)
})
