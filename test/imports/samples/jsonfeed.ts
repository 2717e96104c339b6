import type { Sample } from './sample.ts'

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Pass Radio',
  home_page_url: 'https://pass.example/',
  language: 'en',
  items: [
    {
      id: 'https://pass.example/7',
      url: '/7',
      title: 'Rockfall shuts the "Kor" pass',
      authors: [{ name: 'Ida Moss' }, { name: 'Lev Orr' }],
      date_published: '2023-03-01T09:00:00-05:00',
      content_html: '<p>Rocks fell on the Kor road.</p><p>Nobody was hurt.</p>',
      summary: 'Rocks fell.',
      tags: ['roads'],
    },
    { id: 8, title: 'Road open', content_text: 'The Kor road is open again, the "items": [ were cleared.' },
    { id: '9', title: 'Listen live', attachments: [{ url: 'https://pass.example/live.mp3' }] },
  ],
}

export const samples: readonly Sample[] = [
  {
    name: 'HTML, plain words, a sound',
    file: 'pass.json',
    bytes: JSON.stringify(FEED, undefined, 2),
    items: [
      {
        kind: 'report',
        format: 'json-feed',
        title: 'Rockfall shuts the "Kor" pass',
        published: '2023-03-01T09:00:00-05:00',
        url: 'https://pass.example/7',
        text: 'Rocks fell on the Kor road.\n\nNobody was hurt.',
        keys: ['guid:https://pass.example/7'],
      },
      {
        kind: 'report',
        format: 'json-feed',
        title: 'Road open',
        text: 'The Kor road is open again, the "items": [ were cleared.',
        keys: ['guid:pass.example:8'],
      },
      { kind: 'aside', because: 'passed', what: '"Listen live" has no words' },
    ],
    many: {
      head: '{"version":"https://jsonfeed.org/version/1","items":[',
      item: i =>
        `${i > 0 ? ',\n' : ''}{"id":"${i}x","content_text":"${`Report ${i} tells of a rockfall. `.repeat(80)}"}`,
      tail: ']}',
    },
  },
]
