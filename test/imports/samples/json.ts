import type { Sample } from './sample.ts'

const WORDS = 'A dam broke above Lemm on Tuesday, and the water took eleven houses.'

export const samples: readonly Sample[] = [
  {
    name: 'a list of reports',
    file: 'posts.json',
    bytes: `[
  {"id": 7, "headline": "Dam breaks", "body": "${WORDS}", "pub_date": "2021-05-04", "url": "https://lemm.example/7"},
  {"headline": "About us", "menu": true},
  {"uuid": "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "title": "Bridge \\"closed\\"", "text": ["The bridge was closed.", "Nobody was hurt, [police] said."]}
]
`,
    items: [
      {
        kind: 'report',
        format: 'json',
        title: 'Dam breaks',
        published: '2021-05-04',
        url: 'https://lemm.example/7',
        keys: ['id:lemm.example:7'],
        text: WORDS,
      },
      { kind: 'aside', because: 'fault', what: 'No report was found' },
      {
        kind: 'report',
        format: 'json',
        title: 'Bridge "closed"',
        keys: ['guid:1b4e28ba-2fa1-11d2-883f-0016d3cca427'],
        text: 'The bridge was closed.\n\nNobody was hurt, [police] said.',
      },
    ],
    many: {
      head: '[',
      item: i =>
        `${i > 0 ? ',' : ''}{"id": ${i}, "title": "Dam ${i}", "text": "${`${i} ${WORDS} `.repeat(20)}"}\n`,
      tail: ']',
    },
  },
  {
    name: 'an answer with the list inside',
    file: 'answer.json',
    bytes: JSON.stringify({
      status: 'ok',
      response: {
        total: 1,
        start: 0,
        results: [{ title: 'Dam breaks', text: `${WORDS} It had stood for sixty years.` }],
      },
    }),
    items: [{ kind: 'report', format: 'json', title: 'Dam breaks', text: WORDS }],
  },
]
