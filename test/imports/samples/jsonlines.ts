import type { Sample } from './sample.ts'

const WORDS = 'A dam broke above Lemm on Tuesday, and the water took eleven houses.'
const line = (i: number, text: string) =>
  JSON.stringify({ id: i, title: `Dam ${i}`, date: '2021-05-04', text })

export const samples: readonly Sample[] = [
  {
    name: 'one report a line, one of them broken',
    file: 'posts.jsonl',
    bytes: `${line(1, WORDS)}\r\n\n${line(2, WORDS).slice(0, -3)}\n${line(3, `Three. ${WORDS}`)}`,
    items: [
      {
        kind: 'report',
        format: 'json-lines',
        title: 'Dam 1',
        published: '2021-05-04',
        keys: ['id:posts.jsonl:1'],
        text: WORDS,
      },
      { kind: 'aside', because: 'fault', what: 'The JSON is broken' },
      {
        kind: 'report',
        format: 'json-lines',
        title: 'Dam 3',
        published: '2021-05-04',
        keys: ['id:posts.jsonl:3'],
        text: `Three. ${WORDS}`,
      },
    ],
    many: { head: '', item: i => `${line(i, `${i} ${WORDS} `.repeat(20))}\n`, tail: '' },
  },
]
